// Letters and digits as words are compared by them: folded to plain small letters, and hashed.

/** What the hash of a word is multiplied by before each letter is added. */
export const MULTIPLIER = 0x9e3779b1 | 0;
/** Inverse of MULTIPLIER modulo 2^32. */
const INVERSE = 0x0e8b2f51 | 0;
/** Codes below this are read from tables. */
export const LATIN_LIMIT = 0x180;
// Latin-1 from U+00C0 and Latin Extended-A, each as its plain letter; a space where there is none.
const LATIN_FOLDED =
  'aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy' +
  'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll' +
  'lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';

/** For codes under LATIN_LIMIT: the folded letter or digit, else 0. */
export const FOLD = new Uint8Array(LATIN_LIMIT);
for (let c = 48; c <= 57; c++) FOLD[c] = c;
for (let c = 97; c <= 122; c++) {
  FOLD[c] = c;
  FOLD[c - 32] = c;
}
for (let i = 0; i < LATIN_FOLDED.length; i++) {
  const c = LATIN_FOLDED.charCodeAt(i);
  FOLD[0xc0 + i] = c === 32 ? 0 : c;
}
/** A bit that plain letters have and digits lack. */
export const LETTER_BIT = 64;
/** The first of the two codes of a styled mathematical letter. */
export const MATH_HIGH = 0xd835;

/**
 * The folded letter or digit at an offset whose code is beyond the table: styled mathematical and full-width ones count as
 * plain ones, others as they are; 0 for what is none.
 */
export function foldBeyondLatin(text: string, at: number, code: number): number {
  if (code === MATH_HIGH) {
    const offset = text.charCodeAt(at + 1) - 0xdc00;
    if (offset >= 0 && offset < 0x2a4) return 97 + ((offset % 52) % 26);
    return offset >= 0x3ce && offset <= 0x3ff ? 48 + ((offset - 0x3ce) % 10) : 0;
  }
  if (code >= 0x2000 && code <= 0x2bff) return 0;
  if (code >= 0xd800 && code <= 0xf8ff) return 0;
  if (code >= 0x3000 && code <= 0x303f) return 0;
  // Full-width letters and digits are those of ASCII, set wide.
  if (code >= 0xff10 && code <= 0xff5a) return FOLD[code - 0xfee0] ?? 0;
  return code >= 0xfe00 && code <= 0xff0f ? 0 : code;
}

/** Whether a code is a letter of the English alphabet. */
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Whether a code is a digit, 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A hyphen that is shown only where a line ends. */
export const SOFT_HYPHEN = 0xad;
/** Marks that are not seen: soft hyphens and spaces without width. They part no word. */
export const isInvisible = (code: number): boolean =>
  code === SOFT_HYPHEN || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** Takes the last letter back off a hash. */
export const unhash = (hash: number, last: number): number => Math.imul((hash - last) | 0, INVERSE);

/** The folded letter or digit at an offset; 0 for what is none. */
export const foldedAt = (text: string, at: number): number => FOLD[text.charCodeAt(at)] ?? 0;

/**
 * Takes a simple plural off a word of four letters or more that ends in s before `end`: `models` is `model`,
 * `strategies` is `strategy`, `class` and `aws` stay.
 *
 * @param hash of the word as it is written
 * @param length of the word, characters
 * @returns the hash without the plural
 */
export function singular(hash: number, text: string, end: number, length: number): number {
  const second = foldedAt(text, end - 2);
  if (second === 115) return hash;
  const stem = unhash(hash, 115);
  if (length < 5 || second !== 101 || foldedAt(text, end - 3) !== 105) return stem;
  return (Math.imul(unhash(unhash(stem, 101), 105), MULTIPLIER) + 121) | 0;
}
