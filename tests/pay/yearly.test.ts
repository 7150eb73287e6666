import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perYear, rateOf, yearlyPay } from '../../src/pay/yearly.ts';

const YEAR = { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 };

describe('pay per year', () => {
  it.each([
    [50_000, 'year', 50_000],
    [4000, 'month', 48_000],
    [500, 'day', 110_000],
    [50, 'hour', 104_000],
  ] as const)('of %i a %s is %i', (amount, period, yearly) => {
    expect(perYear(amount, period, YEAR)).toBe(yearly);
  });

  it('follows the reader’s own conventions', () => {
    expect(perYear(50, 'hour', { ...YEAR, hoursPerWeek: 35, weeksPerYear: 46 })).toBe(50 * 35 * 46);
    expect(perYear(500, 'day', { ...YEAR, daysPerYear: 230 })).toBe(115_000);
  });
});

describe('rates of exchange', () => {
  it('are one within a currency, known or not', () => {
    expect(rateOf('GBP', 'GBP')).toBe(1);
    expect(rateOf('XXX', 'XXX')).toBe(1);
  });

  it('are null for a currency the table lacks', () => {
    expect(rateOf('XXX', 'GBP')).toBeNull();
    expect(rateOf('GBP', 'XXX')).toBeNull();
  });

  it('are still there for a currency that gave way to the euro', () => {
    expect(rateOf('EUR', 'BGN')).toBe(1.95583);
  });

  it('undo each other, and lead over a third currency to the same', () => {
    const code = fc.constantFrom('EUR', 'GBP', 'USD', 'JPY', 'INR', 'CHF', 'PLN');
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect((rateOf(a, b) ?? 0) * (rateOf(b, a) ?? 0)).toBeCloseTo(1, 9);
        expect((rateOf(a, b) ?? 0) * (rateOf(b, c) ?? 0)).toBeCloseTo(rateOf(a, c) ?? 0, 6);
      }),
    );
  });
});

describe('posted pay', () => {
  const pay = { min: 400, max: 600, currency: 'GBP', period: 'day' } as const;

  it('has both ends and a middle', () => {
    expect(yearlyPay(pay, 'GBP', YEAR)).toEqual({ low: 88_000, high: 132_000, middle: 110_000 });
  });

  it('with an open end is as far as the one there is', () => {
    expect(yearlyPay({ ...pay, min: null }, 'GBP', YEAR)).toEqual({
      low: 132_000,
      high: 132_000,
      middle: 132_000,
    });
  });

  it('is null without a rate or a figure', () => {
    expect(yearlyPay({ ...pay, currency: 'XXX' }, 'GBP', YEAR)).toBeNull();
    expect(yearlyPay({ ...pay, min: null, max: null }, 'GBP', YEAR)).toBeNull();
  });
});
