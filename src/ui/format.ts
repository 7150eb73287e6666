import type { Salary } from '../classifier/analysis.ts';

const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE);
const conjunction = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** A count with its thousands apart: `4,210`. */
export const count = (n: number): string => whole.format(n);

/** A share of one in whole per cent: `82%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A day in words: `31 December 2024`. */
export const day = (iso: string): string =>
  new Date(iso).toLocaleDateString(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });

/** `a, b and c`. */
export const list = (words: readonly string[]): string => conjunction.format(words);

/** Formatters by currency and decimals: making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(currency: string, decimals: 0 | 2): Intl.NumberFormat {
  const key = `${currency} ${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}

/** An amount in full: `£85,000`, `$62.50`. A currency code no standard knows is written before the figure. */
export function money(amount: number, currency: string): string {
  try {
    return formatterOf(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
  } catch {
    return `${currency} ${whole.format(amount)}`;
  }
}

/** An amount in thousands or millions, for labels: `£85k`, `£62.5k`, `¥12.5m`. */
export const shortMoney = (amount: number, currency: string): string => {
  if (amount < 1000) return money(amount, currency);
  const isLarge = amount >= 1e6;
  const short = Math.round(amount / (isLarge ? 1e5 : 100)) / 10;
  return `${money(short, currency).replace(/(\.\d)0$/, '$1')}${isLarge ? 'm' : 'k'}`;
};

/** Both ends of a pay range, or the one there is. Null when neither is known. */
export function payRange(
  { min, max, currency }: Salary,
  format: (amount: number, currency: string) => string,
  words: { upTo(pay: string): string; from(pay: string): string },
): string | null {
  if (min === null) return max === null ? null : words.upTo(format(max, currency));
  if (max === null) return words.from(format(min, currency));
  if (min === max) return format(min, currency);
  return `${format(min, currency)}–${format(max, currency)}`;
}
