import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { ParsedText } from '../text/parsed-text.ts';
import { alone, anyOf, BEGIN, END } from '../text/patterns.ts';
import { type Section, type SectionKind, SectionWalk, UNREAD_SECTIONS } from '../text/sections.ts';
import { isOfReader } from '../text/sentence-subject.ts';
import { isAsked, isNoDemand, isWished } from '../text/stance.ts';
import { opensSentence } from '../text/token-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';
import { isDecade, MOST_YEARS, yearsAt } from '../text/year-numbers.ts';
import { idealList } from './ideal-list.ts';

/** Verbs, behind the reader, of what has been done: `you have worked`. */
const PERFECT_VERBS = hashesOf(lexicon.perfectVerbs);
/** Words that show years near them to be of experience. */
const EXPERIENCE = alone(lexicon.experience);
/** Words of work: they show it only where the figure leads on to what was done, or is said to be the least. */
const WORK = alone(lexicon.work);
/** `of`, `as`, right behind a figure: it leads on to what was done. */
const LEADS_ON = new RegExp(`^[’']?\\s?(?:${anyOf(lexicon.behindYears)})${END}`, 'i');
/** `for `, right before a figure: it says how long something lasts. */
const DURATION = new RegExp(`${BEGIN}(?:${anyOf(lexicon.durations)})\\s$`, 'i');
/** `at least `, right before a figure. */
const LEAST = new RegExp(`${BEGIN}(?:${anyOf(lexicon.leastYears)})[\\s:(]{0,3}$`, 'i');
const DEGREE_CHOICE = alone(lexicon.degreeChoice);
/** Words between two figures that make the second an alternative: `5 years of experience, or`. */
const OR_ELSE = new RegExp(`(?:${lexicon.orElse.join('|')})\\s{0,2}$`, 'i');
/** Words that say of years that they are of all experience. */
const OVERALL = alone(lexicon.overallWords);
/** What follows a figure that is of the trade, not of one tool. */
const TRADE = alone(lexicon.tradeExperience);

/** Words before a figure among which the reader opens the sentence. */
const READER = 12;
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
const TRADE_CLAUSE = 48;

/** Years asked for: how many, and where the words for them stand. */
interface Asked {
  readonly years: number;
  readonly start: number;
  readonly end: number;
  /** Said to be of all experience: `8 years overall`. */
  readonly isOverall: boolean;
  /** Said to be of the trade, not of one tool: `6 years of software development`. */
  readonly isOfTrade: boolean;
}

/** Whether the sentence opens with what the reader has done, so that a span of years before which it says so is asked for. */
function isDoneByReader(tokens: Tokens, first: number): boolean {
  let from = first;
  while (first - from < READER && !opensSentence(tokens, from)) from--;
  return PERFECT_VERBS.has(tokens.hash[from + 1] ?? 0) && isOfReader(tokens, from, first);
}

/** Whether years are of experience, by the words around them. */
function isExperience(tokens: Tokens, first: number, last: number, isDuty: boolean): boolean {
  const { text, start, end } = tokens;
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
  // `You have worked in ports for 5 years`: how long the reader has done so.
  if (DURATION.test(before)) return isDoneByReader(tokens, first);
  return leads && (WORK.test(after) || WORK.test(ahead));
}

/** Whether a word behind a figure says that it is of all experience, and stands nearer to it than to the next figure. */
function isOverallBehind(behind: string): boolean {
  const word = OVERALL.exec(behind);
  const next = behind.search(/\d/);
  return word !== null && (next < 0 || word.index < next - word.index - word[0].length);
}

/** The years asked for by the unit at word `i`, in a section of a kind; null where it asks for none. */
function askedAt(parsed: ParsedText, i: number, kind: SectionKind): Asked | null {
  const { tokens, stance } = parsed;
  const found = yearsAt(tokens, i);
  if (!found || found.years > MOST_YEARS) return null;
  const { years, first, last } = found;
  if ((UNREAD_SECTIONS.has(kind) && !isAsked(stance, first)) || kind === 'nice' || isWished(stance, first))
    return null;
  // In decades employers count their own years; a demand of one says that it is one.
  const isDecades = isDecade(tokens, last);
  if (isDecades && kind !== 'requirements' && !isAsked(stance, first)) return null;
  if (isNoDemand(stance, first, 'years') || !isExperience(tokens, first, last, kind === 'responsibilities'))
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
    OVERALL.test(before) || OVERALL.test(tokens.text.slice(start, end)) || isOverallBehind(behind);
  return { years, start, end, isOverall, isOfTrade: TRADE.test(clause.slice(0, TRADE_CLAUSE)) };
}

/** Whether two figures are alternatives by the degree held: `master and 2 years or 5 years`, `5, or 3 with a PhD`. */
function isByDegree(text: string, last: number, { start, end }: Asked): boolean {
  const between = text.slice(last, start);
  if (DEGREE_CHOICE.test(between)) return true;
  const behind = text.slice(end, end + AFTER).split(/[.;\n]/)[0] ?? '';
  return OR_ELSE.test(between) && DEGREE_CHOICE.test(behind);
}

/**
 * Of several figures the one that is the minimum asked for, in years; null where there are none.
 *
 * @param kindOf what each section is taken for
 */
function minimumOf(parsed: ParsedText, units: readonly number[], kindOf: (section: Section) => SectionKind) {
  const { tokens, sections } = parsed;
  let minimum: Asked | null = null;
  let last = 0;
  const walk = new SectionWalk(sections);
  for (const word of units) {
    const section = walk.section(tokens.start[word] ?? 0);
    const asked = askedAt(parsed, word, section ? kindOf(section) : 'other');
    if (!asked) continue;
    if (minimum === null) minimum = asked;
    else if (asked.start - last < ALTERNATIVE && isByDegree(tokens.text, last, asked))
      minimum = asked.years < minimum.years ? asked : minimum;
    else if (asked.isOverall && !minimum.isOverall) minimum = asked;
    else if (asked.isOfTrade && !minimum.isOfTrade && !minimum.isOverall && asked.years > minimum.years)
      minimum = asked;
    last = asked.end;
  }
  return minimum?.years ?? null;
}

/**
 * The minimum minimum of years of experience. Of alternatives by degree held the least; of several figures the one
 * said to be of all experience, else the first, or a higher one said to be of the trade. Where none is demanded
 * outright, that of the only list there is, of what the ideal reader has.
 *
 * @param units words that may be units of years or months
 * @returns whole years, or null when none are asked for
 */
export function yearsOf(parsed: ParsedText, units: readonly number[]): number | null {
  const demanded = minimumOf(parsed, units, ({ kind }) => kind);
  const onlyList =
    demanded === null && units.length > 0 ? idealList(parsed.tokens, parsed.sections) : undefined;
  if (!onlyList) return demanded;
  return minimumOf(parsed, units, (section) => (section === onlyList ? 'requirements' : section.kind));
}
