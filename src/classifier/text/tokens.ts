import lexicon from '../../../lexicons/languages.json' with { type: 'json' };
import {
  FOLD,
  foldBeyondLatin,
  foldedAt,
  isDigit,
  isInvisible,
  isLetter,
  LATIN_LIMIT,
  LETTER_BIT,
  MATH_HIGH,
  MULTIPLIER,
  SOFT_HYPHEN,
  singular,
  unhash,
} from './letters.ts';

// Gap bits: what stands between a word and the one before it.
/** A space stood in the gap. */
const GAP_SPACE = 1;
/** A line ended in the gap. */
export const GAP_NEWLINE = 2;
/** A full stop, question mark or exclamation mark stood in the gap. */
const GAP_DOT = 4;
/** A comma, bracket or other mark stood in the gap that parts phrases. */
const GAP_SOFT = 8;
/** A colon stood in the gap. */
export const GAP_COLON = 16;
/** An empty line stood in the gap. */
export const GAP_BLANK = 32;
/** A hyphen stood in the gap: it joins two words, or opens a list item. */
export const GAP_HYPHEN = 64;
/** A phrase may not cross the gap: line or sentence end, bullet, comma, bracket, colon or spaced dash. */
export const GAP_BREAK = 128;
/** The gap ends a sentence or a line. */
export const GAP_SENTENCE = 256;
/** The word after the gap holds a digit. */
export const GAP_DIGIT = 512;

/**
 * The words of a text as parallel columns, so that one pass serves every lexicon. Word `i` stands at
 * `text.slice(start[i], end[i])`; `hash[i]` is of its folded form (lower case, no accents, no plural s);
 * `gap[i]` holds the gap bits before it. Columns may be longer than `count`.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly hash: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly gap: Uint16Array;
}

/** For separators under LATIN_LIMIT: the gap bits they set. */
const SEPARATES = new Uint8Array(LATIN_LIMIT).fill(GAP_SOFT);

for (const c of [9, 11, 12, 32, 0xa0]) SEPARATES[c] = GAP_SPACE;
for (const c of [10, 13]) SEPARATES[c] = GAP_NEWLINE;
for (const c of '.!?') SEPARATES[c.charCodeAt(0)] = GAP_DOT;
for (const c of "'`/_&+#\u00ad") SEPARATES[c.charCodeAt(0)] = 0;
SEPARATES[45] = GAP_HYPHEN;
SEPARATES[58] = GAP_COLON;
// Inline bullets: a middle dot stands for a lost line break.
SEPARATES[0xb7] = GAP_NEWLINE;

/** Gap bits of a separator beyond Latin: dashes and quotes are soft, other symbols are taken for bullets. */
function gapBeyondLatin(code: number): number {
  if (code === 0x2010 || code === 0x2011) return GAP_HYPHEN;
  if (code === 0x2018 || code === 0x2019 || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  if (code >= 0x2000 && code <= 0x200a) return GAP_SPACE;
  if (code >= 0x2012 && code <= 0x201f) return GAP_SOFT;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return GAP_NEWLINE;
}

/** Length of a tail of `+` or `#` that belongs to a one-letter name such as C++ or C#. */
function signTail(text: string, start: number, end: number): number {
  if (end - start !== 1 || !isLetter(text.charCodeAt(start))) return 0;
  const code = text.charCodeAt(end);
  if (code === 35) return 1;
  return code === 43 && text.charCodeAt(end + 1) === 43 ? 2 : 0;
}

/** Whether a dot opens a name such as .NET: it follows a space, bracket or slash and a letter follows it. */
function startsName(text: string, at: number, raw: number): boolean {
  return (
    (raw & GAP_DOT) === 0 &&
    ((raw & (GAP_SPACE | GAP_NEWLINE | GAP_SOFT)) !== 0 ||
      text.charCodeAt(at - 1) === SLASH ||
      text.charCodeAt(at - 1) === SHARP) &&
    isLetter(text.charCodeAt(at + 1))
  );
}

const SLASH = 47;
const SHARP = 35;
/** Whether word `i` holds a digit. */
export const hasDigit = ({ gap }: Tokens, i: number): boolean => ((gap[i] ?? 0) & GAP_DIGIT) !== 0;

/** The hash of a word without the digits it ends in, as if it were written without them. */
export function withoutDigits({ text, start, end, hash }: Tokens, word: number): number {
  const from = start[word] ?? 0;
  let to = end[word] ?? 0;
  let stem = hash[word] ?? 0;
  for (; to > from && isDigit(text.charCodeAt(to - 1)); to--) stem = unhash(stem, text.charCodeAt(to - 1));
  return to - from > 3 && foldedAt(text, to - 1) === 115 ? singular(stem, text, to, to - from) : stem;
}

/**
 * The bits of a gap with those that follow from them: whether a phrase may cross it, and whether a sentence ends in it.
 *
 * @param width of the gap, characters
 */
function gapBits(raw: number, width: number): number {
  let bits = raw;
  const sentence = (raw & GAP_NEWLINE) !== 0 || (raw & (GAP_DOT | GAP_SPACE)) === (GAP_DOT | GAP_SPACE);
  if (sentence) bits |= GAP_SENTENCE;
  if (sentence || (raw & (GAP_SOFT | GAP_COLON)) !== 0) bits |= GAP_BREAK;
  else if ((raw & GAP_HYPHEN) !== 0 && width > 2) bits |= GAP_BREAK;
  return bits;
}

let abbreviations: ReadonlySet<number> | undefined;

/** The hashes of abbreviations that end in a full stop: `approx.`. */
function abbreviationHashes(): ReadonlySet<number> {
  if (abbreviations) return abbreviations;
  // Splitting their list asks for them in turn: until then there are none.
  abbreviations = new Set();
  const { hash, count } = tokenise(lexicon.abbreviations);
  abbreviations = new Set(hash.subarray(0, count));
  return abbreviations;
}

/** Whether word `i` is an abbreviation: one of the lexicon, or a letter behind letters and full stops (`e.g.`). */
const isAbbreviated = ({ hash, start, end, gap }: Columns, i: number): boolean =>
  (end[i] ?? 0) - (start[i] ?? 0) === 1
    ? i > 0 && gap[i] === GAP_DOT
    : abbreviationHashes().has(hash[i] ?? 0);

/** The columns of {@link Tokens} while they are filled. */
class Columns {
  hash: Int32Array<ArrayBuffer>;
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  gap: Uint16Array<ArrayBuffer>;

  constructor(size: number) {
    // One block for all: a text costs one allocation.
    const block = new ArrayBuffer(size * 14);
    this.hash = new Int32Array(block, 0, size);
    this.start = new Int32Array(block, size * 4, size);
    this.end = new Int32Array(block, size * 8, size);
    this.gap = new Uint16Array(block, size * 12, size);
  }

  /** A copy with twice the room. */
  grown(): Columns {
    const next = new Columns(this.hash.length * 2);
    next.hash.set(this.hash);
    next.start.set(this.start);
    next.end.set(this.end);
    next.gap.set(this.gap);
    return next;
  }
}

/**
 * Splits a text into words in one pass over its characters.
 *
 * @param text any string; never throws, linear in its length
 * @returns the words, with offsets in UTF-16 units
 */
export function tokenise(text: string): Tokens {
  const length = text.length;
  let columns = new Columns(((length >> 3) + 8) << 1);
  let { hash: hashes, start: starts, end: ends, gap: gaps } = columns;
  let count = 0;
  let at = 0;
  let raw = GAP_NEWLINE;
  let gapStart = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let folded = code < LATIN_LIMIT ? (FOLD[code] as number) : foldBeyondLatin(text, at, code);
    if (folded === 0) {
      if (code === 32) {
        raw |= GAP_SPACE;
        at++;
        continue;
      }
      if (code !== 46 || !startsName(text, at, raw)) {
        const bits = code < LATIN_LIMIT ? (SEPARATES[code] as number) : gapBeyondLatin(code);
        if ((bits & GAP_NEWLINE & raw) !== 0 && code === 10) raw |= GAP_BLANK;
        raw |= bits;
        at++;
        continue;
      }
      folded = code;
    }
    const start = at;
    let hash = 0;
    let plain = true;
    let bits = folded;
    for (;;) {
      bits &= folded;
      hash = (Math.imul(hash, MULTIPLIER) + folded) | 0;
      if (code >= LATIN_LIMIT) {
        plain = false;
        if (code === MATH_HIGH) at++;
      }
      if (++at >= length) break;
      code = text.charCodeAt(at);
      if (code < LATIN_LIMIT && code !== SOFT_HYPHEN) folded = FOLD[code] as number;
      else {
        // Combining accents belong to the letter before them.
        while ((code >= 0x300 && code <= 0x36f) || isInvisible(code)) {
          plain = false;
          code = ++at < length ? text.charCodeAt(at) : 32;
        }
        folded = code < LATIN_LIMIT ? (FOLD[code] as number) : foldBeyondLatin(text, at, code);
      }
      if (folded === 0) break;
    }
    if (plain && at - start > 3 && foldedAt(text, at - 1) === 115)
      hash = singular(hash, text, at, at - start);
    if (at - start === 1) {
      for (let tail = signTail(text, start, at); tail > 0; tail--) {
        hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(at)) | 0;
        at++;
      }
    }
    if (count === hashes.length) {
      columns = columns.grown();
      ({ hash: hashes, start: starts, end: ends, gap: gaps } = columns);
    }
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = at;
    // The full stop of an abbreviation ends no sentence.
    const isStop = (raw & (GAP_DOT | GAP_SPACE | GAP_NEWLINE)) === (GAP_DOT | GAP_SPACE);
    if (isStop && count > 0 && isAbbreviated(columns, count - 1)) raw ^= GAP_DOT;
    const gap = raw === GAP_SPACE ? GAP_SPACE : gapBits(raw, start - gapStart);
    gaps[count] = (bits & LETTER_BIT) === 0 ? gap | GAP_DIGIT : gap;
    count++;
    raw = 0;
    gapStart = at;
  }
  return { text, count, hash: hashes, start: starts, end: ends, gap: gaps };
}
