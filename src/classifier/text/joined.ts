import { foldedAt, MULTIPLIER, singular } from './letters.ts';
import { BY_SPELLING, type Cursor, edgeSlot, type Matcher, NONE, TERM, TO } from './matcher.ts';
import type { Tokens } from './tokens.ts';
import { mayHold } from './word-filter.ts';

/** The fewest letters that the first and the second of two words written as one have. */
const FIRST = 3;
const SECOND = 2;

/** The hash of the letters from one offset to another, as of a word of its own; 0 where one is no plain letter. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const folded = foldedAt(text, at);
    if (folded === 0) return 0;
    hash = (Math.imul(hash, MULTIPLIER) + folded) | 0;
  }
  return to - from > 3 && foldedAt(text, to - 1) === 115 ? singular(hash, text, to, to - from) : hash;
}

/**
 * Looks for a term of two words in a word of the text: `Deeplearning`, `GoogleCloud`. A term that counts only as it
 * is spelled is not found so.
 *
 * @returns whether there is one; then `cursor` holds it
 */
export function joinedAt(matcher: Matcher, tokens: Tokens, word: number, cursor: Cursor): boolean {
  const { edges, shift, openers, loose } = matcher;
  const { text } = tokens;
  const start = tokens.start[word] ?? 0;
  const end = tokens.end[word] ?? 0;
  if (end - start < FIRST + SECOND) return false;
  let hash = 0;
  for (let at = start; at < end - SECOND; at++) {
    const folded = foldedAt(text, at);
    if (folded === 0) return false;
    hash = (Math.imul(hash, MULTIPLIER) + folded) | 0;
    if (at - start + 1 < FIRST || !mayHold(openers, hash)) continue;
    const reached = edges[edgeSlot(edges, shift, 0, hash) + TO] ?? 0;
    if ((reached & 1) === 0) continue;
    const rest = hashOf(text, at + 1, end);
    const then = edgeSlot(edges, shift, reached >> 1, rest);
    if (rest === 0 || edges[then + TO] === 0) continue;
    const found = edges[then + TERM] ?? NONE;
    const id = found === BY_SPELLING ? (loose.get((edges[then + TO] ?? 0) >> 1) ?? NONE) : found;
    if (id === NONE) continue;
    cursor.id = id;
    cursor.last = word;
    return true;
  }
  return false;
}
