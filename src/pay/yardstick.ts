import pay from '../../lexicons/pay.json' with { type: 'json' };
import type { Seniority, Verdict } from '../classifier/analysis.ts';
import { currencyOf } from '../classifier/salary/place.ts';

export type Role = 'ai' | 'ml';
export type SourceId = keyof typeof pay.sources;
export type Level = 'all' | 'entry' | 'mid' | 'senior';

/** What a role is paid per year in a country, by one source. */
export interface Figure {
  source: SourceId;
  role: Role;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Level of experience as the source has it, or `all`. */
  level: Level;
  currency: string;
  median: number;
  /** First and third quartile, and the number of listings or answers; null where the source does not give them. */
  low: number | null;
  high: number | null;
  n: number | null;
}

/** Sources of figures, the nearest to AI and ML engineering first. */
const SOURCES: readonly SourceId[] = ['article', 'posted', 'survey'];
const FIGURES = pay.figures as readonly Figure[];
/** Levels of experience as sources have them, by that of a posting. */
const LEVELS = new Map<string, string>(Object.entries(pay.levels));
/** Listings or answers without which a figure is no yardstick. */
const YARDSTICK_FROM = 20;

const both: readonly Role[] = ['ai', 'ml'];

/** A source's figures of one level: the posting's where it has both roles of it, else of all levels. */
function ofLevel(figures: readonly Figure[], seniority: Seniority): Figure[] {
  const level = LEVELS.get(seniority);
  const known = both.every((role) => figures.some((one) => one.role === role && one.level === level));
  return figures.filter((one) => one.level === (known ? level : 'all'));
}

/** Does a figure rest on enough listings or answers? */
const counts = ({ n }: Figure): boolean => n === null || n >= YARDSTICK_FROM;

/** The roles whose pay a verdict is set beside, its own first. */
export const comparedRoles = (verdict: Verdict | null): readonly Role[] =>
  verdict === 'ml' ? ['ml', 'ai'] : verdict === 'ai' || verdict === 'mixed' ? both : [];

/** Is a role the verdict's own? */
export const isOwn = (verdict: Verdict | null, role: Role): boolean =>
  verdict === 'mixed' || verdict === role;

/**
 * All that is known of a country's pay, by source, the nearest first, and in each by role, the verdict's own first.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function figuresOf(country: string, verdict: Verdict | null, seniority: Seniority): Figure[] {
  const roles = comparedRoles(verdict);
  return SOURCES.flatMap((source) => {
    const all = FIGURES.filter((one) => one.source === source && one.country === country && counts(one));
    const level = ofLevel(all, seniority);
    return roles.flatMap((role) => level.filter((one) => one.role === role));
  });
}

/**
 * The figures a posting is set beside: those of the nearest source that has one, in the country's own currency, for
 * the posting's own work. The article's for the UK, else what listings post, else the survey. A role without a figure
 * there stays out; none is taken from another source or country.
 *
 * @returns empty where there is no yardstick
 */
export function yardstickOf(country: string, verdict: Verdict | null, seniority: Seniority): Figure[] {
  const figures = figuresOf(country, verdict, seniority).filter(
    ({ currency }) => currency === currencyOf(country),
  );
  const nearest = figures.find(({ role }) => isOwn(verdict, role))?.source;
  return figures.filter(({ source }) => source === nearest);
}
