import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PayBand, Salary, Verdict } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { payView } from '../../../src/pages/popup/pay.ts';
import type { SeenListing } from '../../../src/pay/market.ts';
import { merge } from '../../../src/posting/posting.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';

const NOTHING = analyse({ title: null, company: null, location: null, salaryText: null, description: null });

interface Given {
  salary?: Salary | null;
  payBands?: PayBand[];
  raw?: string | null;
  location?: string | null;
  verdict?: Verdict | null;
  seniority?: 'mid' | 'senior';
  settings?: Partial<typeof DEFAULT_SETTINGS>;
  seen?: SeenListing[];
}

const view = ({ salary = null, payBands = [], raw = null, location = 'Hull, UK', ...more }: Given) =>
  payView(
    merge({ board: 'generic', id: null, url: '' }, [{ layer: 'board', fields: { location, salary: raw } }]),
    { ...NOTHING, salary, payBands, seniority: more.seniority ?? 'senior' },
    more.verdict === undefined ? 'ai' : more.verdict,
    { ...DEFAULT_SETTINGS, ...more.settings },
    more.seen,
  );

const gbp = { min: 85_000, max: 110_000, currency: 'GBP', period: 'year' } as const;
const usd = { min: 180_000, max: 220_000, currency: 'USD', period: 'year' } as const;

describe('posted pay', () => {
  it.each<[Salary, string]>([
    [gbp, '£85,000–£110,000 a year'],
    [{ ...gbp, min: null }, 'up to £110,000 a year'],
    [{ ...gbp, max: null }, 'from £85,000 a year'],
    [{ ...gbp, min: 62.5, max: 62.5, period: 'hour' }, '£62.50 an hour'],
  ])('%j is shown as posted', (salary, words) => {
    expect(view({ salary }).posted).toBe(words);
    expect(view({ salary, settings: { currency: 'USD' } }).posted).toBe(words);
  });

  it('is the posting’s own words where no figure could be read', () => {
    expect(view({ raw: 'Competitive plus tips' }).posted).toBe('Competitive plus tips');
  });

  it('has each zone named', () => {
    const payBands = [
      { label: 'Zone A', min: 100_000, max: 110_000 },
      { label: null, min: 85_000, max: 95_000 },
    ];
    expect(view({ salary: gbp, payBands }).zones).toEqual(['Zone A: £100,000–£110,000', '£85,000–£95,000']);
  });
});

describe('the comparison', () => {
  it('is with the survey’s country and level, in words and with the figure for the work’s own role', () => {
    const { words, basis } = view({ salary: usd, location: 'Tulsa, OK' });
    expect(basis).toBe('USD a year');
    expect(words).toBe('The midpoint is 9% above the AI median, about the ML median (US, senior).');
  });

  it('gives both figures where the work is mixed', () => {
    const { words } = view({ salary: usd, location: 'Tulsa, OK', verdict: 'mixed', seniority: 'mid' });
    expect(words).toBe('The midpoint is 26% above the AI median, 17% above the ML median (US, mid-level).');
  });

  it('is with the article’s UK medians where the survey has nothing', () => {
    const eur = { ...usd, currency: 'EUR' };
    const { words, rows } = view({ salary: eur, location: 'Lyon, France', verdict: 'ml' });
    expect(words).toMatch(/about \d+% above the ML median, above the AI median \(UK\)/);
    expect(rows.map(({ kind }) => kind)).toEqual(['posted', 'ml', 'ai']);
  });

  it.each<[Partial<Salary>, RegExp]>([
    [{ min: 60_000, max: 60_000 }, /^Posted pay is/],
    [{ max: null }, /^The posted minimum is/],
    [{ min: null }, /^The posted maximum is/],
  ])('of %j says what is compared', (part, words) => {
    expect(view({ salary: { ...gbp, ...part } }).words).toMatch(words);
  });

  it('takes the reader’s country where the posting names none', () => {
    const { words } = view({ salary: usd, location: 'Remote', settings: { country: 'US' } });
    expect(words).toContain('(US, senior)');
  });

  it('is in the reader’s currency, and marked as approximate', () => {
    const { basis, rows, words, notes } = view({
      salary: usd,
      location: 'Tulsa, OK',
      settings: { currency: 'GBP' },
    });
    expect(basis).toBe('GBP a year');
    expect(words).toContain('about 9');
    expect(rows[0]?.value).toBe('≈ £143.7k–£175.6k');
    expect(rows.filter(({ title }) => title.includes('UK')).map(({ value }) => value)).toEqual([
      '£75k',
      '£105k',
    ]);
    expect(notes.join(' ')).toMatch(/2024-12-31|31 December 2024/);
  });

  it('of hours and days tells by what convention', () => {
    const workYear = { hoursPerWeek: 35, weeksPerYear: 46, daysPerYear: 200 };
    const hourly = { min: 60, max: 60, currency: 'GBP', period: 'hour' } as const;
    const told = view({ salary: hourly, settings: { workYear } });
    expect(told.rows[0]?.value).toBe('≈ £96.6k');
    expect(told.notes.join(' ')).toContain('35 hours × 46 weeks');
    expect(view({ salary: { ...hourly, period: 'day' }, settings: { workYear } }).notes.join(' ')).toContain(
      '200 days',
    );
  });

  it('is left out where there is no rate, and that is said', () => {
    const { words, rows, notes } = view({ salary: { ...gbp, currency: 'XTS' } });
    expect(words).toBeNull();
    expect(rows.some(({ kind }) => kind === 'posted')).toBe(false);
    expect(notes.join(' ')).toContain('XTS');
  });
});

describe('the medians', () => {
  it('are always there with source, caveat and age, posted pay or not', () => {
    const { rows, notes, words } = view({});
    expect(words).toBeNull();
    expect(rows).toHaveLength(4);
    expect(notes.join(' ')).toMatch(/Levels\.fyi.*Hazy.*aijobs\.net.*2025/s);
  });

  it.each(['neither', null] as const)('are not given for %s', (verdict) => {
    expect(view({ salary: gbp, verdict })).toMatchObject({ rows: [], notes: [], words: null, basis: null });
  });

  it('tell source and number of answers with each mark', () => {
    const spoken = view({ salary: usd, location: 'Tulsa, OK' }).rows.map((row) => row.spoken);
    expect(spoken[1]).toMatch(
      /AI engineer, US, senior: median \$183,700, middle half \$145,000–\$231,812\. aijobs/,
    );
    expect(spoken[1]).toContain('1,062 answers');
    expect(spoken[3]).toMatch(/Levels\.fyi.*number of answers not given/);
  });
});

describe('the reader’s own market', () => {
  const such = (verdict: Verdict, n: number) =>
    Array.from({ length: n }, () => ({
      verdict,
      country: 'GB',
      salary: { ...gbp, min: 60_000, max: 70_000 },
    }));

  it('is drawn for such work in the same country, and marked as theirs', () => {
    const { rows } = view({ salary: gbp, seen: [...such('ai', 9), ...such('ml', 5)] });
    expect(rows.filter(({ kind }) => kind === 'own')).toMatchObject([
      { title: 'Your market, UK', value: '≈ £65k' },
    ]);
    expect(rows.at(-1)?.spoken).toMatch(/^Your market.*9 similar listings/);
    const elsewhere = view({ salary: usd, location: 'Tulsa, OK', seen: such('ai', 12) });
    expect(elsewhere.rows.some(({ kind }) => kind === 'own')).toBe(false);
  });

  it('is not there before ten listings with pay', () => {
    expect(view({ salary: gbp, seen: such('ai', 9) }).rows.some(({ kind }) => kind === 'own')).toBe(false);
  });
});

/** Width of a text in the drawing at 12 px, on the safe side. */
const width = (text: string): number => text.length * 7;
/** What a popup 320 px wide leaves for the drawing. */
const NARROWEST = 288;

/** The most that is ever read as pay, per period, in a currency: so much, and its units to the dollar. */
const MOST: Record<Salary['period'], number> = { year: 5e6, month: 1e5, week: 3e4, day: 8000, hour: 1000 };
const UNITS: Record<string, number> = { JPY: 80, INR: 15, IDR: 6000, SEK: 8 };

describe('the drawing, at any values', () => {
  const salary = fc
    .record({
      a: fc.double({ min: 0.001, max: 1, noNaN: true }),
      b: fc.double({ min: 0.001, max: 1, noNaN: true }),
      open: fc.constantFrom('no', 'min', 'max'),
      currency: fc.constantFrom('GBP', 'USD', 'EUR', 'JPY', 'INR', 'CHF', 'IDR', 'SEK', 'XTS'),
      period: fc.constantFrom<Salary['period'][]>('year', 'month', 'day', 'hour'),
    })
    .map(({ a, b, open, currency, period }) => {
      const at = (share: number) => Math.ceil(share * MOST[period] * (UNITS[currency] ?? 1));
      return {
        min: open === 'min' ? null : at(Math.min(a, b)),
        max: open === 'max' ? null : at(Math.max(a, b)),
        currency,
        period,
      };
    });
  const given = fc.record({
    salary,
    verdict: fc.constantFrom<Verdict[]>('ai', 'ml', 'mixed'),
    location: fc.constantFrom('Hull, UK', 'Tulsa, OK', 'Sydney, Australia', 'Lyon, France', 'Remote'),
    seniority: fc.constantFrom('mid' as const, 'senior' as const),
    currency: fc.constantFrom(null, 'GBP', 'JPY', 'IDR', 'XTS'),
  });

  it('keeps both labels of a row apart at 320 px, and every mark inside', () => {
    fc.assert(
      fc.property(given, ({ currency, ...rest }) => {
        for (const { title, value, band, mark } of view({ ...rest, settings: { currency } }).rows) {
          expect(width(title) + width(value), `${title} ${value}`).toBeLessThan(NARROWEST);
          for (const at of [...(band ?? []), ...(mark === null ? [] : [mark])]) {
            expect(at).toBeGreaterThanOrEqual(0.02);
            expect(at).toBeLessThanOrEqual(0.98);
          }
          if (band) expect(band[0]).toBeLessThanOrEqual(band[1]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has every row speak its own figures', () => {
    fc.assert(
      fc.property(given, ({ currency, ...rest }) => {
        const { rows } = view({ ...rest, settings: { currency } });
        expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
        for (const { spoken } of rows) expect(spoken).toMatch(/\d/);
      }),
    );
  });
});
