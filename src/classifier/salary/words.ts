import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import type { Period } from '../analysis.ts';
import { alone, anyOf, BEGIN, END, LETTER } from '../text/patterns.ts';
import { beginning, ending, isUnspaced, standing } from './unspaced.ts';

/** The periods that can be stated. */
const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const satisfies readonly Period[];

const PER = anyOf(lexicon.perWords);
const PER_BEFORE = anyOf(lexicon.perBefore);
const groups = (pattern: (period: Period) => string): string =>
  PERIODS.map((period) => `(${pattern(period)})`).join('|');
const adverbs = (period: Period): string => {
  const words: readonly string[] = lexicon.adverbs[period];
  const spaced = `(?<![${LETTER}])(?:${anyOf(words.filter((word) => !isUnspaced(word)))})${END}`;
  return [spaced, ...words.filter(isUnspaced)].join('|');
};
const EVERY_UNIT = anyOf(Object.values(lexicon.units).flat());
const EVERY_ADVERB = anyOf(Object.values(lexicon.adverbs).flat());
const LIMIT = `(?:${anyOf(lexicon.between)})${END}`;
const UNSPACED_LIMIT = anyOf(lexicon.between.filter(isUnspaced));
// The hyphen stands first, where it means itself.
const DASH = `[${[...lexicon.dashes].sort().join('')}]`;
const JOINS = new RegExp(
  `^[\\s*+\\])]{0,3}(?:(?:/\\s?|(?:${PER})\\s)(?:${EVERY_UNIT})${END}|(?:${EVERY_ADVERB})${END}\\.?)?[\\s*,]{0,3}(?:${DASH}{1,2}|(?<=[\\s*\\d€$£kK])${LIMIT}|${UNSPACED_LIMIT})\\s{0,3}[^${LETTER}\\d]{0,3}$`,
  'i',
);

/** Whether the words between two amounts make them the ends of one range. */
export const joins = (gap: string): boolean => JOINS.test(gap);

/** `per year`, `/h`, `a month`, `annually`: one group per period. */
const STATED_AFTER = new RegExp(
  `(?:${groups((period) => {
    const units = `(?:${anyOf(lexicon.units[period])})${END}`;
    return `(?:/\\s?|p\\.|(?:all|l)['’]|${BEGIN}(?:${PER})\\s|^\\s{0,2})${units}|${adverbs(period)}`;
  })})\\.?`,
  'i',
);
const STATED_BEFORE = new RegExp(
  groups(
    (period) =>
      `${adverbs(period)}|(?<![${LETTER}])(?:${PER_BEFORE}) (?:${anyOf(lexicon.units[period])})${END}`,
  ),
  'gi',
);

const periodOf = (match: RegExpMatchArray): Period | null =>
  PERIODS.find((_, group) => match[group + 1] !== undefined) ?? null;

/** The period stated first in the few words after a figure. */
export function periodAfter(words: string): Period | null {
  const match = STATED_AFTER.exec(words);
  return match && periodOf(match);
}

/** A word in full before its stop (`a month.`), where the stop ends the sentence; `p.a.` and `yr.` are short forms. */
const WORD_AND_STOP = /\p{L}{4}\.$/u;

/** Some words less the period they state first; a stop that ends a sentence stays. */
export const withoutPeriod = (words: string): string =>
  words.replace(STATED_AFTER, (stated) => (WORD_AND_STOP.test(stated) ? ' .' : ' '));

const PAY_FIRST = new RegExp(`^\\s(?:${anyOf(lexicon.payWords)})${END}`, 'i');

/** The period stated last in the words before a figure (`Annual salary:`, `day rate`). */
export function periodBefore(words: string): Period | null {
  let found: Period | null = null;
  for (const match of words.matchAll(STATED_BEFORE)) {
    const period = periodOf(match);
    // `2 days per week` before a figure tells of the hours, not of the pay, as `weekly pay` does.
    const isPay = match[0].search(PAY) >= 0 || PAY_FIRST.test(words.slice(match.index + match[0].length));
    if (period !== 'week' || isPay) found = period;
  }
  return found;
}

const PAY = new RegExp(standing(lexicon.payWords), 'gi');
const NOT_PAY = alone(lexicon.notPayWords, 'gi');

/** Where the last match ends, the earlier begun a little ahead of one that ends there too; -1 where there is none. */
function lastOf(pattern: RegExp, words: string): number {
  let at = -1;
  for (const match of words.matchAll(pattern)) at = match.index + match[0].length + 1 / (2 + match.index);
  return at;
}

/** What the words before or after a figure make of it: pay, something else, or nothing either way. */
export type Sense = 'pay' | 'other' | 'open';

/** The sense of the nearest telling word before a figure; a longer phrase beats a word it ends in. */
export function senseBefore(words: string): Sense {
  const pay = lastOf(PAY, words);
  const other = lastOf(NOT_PAY, words);
  if (pay < 0 && other < 0) return 'open';
  return pay > other ? 'pay' : 'other';
}

/** The sense of the nearest telling word after a figure. */
export function senseAfter(words: string): Sense {
  const pay = words.search(PAY);
  const other = words.search(NOT_PAY);
  if (pay < 0 && other < 0) return 'open';
  return other < 0 || (pay >= 0 && pay <= other) ? 'pay' : 'other';
}

const ABOUT = `(?:\\s(?:${anyOf(lexicon.about)})){0,2}`;
const UP_TO = new RegExp(
  `${beginning(lexicon.upTo)}${ABOUT}[\\s:：~]{0,3}$|(?:(?:^|[\\n|•(–,;])\\s{0,2}|${BEGIN}(?:${anyOf(lexicon.salaryTo)}):?\\s)to\\s{1,2}$`,
  'i',
);
const OPENS_PART = new RegExp(`[|–—•-]\\s{0,2}(?:(?:${anyOf(lexicon.upTo)})\\s)?$`, 'i');

/** Whether a figure after these words begins a part of its line (`London | £80k`). */
export const opensPart = (before: string): boolean => OPENS_PART.test(before);

const FROM = new RegExp(
  `${beginning(lexicon.from)}${ABOUT}[\\s:：~]{0,3}$|(?<![${LETTER}])(?:${anyOf(lexicon.minimum)})${END}(?:[^.!?\\n]|lt\\.){0,90}$`,
  'i',
);

const LIMITS = new RegExp(
  `(?:${BEGIN}(?:${anyOf([...lexicon.between, ...lexicon.upTo, ...lexicon.from])})\\s{0,2}){1,3}$`,
  'i',
);

/** Some words less those at their end that say how a figure bounds the pay (`in Ohio and`, `senior: up to`). */
export const withoutLimit = (words: string): string => words.trimEnd().replace(LIMITS, '');

const OR_MORE = new RegExp(`^\\s{0,2}(?:${ending(lexicon.orMore)})`, 'i');
const OR_LESS = new RegExp(`^\\s{0,2}(?:${ending(lexicon.orLess)})`, 'i');
const ABOVE = new RegExp(`${BEGIN}(?:${anyOf(lexicon.above)})\\s{0,2}$`, 'i');
const BASE = alone(lexicon.baseWords, 'i');
const TOTAL = alone(lexicon.totalWords, 'i');
const PACKAGE = alone(lexicon.packageWords, 'i');

/** Whether the words before and after a single figure make it an upper or a lower bound. */
export function boundOf(before: string, after: string): 'up-to' | 'from' | null {
  if (UP_TO.test(before) || OR_LESS.test(after)) return 'up-to';
  return FROM.test(before) || OR_MORE.test(after) ? 'from' : null;
}

/** Whether the words before a figure tell of a size (`over`), as of a customer base. */
export const isAbove = (words: string): boolean => ABOVE.test(words);

/** Base pay alone, all that is paid together, or all that comes with the job, which may be either. */
export type Part = 'base' | 'total' | 'package';

/** What part of the pay some words speak of; null where of none in particular. */
export function partOf(words: string): Part | null {
  if (BASE.test(words)) return 'base';
  if (TOTAL.test(words)) return 'total';
  return PACKAGE.test(words) ? 'package' : null;
}

const VISA = alone(lexicon.visaWords);
const THRESHOLD = alone(lexicon.thresholdWords);

/** Whether a sentence tells of the least pay the law asks for a permit to work. */
export const isVisaThreshold = (sentence: string): boolean => VISA.test(sentence) && THRESHOLD.test(sentence);

const FULL = alone(lexicon.fullTimeWords, 'gi');
const PARTIAL = alone(lexicon.partTimeWords, 'gi');

/** Whether some words speak of full-time pay or of a part of it, by the last that does. */
export function shareOf(words: string): 'full' | 'part' | null {
  const [full, part] = [lastOf(FULL, words), lastOf(PARTIAL, words)];
  if (full < 0 && part < 0) return null;
  return full > part ? 'full' : 'part';
}

const LABEL = new RegExp(`^[^${LETTER}\\d]{0,6}(?:${anyOf(lexicon.labels)})\\s{0,2}[:=–-]`, 'i');

/** Whether a line begins with a word that makes its figure pay there and nowhere else (`Stipend: €800`). */
export const isLabelled = (line: string): boolean => LABEL.test(line);

const labelEnd = (words: readonly string[]): RegExp =>
  new RegExp(`${BEGIN}(?:${anyOf(words)})(?:\\s(?:[${LETTER}]{2,15}\\s?){1,3})?[\\s:=–-]{0,4}$`, 'i');
const ENDS = {
  least: labelEnd(lexicon.leastWords),
  middle: labelEnd(lexicon.middleWords),
  most: labelEnd(lexicon.mostWords),
} as const;

/** Which end of a range the label before a figure names. */
export function endNamed(before: string): keyof typeof ENDS | null {
  if (ENDS.middle.test(before)) return 'middle';
  if (ENDS.most.test(before)) return 'most';
  return ENDS.least.test(before) ? 'least' : null;
}

const TIMES = new RegExp(
  `^[\\s)]{0,3}[·x×*]\\s?1[2-8](?:[.,]\\d)?\\s?(?:${anyOf(lexicon.timesSalaries)})`,
  'i',
);
/** Whether the words after a figure say how often a year it is paid (`x 13 Monatsgehälter`). */
export const isPaidByMonths = (after: string): boolean => TIMES.test(after);

const UNREAD = new RegExp(`^[\\s(/,-]{0,3}(?:paid\\s)?(?:${anyOf(lexicon.unreadPeriods)})${END}`, 'i');
/** Whether the words after a figure state a period that is not read, as a fortnight. */
export const isUnreadPeriod = (after: string): boolean => UNREAD.test(after);

const RATE = alone(lexicon.rateWords);
/** Whether the words before a figure are of pay by the hour or the day. */
export const isRate = (words: string): boolean => RATE.test(words);

const LABELLED = new RegExp(
  `${BEGIN}(?:${anyOf(lexicon.payWords)})(?:\\s?\\([^()]{0,25}\\))?(?:\\s?[:=：]|\\s[-–]|\\sis)\\s{0,2}(?:(?:${anyOf([...lexicon.from, ...lexicon.upTo])})\\s)?$`,
  'i',
);
/** Whether a word of pay and a colon stand right before a figure, which needs no currency then (`Salary: 45000`). */
export const isPayLabel = (before: string): boolean => LABELLED.test(before);

const OFFER = alone(lexicon.offerWords);
const OFFER_AFTER = new RegExp(`^\\s{0,2}(?:${anyOf(lexicon.offerAfter)})`, 'i');
/** Whether the words around a figure offer it to the reader. */
export const isOffered = (before: string, after: string): boolean =>
  OFFER.test(before) || OFFER_AFTER.test(after);

/** Small words before a figure from which on it is told in passing: `we serve clinics that bill $50k to $90k`. */
const FEWEST_WORDS = { range: 3, lone: 2 } as const;
const SMALL_WORD = /(?<!\p{L})\p{Ll}\p{L}+/gu;
/** A part of a line that stands by itself, and what a bracket adds. */
const PARTED = /\([^()]{0,60}\)|^.*(?:[,:|–—·]|\s-\s)/gu;

/** A noun that the figure is of: `awards of £30,000`. */
const NOUN_OF = new RegExp(`[${LETTER}]{3}\\s(?:${anyOf(lexicon.ofWords)})\\s{0,2}$`, 'i');
const ENDS_IN_LIMIT = new RegExp(`${BEGIN}(?:${anyOf([...lexicon.upTo, ...lexicon.from])})\\s{0,2}$`, 'i');

const OF_NOUN = new RegExp(`^\\s{1,2}of\\s[${LETTER}]`, 'i');
/** Whether the words after a figure say what it is an amount of: `£40,000 of advertising`. */
export const isAmountOf = (after: string): boolean => OF_NOUN.test(after);

/** Whether a figure stands in a sentence after these words, not in a table, a headline or a list of what is offered. */
export function isInSentence(clause: string, figure: keyof typeof FEWEST_WORDS): boolean {
  const whole = clause.replace(PARTED, '');
  const words = whole.replace(ENDS_IN_LIMIT, '');
  if (words === whole && NOUN_OF.test(words)) return true;
  return (words.match(SMALL_WORD)?.length ?? 0) >= FEWEST_WORDS[figure];
}
