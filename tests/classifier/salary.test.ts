import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Salary } from '../../src/classifier/analysis.ts';
import { parseSalaryText, readSalary } from '../../src/classifier/salary.ts';

const inText = (description: string, location: string | null = null) =>
  readSalary({ title: null, company: null, location, salaryText: null, description });
const pay = (
  min: number | null,
  max: number | null,
  currency: string,
  period: Salary['period'] = 'year',
) => ({
  min,
  max,
  currency,
  period,
});

describe('pay in a field', () => {
  it.each<[string, Salary | null]>([
    ['£80k–£100k', pay(80_000, 100_000, 'GBP')],
    ['$150,000 - $200,000 USD', pay(150_000, 200_000, 'USD')],
    ['CHF 120’000', pay(120_000, 120_000, 'CHF')],
    ['45-55K€', pay(45_000, 55_000, 'EUR')],
    ['85000-110000 GBP per YEAR', pay(85_000, 110_000, 'GBP')],
    ['30-45 USD per HOUR', pay(30, 45, 'USD', 'hour')],
    ['Competitive', null],
    ['', null],
  ])('%j', (text, wanted) => {
    expect(parseSalaryText(text)).toEqual(wanted);
  });
});

describe('pay in a description', () => {
  it.each<[string, Salary | null]>([
    ['We pay up to £650 per day (inside IR35).', pay(null, 650, 'GBP', 'day')],
    ['Salary: €4.500 brutto/Monat', pay(4500, 4500, 'EUR', 'month')],
    ['Compensation: 12-18 LPA', pay(1_200_000, 1_800_000, 'INR')],
    [
      'The salary range is $120,000 to $150,000 in Ohio and $140,000 to $190,000 in Oregon.',
      pay(120_000, 190_000, 'USD'),
    ],
    ['Base salary from £90k a year.', pay(90_000, null, 'GBP')],
    ['We raised $570M last spring and serve 40 ports.', null],
    ['Benefits: 401k, a £5k training budget and up to $1,500 stipend.', null],
    ['You have 3-5 years of experience and 2 dogs.', null],
  ])('%j', (text, wanted) => {
    expect(inText(text)).toEqual(wanted);
  });
});

const CURRENCIES = { GBP: '£', EUR: '€', USD: '$' } as const;
const PERIODS = { year: 'per year', month: 'per month', hour: 'per hour' } as const;
/** Amounts that pay of the period can have, in round steps as postings state them. */
const AMOUNTS = { year: [20, 300, 1000], month: [20, 150, 100], hour: [10, 150, 1] } as const;

describe('properties', () => {
  it('gives back the amount, currency and period it was written with', () => {
    const written = fc
      .record({
        period: fc.constantFrom('year', 'month', 'hour' as const),
        currency: fc.constantFrom('GBP', 'EUR', 'USD' as const),
        style: fc.constantFrom('full', 'code', 'short'),
        low: fc.nat(1000),
        spread: fc.nat(400),
      })
      .map(({ period, currency, style, low, spread }) => {
        const [least, most, step] = AMOUNTS[period];
        const min = (least + (low % (most - least))) * step;
        const max = Math.min(min + Math.ceil((spread / 1000) * (min / step)) * step, min * 1.4);
        const whole = (amount: number) => amount.toLocaleString('en-US', { maximumFractionDigits: 0 });
        const figure = (amount: number) => {
          if (style === 'code') return `${whole(amount)} ${currency}`;
          const short = style === 'short' && period === 'year';
          return `${CURRENCIES[currency]}${short ? `${amount / 1000}k` : whole(amount)}`;
        };
        const top = Math.floor(max / step) * step;
        const range = top > min ? `${figure(min)} - ${figure(top)}` : figure(min);
        return {
          text: `Salary: ${range} ${PERIODS[period]}`,
          wanted: pay(min, Math.max(top, min), currency, period),
        };
      });
    fc.assert(
      fc.property(written, ({ text, wanted }) => {
        expect(inText(text)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in texts without a figure, and never throws', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc £$€kK-–.,/\n:('), maxLength: 300 });
    fc.assert(fc.property(words, (text) => inText(text) === null && parseSalaryText(text) === null));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        inText(text);
        parseSalaryText(text);
      }),
    );
  });
});
