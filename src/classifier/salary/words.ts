import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import type { Period } from '../analysis.ts';
import { alone, anyOf, BEGIN, END, LETTER } from '../text/patterns.ts';

/** A period that can be stated; pay by the week is recognised and left unread. */

const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const satisfies readonly Period[];

const PER = anyOf(lexicon.perWords);
const PER_BEFORE = anyOf(lexicon.perBefore);
const groups = (pattern: (period: Period) => string): string =>
  PERIODS.map((period) => `(${pattern(period)})`).join('|');
const adverbs = (period: Period): string => `(?<![${LETTER}])(?:${anyOf(lexicon.adverbs[period])})${END}`;
const EVERY_UNIT = anyOf(Object.values(lexicon.units).flat());
const EVERY_ADVERB = anyOf(Object.values(lexicon.adverbs).flat());
const LIMIT = `(?:${anyOf(lexicon.between)})${END}`;
// The hyphen stands first, where it means itself.
const DASH = `[${[...lexicon.dashes].sort().join('')}]`;
const JOINS = new RegExp(
  `^[\\s*+\\])]{0,3}(?:(?:/\\s?|(?:${PER})\\s)(?:${EVERY_UNIT})${END}|(?:${EVERY_ADVERB})${END}\\.?)?[\\s*,]{0,3}(?:${DASH}{1,2}|(?<=[\\s*\\d€$£kK])${LIMIT})\\s{0,3}[^${LETTER}\\d]{0,3}$`,
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

/** Some words less the period they state first. */
export const withoutPeriod = (words: string): string => words.replace(STATED_AFTER, ' ');

/** The period stated last in the words before a figure (`Annual salary:`, `day rate`). */
export function periodBefore(words: string): Period | null {
  let found: Period | null = null;
  for (const match of words.matchAll(STATED_BEFORE)) {
    const period = periodOf(match);
    // `2 days per week` before a figure tells of the hours, not of the pay.
    if (period !== 'week') found = period;
  }
  return found;
}

const PAY = alone(lexicon.payWords, 'gi');
const NOT_PAY = alone(lexicon.notPayWords, 'gi');

/** Where the last match ends; -1 where there is none. */
function lastOf(pattern: RegExp, words: string): number {
  let at = -1;
  for (const match of words.matchAll(pattern)) at = match.index + match[0].length;
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

const UP_TO = new RegExp(`${BEGIN}(?:${anyOf(lexicon.upTo)})[\\s:~]{0,3}$`, 'i');
const OPENS_PART = new RegExp(`[|–—•-]\\s{0,2}(?:(?:${anyOf(lexicon.upTo)})\\s)?$`, 'i');

/** Whether a figure after these words begins a part of its line (`London | £80k`). */
export const opensPart = (before: string): boolean => OPENS_PART.test(before);

const FROM = new RegExp(
  `${BEGIN}(?:${anyOf(lexicon.from)})[\\s:~]{0,3}$|(?<![${LETTER}])(?:${anyOf(lexicon.minimum)})${END}[^.!?\\n]{0,90}$`,
  'i',
);

const LIMITS = new RegExp(
  `(?:${BEGIN}(?:${anyOf([...lexicon.between, ...lexicon.upTo, ...lexicon.from])})\\s{0,2}){1,3}$`,
  'i',
);

/** Some words less those at their end that say how a figure bounds the pay (`in Ohio and`, `senior: up to`). */
export const withoutLimit = (words: string): string => words.trimEnd().replace(LIMITS, '');

const OR_MORE = new RegExp(`^\\s{0,2}(?:${anyOf(lexicon.orMore)})${END}`, 'i');
const OR_LESS = new RegExp(`^\\s{0,2}(?:${anyOf(lexicon.orLess)})${END}`, 'i');
const ABOVE = new RegExp(`${BEGIN}(?:${anyOf(lexicon.above)})\\s{0,2}$`, 'i');
const BASE = alone(lexicon.baseWords, 'i');
const TOTAL = alone(lexicon.totalWords, 'i');

/** Whether the words before and after a single figure make it an upper or a lower bound. */
export function boundOf(before: string, after: string): 'up-to' | 'from' | null {
  if (UP_TO.test(before) || OR_LESS.test(after)) return 'up-to';
  return FROM.test(before) || OR_MORE.test(after) ? 'from' : null;
}

/** Whether the words before a figure tell of a size (`over`), as of a customer base. */
export const isAbove = (words: string): boolean => ABOVE.test(words);

/** Whether some words speak of base pay alone, of all that is paid together, or of neither. */
export function partOf(words: string): 'base' | 'total' | null {
  if (BASE.test(words)) return 'base';
  return TOTAL.test(words) ? 'total' : null;
}
