import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Salary, Verdict } from '../../src/classifier/analysis.ts';
import { PAY_FROM, type PaidListing, payByRole } from '../../src/pay/roles.ts';

const workYear = { hoursPerWeek: 40, weeksPerYear: 50, daysPerYear: 220 };
const settings = { currency: null, workYear };
const paid = (verdict: Verdict, middle: number, part: Partial<Salary> = {}): PaidListing => ({
  verdict,
  salary: { min: middle - 5000, max: middle + 5000, currency: 'GBP', period: 'year', ...part },
});
const many = (verdict: Verdict, n: number) =>
  Array.from({ length: n }, (_, i) => paid(verdict, 60_000 + i * 1000));

describe('pay of the two roles', () => {
  it('is nothing for a role with fewer than ten listings', () => {
    expect(payByRole(many('ai', PAY_FROM - 1), settings)).toMatchObject({ ai: null, ml: null, paid: 9 });
    expect(payByRole([...many('ai', PAY_FROM), ...many('ml', 3)], settings)).toMatchObject({
      currency: 'GBP',
      ai: { median: 64_500, low: 62_250, high: 66_750, converted: false },
      ml: null,
      paid: 13,
    });
  });

  it('converts other periods and currencies as the popup does, and says so', () => {
    const others = [
      paid('ml', 0, { min: 1000, max: 1400, period: 'week' }),
      paid('ml', 0, { min: 300, max: 300, period: 'day' }),
      paid('ml', 0, { min: 30, max: null, period: 'hour' }),
      paid('ml', 0, { min: null, max: 5000, period: 'month' }),
    ];
    const { ml } = payByRole([...many('ml', 6), ...others], settings);
    expect(ml?.converted).toBe(true);
    expect(ml?.amounts).toEqual(
      [60_000, 61_000, 62_000, 63_000, 64_000, 65_000, 1200 * 50, 300 * 220, 30 * 40 * 50, 5000 * 12].sort(
        (a, b) => a - b,
      ),
    );
    const euros = payByRole(many('ml', 10), { currency: 'EUR', workYear });
    expect(euros).toMatchObject({ currency: 'EUR', ml: { converted: true } });
    expect(euros.ml?.median).toBeGreaterThan(64_500);
  });

  it('leaves interns out and counts them, as it does those without a rate', () => {
    const interns = many('ai', 2).map((one) => ({ ...one, seniority: 'intern' as const }));
    const strange = paid('ai', 90_000, { currency: 'XTS' });
    const found = payByRole([...many('ai', 12), ...interns, strange], settings);
    expect(found).toMatchObject({ interns: 2, unconverted: 1, paid: 13 });
    expect(found.ai?.amounts).toHaveLength(12);
  });

  it('takes no other work and no pay that is none', () => {
    const none = [
      paid('neither', 5),
      paid('mixed', 5),
      paid('ai', 0, { min: null, max: null }),
      paid('ml', 0, { min: 0, max: 0 }),
      paid('ai', 0, { min: Number.NaN, max: 1 }),
      paid('ml', 0, { min: Number.POSITIVE_INFINITY, max: null }),
      { verdict: 'ai' as const, salary: null },
    ];
    expect(payByRole(none, settings)).toMatchObject({ ai: null, ml: null, paid: 0, interns: 0 });
  });

  it('has quartiles that part the amounts, for any listings', () => {
    const amounts = fc.array(fc.integer({ min: 10_000, max: 400_000 }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(amounts, (list) => {
        const { ai } = payByRole(
          list.map((one) => paid('ai', one, { min: one, max: one })),
          settings,
        );
        expect(ai?.amounts).toEqual([...list].sort((a, b) => a - b));
        const below = (limit: number) => list.filter((one) => one < limit).length / list.length;
        expect(below(ai?.low ?? 0)).toBeLessThanOrEqual(0.25 + 1 / list.length);
        expect(below(ai?.median ?? 0)).toBeLessThanOrEqual(0.5 + 1 / list.length);
        expect(below(ai?.high ?? 0)).toBeLessThanOrEqual(0.75 + 1 / list.length);
      }),
    );
  });
});
