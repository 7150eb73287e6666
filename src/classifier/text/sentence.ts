import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { gapBefore, opensSentence } from './token-text.ts';
import { GAP_NEWLINE, type Tokens } from './tokens.ts';
import { hashesOf } from './word-filter.ts';

/** Words on either side of a cue that may belong to its sentence: it bounds the work where sentences never end. */
export const LONGEST_SENTENCE = 90;
/** Words with which a sentence turns to something else: `but`. */
const TURNS = hashesOf(lexicon.turns);
/** Words with which an answer opens that is one statement with its question. */
const ANSWERS = hashesOf(lexicon.answers);
/** A question of more words than this is no mere name of what is asked about. */
const LONGEST_QUESTION = 8;

/** One sentence or list item, from word `from` up to word `to`, parted at commas, dashes, colons, brackets and `but`. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Per word: how many brackets it stands in. */
  readonly depth: number[];
  /** Per word: the depth at which a new part begins with it, or -1. */
  readonly partDepth: number[];
  /** Per word: whether that part begins with a word such as `but`. */
  readonly isTurn: boolean[];
}

/** Whether a short question and the answer that begins with word `i` are one statement: `Any Rust? Great, but …`. */
function isAnswer(tokens: Tokens, i: number): boolean {
  const { gap, hash } = tokens;
  if (((gap[i] ?? 0) & GAP_NEWLINE) !== 0 || !ANSWERS.has(hash[i] ?? 0)) return false;
  if (!gapBefore(tokens, i).includes('?')) return false;
  for (let back = i - 1; back >= i - LONGEST_QUESTION; back--) if (opensSentence(tokens, back)) return true;
  return false;
}

/** The sentence or list item around a word. */
export function sentenceAround(tokens: Tokens, word: number): Sentence {
  const { text, start, end, hash, gap } = tokens;
  let from = word;
  const ends = (i: number) =>
    (opensSentence(tokens, i) && !isAnswer(tokens, i)) || gapBefore(tokens, i).includes(';');
  while (from > Math.max(0, word - LONGEST_SENTENCE) && !ends(from)) from--;
  let to = word + 1;
  while (to < tokens.count && to < word + LONGEST_SENTENCE && !ends(to)) to++;
  const sentence: Sentence = { from, to, depth: [], partDepth: [], isTurn: [] };
  let depth = 0;
  for (let i = from; i < to; i++) {
    let cut = -1;
    if (i > from && (gap[i] ?? 0) !== 1) {
      for (let at = end[i - 1] ?? 0; at < (start[i] ?? 0); at++) {
        const code = text[at] ?? '';
        if (code === '(' || code === '[') depth++;
        else if (code === ')' || code === ']') depth = Math.max(0, depth - 1);
        else if (code === ',' || code === ':' || code === '?' || code === '–' || code === '—') cut = depth;
        else if (code === '-' && at + 1 < (start[i] ?? 0) && at > (end[i - 1] ?? 0)) cut = depth;
      }
    } else if (i === from) {
      const opening = text.slice(Math.max(0, (start[i] ?? 0) - 3), start[i] ?? 0);
      if (/[([]\s?$/.test(opening)) depth = 1;
    }
    const isTurn = TURNS.has(hash[i] ?? 0) && i > from;
    sentence.depth.push(depth);
    sentence.partDepth.push(isTurn ? depth : cut);
    sentence.isTurn.push(isTurn);
  }
  return sentence;
}

/**
 * Where the names end that begin at word `from`: at the first word in small letters that joins none.
 *
 * @param joins hashes of words that join the last two of a list
 */
export function namesEnd(
  { text, start, hash }: Tokens,
  sentence: Sentence,
  from: number,
  joins: ReadonlySet<number>,
): number {
  let end = from;
  for (let i = from; i < sentence.to; i++) {
    if (/^[\p{Lu}\d]/u.test(text.slice(start[i], (start[i] ?? 0) + 1))) end = i + 1;
    else if (!joins.has(hash[i] ?? 0)) break;
  }
  return end;
}
