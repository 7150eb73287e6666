import type { Entry } from '../../storage/entry.ts';

const byLatest = (a: Entry, b: Entry): number => b.last - a.last || (a.key < b.key ? -1 : 1);

/** Entries, the latest first, and how many the journal holds: more than these while it is being read. */
export interface Listed {
  entries: readonly Entry[];
  total: number;
}

/**
 * The entries a page knows. Readings of the store overlap and may end in any order: of each entry the reading counts
 * that was begun last, so that none shows it as it was before a change that another reading has seen.
 */
export function createEntryList() {
  let entries = new Map<string, Entry>();
  let begun = 0;
  /** The reading of the whole that was taken last. */
  let whole = 0;
  /** The readings single entries were taken from since, by key; of those that are no longer there, too. */
  const single = new Map<string, number>();
  /** What the journal holds, by a count, while its entries are not all here. */
  let counted: number | null = null;

  const listed = (): Listed => ({
    entries: [...entries.values()].sort(byLatest),
    total: counted ?? entries.size,
  });
  return {
    /** Begins a reading: called before the store is asked. Its number is given back with what was found. */
    begin: (): number => ++begun,
    /** Takes what a reading of single entries found; null: there is none of this key. */
    takeSome(reading: number, found: ReadonlyMap<string, Entry | null>): Listed {
      for (const [key, entry] of found) {
        if (reading < whole || reading < (single.get(key) ?? 0)) continue;
        single.set(key, reading);
        if (entry) entries.set(key, entry);
        else entries.delete(key);
      }
      return listed();
    },
    /**
     * Takes what a reading of the whole found: all there is, or the first of it.
     *
     * @param count how many there are in all where these are only the first; else null
     */
    takeAll(reading: number, found: readonly Entry[], count: number | null): Listed {
      const next = new Map(found.map((entry) => [entry.key, entry]));
      for (const [key, later] of single) {
        const entry = entries.get(key);
        if (later < reading) single.delete(key);
        else if (entry) next.set(key, entry);
        else next.delete(key);
      }
      [entries, whole, counted] = [next, reading, count];
      return listed();
    },
    /** Are all entries here that a reading of the whole has found? */
    isWhole: (): boolean => whole > 0 && counted === null,
  };
}
