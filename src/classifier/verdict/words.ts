import { GAP_DIGIT, GAP_SENTENCE, type Tokens, tokenise } from '../text/tokens.ts';

/** Keys of words and of pairs of neighbouring words are this many bits: of unknown ones 1 in 400 is taken for a known one. */
const KEY_BITS = 24;
const KEY_SHIFT = 32 - KEY_BITS;

/** Spreads what tells hashes apart over all their bits. */
const scattered = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Key of one word, from the hash of its folded form. */
const wordKey = (hash: number): number => scattered(hash) >>> KEY_SHIFT;

/** Key of two words that follow each other inside one sentence or list item. */
export const pairKey = (first: number, second: number): number =>
  scattered(Math.imul(scattered(first), 0x297a2d39) ^ second) >>> KEY_SHIFT;

/** Hashes of the words of each line, split as postings are; all lines as one text, as each call has its cost. */
function hashesByLine(lines: readonly string[]): number[][] {
  const { count, hash, start } = tokenise(lines.join('\n'));
  let next = 0;
  let offset = 0;
  return lines.map((line) => {
    offset += line.length + 1;
    const first = next;
    while (next < count && (start[next] ?? 0) < offset) next++;
    return [...hash.subarray(first, next)];
  });
}

/** Hashes of single words, in their order; undefined for what is none. */
export const wordHashes = (words: readonly string[]): (number | undefined)[] =>
  hashesByLine(words).map((hashes) => (hashes.length === 1 ? hashes[0] : undefined));

/** Keys of words and pairs as they are written in lists of learned words; undefined for what is neither. */
export function keysOf(words: readonly string[]): (number | undefined)[] {
  return hashesByLine(words).map(([first, second, third]) => {
    if (first === undefined || third !== undefined) return undefined;
    return second === undefined ? wordKey(first) : pairKey(first, second);
  });
}

/** Key of one word or pair; undefined for what is neither. */
export const keyOf = (word: string): number | undefined => keysOf([word])[0];

/** Columns by key, in an open table at most half full; 0 marks a free place, so that columns are kept plus one. */
export interface WordTable {
  readonly shift: number;
  readonly key: Int32Array;
  readonly column: Uint16Array;
  readonly size: number;
}

const GOLDEN = 0x9e3779b1 | 0;

/**
 * Lays keys out for {@link columnOf}.
 *
 * @param keys at most 65,535, no two alike; the column of each is its place here
 */
export function tableOf(keys: ArrayLike<number>): WordTable {
  let bits = 6;
  while (1 << bits < keys.length * 2) bits++;
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const key = new Int32Array(1 << bits);
  const column = new Uint16Array(1 << bits);
  for (let i = 0; i < keys.length; i++) {
    const wanted = keys[i] ?? 0;
    let at = Math.imul(wanted, GOLDEN) >>> shift;
    while (column[at] !== 0) at = (at + 1) & mask;
    key[at] = wanted;
    column[at] = i + 1;
  }
  return { shift, key, column, size: keys.length };
}

/** The column of a key, or -1. */
export function columnOf({ shift, key, column }: WordTable, wanted: number): number {
  const mask = key.length - 1;
  let at = Math.imul(wanted, GOLDEN) >>> shift;
  while (column[at] !== 0) {
    if (key[at] === wanted) return (column[at] as number) - 1;
    at = (at + 1) & mask;
  }
  return -1;
}

/** What is done with one word or pair of a text: its key, and the places of its first and last word. */
type Visit = (key: number, first: number, last: number) => void;

/** Visits the words from `from` to before `to`, and the pairs among them, in reading order. Numbers are passed over. */
export function visitWords({ hash, gap }: Tokens, from: number, to: number, visit: Visit): void {
  let before = -1;
  for (let i = from; i < to; i++) {
    const bits = gap[i] as number;
    if (i > from && (bits & GAP_SENTENCE) !== 0) before = -1;
    if ((bits & GAP_DIGIT) !== 0) {
      before = -1;
      continue;
    }
    visit(wordKey(hash[i] as number), i, i);
    if (before >= 0) visit(pairKey(hash[before] as number, hash[i] as number), before, i);
    before = i;
  }
}
