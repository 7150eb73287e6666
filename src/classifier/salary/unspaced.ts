import { anyOf, BEGIN, END } from '../text/patterns.ts';

/** Kana, Chinese characters and Hangul: no blank parts their words from figures or from each other (`月給35万円以上`). */
const UNSPACED = /^[\u3040-\ud7a3]/;

/** Whether a word is of a script that writes no blank beside a figure. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

function inScripts(words: readonly string[], begin: string, end: string): string {
  const spaced = `${begin}(?:${anyOf(words.filter((word) => !isUnspaced(word)))})${end}`;
  const unspaced = words.filter(isUnspaced);
  return unspaced.length === 0 ? spaced : `(?:${spaced}|${anyOf(unspaced)})`;
}

/** Words standing alone, as part of a pattern: no letter or digit on either side, but in scripts without blanks. */
export const standing = (words: readonly string[]): string => inScripts(words, BEGIN, END);

/** Words that no letter or digit stands before, but in scripts without blanks. */
export const beginning = (words: readonly string[]): string => inScripts(words, BEGIN, '');

/** Words that no letter or digit follows, but in scripts without blanks. */
export const ending = (words: readonly string[]): string => inScripts(words, '', END);
