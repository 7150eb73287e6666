import pay from '../../lexicons/pay.json' with { type: 'json' };
import type { Seniority, Verdict } from '../classifier/analysis.ts';
import { currencyOfPlace } from '../classifier/salary/place.ts';
import { alone } from '../classifier/text/patterns.ts';

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
  alone(words),
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

/**
 * The survey's figures in a country for the roles given, all of one level: the posting's where each of the verdict's
 * own roles has enough answers there, else of all levels.
 */
function surveyed(
  country: string,
  roles: readonly Role[],
  own: readonly Role[],
  seniority: Seniority,
): Median[] {
  const rows = pay.survey.filter((row) => row.country === country);
  const level = LEVELS.get(seniority);
  const isKnown = own.every((role) => rows.some((row) => row.role === role && row.level === level));
  const wanted = isKnown ? level : 'all';
  return roles.flatMap((role) => {
    const row = rows.find((one) => one.role === role && one.level === wanted);
    return row ? { ...row, source: 'survey', role } : [];
  });
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
  const own = verdict === 'mixed' ? roles : roles.slice(0, 1);
  const survey = country === null ? [] : surveyed(country, roles, own, seniority);
  return [...survey, ...roles.flatMap((role) => article().filter((one) => one.role === role))];
}
