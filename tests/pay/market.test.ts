import { describe, expect, it } from 'vitest';
import { MARKET_FROM, market, type PostedPay } from '../../src/pay/market.ts';

const YEAR = { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 };
const listing = (middle: number, more: Partial<PostedPay> = {}): PostedPay => ({
  verdict: 'ai',
  country: 'GB',
  salary: { min: middle - 5000, max: middle + 5000, currency: 'GBP', period: 'year' },
  ...more,
});
const many = (n: number, more: Partial<PostedPay> = {}) =>
  Array.from({ length: n }, (_, i) => listing(60_000 + i * 1000, more));

describe('the reader’s own market', () => {
  it('is nothing before ten listings with pay', () => {
    const unpaid = many(20, { salary: null });
    expect(market([...unpaid, ...many(MARKET_FROM - 1)], YEAR)).toEqual([]);
    expect(market([...unpaid, ...many(MARKET_FROM)], YEAR)).toEqual([
      { verdict: 'ai', country: 'GB', currency: 'GBP', n: 10, median: 64_500 },
    ]);
  });

  it('is told apart by verdict and country, in groups of three and more', () => {
    const seen = [...many(7), ...many(3, { verdict: 'ml' }), ...many(2, { country: 'US' })];
    expect(market(seen, YEAR).map(({ verdict, country, n }) => [verdict, country, n])).toEqual([
      ['ai', 'GB', 7],
      ['ml', 'GB', 3],
    ]);
  });

  it('counts no interns', () => {
    const interns = many(5, { seniority: 'intern' });
    expect(market([...many(9), ...interns], YEAR)).toEqual([]);
    expect(market([...many(10), ...interns], YEAR)).toMatchObject([{ n: 10, median: 64_500 }]);
  });

  it('sets periods and currencies on one footing, in the commonest currency', () => {
    const daily = listing(0, { salary: { min: 300, max: 300, currency: 'GBP', period: 'day' } });
    const euros = listing(0, { salary: { min: 50_000, max: null, currency: 'EUR', period: 'year' } });
    const strange = listing(0, { salary: { min: 1, max: 1, currency: 'XTS', period: 'year' } });
    const [group] = market([...many(8), daily, euros, strange], YEAR);
    expect(group).toMatchObject({ currency: 'GBP', n: 10 });
    expect(group?.median).toBe(63_500);
  });
});
