import { fromBase64, packKeys, toBase64, unpackKeys } from './bytes.ts';
import type { Vocabulary } from './sentences.ts';
import { keysOf, tableOf } from './words.ts';

/**
 * How many weights a word or pair has: of AI and of ML work in a sentence; of any such work and of AI in it in a text;
 * of the verdicts AI, ML and mixed, each against neither.
 */
export const WEIGHTS = 7;

/** Learned words as they are written down for people: whole steps by word or pair. */
interface WordList {
  readonly text: Readonly<Record<string, readonly number[]>>;
  readonly title: Readonly<Record<string, readonly number[]>>;
}

/** The same as the build writes it down: nothing is left to be split, hashed or sorted. */
export interface PackedWords {
  /** Keys in ascending order, each as its distance from the one before, seven bits to a byte; base64. */
  readonly text: string;
  readonly title: string;
  /** Weights column by column, a byte each, those of titles after those of descriptions; base64. */
  readonly weights: string;
}

type Entry = readonly [key: number, weights: readonly number[]];

/** Words by key in ascending order; of two with the same key, which one word in a thousand has, the first stays. */
function byKey(words: Readonly<Record<string, readonly number[]>>): Entry[] {
  const entries = new Map<number, readonly number[]>();
  const rows = Object.values(words);
  for (const [i, key] of keysOf(Object.keys(words)).entries()) {
    const weights = rows[i] ?? [];
    if (key !== undefined && !entries.has(key)) entries.set(key, weights);
  }
  return [...entries].sort(([a], [b]) => a - b);
}

/** Writes learned words down for {@link unpackWords}. */
export function packWords({ text, title }: WordList): PackedWords {
  const [ofText, ofTitle] = [byKey(text), byKey(title)];
  const rows = [...ofText, ...ofTitle].map(([, weights]) => weights);
  const bytes = Int8Array.from({ length: rows.length * WEIGHTS }, (_, i) => {
    return rows[i % rows.length]?.[Math.floor(i / rows.length)] ?? 0;
  });
  return {
    text: packKeys(ofText.map(([key]) => key)),
    title: packKeys(ofTitle.map(([key]) => key)),
    weights: toBase64(new Uint8Array(bytes.buffer)),
  };
}

/** Learned words ready for use; `weights` holds one column of whole steps after the other. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly weights: Int8Array;
}

/** The learned words that {@link packWords} wrote down. */
export function unpackWords({ text, title, weights }: PackedWords): Words {
  const vocabulary = { text: tableOf(unpackKeys(text)), title: tableOf(unpackKeys(title)) };
  const bytes = fromBase64(weights);
  return {
    vocabulary,
    weights: new Int8Array(bytes.buffer, 0, (vocabulary.text.size + vocabulary.title.size) * WEIGHTS),
  };
}
