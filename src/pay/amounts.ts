import type { Salary, Seniority } from '../classifier/analysis.ts';
import { type WorkYear, yearlyPay } from './yearly.ts';

/** A listing as far as figures of pay go. */
export interface Paying {
  salary: Salary | null;
  /** Left out of what was kept before levels were. */
  seniority?: Seniority;
}

const isPay = (salary: Salary | null): salary is Salary =>
  salary !== null &&
  [salary.min, salary.max].every((end) => end === null || (end > 0 && Number.isFinite(end))) &&
  (salary.min ?? salary.max) !== null;

/** Listings that state pay. Interns are paid on a scale of their own: they count in no figure of engineers' pay. */
export function statedIn<T extends Paying>(
  listings: readonly T[],
): Record<'paid' | 'interns', (T & { salary: Salary })[]> {
  const stated = listings.filter((one): one is T & { salary: Salary } => isPay(one.salary));
  const isIntern = ({ seniority }: Paying) => seniority === 'intern';
  return { paid: stated.filter((one) => !isIntern(one)), interns: stated.filter(isIntern) };
}

/** The amount below which a share of the sorted amounts lies, between two of them in proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}

/** A year's pay of several listings in one currency. */
export interface Amounts {
  /** The middle of each range, lowest first. */
  amounts: number[];
  /** Some were converted from another currency or period. */
  converted: boolean;
}

/** What listings pay a year; one whose currency has no rate is left out. */
export function amountsOf(paid: readonly { salary: Salary }[], currency: string, year: WorkYear): Amounts {
  const found = paid.flatMap(({ salary }) => {
    const yearly = yearlyPay(salary, currency, year);
    const isConverted = salary.currency !== currency || salary.period !== 'year';
    return yearly ? [{ amount: yearly.middle, isConverted }] : [];
  });
  return {
    amounts: found.map(({ amount }) => amount).sort((a, b) => a - b),
    converted: found.some(({ isConverted }) => isConverted),
  };
}

/** The word that occurs most often, of several the first; empty where there are no words. */
export function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}
