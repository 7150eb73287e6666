// No sentence with a foreign yardstick: over places put together from towns, regions and countries as boards write them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seniority, Verdict } from '../../src/classifier/analysis.ts';
import { payContext } from '../../src/pay/context.ts';

/** Countries with figures and without: their currency, their names, and towns with the region behind them. */
const COUNTRIES: Record<string, { currency: string; names: string[]; towns: string[] }> = {
  GB: {
    ...{ currency: 'GBP', names: ['United Kingdom', 'UK', 'England'] },
    towns: ['London', 'Leeds, England', 'Belfast, Northern Ireland', 'Edinburgh, Scotland'],
  },
  US: {
    ...{ currency: 'USD', names: ['United States', 'USA'] },
    towns: ['Austin, TX', 'Albuquerque, New Mexico', 'Boston, Massachusetts', 'Ontario, California'],
  },
  CA: {
    ...{ currency: 'CAD', names: ['Canada'] },
    towns: ['Toronto, Ontario', 'Montréal, Québec', 'London, Ontario', 'Calgary, AB'],
  },
  NL: {
    currency: 'EUR',
    names: ['Netherlands', 'The Netherlands'],
    towns: ['Rotterdam', 'Utrecht', 'Delft'],
  },
  IT: { currency: 'EUR', names: ['Italy'], towns: ['Milan, Lombardy', 'Turin, Piedmont', 'Rome'] },
  DE: { currency: 'EUR', names: ['Germany'], towns: ['Berlin', 'Munich, Bavaria', 'Hamburg'] },
  FR: { currency: 'EUR', names: ['France'], towns: ['Lyon', 'Paris'] },
  AU: {
    currency: 'AUD',
    names: ['Australia'],
    towns: ['Sydney, New South Wales', 'Perth, Western Australia'],
  },
  IN: { currency: 'INR', names: ['India'], towns: ['Bengaluru, Karnataka', 'Pune, Maharashtra'] },
  MX: { currency: 'MXN', names: ['Mexico'], towns: ['Monterrey', 'Guadalajara, Jalisco'] },
};
const codes = Object.keys(COUNTRIES);

/** A place in a country, as a board may write it. */
const placeIn = (code: string) => {
  const { names = [], towns = [] } = COUNTRIES[code] ?? {};
  return fc.oneof(
    fc.constantFrom(...names),
    fc.tuple(fc.constantFrom(...towns), fc.constantFrom(...names)).map((parts) => parts.join(', ')),
    fc.constantFrom(...names).map((name) => `Remote - ${name}`),
    fc.constantFrom(...names).map((name) => `${name} (Hybrid)`),
  );
};
const somewhere = fc
  .subarray(codes, { minLength: 0, maxLength: 3 })
  .chain((named) =>
    fc
      .tuple(fc.constantFrom('; ', ' or ', ' / '), ...named.map(placeIn))
      .map(([between, ...places]) => ({ named, location: places.join(between) || 'Remote' })),
  );

describe('the yardstick', () => {
  it('is never a foreign one, wherever a posting is and in whatever it pays', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        somewhere,
        fc.constantFrom(null, ...codes),
        fc.constantFrom('GBP', 'USD', 'CAD', 'EUR', 'AUD', 'INR', 'MXN', 'CHF'),
        fc.constantFrom<Verdict[]>('ai', 'ml', 'mixed'),
        fc.constantFrom<Seniority[]>('junior', 'senior', 'unknown'),
        ({ named, location }, own, currency, verdict, seniority) => {
          const salary = { min: 80_000, max: 90_000, currency, period: 'year' as const };
          const reader = {
            ...{ country: own, currency: null },
            workYear: { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 },
          };
          const { comparisons, strip } = payContext({ location, salary, seniority, verdict }, reader);
          const countries = new Set(comparisons.map(({ figure }) => figure.country));
          if (countries.size > 0) compared++;
          expect(strip?.marks.length ?? 0).toBe(comparisons.length);
          expect(countries.size).toBeLessThanOrEqual(1);
          for (const { figure } of comparisons) {
            // The figure is in its country's own money.
            expect(figure.currency).toBe(COUNTRIES[figure.country]?.currency);
            // The posting names its country; of several the one that pays so; of none the one whose money it is alone.
            const paying = named.filter((code) => COUNTRIES[code]?.currency === currency);
            if (named.length === 1) expect(named).toEqual([figure.country]);
            else if (named.length > 1) expect(paying).toEqual([figure.country]);
            else expect([currency === 'EUR', figure.currency]).toEqual([false, currency]);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(60);
  });
});
