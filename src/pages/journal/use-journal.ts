import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Before, Change, Entry, FullEntry, Trouble } from '../../storage/journal.ts';
import { changesOf, fromJson, toCsv, toJson } from './file.ts';
import { JOURNAL } from './texts.ts';

/** Where the journal is kept. All reject when the browser refuses. */
export interface JournalStore {
  latest(count: number, after?: Pick<Entry, 'key' | 'last'>): Promise<Entry[]>;
  count(): Promise<number>;
  entryOf(key: string): Promise<Entry | null>;
  textOf(key: string): Promise<string | null>;
  /** Reads all descriptions, in parts. */
  eachText(visit: (texts: ReadonlyMap<string, string>) => void, signal: AbortSignal): Promise<void>;
  everything(): Promise<FullEntry[]>;
  change(key: string, change: Change): Promise<Entry | null>;
  replace(changes: Before): Promise<Before>;
  forgetAll(): Promise<void>;
  /** Calls back with the keys that changed elsewhere; none: all of them. */
  follow(listener: (keys: readonly string[]) => void): void;
  troubleOf(error: unknown): Trouble;
  /** Hands the reader a file. */
  download(name: string, text: string): void;
}

/** Entries read at first: more than fill any screen. */
const FIRST = 200;
/** Entries read in one go after that, so that none of them holds the page up. */
const PART = 1000;

const byLatest = (a: Entry, b: Entry): number => b.last - a.last || (a.key < b.key ? -1 : 1);

/** Tells the entries as they stand, to begin with the latest of them, and does to them what the reader asks for. */
export function useJournal(store: JournalStore) {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [total, setTotal] = useState(0);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<Before | null>(null);
  /** Counts the readings of the whole: one that a later one has overtaken is dropped. */
  const reading = useRef(0);

  const fail = (error: unknown) => setSaid(JOURNAL.trouble[store.troubleOf(error)]);
  const attempt = async <T>(task: () => Promise<T>): Promise<T | null> => {
    try {
      return await task();
    } catch (error) {
      console.error(error);
      fail(error);
      return null;
    }
  };

  const readAll = async () => {
    const mine = ++reading.current;
    const count = await store.count();
    let all = await store.latest(FIRST);
    if (mine !== reading.current) return;
    setTotal(count);
    // What is on screen stays until all has been read anew.
    setEntries((now) => (now === null || now.length <= FIRST ? all : now));
    for (let more = all.length === FIRST; more; ) {
      const part = await store.latest(PART, all.at(-1));
      if (mine !== reading.current) return;
      all = [...all, ...part];
      more = part.length === PART;
    }
    setTotal(all.length);
    setEntries(all);
  };

  const readSome = async (keys: readonly string[]) => {
    const fresh = await Promise.all(keys.map(store.entryOf));
    const changed = new Set(keys);
    setEntries((now) => {
      const next = [
        ...(now ?? []).filter(({ key }) => !changed.has(key)),
        ...fresh.filter((one) => one !== null),
      ];
      setTotal(next.length);
      return next.sort(byLatest);
    });
  };

  const MANY = 50;
  useEffect(() => {
    void attempt(readAll);
    store.follow((keys) => {
      void attempt(() => (keys.length === 0 || keys.length > MANY ? readAll() : readSome(keys)));
    });
  }, []);

  const replace = async (changes: Before, done: string) => {
    setSaid(JOURNAL.said.working);
    const before = await attempt(() => store.replace(changes));
    if (!before) return;
    setUndo(before);
    setSaid(done);
    await attempt(readAll);
  };

  const actions = useMemo(
    () => ({
      async change(key: string, change: Change): Promise<Entry | null> {
        const entry = await attempt(() => store.change(key, change));
        if (entry) setEntries((now) => now?.map((one) => (one.key === key ? entry : one)) ?? null);
        return entry;
      },
      remove: (key: string, title: string) => replace(new Map([[key, null]]), JOURNAL.said.removed(title)),
      async removeAll() {
        const all = await attempt(store.everything);
        if (!all) return;
        const before: Before = new Map(all.map((entry) => [entry.key, entry]));
        if ((await attempt(store.forgetAll)) === null) return;
        setUndo(before);
        setSaid(JOURNAL.said.removedAll(all.length));
        await attempt(readAll);
      },
      async takeBack(before: Before) {
        await replace(before, JOURNAL.said.undone);
        setUndo(null);
      },
      async exportAs(kind: 'json' | 'csv') {
        const all = await attempt(store.everything);
        if (!all) return;
        store.download(`undertitle-journal.${kind}`, kind === 'json' ? toJson(all) : toCsv(all));
        setSaid(JOURNAL.said.exported(all.length));
      },
      async importFile(file: File) {
        setSaid(JOURNAL.said.working);
        const text = await file.text().catch(() => '');
        const read = fromJson(text);
        if ('problem' in read) return setSaid(JOURNAL.problem(read.problem));
        const all = await attempt(store.everything);
        if (!all) return;
        const known = new Set(all.map(({ key }) => key));
        const changes = changesOf(all, read.entries);
        const changed = [...changes.keys()].filter((key) => known.has(key)).length;
        const done = JOURNAL.said.imported(changes.size - changed, changed);
        if (changes.size === 0) setSaid(done);
        else await replace(changes, done);
      },
    }),
    [],
  );
  return { entries, total, said, undo, ...actions };
}
