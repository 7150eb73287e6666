import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../storage/entry.ts';
import { type InTexts, type JournalQuery, wordsOf } from './rows.ts';
import type { JournalStore } from './use-journal.ts';

/** What a search through the descriptions has found so far. */
export interface TextSearch {
  /** Which of the words stand in the description of an entry. */
  found: InTexts;
  /** Descriptions looked through so far; null when no search is under way. */
  read: number | null;
}

const NOTHING: TextSearch = { found: new Map(), read: null };
/** A search begins when the reader has not typed for so long. Milliseconds. */
const PAUSE = 250;
/** What has been found so far is shown at most this often: drawing it takes time from the search. Milliseconds. */
const SHOWN = 500;

/** The words of a search that stand in a text; null for none. */
function wordsIn(text: string, words: readonly string[]): ReadonlySet<string> | null {
  const inside = text.toLowerCase();
  const found = words.filter((word) => inside.includes(word));
  return found.length > 0 ? new Set(found) : null;
}

/** When each entry was read last, by key. */
const readAt = (entries: readonly Entry[] | null) =>
  new Map((entries ?? []).map(({ key, last }) => [key, last]));

/**
 * Searches the descriptions for the words of a query, part by part. Only other words begin it anew: of an entry that
 * changes or comes in meanwhile its own text is looked at, and what was found of the others stays.
 */
export function useTextSearch(
  { eachText, textOf }: Pick<JournalStore, 'eachText' | 'textOf'>,
  entries: readonly Entry[] | null,
  { words, inText }: JournalQuery,
): TextSearch {
  const [search, setSearch] = useState(NOTHING);
  /** When each entry had been read last, as its text was looked at: what is another by now is still to be looked at. */
  const looked = useRef(new Map<string, number>());
  /** Entries whose own text was looked at since the search began: what all were read with may be older. */
  const anew = useRef(new Set<string>());
  const found = useRef(new Map<string, ReadonlySet<string>>());
  const wanted = inText ? wordsOf({ words }) : [];
  const take = (key: string, text: string) => {
    const inside = wordsIn(text, wanted);
    if (inside) found.current.set(key, inside);
    else found.current.delete(key);
  };

  useEffect(() => {
    found.current = new Map();
    anew.current = new Set();
    looked.current = readAt(entries);
    setSearch(NOTHING);
    if (wanted.length === 0) return;
    const gone = new AbortController();
    let [read, shown] = [0, 0];
    const visit = (texts: ReadonlyMap<string, string>) => {
      for (const [key, text] of texts) {
        if (!anew.current.has(key)) take(key, text);
      }
      read += texts.size;
      if (performance.now() - shown < SHOWN) return;
      shown = performance.now();
      setSearch({ found: new Map(found.current), read });
    };
    const finish = () => {
      if (!gone.signal.aborted) setSearch({ found: new Map(found.current), read: null });
    };
    const start = setTimeout(() => void eachText(visit, gone.signal).then(finish, finish), PAUSE);
    return () => {
      clearTimeout(start);
      gone.abort();
    };
  }, [words, inText]);

  useEffect(() => {
    if (wanted.length === 0) return;
    // What there was when the search began is read with all the others.
    if (looked.current.size === 0) looked.current = readAt(entries);
    const fresh = (entries ?? []).filter(({ key, last }) => looked.current.get(key) !== last);
    let isOld = false;
    const look = async () => {
      for (const { key, last } of fresh) {
        const text = (await textOf(key)) ?? '';
        // The next look begins with what this one has not come to.
        if (isOld) break;
        looked.current.set(key, last);
        anew.current.add(key);
        take(key, text);
      }
      if (fresh.length > 0) setSearch(({ read }) => ({ found: new Map(found.current), read }));
    };
    void look().catch((error) => console.error(error));
    return () => {
      isOld = true;
    };
  }, [entries, words, inText]);
  return search;
}
