import { afterEach, describe, expect, it, vi } from 'vitest';
import { readingOf, settledTab } from '../../src/platform/front.ts';

const { listener, port } = vi.hoisted(() => {
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  return {
    listener: event,
    port: () => ({ disconnect: vi.fn(), onMessage: event(), onDisconnect: event() }),
  };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'x', getURL: () => 'chrome-extension://x/', onMessage: listener() },
    scripting: { executeScript: async () => [] },
    tabs: {
      connect: port,
      get: async () => ({ url: 'https://jobs.example/1' }),
      // There is somebody, who says no more.
      sendMessage: async () => true,
      onUpdated: listener(),
      onRemoved: listener(),
    },
  },
}));
afterEach(() => void vi.useRealTimers());

describe('a tab as it is settled', () => {
  it('is awaited no longer than a reader would wait, where the page never says what is in front', async () => {
    vi.useFakeTimers();
    const settled = vi.fn();
    void settledTab(7, false).then(settled);
    await vi.advanceTimersByTimeAsync(5000);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(settled).toHaveBeenCalledWith({ kind: 'awaited' });
    expect(readingOf({ kind: 'awaited' })).toBeNull();
  });
});
