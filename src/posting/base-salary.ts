import lexicon from '../../lexicons/page.json' with { type: 'json' };
import { inlineText } from './html-text.ts';
import { isJsonObject, type JsonObject, listOf, wordOf } from './json.ts';

const MAX_PAYS = 10;
const UNITS = new Map(
  Object.entries(lexicon.pay.units).flatMap(([unit, words]) =>
    words.map((word): [string, string] => [word, unit]),
  ),
);
const SIGNS = new Map(Object.entries(lexicon.pay.signs));
/** A number with a sign or code of its currency on either side: `£85,000.00`, `85k`, `60.000 EUR`. */
const AMOUNT = /^([^\d\s.,-]{0,4})\s{0,3}(\d[\d.,'’\s]{0,20}?)\s?(k?)\s{0,3}([^\d\s.,-]{0,4})$/i;

interface Amount {
  value: number;
  currency: string | null;
}

/** Any spelling of a currency as its code or open sign; null when it is none. */
function currencyOf(value: unknown): string | null {
  const word = wordOf(value)?.trim() ?? '';
  return SIGNS.get(word) ?? (/^[A-Za-z]{3}$/.test(word) ? word.toUpperCase() : null);
}

/** `85,000.00`, `85.000,00` and `85 000` are the same number. */
function numberOf(written: string): number {
  const plain = written.replace(/['’\s]/g, '');
  const cents = /[.,](\d{1,2})$/.exec(plain);
  const whole = plain.slice(0, cents ? -cents[0].length : undefined).replace(/\D/g, '');
  return Number(cents ? `${whole}.${cents[1]}` : whole);
}

/** A number, a text such as `85k €`, or an object with a `value`; null when it states no amount above zero. */
function amountOf(value: unknown): Amount | null {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value > 0 ? { value, currency: null } : null;
  }
  if (isJsonObject(value)) return amountOf(value['value'] ?? value['@value']);
  const match = typeof value === 'string' ? AMOUNT.exec(inlineText(value).slice(0, 40)) : null;
  const [, before = '', digits = '', k = '', after = ''] = match ?? [];
  const sides = [before, after].filter((side) => side !== '');
  const currency = currencyOf(before) ?? currencyOf(after);
  if (!match || (sides.length > 0 && currency === null)) return null;
  const number = numberOf(digits) * (k === '' ? 1 : 1000);
  return Number.isFinite(number) && number > 0 ? { value: number, currency } : null;
}

/** The time an amount is paid for, as schema.org writes it (`YEAR`); null when the word is unknown. */
const unitOf = (value: unknown): string | null => {
  const word = wordOf(value)
    ?.toLowerCase()
    .replace(/^(?:per|a|an)\s+|\.$/g, '');
  return word === undefined ? null : (UNITS.get(word) ?? null);
};

/** The figures in the words of a pay field: an open end is said, and ends the wrong way round are turned. */
function figuresOf(min: Amount | null, max: Amount | null, one: Amount | null): string | null {
  if (min && max) return [...new Set([min.value, max.value].sort((a, b) => a - b))].join('-');
  if (one) return String(one.value);
  if (min) return `from ${min.value}`;
  return max && `up to ${max.value}`;
}

/** Words with a figure in them, completed by what the data says beside them. */
function wordsOf(value: unknown, currency: string | null, unit: string | null): string | null {
  const words = typeof value === 'string' ? inlineText(value).slice(0, 400) : '';
  if (!/[1-9]/.test(words)) return null;
  if (/[^\d\s.,–—-]/.test(words)) return words;
  return currency || unit ? [words, currency, unit && `per ${unit}`].filter(Boolean).join(' ') : null;
}

/** One entry of `baseSalary` or of its `value` in words; null when it states no pay. */
function payOf(outer: JsonObject, value: unknown, fallback: unknown): string | null {
  const inner: JsonObject = isJsonObject(value) ? value : outer;
  const pick = (...names: string[]) =>
    amountOf(names.map((name) => inner[name] ?? outer[name]).find((found) => found !== undefined));
  const min = pick('minValue', 'minPrice', 'min');
  const max = pick('maxValue', 'maxPrice', 'max');
  const one = amountOf(isJsonObject(value) ? value['value'] : value) ?? amountOf(outer['price']);
  const found = [min, max, one].find((amount) => amount?.currency)?.currency;
  const currency =
    currencyOf(outer['currency'] ?? outer['priceCurrency']) ??
    currencyOf(inner['currency'] ?? inner['priceCurrency']) ??
    currencyOf(fallback) ??
    found ??
    null;
  const unit =
    unitOf(inner['unitText']) ?? unitOf(outer['unitText']) ?? unitOf(inner['unitCode'] ?? outer['unitCode']);
  // Forms that ask for a pay are filled in with a one.
  const isFiller = [min, max, one].every((amount) => amount === null || amount.value <= 1);
  if (isFiller && (min || max || one)) return null;
  const figures = figuresOf(min, max, one);
  if (figures === null) return wordsOf(isJsonObject(value) ? value['value'] : value, currency, unit);
  return currency || unit ? [figures, currency, unit && `per ${unit}`].filter(Boolean).join(' ') : null;
}

/**
 * The pay a job states as data, in words: `85000-110000 GBP per YEAR`; several zones or currencies are parted by
 * `; `. Null when there is no amount, or neither currency nor period.
 */
export function salaryOf(job: JsonObject): string | null {
  const pays = listOf(job['baseSalary'])
    .slice(0, MAX_PAYS)
    .flatMap((pay) => {
      if (typeof pay === 'string' && amountOf(pay) === null) return wordsOf(pay, null, null) ?? [];
      const outer: JsonObject = isJsonObject(pay) ? pay : { value: pay };
      const values = listOf(outer['value']).slice(0, MAX_PAYS);
      const all = values.length > 0 ? values : [undefined];
      return all.flatMap((value) => payOf(outer, value, job['salaryCurrency']) ?? []);
    });
  return [...new Set(pays)].join('; ') || null;
}
