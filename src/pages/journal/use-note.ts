import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandAnswer } from '../../platform/commands.ts';
import type { Entry } from '../../storage/entry.ts';
import { LIMITS } from '../../storage/limits.ts';
import { JOURNAL } from './texts.ts';

/** Milliseconds after the last key before a note is kept. */
const PAUSE = 600;

/** What the background would answer, said without asking it. */
const TOO_LONG = { kind: 'refused', reason: 'long', mayInsist: false } as const;

/** A note that is not kept yet, and the one the reader saw before they began to write. */
export interface Draft {
  notes: string;
  was: string;
  /** It could not be kept. */
  failed: boolean;
}

/** Notes that are not kept yet, by key of their entry: they outlive the window they were written in. */
export type Drafts = Map<string, Draft>;

export interface Note {
  typed: string;
  /** `unsaved`: it could not be kept; `words` say why, and it stays in the field. */
  state: 'still' | 'writing' | 'saved' | 'unsaved';
  words: string;
  /** May be kept once the reader, asked, says yes. */
  asks: boolean;
  input(text: string): void;
  /** Keeps it at once. */
  save(sure?: boolean): Promise<void>;
}

/**
 * The reader's note on an entry: kept while they write, one write at a time. A note that another window wrote
 * meanwhile is joined, not lost; one that cannot be kept stays in the field.
 */
export function useNote(
  entry: Pick<Entry, 'key' | 'notes'>,
  keep: (notes: string, was: string, sure: boolean) => Promise<CommandAnswer<'entry'>>,
  drafts: Drafts,
  field: RefObject<HTMLTextAreaElement | null>,
): Note {
  const { key } = entry;
  const [typed, setTyped] = useState(drafts.get(key)?.notes ?? entry.notes);
  const [state, setState] = useState<Note['state']>(drafts.has(key) ? 'unsaved' : 'still');
  const [refusal, setRefusal] = useState<CommandAnswer<'entry'> | null>(null);
  const was = useRef(drafts.get(key)?.was ?? entry.notes);
  const timer = useRef(0);
  const underWay = useRef<Promise<void> | null>(null);
  /** Where the reader was writing when text was put in behind it. */
  const caret = useRef<[number, number] | null>(null);

  const write = async (sure: boolean): Promise<void> => {
    const draft = drafts.get(key);
    if (!draft) return;
    const { notes } = draft;
    const answer = notes.length > LIMITS.notes ? TOO_LONG : await keep(notes, was.current, sure);
    if (answer.kind !== 'done') {
      draft.failed = true;
      setRefusal(answer);
      setState('unsaved');
      return;
    }
    setRefusal(null);
    const now = answer.result.entry.notes;
    was.current = now;
    const latest = drafts.get(key)?.notes ?? notes;
    // What another window wrote comes behind ours, and behind what was typed while it was on its way.
    const rest = now.startsWith(notes) ? now.slice(notes.length) : `\n\n${now}`;
    const shown = latest === notes ? now : latest.includes(now) ? latest : latest + rest;
    const { selectionStart, selectionEnd } = field.current ?? {};
    if (shown !== latest) {
      caret.current = [selectionStart ?? shown.length, selectionEnd ?? shown.length];
      setTyped(shown);
    }
    if (latest === notes) {
      drafts.delete(key);
      setState('saved');
    } else {
      drafts.set(key, { notes: shown, was: now, failed: false });
      await write(false);
    }
  };
  const save = async (sure = false): Promise<void> => {
    clearTimeout(timer.current);
    // One at a time: two under way would each be joined to the other.
    underWay.current ??= write(sure).finally(() => {
      underWay.current = null;
    });
    await underWay.current;
  };

  // What is typed last is kept also when the window closes at once.
  useEffect(() => () => void save(), []);
  useEffect(() => {
    if (drafts.has(key) || underWay.current || entry.notes === was.current) return;
    was.current = entry.notes;
    setTyped(entry.notes);
  }, [entry.notes]);
  useLayoutEffect(() => {
    if (caret.current && document.activeElement === field.current)
      field.current?.setSelectionRange(...caret.current);
    caret.current = null;
  }, [typed]);

  return {
    typed,
    state,
    words: refusal ? JOURNAL.refusal(refusal) : '',
    asks: refusal?.kind === 'refused' && refusal.mayInsist,
    input(text) {
      setTyped(text);
      drafts.set(key, { notes: text, was: was.current, failed: drafts.get(key)?.failed ?? false });
      setState((now) => (now === 'unsaved' ? now : 'writing'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE) as unknown as number;
    },
    save,
  };
}
