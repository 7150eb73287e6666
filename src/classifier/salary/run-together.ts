/** Between two words that run together, where the source lost its line breaks: `hourHere`, `kBenefits`. */
const SEAM = /(\p{Ll})(?=\p{Lu})/gu;

/** Some words with a blank wherever one word runs into the next. */
export const separated = (words: string): string => words.replace(SEAM, '$1 ');

/** Some words with a line's end wherever one word runs into the next. */
export const withLineEnds = (words: string): string => words.replace(SEAM, '$1\n');

/** How many characters of the words as written stand for the first `length` characters of the same words, separated. */
export function lengthAsWritten(written: string, words: string, length: number): number {
  let at = 0;
  for (let i = 0; i < length; i++) if (words.charCodeAt(i) === written.charCodeAt(at)) at++;
  return at;
}
