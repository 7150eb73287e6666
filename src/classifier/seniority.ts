import lexicon from '../../lexicons/experience.json' with { type: 'json' };
import type { Seniority } from './analysis.ts';
import { anyOf } from './salary-words.ts';

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
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(words)})(?![\\p{L}\\d])`, 'iu'),
]);
const SENIOR_FROM = 5;
const MID_FROM = 2;

/** The level a title names, else the level the years of experience asked for stand for, else `unknown`. */
export function seniorityOf(title: string | null, yearsMin: number | null): Seniority {
  const named =
    title === null ? undefined : TITLES.find(([, words]) => words.test(title.slice(0, MAX_TITLE)));
  if (named) return named[0];
  if (yearsMin === null) return 'unknown';
  if (yearsMin >= SENIOR_FROM) return 'senior';
  return yearsMin >= MID_FROM ? 'mid' : 'junior';
}
