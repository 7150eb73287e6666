import { MULTIPLIER } from './letters.ts';
import { tokenise } from './tokens.ts';

/** Bits by which most words are told from those of a list at once, one bit per hashed word. */
export type WordFilter = Int32Array;

const FILTER_SHIFT = 16;

/** An empty filter, small enough to stay in the nearest cache. */
export const emptyFilter = (): WordFilter => new Int32Array(1 << (32 - FILTER_SHIFT - 5));

/** Adds a word, by its hash. */
export function addWord(filter: WordFilter, hash: number): void {
  const bit = Math.imul(hash, MULTIPLIER) >>> FILTER_SHIFT;
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether a word, by its hash, may be among those added: never false for one that is. */
export function mayHold(filter: WordFilter, hash: number): boolean {
  const bit = Math.imul(hash, MULTIPLIER) >>> FILTER_SHIFT;
  return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** A filter of single words. */
export function filterOf(words: readonly string[]): WordFilter {
  const filter = emptyFilter();
  const { count, hash } = tokenise(words.join('\n'));
  for (let i = 0; i < count; i++) addWord(filter, hash[i] ?? 0);
  return filter;
}

/** The hashes of some single words. */
export function hashesOf(words: readonly string[]): ReadonlySet<number> {
  const { count, hash } = tokenise(words.join('\n'));
  return new Set(hash.subarray(0, count));
}
