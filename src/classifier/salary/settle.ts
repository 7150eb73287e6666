import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import type { Period } from '../analysis.ts';
import { anyOf, BEGIN, LETTER } from '../text/patterns.ts';
import type { Mention, PayText } from './context.ts';

/** Characters before a `$` in which a code says whose dollar it is. */
const CODE_NEAR = 200;
interface OpenSign {
  else: string;
  choices: string[];
  assumed?: string[];
  bySize?: boolean;
}
const OPEN_SIGNS = new Map<string, OpenSign>(Object.entries(lexicon.openSigns));
const DOLLARS = anyOf(lexicon.openSigns.$.choices);
const DOLLAR_CODE = new RegExp(`(?<![A-Za-z])(${DOLLARS})(?![A-Za-z])`, 'g');
const DOLLAR_CODE_AFTER = new RegExp(`\\b(${DOLLARS})\\b`);

/** Characters after a sum in which what comes with the pay may tell whose dollar it is. */
const HINT_NEAR = 60;
const HINTS = Object.entries(lexicon.dollarHints).map(([code, words]) => ({
  code,
  words: new RegExp(`${BEGIN}(?:${anyOf(words)})(?=\\s{0,2}(?:$|[^\\s${LETTER}]))`, 'i'),
}));

/** The country's dollar that what comes with the pay tells of: `$115k + super`. */
const hintOf = (after: string): string | undefined =>
  HINTS.find(({ words }) => words.test(after.split('\n')[0] ?? ''))?.code;

/** A currency by its ISO code, and whether it was taken from the place alone though its sign leaves it open. */
interface Settling {
  currency: string | null;
  assumed: boolean;
}

const sure = (currency: string | null): Settling => ({ currency, assumed: false });

/** The currency of a mention; null when its sign leaves it open and nothing near settles it. */
export function settleCurrency(payText: PayText, mention: Mention): Settling {
  const { text } = payText;
  if (mention.currency?.length === 3) return sure(mention.currency);
  const local = payText.local();
  if (mention.currency === null) return sure(local);
  const open = OPEN_SIGNS.get(mention.currency);
  if (!open) return sure(null);
  if (mention.currency === '$') {
    const before = text.slice(Math.max(0, mention.start - CODE_NEAR), mention.start);
    const named =
      [...before.matchAll(DOLLAR_CODE)].at(-1)?.[1] ??
      DOLLAR_CODE_AFTER.exec(text.slice(mention.end, mention.end + 30))?.[1];
    const hinted = named ?? hintOf(text.slice(mention.end, mention.end + HINT_NEAR));
    if (hinted) return sure(hinted);
    if (local !== null && lexicon.ownDollar.includes(local))
      return sure(isOwnDollar(mention, local, payText.field) ? local : null);
  }
  if (local === null && open.bySize) return sure(likelyOf(open.choices, mention, payText.field));
  if (local === null || !open.choices.includes(local)) return sure(open.else || null);
  return { currency: local, assumed: open.assumed?.includes(local) ?? false };
}

/** More than this, a month and a year, is hardly ever offered in US dollars where people have a dollar of their own. */
const MOST_AMERICAN: Partial<Record<Period, number>> = { month: 15_000, year: 400_000 };

/** Whether a sum after `$` can only be meant in a country's own currency, by its size: `$2.500.000` in Chile. */
function isOwnDollar(mention: Mention, local: string, field: boolean): boolean {
  const own = settlePeriod(mention, local, field);
  if (own === null || !isLikely(mention, own, local)) return false;
  const american = mention.stated ?? settlePeriod(mention, 'USD', field);
  const most = american === null ? 0 : (MOST_AMERICAN[american] ?? Number.POSITIVE_INFINITY);
  return (mention.min ?? mention.max ?? 0) > most;
}

/** The least and the most that is likely pay of a period, in units to the dollar. */
const LIKELY: Record<Period, readonly [number, number]> = {
  year: [6000, 1_000_000],
  month: [550, 80_000],
  week: [130, 20_000],
  day: [40, 4000],
  hour: [5, 500],
};

/** Whether an amount is of a likely size for pay of a period, where no word says that it is pay. */
export function isLikely({ min, max }: Mention, period: Period, currency: string): boolean {
  const [least, most] = LIKELY[period];
  const amount = (min ?? max ?? 0) / (SCALE.get(currency) ?? 1);
  return amount >= least && amount <= most;
}

/** The first of some currencies in which an amount is of a likely size. */
function likelyOf(currencies: readonly string[], mention: Mention, field: boolean): string | null {
  const fits = (currency: string): boolean => {
    const period = settlePeriod(mention, currency, field);
    return period !== null && isLikely(mention, period, currency);
  };
  return currencies.find(fits) ?? null;
}

const MONTHLY_UP_TO = new Map(Object.entries(lexicon.monthlyUpTo));
const SCALE = new Map(Object.entries(lexicon.scale));
/** Currencies so small that pay runs into millions. */
const MILLIONS_FROM = 5;
/** The least that is ever a year’s and a month’s pay where the period is unsure, in units to the dollar. */
const LEAST_YEARLY = 15000;
const LEAST_MONTHLY = 550;
const LEAST_ALONE = 800;

/** Whether pay in a currency can be told in millions: `1.2m` rand, but not dollars. */
export const inMillions = (currency: string | null): boolean =>
  currency !== null && (SCALE.get(currency) ?? 0) >= MILLIONS_FROM;

/** The period stated, or the only one the amount can be meant for; null when that is unsure. */
export function settlePeriod(
  mention: Mention,
  currency: string,
  field: boolean,
  local: string | null = null,
): Period | null {
  const scale = SCALE.get(currency) ?? 1;
  const low = (mention.min ?? mention.max ?? 0) / scale;
  const high = (mention.max ?? mention.min ?? 0) / scale;
  const fits = (period: Period): boolean => {
    const [least = 0, most = 0] = lexicon.plausible[period];
    return low >= least && high <= most;
  };
  const { stated } = mention;
  if (mention.unread && low < LEAST_YEARLY) return null;
  if (stated !== null) {
    if (fits(stated) && !(stated === 'month' && low >= 40000)) return stated;
    // A year's sum beside hours or days: those are of the work. With no word of pay it is none.
    const isYears = stated !== 'year' && low >= LEAST_YEARLY && fits('year');
    return isYears && (mention.sense === 'pay' || mention.min !== mention.max) ? 'year' : null;
  }
  const isMonthly = mention.currency === '$' && lexicon.monthlyDollars.includes(currency);
  const named = isMonthly ? currency : (mention.currency ?? currency);
  // Where people have a currency of their own, American pay is told by the month as theirs is.
  const isAbroad = local !== null && local !== currency && !lexicon.yearlyCurrencies.includes(local);
  // A lone small sum in a strong currency is as often one of the benefits.
  const least = scale === 1 && mention.min === mention.max ? LEAST_ALONE : LEAST_MONTHLY;
  const isMonths =
    (!lexicon.monthlyUnless.includes(named) || isAbroad) &&
    low >= least &&
    (high < 12000 || high * scale <= (MONTHLY_UP_TO.get(currency) ?? 0));
  if (!isMonths && low >= 12000 && fits('year')) return 'year';
  if (mention.sense !== 'pay') return null;
  if (mention.rate && low >= 180 && high <= 2500) return 'day';
  if (isMonths) return 'month';
  const hourly =
    mention.rate || (mention.min !== mention.max && mention.min !== null && mention.max !== null);
  return hourly && low >= (field ? 7.25 : 12) && high <= 150 ? 'hour' : null;
}
