import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import { alone } from '../text/patterns.ts';
import type { Reading } from '../text/reading.ts';
import type { SectionKind } from '../text/sections.ts';
import { isAsked, isOff, isWished } from '../text/stance.ts';
import { GAP_UNIT, hasDigit, type Tokens } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

const YEARS = hashesOf(lexicon.yearWords);
const MONTHS = hashesOf(lexicon.monthWords);
const TO = hashesOf(lexicon.rangeWords);
/** Words between a number and its unit that change nothing: `5 or more full years`. */
const BETWEEN = hashesOf(lexicon.numberTails);
const AFTER_UNIT = hashesOf(lexicon.unitTails);
const NUMBERS = new Map<string, number>(Object.entries(lexicon.numbers));
const EXPERIENCE = alone(lexicon.experience);
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
  return NUMBERS.get(word) ?? null;
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
  for (let i = unit - 1; i >= 0 && i >= unit - REACH && !opensUnit(tokens, i + 1); i--) {
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
  const isMonths = MONTHS.has(hash);
  if (!isMonths && !YEARS.has(hash)) return null;
  const before = numberBefore(tokens, i);
  if (before) {
    const years = isMonths ? Math.floor(before.value / MONTHS_A_YEAR) : before.value;
    return isMonths && years === 0 ? null : { years, first: before.first, last: i };
  }
  const behind = isMonths ? null : numberBehind(tokens, i);
  return behind && { years: behind.value, first: i, last: behind.last };
}

/** As {@link lowest}, for a number that is written together with its unit. */
function lowestOf(tokens: Tokens, at: number, value: number): { value: number; first: number } {
  const before = numberAt(tokens, at - 1);
  const isRange = before !== null && before < value && /^\+?\s?[-–—/~]\s?$/.test(gapBefore(tokens, at));
  return isRange ? { value: before, first: at - 1 } : { value, first: at };
}

/** Whether years are of experience, by the words around them. */
function isExperience({ text, start, end }: Tokens, first: number, last: number): boolean {
  const from = start[first] ?? 0;
  const to = end[last] ?? 0;
  if (/^\s?\+/.test(text.slice(to)) || text.slice(from, to).includes('+')) return true;
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(from, to + AFTER).split('\n')[0] ?? '';
  // A bare line (`At least 3 years`) may lean on the heading above it.
  return (
    EXPERIENCE.test(after) || EXPERIENCE.test(line.length < 25 ? before : line) || line.trim().length < 4
  );
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
  if (isOff(stance, first, 'years') || !isExperience(tokens, first, last)) return null;
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
