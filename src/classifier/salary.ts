import lexicon from '../../lexicons/salary.json' with { type: 'json' };
import type { Period, PostingText, Salary } from './analysis.ts';
import { type Money, moneyAt } from './salary-money.ts';
import { currencyOfPlace } from './salary-place.ts';
import {
  anyOf,
  boundBefore,
  periodAfter,
  periodBefore,
  type Sense,
  type StatedPeriod,
  senseAfter,
  senseBefore,
} from './salary-words.ts';

/** A figure or a range read as pay, before its currency and period are settled. */
interface Mention {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  currency: string | null;
  shortened: boolean;
  stated: StatedPeriod | null;
  sense: Sense;
}

interface Reading {
  text: string;
  /** Currency of the posting's place, for `$`, `kr` and amounts without any. */
  local: string | null;
  /** The text is a pay field: every figure in it is meant as pay. */
  field: boolean;
}

const MAX_FIELD = 400;
const MAX_FIGURES = 4000;
const GAP = 48;
const LINE = 160;
const CODE_NEAR = 200;

const JOINS = new RegExp(
  `^[\\s*+\\])]{0,3}(?:(?:/|per|an?)\\s?(?:year|yr|month|mo|day|hour|hr|h|annum)|annually|p\\.?a\\.?)?[\\s*]{0,3}(?:[-–—−‑~/]{1,2}|(?<=[\\s*\\d€$£kK])(?:${anyOf(lexicon.between)})(?![\\p{L}\\d]))\\s{0,3}[^\\p{L}\\d]{0,3}$`,
  'iu',
);
const CLAUSE_END = /[;!?\n•|]|\.\s(?!\d)|\s[–-]\s(?=\p{Lu})/u;
const AFTER_CLAUSE =
  /[+;,|•\n()–]|\.(?:\s|$)|\s(?:plus|and|with|depending|und|et|y|e|as|dependent|based|is|are|will|from|for|if|zzgl)\s|&/iu;
const AGO = /^[^\n]{0,12}\b\d{1,2}\+? (?:minute|hour|day|week|month|year)s? ago/i;
const DOLLAR_CODE = /(?<![A-Za-z])(USD|CAD|AUD|NZD|SGD|HKD)(?![A-Za-z])/g;

/** Where numbers begin in a text. */
export function digitRuns(text: string): number[] {
  const runs: number[] = [];
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const digit = c >= 48 && c <= 57;
    if (digit && !inside) runs.push(i);
    inside = digit;
  }
  return runs;
}

function pair(low: Money, high: Money): { min: number; max: number } | null {
  let min = low.value;
  let max = high.value;
  if (high.lakhs && !low.lakhs && min < 1000) min *= 1e5;
  else if (high.thousands && !low.thousands && min < 1000) min *= 1000;
  else if (low.thousands && !high.thousands && max < 1000) max *= 1000;
  else if (min >= 10 && min < 1000 && max >= 10000 && min * 1000 <= max) min *= 1000;
  return min > 0 && min <= max && max <= min * 12 ? { min, max } : null;
}

function mentionsOf(reading: Reading, starts: readonly number[]): Mention[] {
  const { text } = reading;
  const mentions: Mention[] = [];
  let previousEnd = 0;
  for (let i = 0; i < starts.length && i < MAX_FIGURES; i++) {
    const at = starts[i] ?? 0;
    if (at < previousEnd) continue;
    const low = moneyAt(text, at);
    if (!low) continue;
    let high: Money | null = null;
    let j = i + 1;
    while (j < starts.length && (starts[j] ?? 0) < low.end) j++;
    const next = starts[j];
    if (next !== undefined && next - low.end < GAP) {
      const second = moneyAt(text, next);
      if (second && joined(text, low, second)) high = second;
    }
    const range = high ? pair(low, high) : null;
    const end = (range && high ? high : low).end;
    const currency = range && high ? strongest(low.currency, high.currency) : low.currency;
    const shortened =
      low.thousands || low.lakhs || (range !== null && (high?.thousands || high?.lakhs || false));
    previousEnd = end;
    if (currency === null && !shortened && (range?.max ?? low.value) < 1000 && !reading.field) continue;
    if (low.value === 0) continue;
    const mention = inContext(reading, { start: low.start, end, currency, shortened }, range, low.value);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

const strongest = (a: string | null, b: string | null): string | null =>
  a !== null && (a.length === 3 || b === null || b.length !== 3) ? a : b;

function joined(text: string, low: Money, high: Money): boolean {
  const gap = text.slice(low.end, high.start);
  if (gap === ' ' || gap === '')
    return (
      low.value >= 1000 && high.value > low.value && high.value < low.value * 2 && high.currency !== null
    );
  return JOINS.test(gap);
}

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length > 40 || line.length === before.length) return line;
  // A short line leans on the heading above it.
  const above = before.slice(0, before.length - line.length).trimEnd();
  const heading = above.slice(above.lastIndexOf('\n') + 1);
  return heading.length < 130 ? `${heading}: ${line}` : line;
}

const lastClause = (line: string): string => {
  const parts = line.split(CLAUSE_END);
  return parts.at(-1) ?? line;
};

function inContext(
  reading: Reading,
  found: { start: number; end: number; currency: string | null; shortened: boolean },
  range: { min: number; max: number } | null,
  value: number,
): Mention | null {
  const { text, field } = reading;
  const before = lineBefore(text, found.start);
  const newline = text.indexOf('\n', found.end);
  const rest = text.slice(found.end, Math.min(newline < 0 ? text.length : newline, found.end + 70));
  if (AGO.test(rest)) return null;
  const clause = rest.slice(0, 45).split(AFTER_CLAUSE)[0] ?? '';
  const after =
    rest
      .slice(0, 40)
      .replace(/^[\s\])*]+/, '')
      .split(/[;•|]|\d/)[0] ?? '';
  const stated = periodAfter(after) ?? periodBefore(before);
  if (stated === 'week') return null;
  let sense: Sense = 'pay';
  if (!field) {
    const told = senseBefore(lastClause(before));
    const tells = senseAfter(clause);
    sense =
      tells === 'other' ? 'other' : told === 'open' ? (tells === 'open' ? senseBefore(before) : tells) : told;
    if (told === 'open' && tells === 'open' && sense === 'other') sense = 'open';
  }
  const bound = range ? null : boundBefore(text.slice(Math.max(0, found.start - 110), found.start));
  const plus =
    !range && text.charAt(found.end) === '+' && /\d/.test(text.charAt(found.end - 1) || '') === false;
  return {
    start: found.start,
    end: found.end,
    currency: found.currency,
    shortened: found.shortened,
    min: range ? range.min : bound === 'up-to' ? null : value,
    max: range ? range.max : bound === 'from' || (plus && bound === null) ? null : value,
    stated,
    sense,
  };
}

function settleCurrency(reading: Reading, mention: Mention): string | null {
  const { local, text } = reading;
  if (mention.currency === null) return local;
  if (mention.currency.length === 3) return mention.currency;
  const open = new Map(Object.entries(lexicon.openSigns)).get(mention.currency);
  if (!open) return null;
  if (mention.currency === '$') {
    const before = text.slice(Math.max(0, mention.start - CODE_NEAR), mention.start);
    const named =
      [...before.matchAll(DOLLAR_CODE)].at(-1)?.[1] ??
      text.slice(mention.end, mention.end + 30).match(/\b(USD|CAD|AUD|NZD|SGD|HKD)\b/)?.[1];
    if (named) return named;
    if (local !== null && lexicon.ownDollar.includes(local)) return null;
  }
  return local !== null && open.choices.includes(local) ? local : open.else || null;
}

const SCALE = new Map(Object.entries(lexicon.scale));
/** Plausible pay per period, in units worth about a dollar. */
const PLAUSIBLE: Record<Period, readonly [number, number]> = {
  hour: [3, 1000],
  day: [30, 8000],
  month: [200, 100000],
  year: [4000, 5000000],
};

function settlePeriod(mention: Mention, scale: number, field: boolean): Period | null {
  const low = (mention.min ?? mention.max ?? 0) / scale;
  const high = (mention.max ?? mention.min ?? 0) / scale;
  const fits = (period: Period): boolean => low >= PLAUSIBLE[period][0] && high <= PLAUSIBLE[period][1];
  const { stated } = mention;
  if (stated !== null && stated !== 'week') {
    if (fits(stated) && !(stated === 'month' && low >= 40000)) return stated;
    return stated !== 'year' && low >= 15000 && fits('year') ? 'year' : null;
  }
  if (low >= 12000 && fits('year')) return 'year';
  if (mention.sense !== 'pay') return null;
  const monthly = mention.currency !== '$' && mention.currency !== 'USD' && mention.currency !== 'GBP';
  if (monthly && low >= 800 && high < 12000) return 'month';
  return field && low >= 7.25 && high <= 150 && mention.min !== mention.max ? 'hour' : null;
}

interface Settled {
  salary: Salary;
  mention: Mention;
}

function settle(reading: Reading, mention: Mention): Settled | null {
  if (mention.sense === 'other') return null;
  if (
    mention.currency === null &&
    !reading.field &&
    (mention.sense !== 'pay' || (!mention.shortened && mention.min === mention.max))
  )
    return null;
  const currency = settleCurrency(reading, mention);
  if (currency === null) return null;
  const period = settlePeriod(mention, SCALE.get(currency) ?? 1, reading.field);
  if (period === null) return null;
  const range = mention.min !== null && mention.max !== null && mention.min !== mention.max;
  // A lone figure needs a word of pay, or a yearly size and a period.
  if (
    !range &&
    mention.sense !== 'pay' &&
    mention.stated === null &&
    !(period === 'year' && mention.max !== null && isHeadline(reading.text, mention))
  )
    return null;
  return { salary: { min: mention.min, max: mention.max, currency, period }, mention };
}

/** Whether a figure stands in a short line of its own, as in a summary of the job. */
function isHeadline(text: string, mention: Mention): boolean {
  const start = text.lastIndexOf('\n', mention.start) + 1;
  const newline = text.indexOf('\n', mention.end);
  const end = newline < 0 ? text.length : newline;
  return (
    end - start < 110 &&
    (mention.start - start < 12 || /[|–—•-]\s{0,2}(?:up to\s)?$/i.test(text.slice(start, mention.start)))
  );
}

function widest(found: readonly Settled[]): Salary | null {
  const first = found[0]?.salary;
  if (!first) return null;
  const sure = found.some((one) => one.mention.sense === 'pay')
    ? found.filter((one) => one.mention.sense === 'pay')
    : found;
  const currency = sure[0]?.salary.currency;
  const sameCurrency = sure.filter((one) => one.salary.currency === currency).map((one) => one.salary);
  const period = sameCurrency.some((one) => one.period === 'year') ? 'year' : sameCurrency[0]?.period;
  const same = sameCurrency.filter((one) => one.period === period);
  const mins = same.map((one) => one.min).filter((n) => n !== null);
  const maxs = same.map((one) => one.max).filter((n) => n !== null);
  if (currency === undefined || period === undefined) return null;
  return {
    min: mins.length > 0 ? Math.min(...mins) : null,
    max: maxs.length > 0 ? Math.max(...maxs) : null,
    currency,
    period,
  };
}

function read(reading: Reading, starts: readonly number[]): Salary | null {
  const settled = mentionsOf(reading, starts).flatMap((mention) => settle(reading, mention) ?? []);
  return widest(settled.slice(0, 200));
}

/**
 * Reads pay from a pay field's own words (`£80k–£100k`, `30-70 Hourly`).
 *
 * @param location words of the place, for `$`, `kr` and fields without a currency
 * @returns null when there is no amount, or currency or period stay unsure
 */
export function parseSalaryText(raw: string, location: string | null = null): Salary | null {
  const text = raw.slice(0, MAX_FIELD);
  const local =
    currencyOfPlace(location) ?? (/^[\d\s,.kK–-]+(?:annually|hourly)\b/i.test(text) ? 'USD' : null);
  return read({ text, local, field: true }, digitRuns(text));
}

/**
 * The base pay a posting states, from its pay field or else its description.
 *
 * @param starts offsets at which numbers begin in the description, when they are known already
 * @returns null when none is stated, or what is stated cannot be read for certain
 */
export function readSalary(text: PostingText, starts?: readonly number[]): Salary | null {
  const field = text.salaryText === null ? null : parseSalaryText(text.salaryText, text.location);
  if (field !== null || text.description === null) return field;
  const local = currencyOfPlace(text.location);
  return read({ text: text.description, local, field: false }, starts ?? digitRuns(text.description));
}
