import { isDigit, MULTIPLIER } from './letters.ts';
import { GAP_BREAK, GAP_DIGIT, type Tokens, tokenise, withoutDigits } from './tokens.ts';
import { mayHold, type WordFilter } from './word-filter.ts';

/**
 * One entry of a lexicon. In `text`, `-` and space both match a space, a hyphen, a slash or a dot, and a term
 * written with `-` also matches written together (`fine-tuning` finds `fine tuning` and `finetuning`);
 * `(a|b|)` stands for either word or none. Case, accents and a plural s do not matter, unless `exact`: then the
 * words stand in the text as they do here.
 */
export interface Term {
  readonly text: string;
  /** What a match reports: a place in the caller's own table. */
  readonly id: number;
  readonly exact?: boolean;
}

/** Where terms were found, in reading order, never overlapping. `first` and `last` are word indices. */
export interface Matches {
  readonly count: number;
  readonly id: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** No term. */
export const NONE = -1;
/** Which term ends at a node depends on the spelling. */
export const BY_SPELLING = -2;
// Places of the four numbers of an edge: see `edges` below.
export const WORD = 0;
export const FROM = 1;
export const TO = 2;
export const TERM = 3;

/**
 * Terms compiled to a trie over words. Its edges live in one open-addressing table keyed by (node, word), so
 * that the words of no term cost one look each.
 */
export interface Matcher {
  readonly shift: number;
  /** The words that terms begin with: most words of a text are turned away by it. */
  readonly openers: WordFilter;
  /**
   * Four numbers to an edge, side by side in memory: the hash of its word; the node it leaves; the node it reaches,
   * twice, plus one if edges go on from there (0 marks a free place); the term that ends there, NONE or SPELT.
   */
  readonly edges: Int32Array;
  /** Per node, the term that ends there in any spelling. */
  readonly loose: ReadonlyMap<number, number>;
  /** Per node, the terms of exact spelling that end there by their spelling, the longest first. */
  readonly exact: ReadonlyMap<number, ExactSpellings>;
}

/** Terms of exact spelling that end at one node. */
export type ExactSpellings = readonly (readonly [spelling: string, id: number])[];

/** Where an edge is looked for first. */
const slotOf = (node: number, word: number, shift: number): number =>
  Math.imul(word ^ Math.imul(node, MULTIPLIER), MULTIPLIER) >>> shift;

/** Where an edge stands in a table, or the free place where it belongs. */
export function edgeSlot(edges: Int32Array, shift: number, node: number, word: number): number {
  const mask = edges.length - 1;
  let at = slotOf(node, word, shift) * 4;
  while (edges[at + TO] !== 0 && (edges[at + WORD] !== word || edges[at + FROM] !== node))
    at = (at + 4) & mask;
  return at;
}

/** The columns of {@link Matches} while they are filled. */
class MatchColumns {
  count = 0;
  id: Int32Array<ArrayBuffer>;
  first: Int32Array<ArrayBuffer>;
  last: Int32Array<ArrayBuffer>;

  constructor(size: number) {
    const block = new Int32Array(size * 3);
    this.id = block.subarray(0, size);
    this.first = block.subarray(size, size * 2);
    this.last = block.subarray(size * 2);
  }

  push(id: number, first: number, last: number): void {
    if (this.count === this.id.length) this.grow();
    this.id[this.count] = id;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }

  private grow(): void {
    const next = new MatchColumns(this.id.length * 2);
    next.id.set(this.id);
    next.first.set(this.first);
    next.last.set(this.last);
    ({ id: this.id, first: this.first, last: this.last } = next);
  }
}

/** A space of a spelling is any mark that may part the words of a name: `Sage-Maker`, for `Sage Maker`. */
const PARTS: ReadonlySet<string> = new Set(' -\u00a0\u2010\u2011./_');

/** Whether a spelling stands at an offset. */
function isSpelt(text: string, at: number, spelling: string): boolean {
  if (text.startsWith(spelling, at)) return true;
  if (!spelling.includes(' ')) return false;
  for (let i = 0; i < spelling.length; i++) {
    const char = text[at + i] ?? '';
    if (char !== spelling[i] && !(spelling[i] === ' ' && PARTS.has(char))) return false;
  }
  return true;
}

/** The term that ends at a node where spelling matters, or NONE. */
function termBySpelling(
  { loose, exact }: Matcher,
  node: number,
  { text, start }: Tokens,
  first: number,
): number {
  for (const [spelling, id] of exact.get(node) ?? [])
    if (isSpelt(text, start[first] ?? 0, spelling)) return id;
  return loose.get(node) ?? NONE;
}

/** The hash of a lone `s`. */
const POSSESSIVE = tokenise('s').hash[0] as number;

/** Whether an apostrophe stands before a word. */
const isPossessive = ({ text, start }: Tokens, word: number): boolean =>
  /['’]$/.test(text.slice((start[word] ?? 1) - 1, start[word]));

/** What a look for one term found: the term and its last word. It is filled in by the look, to save an object for each. */
export interface Cursor {
  id: number;
  last: number;
}

/**
 * Looks for the longest term that begins at word `first`.
 *
 * @param between words that may stand within a term: `have since dropped`, for `have dropped`
 * @returns whether there is one; then `cursor` holds it
 */
export function longestAt(
  matcher: Matcher,
  tokens: Tokens,
  first: number,
  cursor: Cursor,
  between?: ReadonlySet<number>,
): boolean {
  const { shift, edges } = matcher;
  const { hash, gap, count } = tokens;
  let node = 0;
  let found = false;
  for (let j = first; j < count; j++) {
    const wanted = hash[j] as number;
    if (j > first && ((gap[j] as number) & GAP_BREAK) !== 0) break;
    const at = edgeSlot(edges, shift, node, wanted);
    const reached = edges[at + TO] as number;
    if (reached === 0) {
      // `OpenAI's API`: the term has no word for the possessive.
      if (wanted === POSSESSIVE && j > first && isPossessive(tokens, j)) continue;
      if (j > first && between?.has(wanted)) continue;
      break;
    }
    node = reached >> 1;
    let id = edges[at + TERM] as number;
    if (id === BY_SPELLING) id = termBySpelling(matcher, node, tokens, first);
    if (id !== NONE) {
      cursor.id = id;
      cursor.last = j;
      found = true;
    }
    if ((reached & 1) === 0) break;
  }
  return found;
}

/** Further ways in which {@link findIn} finds a term. */
interface FindOptions {
  /** Another way to look for a term, at each word where none begins. */
  readonly fallback?: (matcher: Matcher, tokens: Tokens, word: number, cursor: Cursor) => boolean;
  /** Hashes of words that may stand within a term. */
  readonly between?: ReadonlySet<number>;
}

/** A name of a word with its version written on to it: `Llama3`, `GPT4`. */
function versionAt(matcher: Matcher, tokens: Tokens, word: number, cursor: Cursor): boolean {
  const { text, start, end } = tokens;
  const from = start[word] ?? 0;
  let to = end[word] ?? 0;
  while (to > from && isDigit(text.charCodeAt(to - 1))) to--;
  if (to - from < 2 || to === end[word]) return false;
  const plain = withoutDigits(tokens, word);
  const at = edgeSlot(matcher.edges, matcher.shift, 0, plain);
  if (matcher.edges[at + TO] === 0) return false;
  let id = matcher.edges[at + TERM] as number;
  if (id === BY_SPELLING) id = termBySpelling(matcher, (matcher.edges[at + TO] as number) >> 1, tokens, word);
  cursor.id = id;
  cursor.last = word;
  // The rest of `Llama3.1`.
  const isDotted = (i: number) => i < tokens.count && text.slice(end[i - 1], start[i]) === '.';
  while (isDotted(cursor.last + 1) && ((tokens.gap[cursor.last + 1] ?? 0) & GAP_DIGIT) !== 0) cursor.last++;
  return id !== NONE;
}

/**
 * Finds all terms in a text: whole words, the longest term first, left to right, never across a line or
 * sentence end, comma or bracket; also names with a version written on to them (`Llama3`). Linear in the text for terms
 * of bounded length.
 *
 */
export function findIn(
  matcher: Matcher,
  tokens: Tokens,
  { fallback = () => false, between }: FindOptions = {},
): Matches {
  // Never more matches than words: a title needs little room.
  const matches = new MatchColumns(Math.min(Math.max(tokens.count, 4), 256));
  const cursor: Cursor = { id: NONE, last: 0 };
  const { count, hash, gap } = tokens;
  const { openers } = matcher;
  for (let i = 0; i < count; i++) {
    if (!mayHold(openers, hash[i] ?? 0) || !longestAt(matcher, tokens, i, cursor, between)) {
      const isVersion = ((gap[i] ?? 0) & GAP_DIGIT) !== 0 && versionAt(matcher, tokens, i, cursor);
      if (!isVersion && !fallback(matcher, tokens, i, cursor)) continue;
    }
    matches.push(cursor.id, i, cursor.last);
    i = cursor.last;
  }
  return matches;
}
