import type { PostingText } from '../analysis.ts';
import { isDigit } from '../text/letters.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { type Pay, type Settled, spanOf } from './bands.ts';
import { inContext, type Mention, type PayText } from './context.ts';
import { type Money, mayEndMoney, mayNameMoney, moneyAt } from './money.ts';
import { numbersIn } from './numbers.ts';
import { currencyOfPlace } from './place.ts';
import { inMillions, isLikely, settleCurrency, settlePeriod } from './settle.ts';
import { endNamed, isPayLabel, joins, opensPart } from './words.ts';

/** Characters of a pay field that are read. */
const MAX_FIELD = 400;
/** Numbers of a text that are looked at. */
const MAX_FIGURES = 4000;
/** Characters between the two ends of a range, at most. */
const GAP = 48;
/** Characters before a figure in which a label of its end stands. */
const MAX_LABEL = 60;
const THOUSAND = 1000;
const MILLION = 1e6;
/** `401k`: the American pension, not a sum. */
const RETIREMENT = 401_000;
/** Sums of one text that are counted, at most. */
const MAX_SETTLED = 200;
const NO_PAY: Pay = { salary: null, bands: [], assumed: null };
/** How an American board words a field without a currency: `30-70 Hourly`. */
const AMERICAN = /^[\d\s,.kK–-]+(?:annually|hourly)\b/i;
/** Characters of a line beside its figure with which it says no more than the figure. */
const BARE = 16;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const SPACE = 32;
const STOP = 46;
const KILO = 107;
/** Characters after a number that may carry it on or make it an amount: separators, dashes, `k`, `l`, `e`, `z`. */
const GOES_ON = new Set([...".,'’´-–—/kleztmc\u00a0\u202f\u2009~"].map((c) => c.charCodeAt(0)));

/** A cheap look at the characters around a number: whether it may be an amount of money at all. */
function mayBeMoney(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 12 && isDigit(text.charCodeAt(end))) end++;
  const digits = end - at;
  const last = text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1;
  const before = text.charCodeAt(last);
  if (mayEndMoney(text, before === STOP ? last : last + 1)) return true;
  // Signs of currency are `$` or lie outside ASCII; a code ends in a capital.
  if (before === 36 || before > 0x9f || isCapital(before)) return true;
  let next = text.charCodeAt(end);
  const spaced = next === SPACE;
  if (spaced) next = text.charCodeAt(end + 1);
  if (next === 36 || next > 0x9f || isCapital(next)) return true;
  if (spaced && mayNameMoney(text, end + 1)) return true;
  if (digits === 4 && next !== KILO && (text.startsWith('19', at) || text.startsWith('20', at))) return false;
  if (digits >= 4 || (spaced && isDigit(next))) return true;
  return (
    GOES_ON.has(next) &&
    (!spaced || digits > 2 || next === 45) &&
    (digits > 1 || next === KILO || isDigit(text.charCodeAt(end + 1)))
  );
}

function pair(low: Money, high: Money): { min: number; max: number } | null {
  let min = low.value;
  let max = high.value;
  if (high.unit > low.unit && low.unit === 1 && min < 1000) min *= high.unit;
  else if (low.unit === 1000 && high.unit === 1 && max < 1000) max *= 1000;
  else if (min >= 10 && min < 1000 && max >= 10000 && min * 1000 <= max) min *= 1000;
  return min > 0 && min <= max && max <= min * 12 ? { min, max } : null;
}

/** One amount, or the two ends of a range. */
interface Span {
  low: Money;
  high: Money | null;
  range: { min: number; max: number } | null;
}

/** The amount that begins with number `i`, and the other end of its range if it has one. */
function spanAt(payText: PayText, starts: readonly number[], i: number, previousEnd: number): Span | null {
  const { text } = payText;
  const low = moneyAt(text, starts[i] ?? 0);
  if (!low) return null;
  let j = i + 1;
  while (j < starts.length && (starts[j] ?? 0) < low.end) j++;
  const next = starts[j];
  if (next !== undefined && next - low.end < GAP) {
    const high = moneyAt(text, next, low.currency === 'INR' || low.currency === 'Rs');
    if (high && joined(text, low, high)) return { low, high, range: pair(low, high) };
  }
  // `90 to 110 thousand`, `20 k–21 k €`, `10 to 11 GBP`: the first number looks like money only once the second is known.
  const before = starts[i - 1];
  const isNamed = low.unit > 1 || low.currency !== null;
  if (
    isNamed &&
    low.start === starts[i] &&
    before !== undefined &&
    before >= previousEnd &&
    low.start - before < GAP
  ) {
    const first = moneyAt(text, before);
    const range = first && joined(text, first, low) ? pair(first, low) : null;
    if (first && range) return { low: first, high: low, range };
  }
  return { low, high: null, range: null };
}

/** `20.0 - 40.0`: figures so written are amounts, though small and without a currency. */
const hasDecimals = (text: string, low: Money, high: Money): boolean =>
  /\d[.,]\d{1,2}(?!\d)/.test(text.slice(low.start, low.end)) &&
  /\d[.,]\d{1,2}(?!\d)/.test(text.slice(high.start, high.end));

function mentionOf(payText: PayText, { low, high, range }: Span): Mention | null {
  const currency = range && high ? strongest(low.currency, high.currency) : low.currency;
  const unit = Math.max(low.unit, range && high ? high.unit : 1);
  // A bare number is an amount only in a range of some size.
  const small = currency === null && unit === 1 && (range?.max ?? 0) < 1000;
  const labelled =
    currency === null && isPayLabel(payText.text.slice(Math.max(0, low.start - MAX_LABEL), low.start));
  if (small && !labelled && !payText.field && !(range && high && hasDecimals(payText.text, low, high)))
    return null;
  const money = currency?.length === 3 ? currency : payText.local();
  // `$600k - $2M` may be pay; `$2M` is not.
  if (unit === MILLION && low.unit !== THOUSAND && !inMillions(money)) return null;
  if (low.value === 0 || (currency === null && low.value === RETIREMENT)) return null;
  const end = (range && high ? high : low).end;
  const found = { start: low.start, end, currency, shortened: unit > 1, labelled };
  const mention = inContext(payText, found, range, low.value);
  // `R900k - R1.2m a year` needs no word of pay, `$600k - $2M a year` does.
  const isTold = mention?.sense === 'pay' || (mention?.stated && inMillions(money));
  return unit === MILLION && !isTold ? null : mention;
}

function mentionsOf(payText: PayText, starts: readonly number[]): Mention[] {
  const spans: Span[] = [];
  let previousEnd = 0;
  for (let i = 0; i < starts.length && i < MAX_FIGURES; i++) {
    const at = starts[i] ?? 0;
    if (at < previousEnd || (!payText.field && !mayBeMoney(payText.text, at))) continue;
    const span = spanAt(payText, starts, i, previousEnd);
    if (!span) continue;
    previousEnd = endOf(span);
    spans.push(span);
  }
  return withEndsJoined(payText.text, spans).flatMap((span) => mentionOf(payText, span) ?? []);
}

const endOf = ({ low, high, range }: Span): number => (range && high ? high : low).end;

/** Spans, where a least, a middle and a most that stand apart under labels of their own make one range. */
function withEndsJoined(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span;
    const next = spans.slice(i + 1, i + 3);
    const named = next.map((one, n) => nameBetween(text, n === 0 ? span : (next[n - 1] as Span), one));
    // `midpoint $120,000 maximum $145,000` reads as a range of its own.
    const isUpper = named[0] === 'middle' && next[0]?.range;
    const most = named[0] === 'most' || isUpper ? 0 : named[0] === 'middle' && named[1] === 'most' ? 1 : -1;
    const high = most < 0 || span.range ? undefined : isUpper ? next[0]?.high : next[most]?.low;
    const range = high && nameBetween(text, joined.at(-1), span) === 'least' ? pair(span.low, high) : null;
    joined.push(high && range ? { low: span.low, high, range } : span);
    if (high && range) i += most + 1;
  }
  return joined;
}

/** Which end of a range the words before a lone figure name, as far as they stand after the figure before it. */
function nameBetween(text: string, previous: Span | undefined, { low }: Span): ReturnType<typeof endNamed> {
  const from = Math.max(previous ? endOf(previous) : 0, low.start - MAX_LABEL);
  return endNamed(text.slice(from, low.start));
}

const strongest = (a: string | null, b: string | null): string | null =>
  a !== null && (a.length === 3 || b === null || b.length !== 3) ? a : b;

function joined(text: string, low: Money, high: Money): boolean {
  const gap = text.slice(low.end, high.start);
  if (gap === ' ' || gap === '')
    return (
      low.value >= 1000 && high.value > low.value && high.value < low.value * 2 && high.currency !== null
    );
  return joins(gap);
}

function settle(payText: PayText, mention: Mention): Settled | null {
  if (mention.sense === 'other') return null;
  if (
    mention.currency === null &&
    !payText.field &&
    (mention.sense !== 'pay' || (!mention.shortened && !mention.labelled && mention.min === mention.max))
  )
    return null;
  const { currency, assumed } = settleCurrency(payText, mention);
  if (currency === null) return null;
  const period = settlePeriod(mention, currency, payText.field, payText.local());
  if (period === null) return null;
  const range = mention.min !== null && mention.max !== null && mention.min !== mention.max;
  // A lone figure needs a word of pay, or a likely size with a period or in a line of its own.
  if (!range && mention.sense !== 'pay') {
    const placed = mention.stated !== null || (period === 'year' && isHeadline(payText.text, mention));
    if (!placed || !isLikely(mention, period, currency)) return null;
  }
  return { salary: { min: mention.min, max: mention.max, currency, period }, mention, assumed };
}

/** `From £45,000 + pension + 25 days`: a list of what is offered follows. */
const opensList = (after: string): boolean => /^\s{0,2}(?:[+|•·]|plus\s)/i.test(after);

/** Whether a figure stands in a short line of its own, as in a summary of the job. */
function isHeadline(text: string, mention: Mention): boolean {
  const start = text.lastIndexOf('\n', mention.start) + 1;
  const newline = text.indexOf('\n', mention.end);
  const end = newline < 0 ? text.length : newline;
  if (mention.max === null && !opensList(text.slice(mention.end, end)))
    return end - start - (mention.end - mention.start) < BARE;
  return end - start < 110 && (mention.start - start < 12 || opensPart(text.slice(start, mention.start)));
}

function read(payText: PayText, starts: readonly number[]): Pay {
  const settled = mentionsOf(payText, starts).flatMap((mention) => settle(payText, mention) ?? []);
  return spanOf(payText.text, settled.slice(0, MAX_SETTLED));
}

/**
 * Reads pay from a pay field's own words (`£80k–£100k`, `30-70 Hourly`).
 *
 * @param location words of the place, for `$`, `kr` and fields without a currency
 */
function readField(raw: string, location: string | null): Pay {
  // A figure cut in two would be another one.
  const text = raw.length > MAX_FIELD ? raw.slice(0, MAX_FIELD).replace(/[^\p{L}\n]*$/u, '') : raw;
  const local = (): string | null => currencyOfPlace(location) ?? (AMERICAN.test(text) ? 'USD' : null);
  return read({ text, local, field: true }, numbersIn(tokenise(text)));
}

/**
 * The base pay a posting states, from its pay field or else its description, and each zone or level of it.
 *
 * @param tokens the words of the description, when it is split already
 * @returns a null salary when none is stated, or what is stated cannot be read for certain
 */
export function readPay(text: PostingText, tokens?: Tokens): Pay {
  const field = text.salaryText === null ? NO_PAY : readField(text.salaryText, text.location);
  if (field.salary !== null || text.description === null) return field;
  const local = (): string | null => currencyOfPlace(text.location);
  return read(
    { text: text.description, local, field: false },
    numbersIn(tokens ?? tokenise(text.description)),
  );
}
