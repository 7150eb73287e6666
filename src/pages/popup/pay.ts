import pay from '../../../lexicons/pay.json' with { type: 'json' };
import rates from '../../../lexicons/rates.json' with { type: 'json' };
import type { Analysis, Salary, Verdict } from '../../classifier/analysis.ts';
import { rateOf, type Yearly, yearlyPay } from '../../pay/footing.ts';
import { type MarketMedian, market, type SeenListing } from '../../pay/market.ts';
import { countryOf, type Median, mediansFor } from '../../pay/medians.ts';
import { localised } from '../../platform/i18n.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Settings } from '../../storage/settings.ts';
import { count, day, money, payRange, shortMoney } from '../../ui/format.ts';
import { PAY } from './pay-texts.ts';

/** A line of the drawing: a median with its quartiles, the posted range, or the reader's own market. Positions are shares of its width. */
export interface PayRow {
  kind: 'ai' | 'ml' | 'posted' | 'own';
  title: string;
  value: string;
  /** All that is known of the mark: figures, source, number of answers. */
  spoken: string;
  /** The band's ends; null where there is only a mark. */
  band: [number, number] | null;
  mark: number | null;
}

/** What is said and drawn of pay. Everything is decided here. */
export interface PayView {
  /** The pay as posted; null when none is stated. */
  posted: string | null;
  /** Zones or levels the posted pay spans, each in words. */
  zones: string[];
  basis: string | null;
  /** How the posted pay stands to the medians, in words. */
  words: string | null;
  rows: PayRow[];
  /** Sources, ages, rates and conventions of what is drawn. */
  notes: string[];
}

/** The posted pay marked in words as posted: `£85,000–£110,000 a year`. */
export function postedWords(salary: Salary): string | null {
  const range = payRange(salary, money, PAY);
  return range && `${range} ${PAY.per[salary.period]}`;
}

/** A median in the currency shown. */
interface Shown extends Median {
  rate: number;
}

const ROOM = 0.03;

/** Places amounts on one line, with a little room at both ends. */
function scaleOf(amounts: readonly number[]): (amount: number) => number {
  const least = Math.min(...amounts);
  const span = Math.max(...amounts) - least || 1;
  return (amount) => ROOM + ((amount - least) / span) * (1 - 2 * ROOM);
}

function medianRow(median: Shown, currency: string, x: (amount: number) => number): PayRow {
  const about = (words: string) => (median.rate === 1 ? words : PAY.about(words));
  const { low, high, rate, n, role, source } = median;
  const quartiles = low !== null && high !== null ? ([low * rate, high * rate] as const) : null;
  const full = (amount: number) => money(Math.round(amount), currency);
  const half = quartiles && about(`${full(quartiles[0])}–${full(quartiles[1])}`);
  const amount = median.median * rate;
  return {
    kind: role,
    title: PAY.title(median),
    value: about(shortMoney(amount, currency)),
    spoken: PAY.spoken(
      median,
      about(full(amount)),
      half,
      pay.sources[source].name,
      n === null ? null : count(n),
    ),
    band: quartiles && [x(quartiles[0]), x(quartiles[1])],
    mark: x(amount),
  };
}

function postedRow(salary: Salary, yearly: Yearly, currency: string, x: (amount: number) => number): PayRow {
  const exact = salary.currency === currency && salary.period === 'year';
  const ends = {
    ...salary,
    min: salary.min && Math.round(yearly.low),
    max: salary.max && Math.round(yearly.high),
    currency,
  };
  const say = (format: typeof money) => {
    const range = payRange(ends, format, PAY) ?? '';
    return exact ? range : PAY.about(range);
  };
  return {
    kind: 'posted',
    title: PAY.posted,
    value: say(shortMoney),
    spoken: PAY.spokenPosted(say(money)),
    band: yearly.low < yearly.high ? [x(yearly.low), x(yearly.high)] : null,
    mark: yearly.low < yearly.high ? null : x(yearly.middle),
  };
}

/** The median of what the reader has seen of such work in the country; marked as theirs. */
function ownRow(
  { median, n, country, currency: from }: MarketMedian,
  currency: string,
  x: (amount: number) => number,
): PayRow {
  const amount = median * (rateOf(from, currency) ?? 1);
  return {
    kind: 'own',
    title: PAY.own(country),
    value: PAY.about(shortMoney(amount, currency)),
    spoken: PAY.spokenOwn(PAY.about(money(Math.round(amount), currency)), count(n)),
    band: null,
    mark: x(amount),
  };
}

/** The posted pay against each role's median, the best there is: `20% above the AI median (US, senior)`. */
function comparison(salary: Salary, yearly: Yearly, medians: readonly Shown[], verdict: Verdict): string {
  const { min, max } = salary;
  const point = min === null ? 'upTo' : max === null ? 'from' : min === max ? 'one' : 'range';
  const best = medians.filter((one, i) => medians.findIndex(({ role }) => role === one.role) === i);
  const parts = best.map((one, i) => {
    const difference = Math.round((yearly.middle / (one.median * one.rate) - 1) * 100) / 100;
    const rough = one.rate !== 1 || salary.period !== 'year';
    const next = best[i + 1];
    const place = next && PAY.where(next) === PAY.where(one) ? '' : ` (${PAY.where(one)})`;
    return PAY.compared(difference, one.role, verdict === 'mixed' || verdict === one.role, rough) + place;
  });
  return PAY.point[point](parts.join(', '));
}

function notesOf(
  medians: readonly Shown[],
  salary: Salary | null,
  currency: string,
  settings: Settings,
): string[] {
  const sources = [...new Set(medians.map(({ source }) => source))].reverse();
  const notes = sources.map((id) => PAY.source[id](pay.sources[id].name, localised(pay.sources[id].caveat)));
  if (salary && rateOf(salary.currency, currency) === null) notes.push(PAY.uncompared(salary.currency));
  else if (salary && salary.period !== 'year') {
    const { hoursPerWeek, weeksPerYear, daysPerYear } = settings.workYear;
    const words = {
      month: PAY.months,
      week: PAY.weeks(weeksPerYear),
      day: PAY.days(daysPerYear),
      hour: PAY.hours(hoursPerWeek, weeksPerYear),
    };
    notes.push(PAY.year(words[salary.period]));
  }
  if (medians.some(({ rate }) => rate !== 1) || (salary && salary.currency !== currency))
    notes.push(PAY.rates(rates.source, day(rates.date)));
  return notes;
}

/** The currency pay is set side by side in: the reader's, else the posting's, else the first median's. */
function currencyFor(medians: readonly Median[], salary: Salary | null, settings: Settings): string {
  const wanted = [settings.currency, salary?.currency, medians[0]?.currency];
  return (
    wanted.find((one) => one && medians.every((median) => rateOf(median.currency, one) !== null)) ?? 'GBP'
  );
}

/**
 * The posted pay beside what the roles are paid: always in the posting's own words or figures, and per year in one
 * currency with the medians. Nothing is compared for work that is neither.
 *
 * @param seen the listings the reader has seen; enough of them make their own market
 */
export function payView(
  posting: Posting,
  { salary, payBands, seniority }: Analysis,
  verdict: Verdict | null,
  settings: Settings,
  seen: readonly SeenListing[] = [],
): PayView {
  const base: PayView = {
    posted: salary ? postedWords(salary) : posting.salary,
    zones: salary
      ? payBands.map((band) =>
          [band.label, payRange({ ...salary, ...band }, money, PAY)].filter(Boolean).join(': '),
        )
      : [],
    ...{ basis: null, words: null, rows: [], notes: [] },
  };
  const country = countryOf(posting.location) ?? settings.country;
  const medians = mediansFor(verdict ?? 'neither', country, seniority);
  if (medians.length === 0) return base;
  const currency = currencyFor(medians, salary, settings);
  const shown = medians.flatMap((one) => ({ ...one, rate: rateOf(one.currency, currency) ?? 1 }));
  const yearly = salary && yearlyPay(salary, currency, settings.workYear);
  const own = market(seen, settings.workYear).filter(
    (one) => one.verdict === verdict && one.country === country && rateOf(one.currency, currency) !== null,
  );
  const x = scaleOf([
    ...shown.flatMap(({ low, median, high, rate }) => [
      (low ?? median) * rate,
      median * rate,
      (high ?? median) * rate,
    ]),
    ...(yearly ? [yearly.low, yearly.high] : []),
    ...own.map((one) => one.median * (rateOf(one.currency, currency) ?? 1)),
  ]);
  const rows = [
    ...shown.map((median) => medianRow(median, currency, x)),
    ...own.map((one) => ownRow(one, currency, x)),
  ];
  return {
    ...base,
    basis: PAY.basis(currency),
    words: salary && yearly && comparison(salary, yearly, shown, verdict ?? 'neither'),
    rows: salary && yearly ? [postedRow(salary, yearly, currency, x), ...rows] : rows,
    notes: notesOf(shown, salary, currency, settings),
  };
}
