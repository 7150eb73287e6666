// The yardstick of pay against a calculation of its own over generated postings, and its rules one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import pay from '../../lexicons/pay.json' with { type: 'json' };
import rates from '../../lexicons/rates.json' with { type: 'json' };
import type { Period, Salary, Seniority, Verdict } from '../../src/classifier/analysis.ts';
import { payContext, ratesAge } from '../../src/pay/context.ts';

const WORK_YEAR = { hoursPerWeek: 38, weeksPerYear: 47, daysPerYear: 215 };
const READER = { country: null, currency: null, workYear: WORK_YEAR };

/** Places as they are written, and the countries a reader takes them for. */
const PLACES: [string | null, string[]][] = [
  ['Leeds, England, United Kingdom', ['GB']],
  ['Austin, TX', ['US']],
  ['Toronto, Ontario, Canada', ['CA']],
  ['Amsterdam, North Holland, Netherlands', ['NL']],
  ['Milan, Lombardy, Italy', ['IT']],
  ['Berlin, Germany', ['DE']],
  ['Lyon, France', ['FR']],
  ['Sydney NSW', ['AU']],
  ['Mexico City, Mexico', ['MX']],
  ['Remote in United States, Canada or UK', ['US', 'CA', 'GB']],
  ['Remote', []],
  [null, []],
];
const OWN_CURRENCY: Record<string, string> = {
  ...{ GB: 'GBP', US: 'USD', CA: 'CAD', NL: 'EUR', IT: 'EUR', DE: 'EUR', FR: 'EUR', AU: 'AUD', MX: 'MXN' },
};
const MEANS: Record<string, string> = { GBP: 'GB', USD: 'US', CAD: 'CA', AUD: 'AU', SEK: 'SE' };

const salary: fc.Arbitrary<Salary> = fc
  .record({
    ends: fc.tuple(fc.integer({ min: 10, max: 400_000 }), fc.integer({ min: 10, max: 400_000 })),
    open: fc.constantFrom('no', 'min', 'max'),
    currency: fc.constantFrom('GBP', 'USD', 'EUR', 'CAD', 'AUD', 'SEK', 'XTS'),
    period: fc.constantFrom<Period[]>('year', 'month', 'week', 'day', 'hour'),
  })
  .map(({ ends: [a, b], open, currency, period }) => ({
    min: open === 'min' ? null : Math.min(a, b),
    max: open === 'max' ? null : Math.max(a, b),
    currency,
    period,
  }));

const posted = fc.record({
  place: fc.constantFrom(...PLACES),
  salary: fc.option(salary),
  verdict: fc.constantFrom<(Verdict | null)[]>('ai', 'ml', 'mixed', 'neither', null),
  seniority: fc.constantFrom<Seniority[]>('intern', 'junior', 'mid', 'senior', 'lead', 'unknown'),
  currency: fc.constantFrom(null, 'GBP', 'EUR', 'JPY'),
});

/** The rules of the yardstick in another shape: a filter over the whole table, row by row. */
function expected(countries: readonly string[], currency: string | null, verdict: Verdict | null) {
  const paid = countries.filter((one) => OWN_CURRENCY[one] === currency);
  const country =
    countries.length === 1
      ? countries[0]
      : countries.length === 0
        ? MEANS[currency ?? '']
        : paid.length === 1
          ? paid[0]
          : undefined;
  const own: (string | null)[] = verdict === 'mixed' ? ['ai', 'ml'] : [verdict];
  for (const source of ['article', 'posted', 'survey']) {
    const rows = pay.figures.filter(
      (row) =>
        row.source === source &&
        row.country === country &&
        row.level === 'all' &&
        row.currency === OWN_CURRENCY[country ?? ''] &&
        (row.n ?? 1000) >= 20,
    );
    if (rows.some(({ role }) => own.includes(role))) return { country, source, rows };
  }
  return { country, source: null, rows: [] };
}

describe('the yardstick', () => {
  it('is what a calculation of its own finds, for any posting', () => {
    fc.assert(
      fc.property(posted, ({ place: [location, countries], currency, ...rest }) => {
        const context = payContext({ location, ...rest }, { ...READER, currency });
        const { salary: stated, verdict, seniority } = rest;
        const { country, rows } = expected(countries, stated?.currency ?? null, verdict);
        expect(context.country ?? undefined).toBe(country);
        const compared =
          verdict !== null && verdict !== 'neither' && seniority !== 'intern' && stated !== null;
        if (!compared || rows.length === 0 || stated.currency === 'XTS') {
          expect(context).toMatchObject({ strip: null, comparisons: [] });
          expect(context.notCompared === null).toBe(stated === null);
          return;
        }
        const marks = context.strip?.marks.map(({ figure: { role, median } }) => `${role} ${median}`) ?? [];
        expect(marks.sort()).toEqual(rows.map(({ role, median }) => `${role} ${median}`).sort());
        for (const { figure } of context.comparisons) {
          expect(figure.country).toBe(country);
          expect(figure.currency).toBe(OWN_CURRENCY[figure.country]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has strip and comparisons of the same figures, the work’s own first', () => {
    fc.assert(
      fc.property(posted, ({ place: [location], currency, ...rest }) => {
        const { strip, comparisons, figures } = payContext({ location, ...rest }, { ...READER, currency });
        expect(comparisons.map(({ figure }) => figure)).toEqual(
          strip?.marks.map(({ figure }) => figure) ?? [],
        );
        if (comparisons.length > 0) expect(comparisons[0]?.own).toBe(true);
        expect(new Set(comparisons.map(({ figure }) => figure.source)).size).toBeLessThanOrEqual(1);
        if (strip) expect(figures.filter(({ used }) => used)).toHaveLength(strip.marks.length);
      }),
    );
  });

  it('compares by the year, and says what was converted', () => {
    const FACTORS = { year: 1, month: 12, week: 47, day: 215, hour: 38 * 47 };
    const perEuro: Record<string, number> = rates.perEuro;
    fc.assert(
      fc.property(posted, ({ place: [location], currency, ...rest }) => {
        const { comparisons, exchanged } = payContext({ location, ...rest }, { ...READER, currency });
        const stated = rest.salary;
        for (const { figure, ratio, rough } of comparisons) {
          const [a, b] = [stated?.min ?? stated?.max ?? 0, stated?.max ?? stated?.min ?? 0];
          const [from, to] = [perEuro[stated?.currency ?? ''] ?? 0, perEuro[figure.currency] ?? 0];
          const yearly = ((a + b) / 2) * FACTORS[stated?.period ?? 'year'] * (to / from);
          expect(ratio).toBeCloseTo(yearly / figure.median, 6);
          const other =
            stated?.currency !== figure.currency || (currency ?? figure.currency) !== figure.currency;
          expect(rough).toBe(other || stated?.period !== 'year');
          expect(exchanged).toBe(other);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the figures', () => {
  it('that may be a yardstick rest on twenty and more, with quartiles around them', () => {
    for (const { n, low, median, high } of pay.figures) {
      expect(n ?? 20).toBeGreaterThanOrEqual(20);
      expect(low ?? median).toBeLessThanOrEqual(median);
      expect(high ?? median).toBeGreaterThanOrEqual(median);
    }
  });
});

describe('the age of the rates', () => {
  it.each([
    [0, 0],
    [27, 0],
    [32, 1],
    [366, 12],
  ])('after %i days is %i months', (days, months) => {
    expect(ratesAge(Date.parse('2024-12-31') + days * 86_400_000, '2024-12-31')).toBe(months);
  });
});
