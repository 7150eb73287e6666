// Parts of the regular expressions that are made from lexicons. Words may be patterns themselves, unless said otherwise.

/**
 * Letters, as part of a character class: Latin, Greek, Cyrillic and the scripts up to Hangul. Not `\p{L}`: where case
 * does not matter, an engine takes many times as long to compile that, and does so at every start.
 */
export const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u3040-\\ud7a3';

/** No letter or digit stands before. */
export const BEGIN = `(?<![${LETTER}\\d])`;
/** No letter or digit follows. */
export const END = `(?![${LETTER}\\d])`;

/** A word for a regular expression, each of its characters standing for itself. */
export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words as one alternation, longest first so that none hides a longer one. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

/** Matches any of the words standing alone: no letter or digit on either side. */
export const alone = (words: readonly string[], flags = 'i'): RegExp =>
  new RegExp(`${BEGIN}(?:${anyOf(words)})${END}`, flags);
