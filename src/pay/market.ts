import type { Salary, Verdict } from '../classifier/analysis.ts';
import { type WorkYear, yearlyPay } from './footing.ts';

/** What the reader's market needs to know of a listing they opened. */
export interface PostedPay {
  verdict: Verdict;
  /** ISO 3166-1 alpha-2; null when unknown. */
  country: string | null;
  salary: Salary | null;
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

function medianOf(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** The word that occurs most often, of several the first; empty where there are no words. */
export function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}

/**
 * The median of what listings seen so far post, per year, by verdict and country. Each listing counts with the middle
 * of its range, in the currency commonest in its group; one in a currency without a rate is left out.
 *
 * @returns nothing before {@link MARKET_FROM} listings with pay; then the groups of a few listings or more
 */
export function market(seen: readonly PostedPay[], year: WorkYear): MarketMedian[] {
  const groups = new Map<string, { verdict: Verdict; country: string | null; pays: Salary[] }>();
  let paid = 0;
  for (const { verdict, country, salary } of seen) {
    if (salary === null || (salary.min === null && salary.max === null)) continue;
    paid++;
    const key = `${verdict} ${country}`;
    const group = groups.get(key) ?? { verdict, country, pays: [] };
    group.pays.push(salary);
    groups.set(key, group);
  }
  if (paid < MARKET_FROM) return [];
  return [...groups.values()].flatMap(({ verdict, country, pays }) => {
    const currency = commonest(pays.map((pay) => pay.currency));
    const amounts = pays.flatMap((pay) => yearlyPay(pay, currency, year)?.middle ?? []);
    return amounts.length < GROUP_FROM
      ? []
      : [{ verdict, country, currency, n: amounts.length, median: medianOf(amounts) }];
  });
}
