import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_FILTER, type Filter, loadFilter, onFilter } from '../../src/storage/filters.ts';
import { background } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const saveFilter = (board: string, filter: Filter) => background().send({ kind: 'filter', board, filter });

describe('filters', () => {
  beforeEach(() => fakeBrowser.reset());
  const chosen = { ...DEFAULT_FILTER, on: true, hide: true };

  it('are remembered for each board by itself', async () => {
    await saveFilter('pier', chosen);
    expect(await loadFilter('pier')).toEqual(chosen);
    expect(await loadFilter('quay')).toEqual(DEFAULT_FILTER);
  });

  it('are heard of in every window, until the signal aborts', async () => {
    const stop = new AbortController();
    const heard = vi.fn();
    onFilter('pier', heard, stop.signal);
    await saveFilter('quay', chosen);
    expect(heard).not.toHaveBeenCalled();
    await saveFilter('pier', chosen);
    expect(heard).toHaveBeenCalledExactlyOnceWith(chosen);
    stop.abort();
    await saveFilter('pier', DEFAULT_FILTER);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([[5], [null], [{ out: 'neither', on: 1 }], [{ out: ['ai', 'best', 7], hide: true }]])(
    'survive whatever is stored: %j',
    async (stored) => {
      await fakeBrowser.storage.local.set({ 'filter:pier': stored });
      const filter = await loadFilter('pier');
      expect(filter.on).toBe(false);
      for (const verdict of filter.out) expect(['ai', 'ml', 'mixed', 'neither']).toContain(verdict);
    },
  );
});
