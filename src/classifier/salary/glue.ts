/** Words run together where the source lost its line breaks: `hourHere`, `kBenefits`. */
const GLUED = /(\p{Ll})(?=\p{Lu})/gu;

/** Some words with a blank wherever one word runs into the next. */
export const apart = (words: string): string => words.replace(GLUED, '$1 ');

/** Some words with a line's end wherever one word runs into the next. */
export const withLineEnds = (words: string): string => words.replace(GLUED, '$1\n');

/** How many characters of the words as written the first `length` characters of the same words apart stand for. */
export function lengthAsWritten(written: string, words: string, length: number): number {
  let at = 0;
  for (let i = 0; i < length; i++) if (words.charCodeAt(i) === written.charCodeAt(at)) at++;
  return at;
}
