import type { Salary, Verdict } from '../classifier/analysis.ts';
import { seniorityOf } from '../classifier/facts/seniority.ts';
import { type WorkYear, yearlyPay } from './footing.ts';
import { commonest } from './market.ts';

/** What a comparison of the roles' pay needs to know of a listing. */
export interface PaidListing {
  title: string | null;
  verdict: Verdict;
  salary: Salary | null;
}

/** What the listings of one role pay a year: the middle of each range, lowest first, with median and quartiles. */
export interface RolePay {
  amounts: number[];
  low: number;
  median: number;
  high: number;
  /** Some were converted from another currency or period. */
  converted: boolean;
}

/** A year's pay of AI and of ML listings in one currency; null for a role with too few. */
export interface PayByRole {
  currency: string;
  ai: RolePay | null;
  ml: RolePay | null;
  /** Listings with pay, interns' left out. */
  paid: number;
  /** Internships with pay: on a scale of their own. */
  interns: number;
  /** Listings whose currency has no rate. */
  unconverted: number;
}

/** Listings of a role without which nothing is told of its pay. */
export const ROLE_PAY_FROM = 10;

/** The value below which a share of the sorted amounts lies, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}

interface Amount {
  verdict: Verdict;
  amount: number;
  converted: boolean;
}

function rolePay(amounts: readonly Amount[]): RolePay | null {
  if (amounts.length < ROLE_PAY_FROM) return null;
  const sorted = amounts.map(({ amount }) => amount).sort((a, b) => a - b);
  return {
    amounts: sorted,
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    converted: amounts.some(({ converted }) => converted),
  };
}

const isPay = ({ min, max }: Salary): boolean =>
  [min, max].every((end) => end === null || (end > 0 && Number.isFinite(end))) && (min ?? max) !== null;

/**
 * What AI and ML listings pay a year, by the same conventions and rates as the popup, in the reader's currency or else
 * the commonest. Interns are left out and counted.
 */
export function payByRole(
  listings: readonly PaidListing[],
  { currency: wanted, workYear }: { currency: string | null; workYear: WorkYear },
): PayByRole {
  const stated = listings.flatMap(({ title, verdict, salary }) =>
    (verdict === 'ai' || verdict === 'ml') && salary && isPay(salary)
      ? [{ verdict, salary, intern: seniorityOf(title, null) === 'intern' }]
      : [],
  );
  const paid = stated.filter(({ intern }) => !intern);
  const currency = wanted ?? commonest(paid.map(({ salary }) => salary.currency));
  const amounts = paid.flatMap(({ verdict, salary }): Amount[] => {
    const yearly = yearlyPay(salary, currency, workYear);
    const converted = salary.currency !== currency || salary.period !== 'year';
    return yearly ? [{ verdict, amount: yearly.middle, converted }] : [];
  });
  const of = (role: Verdict) => rolePay(amounts.filter(({ verdict }) => verdict === role));
  return {
    currency,
    ai: of('ai'),
    ml: of('ml'),
    paid: paid.length,
    interns: stated.length - paid.length,
    unconverted: paid.length - amounts.length,
  };
}
