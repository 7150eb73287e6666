import lexicon from '../../../lexicons/places.json' with { type: 'json' };
import { anyOf, BEGIN, END, escaped } from '../text/patterns.ts';

interface Country {
  currency: string;
  borrowed?: boolean;
  codes: string[];
  names: string[];
  regions?: string[];
  towns?: string[];
  anywhere?: string[];
  states?: string[];
  sharedStates?: string[];
}

const COUNTRIES: [string, Country][] = Object.entries(lexicon.countries);
const CURRENCIES = new Map(COUNTRIES.map(([code, { currency }]) => [code, currency]));
/** Characters of a place that are read. */
const MAX_PLACE = 200;
/** Letters of a code that stands for a country wherever it is (`GBR`), unlike one of two (`DE` is Delaware, too). */
const LONG_CODE = 3;

/** Words of one rank of place (countries, regions, towns), and the country each of them means. */
function rankOf(pick: (country: Country) => readonly string[] | undefined): Map<string, string> {
  return new Map(COUNTRIES.flatMap(([code, country]) => (pick(country) ?? []).map((word) => [word, code])));
}

const RANKS = {
  names: rankOf(({ names }) => names),
  regions: rankOf(({ regions }) => regions),
  towns: rankOf(({ towns }) => towns),
};
const CODES = rankOf(({ codes }) => codes);
const ANYWHERE = rankOf(({ anywhere }) => anywhere);
const STATES = rankOf(({ states }) => states);
const SHARED_STATES = rankOf(({ sharedStates }) => sharedStates);

/** All words of places at once, longest first: `New Mexico` is no Mexico. */
const WORDS = new RegExp(
  `${BEGIN}(?:${anyOf(Object.values(RANKS).flatMap((rank) => [...rank.keys()].map(escaped)))})${END}`,
  'gi',
);
const SHORT = new RegExp(`${BEGIN}(?:${anyOf([...ANYWHERE.keys()].map(escaped))})${END}`, 'g');
const STATE = new RegExp(`(?:^|[,|\\s])\\s{0,2}(${anyOf([...STATES.keys()])})(?=$|[\\s,;|)/])`, 'g');
const AFTER_COMMA = /^[,|]|^\s{0,2}[A-Z]{2}$/;
/** Between places that are both meant; between the parts of one. */
const APART = new RegExp(`[;|/•·+&\\n]|\\s(?:${anyOf(lexicon.apart)})\\s`, 'i');
const PART = /[,()]|\s[-–—]\s|(?<=^[A-Za-z]{2,12})-|-(?=[A-Z]{2,3}$)/;

/** The state or province a place names by its letters: after a comma or alone, Australia's after a blank too. */
function stateOf(place: string): { letters: string; country: string } | null {
  let found: { letters: string; country: string } | null = null;
  for (const match of place.matchAll(STATE)) {
    const letters = match[1] ?? '';
    const country = STATES.get(letters) ?? '';
    if (country === 'AU' || AFTER_COMMA.test(match[0])) found = { letters, country };
  }
  return found;
}

/** The countries one place may lie in: as a rule one, none where no word of it is known. */
function countriesOfOne(place: string): string[] {
  const found = [...place.matchAll(WORDS)].map(([word]) => word.toLowerCase());
  const named = (rank: Map<string, string>) => found.flatMap((word) => rank.get(word) ?? []);
  const parts = place.split(PART).map((part) => part.trim());
  const codes = parts.flatMap((part) => CODES.get(part) ?? []);
  const longCodes = parts
    .filter((part) => part.length === LONG_CODE)
    .flatMap((part) => CODES.get(part) ?? []);
  const countries = [
    ...named(RANKS.names),
    ...[...place.matchAll(SHORT)].flatMap(([word]) => ANYWHERE.get(word) ?? []),
    ...longCodes,
  ];
  if (countries.length > 0) return countries;
  const regions = named(RANKS.regions);
  const towns = named(RANKS.towns);
  const state = stateOf(place);
  if (state) {
    // `Berlin, DE`: two letters after a town are a state's, unless the town lies in the country they stand for.
    const own = CODES.get(state.letters);
    const shared = SHARED_STATES.get(state.letters);
    if (shared !== undefined && towns.includes(shared)) return [shared];
    return [own !== undefined && [...regions, ...towns].includes(own) ? own : state.country];
  }
  return regions.length > 0 ? regions.slice(-1) : towns.length > 0 ? towns : codes.slice(-1);
}

/**
 * The countries (ISO 3166-1 alpha-2) the words of a place name, in their order: one for `Brisbane QLD` or
 * `Zurich, Switzerland`, several for `Remote in Canada or UK`, none for `Remote`.
 */
export function countriesOf(location: string | null): string[] {
  if (location === null) return [];
  const place = location.slice(0, MAX_PLACE);
  const whole = place.trim();
  // A code alone may be in small letters, as in addresses.
  if (whole.length <= LONG_CODE && CODES.has(whole.toUpperCase()))
    return [CODES.get(whole.toUpperCase()) ?? ''];
  return [...new Set(place.split(APART).flatMap(countriesOfOne))];
}

/** What people are paid in, in a country: an ISO 4217 code; null for a country that is not known here. */
export const currencyOf = (country: string): string | null => CURRENCIES.get(country) ?? null;

/**
 * The currency people are paid in at a place, read from its words (`Brisbane QLD`, `Zurich, Switzerland`); null when
 * they name none, or countries of different currencies.
 */
export function currencyOfPlace(location: string | null): string | null {
  const currencies = new Set(countriesOf(location).map(currencyOf));
  const [only = null] = currencies;
  return currencies.size === 1 ? only : null;
}

/** The one country whose own currency this is; null for one that several share. */
export function onlyCountryOf(currency: string): string | null {
  const countries = COUNTRIES.filter(([, one]) => one.currency === currency && !one.borrowed);
  return countries.length === 1 ? (countries[0]?.[0] ?? null) : null;
}
