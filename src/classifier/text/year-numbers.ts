import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { gapBefore, opensSentence, wordAt } from './token-text.ts';
import { hasDigit, type Tokens } from './tokens.ts';
import { hashesOf } from './word-filter.ts';

// Numbers of years, as figures, words, ranges, months and decades.

const YEARS = hashesOf(lexicon.yearWords);
const MONTHS = hashesOf(lexicon.monthWords);
const DECADES = hashesOf(lexicon.decadeWords);
const TO = hashesOf(lexicon.rangeWords);
/** Words beside such a word that change nothing: `up` of `up to`, articles. */
const RANGE_FILLERS = hashesOf(lexicon.rangeFillers);
/** Words between a number and its unit that change nothing: `5 or more full years`. */
const BETWEEN = hashesOf(lexicon.numberTails);
/** Words between a unit and its number behind it: `Years of experience: 5`. */
const AFTER_UNIT = hashesOf(lexicon.unitTails);
const NUMBERS = new Map<string, number>(Object.entries(lexicon.numbers));
/** Words for several, which count behind an article or at the head: `a couple of`, `half a dozen`. */
const COLLECTIVES = new Map<string, number>(Object.entries(lexicon.collectives));
const ARTICLES = hashesOf(lexicon.articles);
const HALVES = hashesOf(lexicon.halves);
/** Units that say themselves that experience is meant: `yoe`. */
const EXPERIENCE_YEARS = hashesOf(lexicon.experienceYears);
/** `6yrs`, `3y+`. */
const GLUED = new RegExp(`^(\\d{1,2})(?:${lexicon.gluedYears.join('|')})$`, 'i');
/** `dreijährige`. */
const COMPOUND = new RegExp(`^([a-zà-ÿ]{2,12}?)(?:${lexicon.compoundYears.join('|')})$`, 'i');

/** More years than this are asked for nowhere: they are the employer's, or something else. */
export const MOST_YEARS = 20;
const MONTHS_A_YEAR = 12;
/** Words before a unit among which its number stands, and after it in `Years of experience: 5`. */
const REACH = 6;

/** The number at a word, in figures or words; null where it is none. */
function numberAt(tokens: Tokens, i: number): number | null {
  if (i < 0 || i >= tokens.count) return null;
  const word = wordAt(tokens, i);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return NUMBERS.get(word) ?? collectiveAt(tokens, i, word);
}

/** The number that a word for several stands for at word `i`: `a couple`, `half a dozen`. */
function collectiveAt(tokens: Tokens, i: number, word: string): number | null {
  const value = COLLECTIVES.get(word);
  if (value === undefined) return null;
  const before = tokens.hash[i - 1] ?? 0;
  if (opensSentence(tokens, i)) return value;
  if (HALVES.has(before)) return value / 2;
  if (!ARTICLES.has(before)) return null;
  return HALVES.has(tokens.hash[i - 2] ?? 0) && !opensSentence(tokens, i - 1) ? value / 2 : value;
}

/** The lower end of a range whose upper end, behind a word such as `to`, is at word `at`: `3 to`, `3 up to`, `tra i 3 e i`. */
function lowerEnd(tokens: Tokens, at: number): { value: number; first: number } | null {
  const { hash } = tokens;
  let to = at - 1;
  if (RANGE_FILLERS.has(hash[to] ?? 0) && !opensSentence(tokens, to)) to--;
  if (to < 1 || !TO.has(hash[to] ?? 0) || opensSentence(tokens, to)) return null;
  const low = lowest(tokens, to - 1);
  return (
    low ??
    (RANGE_FILLERS.has(hash[to - 1] ?? 0) && !opensSentence(tokens, to - 1) ? lowest(tokens, to - 2) : null)
  );
}

/** A number and the word it begins with: of a range the lower end, of a decimal the whole part. */
function lowest(tokens: Tokens, at: number): { value: number; first: number } | null {
  const value = numberAt(tokens, at);
  if (value === null) return null;
  if (opensSentence(tokens, at)) return { value, first: at };
  const gap = gapBefore(tokens, at);
  if (/[$€£¥]\s?$/.test(gap)) return null;
  const before = numberAt(tokens, at - 1);
  if (before !== null) {
    if (gap === '.' || gap === ',') return { value: before, first: at - 1 };
    // `5 (five)`, `five (5)`, `3-5`, `3+/5`.
    if (/^\s?\+?\s?[([]$/.test(gap) && before === value) return lowest(tokens, at - 1);
    if (/^\+?\s{0,2}[-–—/~]\s{0,2}$/.test(gap) && before < value) return { value: before, first: at - 1 };
    // `2, 3 or 4 years`
    if (gap === ', ' && before === value - 1) return { value: before, first: at - 1 };
  }
  const low = lowerEnd(tokens, at);
  return low && low.value < value ? low : { value, first: at };
}

/** Words of an aside in brackets between a number and its unit: `4 (better: 6) years`. */
const ASIDE_WORDS = 5;

/** Where the last word before word `i` closes a bracket, the word before the bracket; else -1. */
function beforeBracket(tokens: Tokens, i: number): number {
  if (!gapBefore(tokens, i).includes(')')) return -1;
  for (let word = i - 1; word > 0 && word >= i - ASIDE_WORDS && !opensSentence(tokens, word); word--)
    if (gapBefore(tokens, word).includes('(')) return word - 1;
  return -1;
}

/** The number that belongs to the unit at word `unit`, looked for before it. */
function numberBefore(tokens: Tokens, unit: number): { value: number; first: number } | null {
  const { hash } = tokens;
  const outside = beforeBracket(tokens, unit);
  if (outside >= 0 && numberAt(tokens, outside) !== null) return lowest(tokens, outside);
  for (let i = unit - 1; i >= 0 && i >= unit - REACH && !opensSentence(tokens, i + 1); i--) {
    const isArticle = ARTICLES.has(hash[i] ?? 0);
    // `one and a half years` is one; `half a year` is none.
    if (isArticle && HALVES.has(hash[i + 1] ?? 0)) continue;
    const isHalf = isArticle && !opensSentence(tokens, i) && HALVES.has(hash[i - 1] ?? 0);
    if (isHalf) return { value: 0.5, first: i - 1 };
    if (numberAt(tokens, i) !== null) return lowest(tokens, i);
    if (!BETWEEN.has(tokens.hash[i] ?? 0)) return null;
  }
  return null;
}

/** The number that belongs to the unit at word `unit`, looked for behind it: `Years of experience: 5+`. */
function numberBehind(tokens: Tokens, unit: number): { value: number; last: number } | null {
  for (let i = unit + 1; i < tokens.count && i <= unit + REACH; i++) {
    const gap = gapBefore(tokens, i);
    if (gap.includes('\n')) return null;
    const value = numberAt(tokens, i);
    if (value !== null && hasDigit(tokens, i)) {
      const isRange = numberAt(tokens, i + 1) !== null;
      const next = i + (isRange ? 2 : 1);
      const hasUnit = YEARS.has(tokens.hash[next] ?? 0) && !opensSentence(tokens, next);
      const leads =
        /[:–—(-]\s*$/.test(gap) || (i === unit + 1 && EXPERIENCE_YEARS.has(tokens.hash[unit] ?? 0));
      return leads && !hasUnit ? { value, last: i } : null;
    }
    if (!AFTER_UNIT.has(tokens.hash[i] ?? 0)) return null;
  }
  return null;
}

/**
 * The years that the unit at word `i` is of, whether they are asked for or not.
 *
 * @returns whole years, the least of a range, and the words from `first` to `last` that say so; null where word `i` is
 * no unit, or has no number
 */
export function yearsAt(tokens: Tokens, i: number): { years: number; first: number; last: number } | null {
  const hash = tokens.hash[i] ?? 0;
  const glued = GLUED.exec(wordAt(tokens, i));
  if (glued) {
    const low = lowestOf(tokens, i, Number(glued[1]));
    return { years: low.value, first: low.first, last: i };
  }
  const compound = COMPOUND.exec(wordAt(tokens, i))?.[1];
  const spelled = compound === undefined ? undefined : NUMBERS.get(compound);
  if (spelled !== undefined) return { years: spelled, first: i, last: i };
  const scale = scaleOf(hash);
  if (scale === 0) return null;
  const before = numberBefore(tokens, i);
  if (before) {
    const years = Math.floor((before.value * scale) / MONTHS_A_YEAR);
    // Less than a year is no demand of years; `0-2 years` is one.
    return years === 0 && (before.value > 0 || scale === 1) ? null : { years, first: before.first, last: i };
  }
  const behind = scale === MONTHS_A_YEAR ? numberBehind(tokens, i) : null;
  return behind && { years: behind.value, first: i, last: behind.last };
}

/** Whether word `i` is a unit of years or months, or a figure written together with one: `3yrs`. */
export const isYearUnit = (tokens: Tokens, i: number): boolean =>
  scaleOf(tokens.hash[i] ?? 0) !== 0 || (hasDigit(tokens, i) && GLUED.test(wordAt(tokens, i)));

/** Whether the unit at word `i` is a decade. */
export const isDecade = ({ hash }: Tokens, i: number): boolean => DECADES.has(hash[i] ?? 0);

/** Months in a unit; 0 where the word is none. */
function scaleOf(hash: number): number {
  if (YEARS.has(hash)) return MONTHS_A_YEAR;
  if (MONTHS.has(hash)) return 1;
  return DECADES.has(hash) ? 10 * MONTHS_A_YEAR : 0;
}

/** As {@link lowest}, for a number that is written together with its unit. */
function lowestOf(tokens: Tokens, at: number, value: number): { value: number; first: number } {
  const before = numberAt(tokens, at - 1);
  const isRange = before !== null && before < value && /^\+?\s?[-–—/~]\s?$/.test(gapBefore(tokens, at));
  return isRange ? { value: before, first: at - 1 } : { value, first: at };
}
