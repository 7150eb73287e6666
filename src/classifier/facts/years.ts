import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { alone, anyOf, BEGIN, END } from '../text/patterns.ts';
import type { Reading } from '../text/reading.ts';
import type { SectionKind } from '../text/sections.ts';
import { isAsked, isOff, isWished } from '../text/stance.ts';
import { GAP_UNIT, hasDigit, type Tokens } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

const YEARS = hashesOf(lexicon.yearWords);
const MONTHS = hashesOf(lexicon.monthWords);
const DECADES = hashesOf(lexicon.decadeWords);
const TO = hashesOf(lexicon.rangeWords);
/** Words between a number and its unit that change nothing: `5 or more full years`. */
const BETWEEN = hashesOf(lexicon.numberTails);
const AFTER_UNIT = hashesOf(lexicon.unitTails);
const NUMBERS = new Map<string, number>(Object.entries(lexicon.numbers));
/** Words for several, which count behind an article or at the head: `a couple of`, `half a dozen`. */
const COLLECTIVES = new Map<string, number>(Object.entries(lexicon.collectives));
const ARTICLES = hashesOf(lexicon.articles);
const HALVES = hashesOf(lexicon.halves);
const EXPERIENCE = alone(lexicon.experience);
/** Words that show it only where the figure leads on to what was done, or is named as the least. */
const WORK = alone(lexicon.work);
const LEADS_ON = new RegExp(`^[’']?\\s?(?:${anyOf(lexicon.leadsOn)})${END}`, 'i');
/** `for 4 years`: how long something lasts. */
const SPAN = new RegExp(`${BEGIN}(?:${anyOf(lexicon.spans)})\\s$`, 'i');
const LEAST = new RegExp(`${BEGIN}(?:${anyOf(lexicon.leastYears)})[\\s:(]{0,3}$`, 'i');
const DEGREE_CHOICE = alone(lexicon.degreeChoice);
/** Words between two figures that make the second an alternative: `5 years of experience, or`. */
const OR_ELSE = new RegExp(`(?:${lexicon.orElse.join('|')})\\s{0,2}$`, 'i');
const HEADLINE = alone(lexicon.headline);
const GENERAL = alone(lexicon.generalExperience);
const ITSELF = hashesOf(lexicon.experienceUnits);
/** `6yrs`, `3y+`. */
const GLUED = new RegExp(`^(\\d{1,2})(?:${lexicon.gluedYears.join('|')})$`, 'i');
/** `dreijährige`. */
const COMPOUND = new RegExp(`^([a-zà-ÿ]{2,12}?)(?:${lexicon.compoundYears.join('|')})$`, 'i');

const MOST_YEARS = 20;
const MONTHS_A_YEAR = 12;
/** Words before a unit among which its number stands, and after it in `Years of experience: 5`. */
const REACH = 6;
/** Characters of the line before and behind that may say that experience is meant. */
const BEFORE = 60;
const AFTER = 110;
/** Characters of a line that says no more than a figure and what it is of. */
const BARE = 45;
/** Characters between two figures that may be alternatives by degree. */
const ALTERNATIVE = 400;

/** Characters beside the figure that may say it is of all experience. */
const ASIDE = 28;
/** Characters behind the figure in which the trade is named. */
const TRADE = 48;

/** Years said here are of the employer, or of no work. */
const UNREAD: ReadonlySet<SectionKind> = new Set<SectionKind>(['company', 'benefits', 'legal']);

/** Years asked for: how many, and where the words for them stand. */
interface Asked {
  readonly years: number;
  readonly start: number;
  readonly end: number;
  /** Said to be of all experience: `8 years overall`. */
  readonly isOverall: boolean;
  /** Said to be of the trade, not of one tool: `6 years of software development`. */
  readonly isGeneral: boolean;
}

const wordAt = ({ text, start, end }: Tokens, i: number): string =>
  text.slice(start[i] ?? 0, end[i] ?? 0).toLowerCase();
const gapBefore = ({ text, start, end }: Tokens, i: number): string =>
  text.slice(end[i - 1] ?? 0, start[i] ?? 0);
const opensUnit = ({ gap, count }: Tokens, i: number): boolean =>
  i <= 0 || i >= count || ((gap[i] ?? 0) & GAP_UNIT) !== 0;

function numberAt(tokens: Tokens, i: number): number | null {
  if (i < 0 || i >= tokens.count) return null;
  const word = wordAt(tokens, i);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return NUMBERS.get(word) ?? collectiveAt(tokens, i, word);
}

function collectiveAt(tokens: Tokens, i: number, word: string): number | null {
  const value = COLLECTIVES.get(word);
  if (value === undefined) return null;
  const before = tokens.hash[i - 1] ?? 0;
  if (opensUnit(tokens, i)) return value;
  if (HALVES.has(before)) return value / 2;
  if (!ARTICLES.has(before)) return null;
  return HALVES.has(tokens.hash[i - 2] ?? 0) && !opensUnit(tokens, i - 1) ? value / 2 : value;
}

/** A number and the word it begins with: of a range the lower end, of a decimal the whole part. */
function lowest(tokens: Tokens, at: number): { value: number; first: number } | null {
  const value = numberAt(tokens, at);
  if (value === null) return null;
  if (opensUnit(tokens, at)) return { value, first: at };
  const gap = gapBefore(tokens, at);
  if (/[$€£¥]\s?$/.test(gap)) return null;
  const before = numberAt(tokens, at - 1);
  if (before !== null) {
    if (gap === '.' || gap === ',') return { value: before, first: at - 1 };
    // `5 (five)`, `five (5)`, `3-5`, `3+/5`.
    if (/^\s?\+?\s?[([]$/.test(gap) && before === value) return lowest(tokens, at - 1);
    if (/^\+?\s{0,2}[-–—/~]\s{0,2}$/.test(gap) && before < value) return { value: before, first: at - 1 };
  }
  if (TO.has(tokens.hash[at - 1] ?? 0) && !opensUnit(tokens, at - 1)) {
    const low = lowest(tokens, at - 2);
    if (low && low.value < value) return low;
  }
  return { value, first: at };
}

/** The number that belongs to the unit at word `unit`, looked for before it. */
function numberBefore(tokens: Tokens, unit: number): { value: number; first: number } | null {
  const { hash } = tokens;
  for (let i = unit - 1; i >= 0 && i >= unit - REACH && !opensUnit(tokens, i + 1); i--) {
    const isArticle = ARTICLES.has(hash[i] ?? 0);
    // `one and a half years` is one; `half a year` is none.
    if (isArticle && HALVES.has(hash[i + 1] ?? 0)) continue;
    const isHalf = isArticle && !opensUnit(tokens, i) && HALVES.has(hash[i - 1] ?? 0);
    if (isHalf) return { value: 0.5, first: i - 1 };
    if (numberAt(tokens, i) !== null) return lowest(tokens, i);
    if (!BETWEEN.has(tokens.hash[i] ?? 0)) return null;
  }
  return null;
}

/** `Years of experience: 5+`. */
function numberBehind(tokens: Tokens, unit: number): { value: number; last: number } | null {
  for (let i = unit + 1; i < tokens.count && i <= unit + REACH; i++) {
    const gap = gapBefore(tokens, i);
    if (gap.includes('\n')) return null;
    const value = numberAt(tokens, i);
    if (value !== null && hasDigit(tokens, i)) {
      const isRange = numberAt(tokens, i + 1) !== null;
      const next = i + (isRange ? 2 : 1);
      const hasUnit = YEARS.has(tokens.hash[next] ?? 0) && !opensUnit(tokens, next);
      const leads = /[:–—(-]\s*$/.test(gap) || (i === unit + 1 && ITSELF.has(tokens.hash[unit] ?? 0));
      return leads && !hasUnit ? { value, last: i } : null;
    }
    if (!AFTER_UNIT.has(tokens.hash[i] ?? 0)) return null;
  }
  return null;
}

/** The years that the unit at word `i` is of, before it is known whether they are asked for. */
function yearsAt(tokens: Tokens, i: number): { years: number; first: number; last: number } | null {
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

/** Whether years are of experience, by the words around them. */
function isExperience({ text, start, end }: Tokens, first: number, last: number, isDuty: boolean): boolean {
  const from = start[first] ?? 0;
  const to = end[last] ?? 0;
  // Among the duties a figure alone is of what is worked on: `explore 10+ years of sales`.
  if (
    !isDuty &&
    (/^\s?\+/.test(text.slice(to)) ||
      /\+\s?$/.test(text.slice(Math.max(0, from - 2), from)) ||
      text.slice(from, to).includes('+'))
  )
    return true;
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(from, to + AFTER).split('\n')[0] ?? '';
  const leads = LEADS_ON.test(text.slice(to, to + ASIDE)) || LEAST.test(before);
  // A bare line (`At least 3 years`) may lean on the heading above it.
  if (line.trim().length < 4 && (line.trim() !== '' || leads || after.length < BARE)) return true;
  const ahead = line.length < 25 ? before : line;
  if (EXPERIENCE.test(after) || EXPERIENCE.test(ahead)) return true;
  if (SPAN.test(before)) return false;
  return leads && (WORK.test(after) || WORK.test(ahead));
}

/** Whether a word behind a figure says that it is of all experience, and stands nearer to it than to the next figure. */
function isHeadlineOf(behind: string): boolean {
  const word = HEADLINE.exec(behind);
  const next = behind.search(/\d/);
  return word !== null && (next < 0 || word.index < next - word.index - word[0].length);
}

function askedAt(reading: Reading, i: number, kind: SectionKind): Asked | null {
  const { tokens, stance } = reading;
  const found = yearsAt(tokens, i);
  if (!found || found.years > MOST_YEARS) return null;
  const { years, first, last } = found;
  if ((UNREAD.has(kind) && !isAsked(stance, first)) || kind === 'nice' || isWished(stance, first))
    return null;
  // In decades employers count their own years; a demand of one says that it is one.
  const isDecades = DECADES.has(tokens.hash[last] ?? 0);
  if (isDecades && kind !== 'requirements' && !isAsked(stance, first)) return null;
  if (isOff(stance, first, 'years') || !isExperience(tokens, first, last, kind === 'responsibilities'))
    return null;
  const start = tokens.start[first] ?? 0;
  const end = tokens.end[last] ?? 0;
  const clause = tokens.text.slice(end, end + AFTER).split(/[,.;\n]/)[0] ?? '';
  const behind = clause.slice(0, ASIDE);
  const before =
    tokens.text
      .slice(Math.max(0, start - ASIDE), start)
      .split(/[,.;\n]/)
      .at(-1) ?? '';
  const isOverall =
    HEADLINE.test(before) || HEADLINE.test(tokens.text.slice(start, end)) || isHeadlineOf(behind);
  return { years, start, end, isOverall, isGeneral: GENERAL.test(clause.slice(0, TRADE)) };
}

/** Whether two figures are alternatives by the degree held: `master and 2 years or 5 years`, `5, or 3 with a PhD`. */
function isByDegree(text: string, last: number, { start, end }: Asked): boolean {
  const between = text.slice(last, start);
  if (DEGREE_CHOICE.test(between)) return true;
  const behind = text.slice(end, end + AFTER).split(/[.;\n]/)[0] ?? '';
  return OR_ELSE.test(between) && DEGREE_CHOICE.test(behind);
}

/**
 * The headline minimum of years of experience. Of alternatives by degree held the least; of several figures the one
 * said to be of all experience, else the first, or a higher one said to be of the trade.
 *
 * @param units words that may be units of years or months
 * @returns whole years, or null when none are asked for
 */
export function yearsOf(reading: Reading, units: readonly number[]): number | null {
  const { tokens, sections } = reading;
  let headline: Asked | null = null;
  let last = 0;
  let section = 0;
  for (const word of units) {
    const at = tokens.start[word] ?? 0;
    while (section < sections.length - 1 && (sections[section]?.end ?? 0) <= at) section++;
    const asked = askedAt(reading, word, sections[section]?.kind ?? 'other');
    if (!asked) continue;
    if (headline === null) headline = asked;
    else if (asked.start - last < ALTERNATIVE && isByDegree(tokens.text, last, asked))
      headline = asked.years < headline.years ? asked : headline;
    else if (asked.isOverall && !headline.isOverall) headline = asked;
    else if (asked.isGeneral && !headline.isGeneral && !headline.isOverall && asked.years > headline.years)
      headline = asked;
    last = asked.end;
  }
  return headline?.years ?? null;
}
