import { fromBase64, packKeys, toBase64, unpackKeys } from './bytes.ts';
import { keysOf, pairKey, tableOf, type WordTable, wordHashes } from './words.ts';

/** Weights against other work, in whole steps: of AI work, of ML work and of both. */
export type TitleWeights = readonly number[];
/** How many weights each has. */
export const TITLE_CLASSES = 3;
/** Logits to a step. */
export const TITLE_STEP = 0.05;

/**
 * How the guess of a card is made of what is known of it: three weights to each score, against other work, in thousandths
 * of a logit, by the names of CARD_SCORES; and the bias.
 */
export type CardWeights = { readonly bias: TitleWeights } & Readonly<Record<string, TitleWeights>>;

/** What was learned of titles and of cards, as people read it. */
export interface TitleList {
  readonly bias: TitleWeights;
  /** By what {@link signNames} calls it. */
  readonly signs: Readonly<Record<string, TitleWeights>>;
  /** Words and pairs of neighbours; then words a title begins with, and those it ends with. */
  readonly words: Readonly<Record<string, TitleWeights>>;
  readonly first: Readonly<Record<string, TitleWeights>>;
  readonly last: Readonly<Record<string, TitleWeights>>;
  readonly card: CardWeights;
}

/** The same as the build writes it down: keys in ascending order, weights column by column. */
export interface PackedTitles {
  readonly bias: TitleWeights;
  readonly signs: Readonly<Record<string, TitleWeights>>;
  readonly keys: string;
  readonly weights: string;
  readonly card: CardWeights;
}

/** Stand for the edges of a title beside its words: no word has these hashes but by chance. */
const BEGIN = 0x5bd1e995;
const END = 0x1b873593;

/** Key of the word a title begins with, and of the one it ends with. */
export const firstKey = (hash: number): number => pairKey(BEGIN, hash);
export const lastKey = (hash: number): number => pairKey(hash, END);

/** Writes what was learned down for {@link unpackTitles}. */
export function packTitles({ bias, signs, words, first, last, card }: TitleList): PackedTitles {
  const rows = new Map<number, TitleWeights>();
  const add = (list: TitleList['words'], keys: readonly (number | undefined)[]) => {
    for (const [i, weights] of Object.values(list).entries()) {
      const key = keys[i];
      if (key !== undefined && !rows.has(key)) rows.set(key, weights);
    }
  };
  const edges = (list: TitleList['first'], keyOf: (hash: number) => number) =>
    wordHashes(Object.keys(list)).map((hash) => (hash === undefined ? undefined : keyOf(hash)));
  add(words, keysOf(Object.keys(words)));
  add(first, edges(first, firstKey));
  add(last, edges(last, lastKey));
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const bytes = Int8Array.from({ length: sorted.length * TITLE_CLASSES }, (_, i) => {
    return sorted[i % sorted.length]?.[1][Math.floor(i / sorted.length)] ?? 0;
  });
  return {
    bias,
    signs,
    keys: packKeys(sorted.map(([key]) => key)),
    weights: toBase64(new Uint8Array(bytes.buffer)),
    card,
  };
}

/** What was learned of titles, ready for use. */
export interface Titles {
  readonly bias: TitleWeights;
  readonly signs: Readonly<Record<string, TitleWeights>>;
  readonly table: WordTable;
  readonly weights: Int8Array;
  readonly card: CardWeights;
}

/** What {@link packTitles} wrote down. */
export function unpackTitles({ bias, signs, keys, weights, card }: PackedTitles): Titles {
  const table = tableOf(unpackKeys(keys));
  return {
    bias,
    signs,
    table,
    weights: new Int8Array(fromBase64(weights).buffer, 0, table.size * TITLE_CLASSES),
    card,
  };
}
