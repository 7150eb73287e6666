import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Period, Salary } from '../../../src/classifier/analysis.ts';
import { readPay } from '../../../src/classifier/salary/salary.ts';

/** The pay that a pay field's own words state. */
const fieldPay = (salaryText: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText, description: null }).salary;

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const inText = (description: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText: null, description }).salary;

/** How amounts of a currency are written: thousands, signs and codes before or after, and where it is paid. */
interface Style {
  currency: string;
  apart: string;
  before: readonly string[];
  after: readonly string[];
  short: readonly string[];
  location: string | null;
}

const style = (
  currency: string,
  apart: string,
  before: readonly string[],
  after: readonly string[],
  short: readonly string[] = [],
  location: string | null = null,
): Style => ({ currency, apart, before, after, short, location });

const STYLES: readonly Style[] = [
  style('GBP', ',', ['£', 'GBP ', '£ '], [' GBP', ' pounds'], ['k', 'K']),
  style('USD', ',', ['$', 'US$', 'USD '], [' USD', ' dollars'], ['k', 'K']),
  style('CAD', ',', ['$', 'CA$', 'C$'], [' CAD'], ['k'], 'Halifax, Canada'),
  style('AUD', ',', ['$', 'A$', 'AUD '], [' AUD'], ['k'], 'Perth WA, Australia'),
  style('EUR', '.', ['€', '€ ', 'EUR '], [' €', '€', ' EUR', ' Euro'], ['k', ' k', 'K']),
  style('EUR', ' ', ['€'], [' €', ' euros'], ['k']),
  style('CHF', '’', ['CHF ', 'SFr. '], [' CHF', ' Franken'], ['k']),
  style('CHF', "'", ['CHF '], [' CHF']),
  style('PLN', ' ', ['PLN '], [' zł', ' PLN'], ['k']),
  style('CZK', '\u00a0', ['CZK '], [' Kč', ' CZK']),
  style('SEK', ' ', ['SEK '], [' kr', ' SEK'], [], 'Malmö, Sweden'),
  style('DKK', '.', ['DKK ', 'kr '], [' kr.', ' DKK'], [], 'Aarhus, Denmark'),
  style('SGD', ',', ['S$', 'SGD '], [' SGD'], ['k']),
  style('JPY', ',', ['¥', 'JPY '], [' JPY', '円']),
  style('CNY', ',', ['¥', 'CNY '], ['元', ' CNY'], ['k'], 'Ningbo, China'),
  style('PKR', ',', ['Rs. ', 'Rs ', 'PKR '], [' PKR'], [], 'Quetta, Pakistan'),
  style('TRY', '.', ['TL '], [' TL', ' TRY'], [], 'Bursa, Türkiye'),
  style('ILS', ',', ['₪', 'NIS '], [' ILS'], ['k']),
  style('BRL', '.', ['R$ ', 'R$'], [' BRL']),
];

/** Units of a currency that are worth about a dollar, to make amounts of a likely size. */
const SCALE = new Map([
  ['PLN', 4],
  ['CZK', 20],
  ['SEK', 10],
  ['DKK', 7],
  ['JPY', 100],
  ['CNY', 7],
  ['PKR', 100],
  ['TRY', 20],
  ['ILS', 4],
  ['BRL', 4],
]);

/** Amounts in dollars that pay of the period can have: least, most, step. */
const AMOUNTS: Record<Period, readonly [number, number, number]> = {
  year: [20_000, 400_000, 1000],
  month: [1500, 15_000, 100],
  week: [400, 6000, 50],
  day: [150, 1500, 10],
  hour: [10, 200, 1],
};

const PERIODS: Record<Period, readonly string[]> = {
  year: [' per year', ' a year', '/year', '/yr', ' p.a.', ' per annum', ' annually', ' pro Jahr', ' par an'],
  month: [' per month', '/month', ' a month', ' monthly', '/Monat', ' par mois', ' al mes', ' per maand'],
  week: [' per week', '/week', ' a week', ' weekly', '/wk', ' pro Woche', ' par semaine'],
  day: [' per day', '/day', ' a day', ' daily', ' p/d', '/Tag', ' par jour'],
  hour: [' per hour', '/h', '/hr', ' an hour', ' hourly', '/Stunde', ' pro Stunde'],
};

const LEADS = ['Salary: ', 'We pay ', 'Pay range: ', 'Gehalt: ', 'Rémunération : ', 'Base salary of '];
const JOINS = [' - ', '–', ' – ', ' to ', '-', ' — ', '\nto ', ' -\n'];

function grouped(amount: number, apart: string): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, apart);
}

const writing = fc
  .record({
    style: fc.constantFrom(...STYLES),
    period: fc.constantFrom<Period[]>('year', 'month', 'week', 'day', 'hour'),
    low: fc.nat(100_000),
    spread: fc.nat(50),
    kind: fc.constantFrom('single', 'range', 'up-to', 'from'),
    pick: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
    inBoth: fc.boolean(),
  })
  .map(({ style, period, low, spread, kind, pick, inBoth }) => {
    const one = <T>(list: readonly T[], n: number): T => list[(pick[n] ?? 0) % list.length] as T;
    const scale = SCALE.get(style.currency) ?? 1;
    const [least, most, step] = AMOUNTS[period];
    const unit = step * scale;
    const min = (least / step + (low % ((most - least) / step))) * unit;
    const max = min + Math.ceil((min / unit) * (spread / 100) + 0.01) * unit;
    const isShort =
      style.short.length > 0 && min % 1000 === 0 && max % 1000 === 0 && (pick[0] ?? 0) % 3 === 0;
    const shape = (amount: number): string =>
      isShort ? `${amount / 1000}${one(style.short, 1)}` : grouped(amount, style.apart);
    const isBefore = (pick[2] ?? 0) % 2 === 0;
    const sign = isBefore ? one(style.before, 3) : one(style.after, 3);
    const signed = (amount: number): string => (isBefore ? sign + shape(amount) : shape(amount) + sign);
    const join = one(JOINS, 4);
    const bare = isBefore ? signed(min) + join + shape(max) : shape(min) + join + signed(max);
    const figures = {
      single: signed(min),
      range: inBoth ? signed(min) + join + signed(max) : bare,
      'up-to': `up to ${signed(max)}`,
      from: `from ${signed(min)}`,
    }[kind];
    const wanted: Salary = {
      min: kind === 'up-to' ? null : min,
      max: kind === 'from' ? null : kind === 'single' ? min : max,
      currency: style.currency,
      period,
    };
    return {
      pay: `${figures}${one(PERIODS[period], 5)}`,
      lead: one(LEADS, 1),
      location: style.location,
      wanted,
    };
  });

describe('pay as written', () => {
  it('in a field gives back amount, currency and period', () => {
    fc.assert(
      fc.property(writing, ({ pay, location, wanted }) => {
        expect(fieldPay(pay, location)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('in a description gives back amount, currency and period', () => {
    fc.assert(
      fc.property(writing, ({ pay, lead, location, wanted }) => {
        const text = `You will mend 12 nets.\n\n${lead}${pay}\n\nWe are 40 people in 3 ports.`;
        expect(inText(text, location)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no pay', () => {
  const NOT_PAY: readonly ((figures: string) => string)[] = [
    (figures) => `We raised ${figures} from investors.`,
    (figures) => `A training budget of ${figures}.`,
    (figures) => `You get a stipend of ${figures}.`,
    (figures) => `${figures} signing bonus.`,
    (figures) => `Our revenue is ${figures}.`,
    (figures) => `Relocation allowance: ${figures}.`,
  ];

  it('is not taken for it, whatever the figures', () => {
    fc.assert(
      fc.property(writing, fc.constantFrom(...NOT_PAY), ({ pay, location }, say) => {
        expect(inText(`You will mend nets. ${say(pay.replace('\n', ' '))}`, location)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing in random text: no figure, or figures without a word or sign of money', () => {
    const wordy = fc.string({ unit: fc.constantFrom(...'abc £$€kK-–.,/\n:('), maxLength: 300 });
    fc.assert(fc.property(wordy, (text) => inText(text) === null && fieldPay(text) === null));
    const figures = fc.string({ unit: fc.constantFrom(...'0123456789 -–.,/\n:(xyz'), maxLength: 300 });
    fc.assert(
      fc.property(figures, (text) => inText(text) === null),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        inText(text);
        fieldPay(text);
      }),
    );
  });
});
