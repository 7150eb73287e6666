import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { isDigit } from '../text/letters.ts';
import { GAP_DIGIT, type Tokens } from '../text/tokens.ts';
import { filterOf, mayHold } from '../text/word-filter.ts';

/** Words at which a degree or years may be named, found in one pass over a text. */
interface Anchors {
  /** Words that may begin the name of a degree. */
  readonly degrees: number[];
  /** Words that may be a unit of years or months. */
  readonly years: number[];
}

/** Codes of Latin letters lie below this. */
const TABLE = 0x180;
/** For codes below TABLE: 1 to 26 for a letter whatever its case or accent, else 0. */
const LETTER = new Uint8Array(TABLE);
for (let c = 0; c < TABLE; c++) {
  const plain = String.fromCharCode(c).normalize('NFD').toLowerCase().charCodeAt(0);
  if (plain >= 97 && plain <= 122) LETTER[c] = plain - 96;
}

const letterOf = (code: number): number => (code < TABLE ? (LETTER[code] ?? 0) : 0);

/**
 * Beginnings of the names of degrees: by their first two characters, and by three, whose fourth letters are bits; what
 * is no letter is a dot.
 */
const TWO = new Uint8Array(1 << 10);
const THREE = new Uint32Array(1 << 15);
const ANY_LETTER = 0xffffffff;
for (const beginning of lexicon.degreeBeginnings) {
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((i) => letterOf(beginning.charCodeAt(i)));
  const three = (a << 10) | (b << 5) | c;
  TWO[(a << 5) | b] = 1;
  THREE[three] = (THREE[three] ?? 0) | (beginning.length > 3 ? 1 << d : ANY_LETTER);
}
const UNITS = filterOf([...lexicon.yearWords, ...lexicon.monthWords, ...lexicon.decadeWords]);
/** Endings of one word for a number of years: `dreijährige`. */
const COMPOUND = new RegExp(`(?:${lexicon.compoundYears.join('|')})$`, 'iu');
/** Words with fewer letters are no such compound. */
const COMPOUND_LENGTH = 9;

/** Words with more characters are no figure with its unit: `10Jahren`. */
const GLUED_LENGTH = 8;

/** Whether the name of a degree may begin at an offset: a look at its first four characters. */
function mayBeDegree(text: string, at: number): boolean {
  const two = (letterOf(text.charCodeAt(at)) << 5) | letterOf(text.charCodeAt(at + 1));
  if (TWO[two] !== 1) return false;
  const fourths = THREE[(two << 5) | letterOf(text.charCodeAt(at + 2))] ?? 0;
  return fourths !== 0 && ((fourths >>> letterOf(text.charCodeAt(at + 3))) & 1) === 1;
}

const isCompound = (text: string, from: number, to: number): boolean => COMPOUND.test(text.slice(from, to));

/** Finds words for years and possible names of degrees; linear in the text's length. */
export function anchorsOf(tokens: Tokens): Anchors {
  const { text, start, end, gap, hash } = tokens;
  const anchors: Anchors = { degrees: [], years: [] };
  for (let i = 0; i < tokens.count; i++) {
    const at = start[i] ?? 0;
    const length = (end[i] ?? 0) - at;
    if (((gap[i] ?? 0) & GAP_DIGIT) === 0) {
      if (mayBeDegree(text, at)) anchors.degrees.push(i);
      if (mayHold(UNITS, hash[i] ?? 0) || (length >= COMPOUND_LENGTH && isCompound(text, at, at + length)))
        anchors.years.push(i);
      continue;
    }
    // `3yrs`, written together.
    if (length <= GLUED_LENGTH && length > 1 && !isDigit(text.charCodeAt(at + length - 1)))
      anchors.years.push(i);
  }
  return anchors;
}
