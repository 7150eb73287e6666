import { GAP_SENTENCE, type Tokens } from './tokens.ts';

// What stands at a word of a split text, and before it.

/** Word `i` as the text has it, in small letters. */
export const wordAt = ({ text, start, end }: Tokens, i: number): string =>
  text.slice(start[i] ?? 0, end[i] ?? 0).toLowerCase();

/** The text between word `i` and the word before it; empty at the end of the text. */
export const gapBefore = ({ text, start, end }: Tokens, i: number): string =>
  text.slice(end[i - 1] ?? 0, start[i] ?? 0);

/** Whether a sentence, line or list item begins with word `i`, or the text ends before it. */
export const opensSentence = ({ gap, count }: Tokens, i: number): boolean =>
  i <= 0 || i >= count || ((gap[i] ?? 0) & GAP_SENTENCE) !== 0;

/** Whether word `i` begins with a capital letter. */
export const isCapitalised = ({ text, start }: Tokens, i: number): boolean =>
  /\p{Lu}/u.test(text.slice(start[i], (start[i] ?? 0) + 1));

/** The first word that begins at an offset or behind it; the count of words where none does. */
export function firstWordFrom({ start, count }: Tokens, offset: number): number {
  let word = 0;
  while (word < count && (start[word] ?? 0) < offset) word++;
  return word;
}

/** The word that holds an offset, or the last one before it, looked for from word `from` on. */
export function wordAtOffset({ start, count }: Tokens, offset: number, from: number): number {
  let word = from;
  while (word + 1 < count && (start[word + 1] ?? 0) <= offset) word++;
  return word;
}
