import lexicon from '../../lexicons/page.json' with { type: 'json' };
import { isJsonObject, type JsonObject, listOf, wordOf } from './json.ts';
import { isPlaceholder } from './placeholder.ts';

const MAX_PLACES = 500;
const SHOWN_PLACES = 5;

const COUNTRIES = new Map(Object.entries(lexicon.place.countries));
const UNKNOWN = new Set(lexicon.place.unknown);
const ANYWHERE = new Set(lexicon.place.anywhere);

/** A name that is one, and no "N/A" or "undefined" in its place. */
const known = (value: unknown): string | null => {
  const word = wordOf(value);
  return word === null || UNKNOWN.has(word.toLowerCase()) || isPlaceholder(word) ? null : word;
};

/** A place of work. */
interface Place {
  /** `City, Region, Country`, as far as known. */
  text: string;
  /** Names more than a country or "anywhere". */
  local: boolean;
}

function placeOf(value: unknown, company: string | null): Place | null {
  if (typeof value === 'string') {
    const text = known(value);
    return text === null ? null : { text, local: !ANYWHERE.has(text.toLowerCase()) };
  }
  if (!isJsonObject(value)) return null;
  const address = listOf(value['address'])[0] ?? value;
  if (typeof address === 'string') return placeOf(address === company ? value['name'] : address, company);
  if (!isJsonObject(address)) return null;
  const locality = known(address['addressLocality']);
  const region = known(address['addressRegion']);
  const country = known(address['addressCountry']);
  // Postcodes and company names are put where the town belongs.
  const isTown = locality !== null && locality !== company && !/^[\d\s-]+$/.test(locality);
  // An employer's own code of a site names the country already.
  const isCode = isTown && /^[A-Z]{2,3}-/.test(locality);
  const parts = [
    isTown ? locality : null,
    region,
    isCode ? null : country && (COUNTRIES.get(country) ?? country),
  ];
  const text = [...new Set(parts.filter((part) => part !== null))].join(', ');
  const locals = [isTown ? locality : null, region].filter((part) => part !== null);
  if (text !== '') return { text, local: locals.some((part) => !ANYWHERE.has(part.toLowerCase())) };
  return typeof value['name'] === 'string' ? placeOf(value['name'], company) : null;
}

const isRemote = (job: JsonObject): boolean =>
  listOf(job['jobLocationType']).some((type) => typeof type === 'string' && /TELECOMMUTE|remote/i.test(type));

/**
 * Where the job is: `City, Region, Country`, several places parted by ` / `. A remote job without a town is
 * `Remote`. Null when the data names no place.
 */
export function locationOf(job: JsonObject, company: string | null): string | null {
  const places = listOf(job['jobLocation'])
    .slice(0, MAX_PLACES)
    .flatMap((value) => placeOf(value, company) ?? []);
  if (isRemote(job) && !places.some((place) => place.local)) return 'Remote';
  const names = [...new Set(places.map((place) => place.text))];
  if (names.length <= SHOWN_PLACES) return names.join(' / ') || null;
  return `${names.slice(0, SHOWN_PLACES).join(' / ')} / +${names.length - SHOWN_PLACES}`;
}
