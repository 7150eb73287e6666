import rates from '../../lexicons/rates.json' with { type: 'json' };
import type { Period, Salary } from '../classifier/analysis.ts';

/** How much work makes a year's pay out of hours and days. */
export interface WorkYear {
  hoursPerWeek: number;
  weeksPerYear: number;
  daysPerYear: number;
}

/** Units of each currency to the euro. */
const RATES = new Map(Object.entries({ ...rates.fixed, ...rates.perEuro }));
/** Months that are paid in a year. */
const MONTHS = 12;

/** Pay for some period as pay for a year of such work. */
export function perYear(amount: number, period: Period, year: WorkYear): number {
  if (period === 'month') return amount * MONTHS;
  if (period === 'week') return amount * year.weeksPerYear;
  if (period === 'day') return amount * year.daysPerYear;
  return period === 'hour' ? amount * year.hoursPerWeek * year.weeksPerYear : amount;
}

/**
 * The worth of one unit of a currency in another, by the bundled rates of one day: approximate.
 *
 * @returns null where the rates lack either of two different currencies
 */
export function rateOf(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [RATES.get(from), RATES.get(to)];
  return a === undefined || b === undefined ? null : b / a;
}

/** A posting's pay per year: both ends and the middle. An open end is as far as the one there is. */
interface Yearly {
  low: number;
  high: number;
  middle: number;
}

/** Posted pay per year in a currency; null without a figure or a rate. */
export function yearlyPay({ min, max, currency, period }: Salary, to: string, year: WorkYear): Yearly | null {
  const rate = rateOf(currency, to);
  const [low, high] = [min ?? max, max ?? min];
  if (rate === null || low === null || high === null) return null;
  const at = (amount: number) => perYear(amount, period, year) * rate;
  return { low: at(low), high: at(high), middle: at((low + high) / 2) };
}
