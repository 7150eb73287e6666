import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askUntilAnswered } from '../../src/platform/ask.ts';
import { RefusedError } from '../../src/platform/messages.ts';

const runtime = vi.hoisted(() => ({ id: 'own' as string | undefined }));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));

let stop = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  runtime.id = 'own';
});
afterEach(() => vi.useRealTimers());

describe('askUntilAnswered', () => {
  it('asks again after what failed, was not answered, or never came back', async () => {
    const ask = vi
      .fn<() => Promise<string | undefined>>()
      .mockRejectedValueOnce(new Error('The channel closed.'))
      .mockResolvedValueOnce(undefined)
      .mockImplementationOnce(() => new Promise(() => undefined))
      .mockResolvedValueOnce('read');
    const answer = askUntilAnswered(ask, stop.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe('read');
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('waits longer and longer, and not for ever longer', async () => {
    const times: number[] = [];
    const ask = () => {
      times.push(Date.now());
      return Promise.reject(new Error('none'));
    };
    void askUntilAnswered(ask, stop.signal);
    await vi.advanceTimersByTimeAsync(300_000);
    const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(pauses.slice(0, 4)).toEqual([250, 500, 1000, 2000]);
    expect(Math.max(...pauses)).toBe(30_000);
  });

  it.each([
    ['nobody wants the answer any more', () => stop.abort()],
    ['the script was cut off', () => Object.assign(runtime, { id: undefined })],
  ])('stops when %s', async (_when, end) => {
    const ask = vi.fn(() => Promise.reject(new Error('none')));
    const answer = askUntilAnswered(ask, stop.signal);
    await vi.advanceTimersByTimeAsync(100);
    end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await answer).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('does not repeat what is refused', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const ask = vi.fn(() => Promise.reject(new RefusedError('judge: description too long')));
    expect(await askUntilAnswered(ask, stop.signal)).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith('Undertitle: judge: description too long');
  });
});
