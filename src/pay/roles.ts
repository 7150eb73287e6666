import type { Verdict } from '../classifier/analysis.ts';
import { type Amounts, amountsOf, commonest, type Paying, quantile, statedIn } from './amounts.ts';
import type { WorkYear } from './yearly.ts';

/** What a comparison of the roles' pay needs to know of a listing. */
export interface PaidListing extends Paying {
  verdict: Verdict;
}

/** What the listings of one role pay a year: the middle of each range, with median and quartiles. */
export interface RolePay extends Amounts {
  low: number;
  median: number;
  high: number;
}

/** A year's pay of AI and of ML listings in one currency; null for a role with too few. */
export interface PayByRole {
  currency: string;
  ai: RolePay | null;
  ml: RolePay | null;
  /** Listings with pay, interns' left out. */
  paid: number;
  /** Internships with pay. */
  interns: number;
  /** Listings whose currency has no rate. */
  unconverted: number;
}

/** Listings without which nothing is told of what they pay. */
export const PAY_FROM = 10;

function rolePay({ amounts, converted }: Amounts): RolePay | null {
  if (amounts.length < PAY_FROM) return null;
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(amounts, share));
  return { amounts, converted, low: low ?? 0, median: median ?? 0, high: high ?? 0 };
}

/**
 * What AI and ML listings pay a year, by the same conventions and rates as the popup, in the reader's currency or else
 * the commonest. Interns are left out and counted.
 */
export function payByRole(
  listings: readonly PaidListing[],
  { currency: wanted, workYear }: { currency: string | null; workYear: WorkYear },
): PayByRole {
  const { paid, interns } = statedIn(listings.filter(({ verdict }) => verdict === 'ai' || verdict === 'ml'));
  const currency = wanted ?? commonest(paid.map(({ salary }) => salary.currency));
  const of = (role: Verdict) =>
    amountsOf(
      paid.filter(({ verdict }) => verdict === role),
      currency,
      workYear,
    );
  const [ai, ml] = [of('ai'), of('ml')];
  return {
    ...{ currency, ai: rolePay(ai), ml: rolePay(ml), paid: paid.length, interns: interns.length },
    unconverted: paid.length - ai.amounts.length - ml.amounts.length,
  };
}
