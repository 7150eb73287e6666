// Ways to write a text so that two writings of it compare as one.

/** Lower case, everything but letters and digits as one space: how the page lexicon writes its terms. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Does a text in plain form hold a term, as whole words? */
export const holds = (text: string, term: string): boolean => ` ${text} `.includes(` ${term} `);

/** A list that the lexicon writes with spaces between. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Letters and digits alone, in lower case: for comparing names that are written differently. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A text as one line, with single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
