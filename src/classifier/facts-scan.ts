import lexicon from '../../lexicons/experience.json' with { type: 'json' };

/** Where the facts of a text may stand, found in one pass over it. */
export interface Anchors {
  /** Offsets at which numbers begin. */
  numbers: number[];
  /** Offsets of words that may begin the name of a degree. */
  degrees: number[];
}

const TABLE = 0x180;
const CODES = 0x10000;
const DIGIT = 64;
/** For every code: 1 to 26 for a letter whatever its case or accent, DIGIT for digits, else 0. */
const KIND = new Uint8Array(CODES);
for (let c = 0; c < TABLE; c++) {
  const plain = String.fromCharCode(c).normalize('NFD').toLowerCase().charCodeAt(0);
  if (plain >= 97 && plain <= 122) KIND[c] = plain - 96;
  else if (c >= 48 && c <= 57) KIND[c] = DIGIT;
}

const letterOf = (code: number): number => (KIND[code] ?? 0) & 31;

/** Beginnings of the names of degrees, by their first three characters; what is no letter counts as a dot. */
const DEGREE = new Uint8Array(1 << 15);
const keyOf = (a: number, b: number, c: number): number => (a << 10) | (b << 5) | c;
for (const beginning of lexicon.degreeBeginnings) {
  DEGREE[
    keyOf(
      letterOf(beginning.charCodeAt(0)),
      letterOf(beginning.charCodeAt(1)),
      letterOf(beginning.charCodeAt(2)),
    )
  ] = 1;
}

/** Finds numbers and possible names of degrees; linear in the text's length. */
export function scan(text: string): Anchors {
  const numbers: number[] = [];
  const degrees: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = KIND[text.charCodeAt(i)] ?? 0;
    if (kind === DIGIT) {
      if (last !== DIGIT) numbers.push(i);
    } else if (last === 0 && kind !== 0) {
      const key = keyOf(kind, letterOf(text.charCodeAt(i + 1)), letterOf(text.charCodeAt(i + 2)));
      if (DEGREE[key] === 1) degrees.push(i);
    }
    last = kind;
  }
  return { numbers, degrees };
}
