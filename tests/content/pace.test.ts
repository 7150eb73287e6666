import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/content/pace.ts';

let stop = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** A page that changes every 16 ms for a while, and looks that take so long each. */
async function tick(seconds: number, cost: number, isAwaited: boolean) {
  let now = 0;
  let busy = 0;
  const looks: number[] = [];
  const pace = createPace(
    (range) => {
      looks.push(now);
      if (range === 'far') {
        now += cost;
        busy += cost;
      }
    },
    () => isAwaited,
    stop.signal,
    () => now,
  );
  for (const end = seconds * 1000; now < end; now += 16) {
    pace.ask('far');
    await vi.advanceTimersByTimeAsync(16);
  }
  return { looks, busy };
}

describe('looks at a page', () => {
  it('are made at once where none was made lately', () => {
    const look = vi.fn();
    createPace(look, () => true, stop.signal).ask('far');
    expect(look).toHaveBeenCalledExactlyOnceWith('far');
  });

  it.each([2, 20, 60])(
    'of %i ms take a small part of the time on a page that never is quiet',
    async (cost) => {
      const { looks, busy } = await tick(10, cost, false);
      expect(looks.length).toBeGreaterThan(2);
      expect(busy).toBeLessThan(600);
    },
  );

  it('are made as soon as the page is quiet, however dear', async () => {
    const look = vi.fn(() => vi.advanceTimersByTime(50));
    const pace = createPace(look, () => true, stop.signal);
    pace.ask('far');
    await vi.advanceTimersByTimeAsync(1000);
    pace.ask('far');
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(260);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('end with the signal', async () => {
    const look = vi.fn();
    const pace = createPace(look, () => true, stop.signal);
    pace.ask('far');
    pace.ask('far');
    stop.abort();
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
