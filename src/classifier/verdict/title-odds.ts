import lexicon from '../../../lexicons/title-odds.json' with { type: 'json' };
import type { Chances } from '../analysis.ts';

/** What the work was under titles of one kind: shares among listings that were read, weighted. Never said of one listing. */
interface TitleOdds {
  readonly kind: string;
  /** How many listings of the kind were read. */
  readonly read: number;
  readonly shares: Readonly<Chances>;
  /** First and last month of these listings, YYYY-MM. */
  readonly from: string;
  readonly to: string;
}

interface Kind {
  readonly kind: string;
  readonly all: readonly { readonly words?: readonly string[]; readonly parts?: readonly string[] }[];
  readonly odds?: { readonly read: number } & Chances;
}

const KINDS: readonly Kind[] = lexicon.kinds;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;

/** Whether a word, or words as they are spaced here, stand in a text by themselves. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  }
  return false;
}

/** The kind of a title as far as it is one whose listings were read; null for any other. */
export function kindOfTitle(title: string): string | null {
  const text = title.toLowerCase();
  const found = KINDS.find(({ all }) =>
    all.every(
      ({ words = [], parts = [] }) =>
        words.some((word) => hasWord(text, word)) || parts.some((part) => text.includes(part)),
    ),
  );
  return found?.kind ?? null;
}

/** What such titles turned out to be; null where too few listings of the kind were read. */
export function oddsOfTitle(title: string): TitleOdds | null {
  const kind = kindOfTitle(title);
  const odds = KINDS.find((one) => one.kind === kind)?.odds;
  if (kind === null || !odds) return null;
  const { read, ai, ml, mixed, neither } = odds;
  return { kind, read, shares: { ai, ml, mixed, neither }, from: lexicon.from, to: lexicon.to };
}
