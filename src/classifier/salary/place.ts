import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import { alone } from '../text/patterns.ts';

const PLACES = Object.entries(lexicon.places).map(([currency, names]): [string, RegExp] => [
  currency,
  alone(names),
]);
const US_STATE = new RegExp(`(?:,|^|\\|)\\s{0,2}(?:${lexicon.usStates})(?=$|[\\s,;|)/])`);
const CA_PROVINCE = new RegExp(`,\\s{0,2}(?:${lexicon.caProvinces})(?=$|[\\s,;|)/])`);
const MAX_PLACE = 200;
const COUNTRY_FIRST = 3;

/**
 * The currency people are paid in at a place, read from its words (`Brisbane QLD`, `Zurich, Switzerland`);
 * null when they name none. The last part, where the country stands, is asked first.
 */
export function currencyOfPlace(location: string | null): string | null {
  if (location === null) return null;
  const place = location.slice(0, MAX_PLACE);
  const parts = place.split(/[,;|/]/).map((part) => part.trim());
  const country = parts.at(-1) ?? '';
  // Two capital letters after a town are a state or a province before they are a country's code.
  if (country.length !== 2 || parts.length === 1) {
    if (country.length >= COUNTRY_FIRST || parts.length === 1) {
      const named = PLACES.find(([, names]) => names.test(country));
      if (named) return named[0];
    }
  }
  if (US_STATE.test(place)) return 'USD';
  if (CA_PROVINCE.test(place)) return 'CAD';
  return PLACES.find(([, names]) => names.test(place))?.[0] ?? null;
}
