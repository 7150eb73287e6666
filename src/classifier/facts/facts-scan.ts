import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { GAP_DIGIT, type Tokens } from '../text/tokens.ts';
import { filterOf, mayHold } from '../text/word-filter.ts';

/** Where the facts of a text may stand, found in one pass over its words. */
export interface Anchors {
  /** Offsets at which numbers begin. */
  readonly numbers: number[];
  /** Per number: the word it stands in. */
  readonly numberWords: number[];
  /** Offsets of words that may begin the name of a degree. */
  readonly degrees: number[];
  /** Words that mean years. */
  readonly years: number[];
}

const TABLE = 0x180;
/** For codes under TABLE: 1 to 26 for a letter whatever its case or accent, else 0. */
const LETTER = new Uint8Array(TABLE);
for (let c = 0; c < TABLE; c++) {
  const plain = String.fromCharCode(c).normalize('NFD').toLowerCase().charCodeAt(0);
  if (plain >= 97 && plain <= 122) LETTER[c] = plain - 96;
}

const letterOf = (code: number): number => (code < TABLE ? (LETTER[code] ?? 0) : 0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Beginnings of the names of degrees: by their first two characters, and by three; what is no letter is a dot. */
const TWO = new Uint8Array(1 << 10);
const THREE = new Uint8Array(1 << 15);
for (const beginning of lexicon.degreeBeginnings) {
  const [a = 0, b = 0, c = 0] = [0, 1, 2].map((i) => letterOf(beginning.charCodeAt(i)));
  TWO[(a << 5) | b] = 1;
  THREE[(a << 10) | (b << 5) | c] = 1;
}
const YEARS = filterOf(lexicon.yearWords);

function mayBeDegree(text: string, at: number): boolean {
  const two = (letterOf(text.charCodeAt(at)) << 5) | letterOf(text.charCodeAt(at + 1));
  return TWO[two] === 1 && THREE[(two << 5) | letterOf(text.charCodeAt(at + 2))] === 1;
}

/** Finds numbers, words for years and possible names of degrees; linear in the text's length. */
export function anchorsOf(tokens: Tokens): Anchors {
  const { text, start, end, gap, hash } = tokens;
  const anchors: Anchors = { numbers: [], numberWords: [], degrees: [], years: [] };
  for (let i = 0; i < tokens.count; i++) {
    const at = start[i] ?? 0;
    if (((gap[i] ?? 0) & GAP_DIGIT) === 0) {
      if (mayBeDegree(text, at)) anchors.degrees.push(at);
      if (mayHold(YEARS, hash[i] ?? 0)) anchors.years.push(i);
      continue;
    }
    const last = end[i] ?? 0;
    let inside = false;
    for (let k = at; k < last; k++) {
      const digit = isDigit(text.charCodeAt(k));
      if (digit && !inside) {
        anchors.numbers.push(k);
        anchors.numberWords.push(i);
      }
      inside = digit;
    }
  }
  return anchors;
}

/** Words after a number among which its unit stands: `5 (five) or more years`. */
const REACH = 6;

/** Whether a word for years stands in or soon after a number's word. */
export function nearYears(tokens: Tokens, word: number): boolean {
  const last = Math.min(tokens.count - 1, word + REACH);
  for (let i = word + 1; i <= last; i++) if (mayHold(YEARS, tokens.hash[i] ?? 0)) return true;
  // `3yrs`, written together.
  return !isDigit(tokens.text.charCodeAt((tokens.end[word] ?? 1) - 1));
}
