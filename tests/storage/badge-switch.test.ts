import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSwitch } from '../../src/storage/badge-switch.ts';
import { background } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

describe('the switch of a board', () => {
  const heard = async (board = 'pier', stop = new AbortController()) => {
    const listener = vi.fn();
    watchSwitch(board, listener, stop.signal);
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    return listener;
  };

  it.each<[string, Record<string, unknown>, boolean]>([
    ['nothing stored', {}, true],
    ['another board off', { badgesOff: ['quay'] }, true],
    ['the board off', { badgesOff: ['quay', 'pier'] }, false],
    ['all off', { badgesOff: ['*'] }, false],
    ['something spoilt', { badgesOff: 7 }, true],
  ])('with %s', async (_what, stored, on) => {
    await fakeBrowser.storage.sync.set(stored);
    expect(await heard()).toHaveBeenLastCalledWith(on);
  });

  it('is heard of when it changes, until the signal aborts', async () => {
    const stop = new AbortController();
    const listener = await heard('pier', stop);
    const switched = (part: object) =>
      background().send({ kind: 'settings', patch: { set: {}, add: {}, remove: {}, ...part } });
    await switched({ add: { badgesOff: ['pier'] } });
    await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(false));
    stop.abort();
    await switched({ remove: { badgesOff: ['pier'] } });
    await new Promise((done) => setTimeout(done, 10));
    expect(listener).toHaveBeenLastCalledWith(false);
  });
});
