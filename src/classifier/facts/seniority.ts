import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Seniority } from '../analysis.ts';
import { alone, anyOf } from '../text/patterns.ts';

const MAX_TITLE = 300;
const LEVELS = new Map<string, Seniority>([
  ['intern', 'intern'],
  ['lead', 'lead'],
  ['junior', 'junior'],
  ['senior', 'senior'],
  ['mid', 'mid'],
]);
const TITLES = lexicon.titles.map(({ level, words }): [Seniority, RegExp] => [
  LEVELS.get(level) ?? 'unknown',
  alone(words),
]);
const NUMERALS = new Map<string, string>(Object.entries(lexicon.numerals));
const NUMERAL = new RegExp(`[\\s-](${anyOf([...NUMERALS.keys()])})(?=\\s{0,2}(?:$|[,(|–-]))`, 'i');
/** A level in brackets is one among others: the years decide. */
const BRACKETED = /\([^()]{0,30}\)/g;
const SENIOR_FROM = 5;
const MID_FROM = 2;

/** The level a title names, else the level the years of experience asked for stand for, else `unknown`. */
export function seniorityOf(title: string | null, yearsMin: number | null): Seniority {
  const words = (title ?? '').slice(0, MAX_TITLE);
  const plain = yearsMin === null ? words : words.replace(BRACKETED, ' ');
  const named = TITLES.find(([, level]) => level.test(plain));
  if (named) return named[0];
  const numeral = NUMERALS.get(NUMERAL.exec(words)?.[1]?.toLowerCase() ?? '');
  const level = numeral === undefined ? undefined : LEVELS.get(numeral);
  if (level !== undefined) return level;
  if (yearsMin === null) return 'unknown';
  if (yearsMin >= SENIOR_FROM) return 'senior';
  return yearsMin >= MID_FROM ? 'mid' : 'junior';
}
