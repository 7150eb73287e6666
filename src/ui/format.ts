import type { Salary } from '../classifier/analysis.ts';
import { count, locale } from '../platform/i18n.ts';

export { count };

const conjunction = new Intl.ListFormat(locale(), { type: 'conjunction' });
const disjunction = new Intl.ListFormat(locale(), { type: 'disjunction' });
const share100 = new Intl.NumberFormat(locale(), { style: 'percent' });
const regions = new Intl.DisplayNames([locale()], { type: 'region' });
const languages = new Intl.DisplayNames([locale()], { type: 'language' });

/** A share of one in whole per cent: `82%`. */
export const percent = (share: number): string => share100.format(share);

const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale(), options);
  return (at: number): string => format.format(at);
};

/** A day where the reader is: `3 Nov`. Times are in milliseconds since 1970. */
export const dayShort = dates({ day: 'numeric', month: 'short' });
/** Is a time of the day that it is where the reader is? */
export const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString();
/** A day where the reader is: `3 Nov 2026`. */
export const dayMedium = dates({ day: 'numeric', month: 'short', year: 'numeric' });
/** A month of a source, in UTC: `Nov 2026`. */
export const monthOf = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
/** A month where the reader is: `Nov 2026`. */
export const monthShort = dates({ month: 'short', year: 'numeric' });

/** The name of a country, by its ISO 3166-1 code. */
export const regionName = (code: string): string => regions.of(code) ?? code;

/** The name of a language inside a sentence, by its ISO 639-1 code. */
export const languageName = (code: string): string => languages.of(code) ?? code;

/** `a, b and c`. */
export const list = (words: readonly string[]): string => conjunction.format(words);
/** `a, b or c`. */
export const either = (words: readonly string[]): string => disjunction.format(words);

/** Formatters by what they write: making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(currency: string, decimals: 0 | 1 | 2, isShort: boolean): Intl.NumberFormat {
  const key = `${currency} ${decimals} ${isShort}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: isShort ? 'compact' : 'standard',
    minimumFractionDigits: isShort ? 0 : decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}

/** An amount in full: `£85,000`, `$62.50`. A currency code no standard knows is written before the figure. */
export function money(amount: number, currency: string): string {
  try {
    return formatterOf(currency, Number.isInteger(amount) ? 0 : 2, false).format(amount);
  } catch {
    return `${currency} ${count(amount)}`;
  }
}

/** An amount in thousands or millions, for labels: `£85k`, `£62.5k`, `¥12.5m`. */
export function shortMoney(amount: number, currency: string): string {
  if (amount < 1000) return money(amount, currency);
  // Rounded first: where a language does not shorten thousands, they keep no decimals.
  const step = amount >= 1e6 ? 1e5 : 100;
  const rounded = Math.round(amount / step) * step;
  try {
    // English shortens with capitals, which read as part of the currency.
    return formatterOf(currency, 1, true)
      .format(rounded)
      .replace(/\d[KM]$/, (end) => end.toLowerCase());
  } catch {
    return money(amount, currency);
  }
}

/** An amount in words, marked as a rough one where it was converted. */
export const about = (words: string, converted: boolean): string => (converted ? `≈ ${words}` : words);

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
