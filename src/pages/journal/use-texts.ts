import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../storage/journal.ts';
import { haystackOf, type Wish, wordsOf } from './rows.ts';
import type { JournalStore } from './use-journal.ts';

/** What a search through the descriptions has found so far. */
export interface TextSearch {
  /** Keys of the entries whose words and description hold all that is searched for. */
  found: ReadonlySet<string>;
  /** Descriptions looked through so far; null when no search is under way. */
  read: number | null;
}

const NOTHING: TextSearch = { found: new Set(), read: null };
/** A search begins when the reader has not typed for so long. Milliseconds. */
const PAUSE = 250;
/** What has been found so far is shown at most this often: drawing it takes time from the search. Milliseconds. */
const SHOWN = 500;

/** Searches the descriptions for the words of a wish, part by part, anew when the words or the entries change. */
export function useTexts(
  { eachText }: Pick<JournalStore, 'eachText'>,
  entries: readonly Entry[] | null,
  { words, inText }: Wish,
): TextSearch {
  const [search, setSearch] = useState(NOTHING);
  useEffect(() => {
    const wanted = inText ? wordsOf({ words }) : [];
    setSearch(NOTHING);
    if (wanted.length === 0 || !entries) return;
    const gone = new AbortController();
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    const found = new Set<string>();
    let [read, shown] = [0, 0];
    const visit = (texts: ReadonlyMap<string, string>) => {
      for (const [key, text] of texts) {
        const entry = byKey.get(key);
        const [around, inside] = [entry ? haystackOf(entry) : '', text.toLowerCase()];
        if (wanted.every((word) => around.includes(word) || inside.includes(word))) found.add(key);
      }
      read += texts.size;
      if (performance.now() - shown < SHOWN) return;
      shown = performance.now();
      setSearch({ found: new Set(found), read });
    };
    const finish = () => {
      if (!gone.signal.aborted) setSearch({ found, read: null });
    };
    const start = setTimeout(() => void eachText(visit, gone.signal).then(finish, finish), PAUSE);
    return () => {
      clearTimeout(start);
      gone.abort();
    };
  }, [words, inText, entries]);
  return search;
}
