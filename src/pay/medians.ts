import pay from '../../lexicons/pay.json' with { type: 'json' };
import type { Seniority, Verdict } from '../classifier/analysis.ts';
import { currencyOfPlace } from '../classifier/salary-place.ts';
import { anyOf } from '../classifier/salary-words.ts';

export type Role = 'ai' | 'ml';

/** What a role is paid per year, by one source. */
export interface Median {
  source: 'article' | 'survey';
  role: Role;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Level of experience as the source has it, or `all`. */
  level: string;
  currency: string;
  median: number;
  /** First and third quartile, and the number of answers; null where the source does not give them. */
  low: number | null;
  high: number | null;
  n: number | null;
}

const LEVELS = new Map(Object.entries(pay.levels));
const PLACES = Object.entries(pay.euroPlaces).map(([country, words]): [string, RegExp] => [
  country,
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(words)})(?![\\p{L}\\d])`, 'iu'),
]);
const MAX_PLACE = 200;

/** The country a place lies in (ISO 3166-1 alpha-2); null when its words do not tell. */
export function countryOf(location: string | null): string | null {
  const currency = currencyOfPlace(location);
  // A currency's code begins with its country's, but for the euro's.
  if (currency !== null && currency !== 'EUR') return currency.slice(0, 2);
  const place = (location ?? '').slice(0, MAX_PLACE);
  return PLACES.find(([, words]) => words.test(place))?.[0] ?? null;
}

function article(): Median[] {
  return pay.medians.map(({ role, country, level, currency, median }) => ({
    source: 'article',
    role: role === 'ai' ? 'ai' : 'ml',
    ...{ country, level, currency, median, low: null, high: null, n: null },
  }));
}

/** The survey's figures of a role in a country: for the level where it has enough answers, else for all levels. */
function surveyed(role: Role, country: string, seniority: Seniority): Median | null {
  const rows = pay.survey.filter((row) => row.role === role && row.country === country);
  const row =
    rows.find(({ level }) => level === LEVELS.get(seniority)) ?? rows.find(({ level }) => level === 'all');
  return row ? { ...row, source: 'survey', role } : null;
}

/**
 * Published pay to set a posting beside, the verdict's own role first: the survey's for the country and level,
 * where it has figures, then the article's. None for work that is neither.
 *
 * @param country ISO 3166-1 alpha-2; null when unknown
 */
export function mediansFor(verdict: Verdict, country: string | null, seniority: Seniority): Median[] {
  if (verdict === 'neither') return [];
  const roles: Role[] = verdict === 'ml' ? ['ml', 'ai'] : ['ai', 'ml'];
  const survey = country === null ? [] : roles.flatMap((role) => surveyed(role, country, seniority) ?? []);
  return [...survey, ...roles.flatMap((role) => article().filter((one) => one.role === role))];
}
