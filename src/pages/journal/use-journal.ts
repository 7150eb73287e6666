import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Command, CommandAnswer, Merged } from '../../platform/commands.ts';
import type { Status } from '../../posting/status.ts';
import type { Entry, FullEntry } from '../../storage/entry.ts';
import type { Trouble } from '../../storage/trouble.ts';
import type { ReaderQuestion } from '../../ui/question.tsx';
import { createEntryList, type Listed } from './entry-list.ts';
import { type BadEntry, fromJson, toCsv, toJson } from './file.ts';
import { sendFile } from './send-file.ts';
import { JOURNAL } from './texts.ts';
import type { Drafts } from './use-note.ts';
import { useReadAnew } from './use-read-anew.ts';

/** Where the journal is kept. What reads it rejects when the browser refuses; commands are always answered. */
export interface JournalStore {
  latest(count: number, after?: Pick<Entry, 'key' | 'last'>): Promise<Entry[]>;
  count(): Promise<number>;
  entryOf(key: string): Promise<Entry | null>;
  textOf(key: string): Promise<string | null>;
  /** Reads all descriptions, in parts. */
  eachText(visit: (texts: ReadonlyMap<string, string>) => void, signal: AbortSignal): Promise<void>;
  everything(): Promise<FullEntry[]>;
  send<C extends Command>(command: C, options?: { sure?: boolean }): Promise<CommandAnswer<C['kind']>>;
  /** Calls back with the keys that changed; none: all of them. */
  follow(listener: (keys: readonly string[]) => void): void;
  /** Calls back when the page goes; `isHeld`: something on it could not be kept. */
  onLeave(listener: () => void, isHeld: () => boolean): void;
  /** Asks the browser not to clear the journal when space runs short. */
  askToPersist(): Promise<boolean>;
  troubleOf(error: unknown): Trouble;
  /** Hands the reader a file. */
  download(name: string, text: string): void;
}

/** Entries read at first: more than fill any screen. */
const FIRST = 200;
/** Entries read in one go after that, so that none of them holds the page up. */
const PART = 1000;
/** More keys than this are read anew as a whole. */
const MANY = 50;
/** Bad entries of a file that are named one by one. */
const NAMED = 20;

/**
 * Tells the entries as they stand, to begin with the latest of them. What changes them is read from the store, and only
 * there.
 */
function useEntries(store: JournalStore, attempt: <T>(task: () => Promise<T>) => Promise<T | null>) {
  const [listed, setListed] = useState<Listed | null>(null);
  const list = useRef<ReturnType<typeof createEntryList>>(null);
  list.current ??= createEntryList();
  const { begin, takeSome, takeAll, isWhole } = list.current;
  /** The latest reading of the whole: one that it has overtaken is dropped. */
  const latestWhole = useRef(0);

  const readAll = async () => {
    const mine = begin();
    latestWhole.current = mine;
    const count = await store.count();
    let all = await store.latest(FIRST);
    if (mine !== latestWhole.current) return;
    // What is on screen stays until all has been read anew.
    if (!isWhole()) setListed(takeAll(mine, all, count));
    for (let more = all.length === FIRST; more; ) {
      const part = await store.latest(PART, all.at(-1));
      if (mine !== latestWhole.current) return;
      all = [...all, ...part];
      more = part.length === PART;
    }
    setListed(takeAll(mine, all, null));
  };

  const readSome = async (keys: readonly string[]) => {
    const mine = begin();
    const found = await Promise.all(keys.map(async (key) => [key, await store.entryOf(key)] as const));
    setListed(takeSome(mine, new Map(found)));
  };
  const read = (keys: readonly string[]) =>
    attempt(() => (keys.length === 0 || keys.length > MANY ? readAll() : readSome(keys)));

  useEffect(() => {
    void read([]);
    store.follow((keys) => void read(keys));
  }, []);
  return { entries: listed?.entries ?? null, total: listed?.total ?? 0, read };
}

/** Has a file's bad entries named and asks what is to become of the others. */
const askAboutBad = (bad: readonly BadEntry[], good: number): Omit<ReaderQuestion, 'answer'> => ({
  words: JOURNAL.bad.heading(bad.length),
  lines: [
    ...bad.slice(0, NAMED).map(JOURNAL.bad.entry),
    ...(bad.length > NAMED ? [JOURNAL.bad.more(bad.length - NAMED)] : []),
  ],
  ...{ yes: JOURNAL.bad.rest(good), no: JOURNAL.bad.nothing },
});

/** The journal on a page: its entries, and what the reader has done to them. */
export function useJournal(store: JournalStore) {
  const [outcome, setOutcome] = useState('');
  const [undo, setUndo] = useState<string | null>(null);
  const [asking, setAsking] = useState<ReaderQuestion | null>(null);
  const drafts = useRef<Drafts>(new Map());
  /** The name of the change that can be taken back. */
  const undoable = useRef<string | null>(null);
  const hasAskedToPersist = useRef(false);

  const attempt = async <T>(task: () => Promise<T>): Promise<T | null> => {
    try {
      return await task();
    } catch (error) {
      console.error(error);
      setOutcome(JOURNAL.trouble[store.troubleOf(error)]);
      return null;
    }
  };
  const { entries, total, read } = useEntries(store, attempt);
  useReadAnew(entries, store.send);

  const ask = (question: Omit<ReaderQuestion, 'answer'>): Promise<boolean> =>
    new Promise((resolve) =>
      setAsking({
        ...question,
        answer(isYes) {
          setAsking(null);
          resolve(isYes);
        },
      }),
    );

  /** The change before it can no longer be taken back: what was held for that goes. */
  const offerUndo = (change: string | null) => {
    const before = undoable.current;
    undoable.current = change;
    setUndo(change);
    if (before !== null) void store.send({ kind: 'forgetUndo', change: before });
  };
  useEffect(() => {
    store.onLeave(
      () => {
        // What was typed last is handed over as the page goes; the background keeps it.
        for (const [key, { notes, was }] of drafts.current)
          void store.send({ kind: 'entry', key, change: { notes, was } });
        offerUndo(null);
      },
      () => [...drafts.current.values()].some(({ failed }) => failed),
    );
  }, []);

  const actions = useMemo(() => {
    /** Says what became of a command; its result where it was done. */
    const tellOutcome = async <K extends Command['kind']>(
      sent: Promise<CommandAnswer<K>>,
    ): Promise<CommandAnswer<K>> => {
      setOutcome(JOURNAL.outcome.working);
      const answer = await sent;
      if (answer.kind !== 'done') setOutcome(JOURNAL.refusal(answer));
      return answer;
    };
    const merged = ({ added, changed, removed, left }: Merged) =>
      JOURNAL.outcome.undone(added + changed + removed, left);
    const removeSome = async (keys: string[] | null, done: (n: number) => string) => {
      const answer = await tellOutcome(store.send({ kind: 'remove', keys, undo: true }));
      if (answer.kind !== 'done') return;
      offerUndo(answer.result.undo);
      setOutcome(done(answer.result.removed));
      await read([]);
    };
    return {
      async setStatus(key: string, status: Status, sure = false): Promise<CommandAnswer<'entry'>> {
        const answer = await store.send({ kind: 'entry', key, change: { status } }, { sure });
        if (answer.kind === 'done') await read([key]);
        // Once, when the reader has shown that they want it kept: some browsers ask them.
        if (!hasAskedToPersist.current && status !== 'seen') {
          hasAskedToPersist.current = true;
          void store.askToPersist();
        }
        return answer;
      },
      async setNotes(
        key: string,
        notes: string,
        was: string,
        sure: boolean,
      ): Promise<CommandAnswer<'entry'>> {
        const answer = await store.send({ kind: 'entry', key, change: { notes, was } }, { sure });
        if (answer.kind === 'done') await read([key]);
        return answer;
      },
      remove: (key: string, title: string) => removeSome([key], () => JOURNAL.outcome.removed(title)),
      removeAll: () => removeSome(null, JOURNAL.outcome.removedAll),
      async takeBack(change: string) {
        const answer = await tellOutcome(store.send({ kind: 'undo', change }));
        if (answer.kind === 'done') setOutcome(merged(answer.result));
        // What cannot be undone now may be later, unless something has overtaken it.
        if (answer.kind === 'failed' || (answer.kind === 'refused' && answer.reason !== 'overtaken')) return;
        offerUndo(null);
        await read([]);
      },
      async exportAs(kind: 'json' | 'csv') {
        const all = await attempt(store.everything);
        if (!all) return;
        store.download(`undertitle-journal.${kind}`, kind === 'json' ? toJson(all) : toCsv(all));
        setOutcome(JOURNAL.outcome.exported(all.length));
      },
      async importFile(chosen: File) {
        setOutcome(JOURNAL.outcome.working);
        const text = await chosen.text().catch(() => '');
        const file = fromJson(text);
        if ('problem' in file) return setOutcome(JOURNAL.problem(file.problem));
        const { entries: good, bad } = file;
        if (bad.length > 0) {
          setOutcome('');
          const isYes = await ask(askAboutBad(bad, good.length));
          if (!isYes || good.length === 0) return setOutcome(JOURNAL.outcome.importedNone);
        }
        let answer = await tellOutcome(sendFile(store.send, good, false));
        if (answer.kind === 'refused' && answer.mayInsist) {
          setOutcome('');
          const isYes = await ask({ words: JOURNAL.refusal(answer), lines: [], ...JOURNAL.insist });
          if (!isYes) return setOutcome(JOURNAL.outcome.importedNone);
          answer = await tellOutcome(sendFile(store.send, good, true));
        }
        if (answer.kind !== 'done' || !('added' in answer.result)) return;
        const { added, changed, undo: change } = answer.result;
        offerUndo(change);
        setOutcome(JOURNAL.outcome.imported(added, changed));
        await read([]);
      },
    };
  }, []);
  return { entries, total, outcome, undo, asking, drafts: drafts.current, ...actions };
}
