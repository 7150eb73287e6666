import page from '../../lexicons/page.json' with { type: 'json' };
import { inlineText } from './html-text.ts';

/** A JSON object of unknown shape. */
export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that may be one or many, as a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const MAX_PLACES = 500;
const SHOWN_PLACES = 5;

const UNITS = new Map(
  Object.entries(page.pay.units).flatMap(([unit, words]) =>
    words.map((word): [string, string] => [word, unit]),
  ),
);
const COUNTRIES = new Map(Object.entries(page.place.countries));
const UNKNOWN = new Set(page.place.unknown);
const ANYWHERE = new Set(page.place.anywhere);

/** A text or number as one line; a list gives its first; an object its name. Null when there is none. */
export function wordOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number' && Number.isFinite(first)) return String(first);
  if (isThing(first))
    return typeof first['name'] === 'string' ? wordOf(first['name']) : wordOf(first['@value']);
  const text = typeof first === 'string' ? inlineText(first) : '';
  return text === '' ? null : text;
}

const known = (value: unknown): string | null => {
  const word = wordOf(value);
  return word === null || UNKNOWN.has(word.toLowerCase()) ? null : word;
};

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
  if (!isThing(value)) return null;
  const address = listOf(value['address'])[0] ?? value;
  if (typeof address === 'string') return placeOf(address === company ? value['name'] : address, company);
  if (!isThing(address)) return null;
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

const isRemote = (job: Thing): boolean =>
  listOf(job['jobLocationType']).some((type) => typeof type === 'string' && /TELECOMMUTE|remote/i.test(type));

/**
 * Where the job is: `City, Region, Country`, several places parted by ` / `. A remote job without a town is
 * `Remote`. Null when the data names no place.
 */
export function locationOf(job: Thing, company: string | null): string | null {
  const places = listOf(job['jobLocation'])
    .slice(0, MAX_PLACES)
    .flatMap((value) => placeOf(value, company) ?? []);
  if (isRemote(job) && !places.some((place) => place.local)) return 'Remote';
  const names = [...new Set(places.map((place) => place.text))];
  if (names.length <= SHOWN_PLACES) return names.join(' / ') || null;
  return `${names.slice(0, SHOWN_PLACES).join(' / ')} / +${names.length - SHOWN_PLACES}`;
}

function amount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : null;
  if (typeof value !== 'string' || !/^\s*[^\d\s]{0,3}\s*\d[\d.,\s]{0,20}$/.test(value)) return null;
  const digits = value.replace(/[^\d.,]/g, '').replace(/[.,](?=\d{3}(?!\d))/g, '');
  const number = Number.parseFloat(digits.replace(',', '.'));
  return Number.isFinite(number) && number > 0 ? number : null;
}

const unitOf = (value: unknown): string | null => {
  const word = wordOf(value)
    ?.toLowerCase()
    .replace(/^per\s+|\.$/g, '');
  return word === undefined ? null : (UNITS.get(word) ?? null);
};

const currencyOf = (value: unknown): string | null => {
  const word = wordOf(value);
  return word !== null && /^[A-Za-z]{3}$|^[$£€¥₹]$/.test(word) ? word.toUpperCase() : null;
};

/** The pay as `85000-110000 GBP per YEAR`; null when there is no amount, or neither currency nor period. */
export function salaryOf(job: Thing): string | null {
  for (const pay of listOf(job['baseSalary']).slice(0, 10)) {
    if (typeof pay === 'string' && amount(pay) === null) {
      const words = inlineText(pay);
      if (/[1-9]/.test(words) && /[^\d\s.,-]/.test(words)) return words;
      continue;
    }
    const outer: Thing = isThing(pay) ? pay : { value: pay };
    const value = listOf(outer['value'])[0];
    const inner: Thing = isThing(value) ? value : outer;
    const min = amount(inner['minValue'] ?? outer['minValue']);
    const max = amount(inner['maxValue'] ?? outer['maxValue']);
    const one = isThing(value) ? amount(value['value']) : amount(value);
    const range = [min, max].filter((n) => n !== null).sort((a, b) => a - b);
    const figures = range.length > 0 ? [...new Set(range)].join('-') : one;
    if (figures === null && typeof value === 'string' && /\d/.test(value)) {
      const words = inlineText(value);
      if (/[1-9]/.test(words)) return words;
    }
    const currency =
      currencyOf(outer['currency']) ?? currencyOf(inner['currency']) ?? currencyOf(job['salaryCurrency']);
    const unit =
      unitOf(inner['unitText'] ?? outer['unitText']) ?? unitOf(inner['unitCode'] ?? outer['unitCode']);
    if (figures === null || (!currency && !unit)) continue;
    return [figures, currency, unit && `per ${unit}`].filter(Boolean).join(' ');
  }
  return null;
}
