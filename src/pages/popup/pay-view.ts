import pay from '../../../lexicons/pay.json' with { type: 'json' };
import rates from '../../../lexicons/rates.json' with { type: 'json' };
import type { Analysis, Salary, Verdict } from '../../classifier/analysis.ts';
import {
  type Comparison,
  OLD_AFTER,
  type PayContext,
  payContext,
  ratesAge,
  type Strip,
} from '../../pay/context.ts';
import { type MarketMedian, market, type PostedPay } from '../../pay/market.ts';
import type { Figure, Role } from '../../pay/yardstick.ts';
import { localised } from '../../platform/i18n.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Settings } from '../../storage/settings.ts';
import { about, count, list, money, monthOf, payRange, shortMoney } from '../../ui/format.ts';
import { PAY } from './pay-texts.ts';

/** A median of the strip. */
interface StripMark {
  role: Role;
  /** `AI median`. */
  title: string;
  /** `£75k`, with `≈` where it was converted. */
  value: string;
  /** Share of the strip's width, 0..1. */
  at: number;
}

/** The strip: the posted range and one or two medians on one scale. Positions are shares of its width. */
export interface StripView {
  /** Everything on it as a sentence. */
  label: string;
  /** `£85k–£110k` per year, with `≈` where it was converted. */
  value: string;
  /** It is not as posted: of another currency or period. */
  converted: boolean;
  from: number;
  to: number;
  /** The side that the posting leaves open fades out. */
  open: 'start' | 'end' | null;
  /** Lowest first. */
  marks: StripMark[];
}

/** A source of figures, or the reader's own market, as a row of a table. */
interface SourceRow {
  role: Role | 'own';
  /** `AI median (Levels.fyi)`. */
  title: string;
  value: string;
  /** The middle half, the number of listings or answers, and their months. */
  detail: string;
  /** It is the yardstick of strip and sentence. */
  used: boolean;
}

/** What is said and drawn of pay. Everything is decided here. */
export interface PayView {
  /** The pay as posted; null when none is stated. */
  posted: string | null;
  /** The currency was not stated for certain: what it was taken for, and why. */
  assumed: string | null;
  /** Zones or levels the posted pay spans, each in words. */
  zones: string[];
  strip: StripView | null;
  /** How the posted pay stands to the yardstick, with its source. */
  sentence: string | null;
  /** Why stated pay is not compared; null where it is. */
  why: string | null;
  /** All that is known of pay in the country, the yardstick first. */
  sources: SourceRow[];
  /** The sources in full, and the rates and conventions of what is drawn. */
  notes: string[];
}

/** The posted pay marked in words as posted: `£85,000–£110,000 a year`. */
function postedWords(salary: Salary): string | null {
  const range = payRange(salary, money, PAY);
  return range && `${range} ${PAY.per[salary.period]}`;
}

/** Room at either end of the strip, as a share of its width. */
const ROOM = 0.04;

/** Places amounts on one line, with a little room at both ends. */
function scaleOf(amounts: readonly number[]): (amount: number) => number {
  const least = Math.min(...amounts);
  const span = Math.max(...amounts) - least || 1;
  return (amount) => ROOM + ((amount - least) / span) * (1 - 2 * ROOM);
}

/** The strip as drawn: its amounts as places on one line, with their words. */
function stripView({ currency, posted, converted, marks }: Strip): StripView {
  const ends = [posted.min, posted.max].filter((amount) => amount !== null);
  const x = scaleOf([...ends, ...marks.map(({ amount }) => amount)]);
  const rounded = (amount: number | null) => amount && Math.round(amount);
  const range = { min: rounded(posted.min), max: rounded(posted.max), currency, period: 'year' } as const;
  const value = about(payRange(range, shortMoney, PAY) ?? '', converted);
  const drawn = marks
    .map((mark) => ({
      role: mark.figure.role,
      title: PAY.median(mark.figure.role),
      value: about(shortMoney(mark.amount, currency), mark.converted),
      at: x(mark.amount),
    }))
    .sort((a, b) => a.at - b.at);
  const spoken = drawn.map((mark) => `${mark.title} ${mark.value}`);
  return {
    label: `${PAY.spokenPosted(value)}; ${list(spoken)}`,
    value,
    converted,
    from: posted.min === null ? 0 : x(posted.min),
    to: posted.max === null ? 1 : x(posted.max),
    open: posted.min === null ? 'start' : posted.max === null ? 'end' : null,
    marks: drawn,
  };
}

/** The first and last year a source's figures are of; null where it names none. */
function yearsOf({ source }: Figure): { from: string; to: string } | null {
  const { from, to } = pay.sources[source];
  return from && to ? { from: from.slice(0, 4), to: to.slice(0, 4) } : null;
}

/** `9% above the AI median of $175k, below the ML median of $167.5k in the US (posted pay, 2025 to 2026)`. */
function sentenceOf({ comparisons, point }: PayContext): string | null {
  const [first] = comparisons;
  if (!first || !point) return null;
  const parts = comparisons.map(({ ratio, own, rough, figure }: Comparison) =>
    PAY.compared(ratio, figure.role, shortMoney(figure.median, figure.currency), own, rough),
  );
  const { country, level } = first.figure;
  const named = PAY.named[first.figure.source](yearsOf(first.figure));
  return PAY.point[point](PAY.where(parts.join(', '), country, level, named));
}

/** A published figure as a row: what it is, its middle half, and what it rests on. */
function sourceRow(figure: PayContext['figures'][number]): SourceRow {
  const { source, role, country, level, currency, median, low, high, n, used } = figure;
  const { from, to } = pay.sources[source];
  const detail = [
    low === null || high === null
      ? null
      : PAY.half(`${shortMoney(low, currency)}–${shortMoney(high, currency)}`),
    n === null ? PAY.uncounted : PAY.counted[source](count(n)),
    from && to ? PAY.months(monthOf(Date.parse(from)), monthOf(Date.parse(to))) : null,
  ];
  return {
    role,
    title: PAY.title(role, country, level, source),
    value: shortMoney(median, currency),
    detail: detail.filter(Boolean).join(' · '),
    used,
  };
}

/** The median of what the reader has seen of such work in the country; marked as theirs. */
const ownRow = ({ median, n, country, currency }: MarketMedian): SourceRow => ({
  role: 'own',
  title: PAY.own(country),
  value: about(shortMoney(median, currency), true),
  detail: PAY.counted.own(count(n)),
  used: false,
});

/** Why stated pay is not compared, in a sentence; null where it is, or where none is stated. */
function whyNot(
  { notCompared, country }: PayContext,
  salary: Salary | null,
  verdict: Verdict | null,
): string | null {
  if (notCompared === null || salary === null) return null;
  if (notCompared === 'rate') return PAY.why.rate(salary.currency);
  if (notCompared === 'figure') return PAY.why.figure(verdict, country ?? '');
  return PAY.why[notCompared];
}

/** The sources in full, and how pay was brought to a year and to one currency. */
function notesOf({ figures, from, exchanged }: PayContext, settings: Settings, now: number): string[] {
  const sources = [...new Set(figures.map(({ source }) => source))];
  const notes = sources.map((id) =>
    PAY.source(localised(pay.sources[id].name), localised(pay.sources[id].caveat)),
  );
  if (from) {
    const { hoursPerWeek, weeksPerYear, daysPerYear } = settings.workYear;
    if (from === 'month') notes.push(PAY.twelveMonths);
    else if (from === 'week') notes.push(PAY.year(PAY.weeks(weeksPerYear)));
    else notes.push(PAY.year(from === 'day' ? PAY.days(daysPerYear) : PAY.hours(hoursPerWeek, weeksPerYear)));
  }
  if (exchanged) {
    const age = ratesAge(now);
    const month = monthOf(Date.parse(rates.date));
    notes.push(PAY.rates(month) + (age > OLD_AFTER ? ` ${PAY.oldRates(age)}` : ''));
  }
  return notes;
}

/**
 * The posted pay, always in the posting's own words or figures, beside the nearest published pay for such work in its
 * country. Nothing is compared for work that is neither, or where there is no figure.
 *
 * @param opened the listings the reader has opened; enough of them make their own market
 * @param now milliseconds since 1970, for the age of the rates of exchange
 */
export function payView(
  posting: Posting,
  { salary, payBands, salaryAssumed, seniority }: Analysis,
  verdict: Verdict | null,
  settings: Settings,
  opened: readonly PostedPay[] = [],
  now = Date.now(),
): PayView {
  const context = payContext({ location: posting.location, salary, seniority, verdict }, settings);
  const own = market(opened, settings.workYear).filter(
    (one) => one.verdict === verdict && one.country !== null && one.country === context.country,
  );
  return {
    posted: salary ? postedWords(salary) : posting.salary,
    assumed: salary && salaryAssumed === 'currency' ? PAY.assumed(salary.currency) : null,
    zones: salary
      ? payBands.map((band) =>
          [band.label, payRange({ ...salary, ...band }, money, PAY)].filter(Boolean).join(': '),
        )
      : [],
    strip: context.strip && stripView(context.strip),
    sentence: sentenceOf(context),
    why: whyNot(context, salary, verdict),
    sources: [...context.figures.map(sourceRow), ...(verdict === 'neither' ? [] : own.map(ownRow))],
    notes: notesOf(context, settings, now),
  };
}
