import rates from '../../lexicons/rates.json' with { type: 'json' };
import type { Period, Salary, Seniority, Verdict } from '../classifier/analysis.ts';
import { countriesOf } from '../classifier/salary/place.ts';
import { countryOfPosting } from './country.ts';
import { comparedRoles, type Figure, figuresOf, isOwn, yardstickOf } from './yardstick.ts';
import { rateOf, type WorkYear, yearlyPay } from './yearly.ts';

/** How the posted pay stands to one median. */
export interface Comparison {
  figure: Figure;
  /** Posted pay over the median. */
  ratio: number;
  /** The median is of the posting's own work: its distance is told in figures. */
  own: boolean;
  /** Something was converted, so the distance is a rough one. */
  rough: boolean;
}

/** A median on the strip, a year's pay in the strip's currency. */
export interface Mark {
  figure: Figure;
  amount: number;
  /** The source gives it in another currency. */
  converted: boolean;
}

/** What is drawn: all amounts are a year's pay in `currency`. */
export interface Strip {
  currency: string;
  /** The posted range; null where the posting leaves that side open. */
  posted: { min: number | null; max: number | null };
  /** The posted pay was converted: from another currency or period. */
  converted: boolean;
  marks: Mark[];
}

/**
 * Why nothing is compared: the work is neither role's; no country is known; the country has no figure for the work;
 * there is no rate of exchange; an intern's pay is no engineer's.
 */
type NotCompared = 'work' | 'country' | 'figure' | 'rate' | 'intern';

/** Posted pay beside the nearest yardstick. Strip and comparison rest on the same figures. */
export interface PayContext {
  /** ISO 3166-1 alpha-2; null where neither place nor currency tells it. */
  country: string | null;
  strip: Strip | null;
  /** Of the end or middle of the posted pay that `point` names; the posting's own work first. */
  comparisons: Comparison[];
  point: 'range' | 'one' | 'from' | 'upTo' | null;
  /** Why a stated pay is not compared; null where it is, or none is stated. */
  notCompared: NotCompared | null;
  /** Everything known of the country's pay for this work; `used`: it is the yardstick, or would be if pay were stated. */
  figures: (Figure & { used: boolean })[];
  /** The period posted pay was taken for a year of, where it is not a year's. */
  from: Exclude<Period, 'year'> | null;
  /** Rates of exchange were used. */
  exchanged: boolean;
}

/** What of a posting its pay is set beside the market by. */
interface Posted {
  location: string | null;
  salary: Salary | null;
  seniority: Seniority;
  /** The reader's own verdict, where they gave one. */
  verdict: Verdict | null;
}

/** What of the reader's settings pay depends on. */
export interface Reader {
  country: string | null;
  currency: string | null;
  workYear: WorkYear;
}

function pointOf({ min, max }: Salary): NonNullable<PayContext['point']> {
  if (min === null) return 'upTo';
  if (max === null) return 'from';
  return min === max ? 'one' : 'range';
}

function stripOf(salary: Salary, yardstick: readonly Figure[], reader: Reader): Strip | null {
  const currencies = [reader.currency, salary.currency];
  const currency = currencies.find(
    (one) => one && [salary, ...yardstick].every((pay) => rateOf(pay.currency, one) !== null),
  );
  const yearly = currency && yearlyPay(salary, currency, reader.workYear);
  if (!yearly) return null;
  return {
    currency,
    posted: {
      min: salary.min === null ? null : yearly.low,
      max: salary.max === null ? null : yearly.high,
    },
    converted: salary.currency !== currency || salary.period !== 'year',
    marks: yardstick.map((figure) => ({
      figure,
      amount: figure.median * (rateOf(figure.currency, currency) ?? 1),
      converted: figure.currency !== currency,
    })),
  };
}

/** The posted pay against each median, in the median's own currency. */
function compare(posted: Posted, salary: Salary, strip: Strip, reader: Reader): Comparison[] {
  return strip.marks.flatMap(({ figure, converted }) => {
    const yearly = yearlyPay(salary, figure.currency, reader.workYear);
    if (!yearly) return [];
    const rough = strip.converted || converted || salary.currency !== figure.currency;
    return [{ figure, ratio: yearly.middle / figure.median, own: isOwn(posted.verdict, figure.role), rough }];
  });
}

function reasonOf(posted: Posted, country: string | null, yardstick: readonly Figure[]): NotCompared | null {
  if (comparedRoles(posted.verdict).length === 0) return 'work';
  if (posted.seniority === 'intern') return 'intern';
  if (country === null) return 'country';
  return yardstick.length === 0 ? 'figure' : null;
}

/**
 * Sets the posted pay beside the nearest yardstick of its own country, or says why not. The country is the place's,
 * else the currency's where that can mean only one; where the posting names neither, the reader's, for the sources alone.
 */
export function payContext(posted: Posted, reader: Reader): PayContext {
  const { location, salary, seniority, verdict } = posted;
  const stated = salary !== null && (salary.min !== null || salary.max !== null) ? salary : null;
  const ofReader = stated === null && countriesOf(location).length === 0 ? reader.country : null;
  const country = countryOfPosting(location, stated?.currency ?? null) ?? ofReader;
  const yardstick = country === null ? [] : yardstickOf(country, verdict, seniority);
  const reason = reasonOf(posted, country, yardstick);
  const strip = stated && reason === null ? stripOf(stated, yardstick, reader) : null;
  const comparisons = stated && strip ? compare(posted, stated, strip, reader) : [];
  return {
    country,
    strip,
    comparisons,
    point: stated && strip && pointOf(stated),
    notCompared: stated === null ? null : (reason ?? (strip === null ? 'rate' : null)),
    figures: (country === null ? [] : figuresOf(country, verdict, seniority)).map((figure) => ({
      ...figure,
      used: (stated === null || strip !== null) && yardstick.includes(figure),
    })),
    from: stated && strip && stated.period !== 'year' ? stated.period : null,
    exchanged:
      strip !== null &&
      (stated?.currency !== strip.currency || strip.marks.some(({ converted }) => converted)),
  };
}

/** Months after which rates of exchange are old enough to say so. */
export const OLD_AFTER = 18;

/**
 * How old the bundled rates are, whole months.
 *
 * @param now milliseconds since 1970
 * @param date the day they are of, ISO 8601
 */
export function ratesAge(now: number, date: string = rates.date): number {
  const [made, today] = [new Date(date), new Date(now)];
  const months =
    (today.getUTCFullYear() - made.getUTCFullYear()) * 12 + today.getUTCMonth() - made.getUTCMonth();
  return today.getUTCDate() < made.getUTCDate() ? months - 1 : months;
}
