import type { Salary, Verdict } from '../classifier/analysis.ts';
import { amountsOf, commonest, type Paying, quantile, statedIn } from './amounts.ts';
import type { WorkYear } from './yearly.ts';

/** What the reader's market needs to know of a listing they opened. */
export interface PostedPay extends Paying {
  verdict: Verdict;
  /** ISO 3166-1 alpha-2; null when unknown. */
  country: string | null;
}

/** What the listings seen pay per year, by verdict and country: the reader's own market. */
export interface MarketMedian {
  verdict: Verdict;
  country: string | null;
  /** The commonest of these listings. */
  currency: string;
  /** Listings with pay it rests on. */
  n: number;
  median: number;
}

/** Listings with pay seen in all before anything is said of them. */
export const MARKET_FROM = 10;
/** Listings of one verdict and country without which they have no median. */
const GROUP_FROM = 3;

/**
 * The median of what listings seen so far post, per year, by verdict and country. Each listing counts with the middle
 * of its range, in the currency commonest in its group; one in a currency without a rate is left out, and so are interns.
 *
 * @param opened each job once
 * @returns nothing before {@link MARKET_FROM} listings with pay; then the groups of a few listings or more
 */
export function market(opened: readonly PostedPay[], year: WorkYear): MarketMedian[] {
  const { paid } = statedIn(opened);
  if (paid.length < MARKET_FROM) return [];
  const groups = new Map<string, (PostedPay & { salary: Salary })[]>();
  for (const one of paid) {
    const key = `${one.verdict} ${one.country}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const currency = commonest(group.map(({ salary }) => salary.currency));
    const { amounts } = amountsOf(group, currency, year);
    if (!first || amounts.length < GROUP_FROM) return [];
    const { verdict, country } = first;
    return [{ verdict, country, currency, n: amounts.length, median: quantile(amounts, 0.5) }];
  });
}
