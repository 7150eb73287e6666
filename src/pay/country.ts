import { countriesOf, currencyOf, onlyCountryOf } from '../classifier/salary/place.ts';

/** The country a place lies in (ISO 3166-1 alpha-2); null when its words name none, or several. */
export function countryOf(location: string | null): string | null {
  const [only = null, ...others] = countriesOf(location);
  return others.length > 0 ? null : only;
}

/**
 * The country a posting is in: from its place, else from the currency of its pay where that can mean only one.
 *
 * @param currency ISO 4217; null where no pay is stated
 */
export function countryOfPosting(location: string | null, currency: string | null): string | null {
  const named = countriesOf(location);
  if (named.length === 1) return named[0] ?? null;
  if (currency === null) return null;
  if (named.length === 0) return onlyCountryOf(currency);
  const paidSo = named.filter((country) => currencyOf(country) === currency);
  return paidSo.length === 1 ? (paidSo[0] ?? null) : null;
}
