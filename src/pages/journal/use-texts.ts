import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../storage/journal.ts';
import { type InTexts, type Wish, wordsOf } from './rows.ts';
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

/**
 * Searches the descriptions for the words of a wish, part by part. Only other words begin it anew: of an entry that
 * changes or comes in meanwhile its own text is looked at, and what was found of the others stays.
 */
export function useTexts(
  { eachText, textOf }: Pick<JournalStore, 'eachText' | 'textOf'>,
  entries: readonly Entry[] | null,
  { words, inText }: Wish,
): TextSearch {
  const [search, setSearch] = useState(NOTHING);
  /** When each entry was read last, as of the last look. */
  const known = useRef(new Map<string, number>());
  const found = useRef(new Map<string, ReadonlySet<string>>());
  const wanted = inText ? wordsOf({ words }) : [];

  useEffect(() => {
    found.current = new Map();
    setSearch(NOTHING);
    if (wanted.length === 0) return;
    const gone = new AbortController();
    let [read, shown] = [0, 0];
    const visit = (texts: ReadonlyMap<string, string>) => {
      for (const [key, text] of texts) {
        const inside = wordsIn(text, wanted);
        if (inside) found.current.set(key, inside);
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
    const before = known.current;
    known.current = new Map((entries ?? []).map(({ key, last }) => [key, last]));
    if (wanted.length === 0 || before.size === 0) return;
    const fresh = [...known.current].filter(([key, last]) => before.get(key) !== last);
    let isOld = false;
    const look = async () => {
      for (const [key] of fresh) {
        const inside = wordsIn((await textOf(key)) ?? '', wanted);
        if (isOld) return;
        if (inside) found.current.set(key, inside);
        else found.current.delete(key);
      }
      if (fresh.length > 0) setSearch(({ read }) => ({ found: new Map(found.current), read }));
    };
    void look().catch((error) => console.error(error));
    return () => {
      isOld = true;
    };
  }, [entries]);
  return search;
}
