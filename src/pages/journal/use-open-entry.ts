import { useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../../storage/entry.ts';
import { type Row, rowOf } from './rows.ts';

/** The entry the reader opened. */
export interface OpenEntry {
  row: Row;
  /** It has been taken out elsewhere; what is shown is what it was. */
  gone: boolean;
}

/**
 * The entry that is open, found by its key alone: no search, no filter and no save closes it, and one that is taken
 * out elsewhere stays until the reader closes it.
 */
export function useOpenEntry(entries: readonly Entry[], key: string | null): OpenEntry | null {
  const last = useRef<Row | null>(null);
  return useMemo(() => {
    const row = key === null ? null : rowOf(entries, key);
    if (row || key === null) last.current = row;
    if (row) return { row, gone: false };
    return last.current?.entry.key === key ? { row: last.current, gone: true } : null;
  }, [entries, key]);
}
