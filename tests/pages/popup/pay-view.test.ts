import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rates from '../../../lexicons/rates.json' with { type: 'json' };
import type { PayBand, Salary, Seniority, Verdict } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { payView } from '../../../src/pages/popup/pay-view.ts';
import type { PostedPay } from '../../../src/pay/market.ts';
import { merge } from '../../../src/posting/merge.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';

const NOTHING = analyse({ title: null, company: null, location: null, salaryText: null, description: null });

interface Given {
  salary?: Salary | null;
  payBands?: PayBand[];
  raw?: string | null;
  location?: string | null;
  verdict?: Verdict | null;
  seniority?: Seniority;
  assumed?: 'currency';
  settings?: Partial<typeof DEFAULT_SETTINGS>;
  seen?: PostedPay[];
}

const view = ({ salary = null, payBands = [], raw = null, location = 'Hull, UK', ...more }: Given) =>
  payView(
    merge({ board: 'generic', id: null, url: '' }, [{ layer: 'board', fields: { location, salary: raw } }]),
    {
      ...NOTHING,
      salary,
      payBands,
      salaryAssumed: more.assumed ?? null,
      seniority: more.seniority ?? 'senior',
    },
    more.verdict === undefined ? 'ai' : more.verdict,
    { ...DEFAULT_SETTINGS, ...more.settings },
    more.seen,
    NOW,
  );

const NOW = Date.UTC(2026, 10, 27);
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

describe('the sentence', () => {
  it('in the UK is against the article’s medians, named and called hazy', () => {
    expect(view({ salary: gbp }).sentence).toBe(
      'The midpoint is 30% above the AI median of £75k, below the ML median of £105k in the UK (Levels.fyi, hazy).',
    );
    expect(view({ salary: gbp, verdict: 'mixed' }).sentence).toBe(
      'The midpoint is 30% above the AI median of £75k, 7% below the ML median of £105k in the UK (Levels.fyi, hazy).',
    );
  });

  it('elsewhere is against what listings post, the work’s own role first', () => {
    expect(view({ salary: usd, location: 'Tulsa, OK', verdict: 'ml' }).sentence).toBe(
      'The midpoint is 19% above the ML median of $167.5k, above the AI median of $175k in the US (posted pay, 2025–2026).',
    );
    const eur = { ...usd, min: 60_000, max: 65_000, currency: 'EUR' };
    expect(view({ salary: eur, location: 'Utrecht, Netherlands', verdict: 'ml' }).sentence).toBe(
      'The midpoint is about the ML median of €62.9k in the Netherlands (posted pay, 2025–2026).',
    );
  });

  it('is against the survey where listings post too little', () => {
    const eur = { ...usd, min: 80_000, max: 80_000, currency: 'EUR' };
    expect(view({ salary: eur, location: 'Hamburg', verdict: 'ai' }).sentence).toBe(
      'Posted pay is 12% below the AI median of €90.8k, below the ML median of €122k in Germany (survey, 2020–2025).',
    );
  });

  it.each<[string, Partial<Salary>, string | null, Verdict, string]>([
    ['another country', { currency: 'EUR' }, 'Lyon, France', 'ml', 'Not compared: no ML median for France.'],
    [
      'the other role only',
      { currency: 'EUR' },
      'Utrecht',
      'ai',
      'Not compared: no AI median for Netherlands.',
    ],
    [
      'a survey in another currency',
      { currency: 'AUD' },
      'Perth',
      'ml',
      'Not compared: no ML median for Australia.',
    ],
    ['no country', { currency: 'EUR' }, 'Remote', 'ml', 'Not compared: the listing names no single country.'],
    ['other work', {}, 'Leeds, UK', 'neither', 'Not compared: medians cover AI and ML work only.'],
    ['no rate', { currency: 'XTS' }, 'Leeds, UK', 'ml', 'Not compared: no exchange rate for XTS.'],
  ])('with %s is none, and one line says why', (_, part, location, verdict, why) => {
    expect(view({ salary: { ...gbp, ...part }, location, verdict })).toMatchObject({
      strip: null,
      sentence: null,
      why,
    });
  });

  it('is none for interns', () => {
    expect(view({ salary: gbp, seniority: 'intern' })).toMatchObject({ strip: null, sentence: null });
  });

  it('takes the country from the currency where the posting names none', () => {
    expect(view({ salary: usd, location: 'Remote' }).sentence).toContain('in the US');
    expect(view({ salary: usd, location: null, settings: { country: 'DE' } }).sentence).toContain(
      'in the US',
    );
  });

  it.each<[Partial<Salary>, RegExp]>([
    [{ min: 90_000, max: 90_000 }, /^Posted pay is 20% above/],
    [{ max: null }, /^The posted minimum is 13% above/],
    [{ min: null }, /^The posted maximum is 47% above/],
    [{ min: 150_000, max: 165_000 }, /^The midpoint is 2\.1 times the AI median/],
    [{ min: 20_000, max: 40_000 }, /^The midpoint is 60% below/],
  ])('of %j says what is compared', (part, words) => {
    expect(view({ salary: { ...gbp, ...part } }).sentence).toMatch(words);
  });

  it.each<[Partial<Salary>, Partial<typeof DEFAULT_SETTINGS>]>([
    [{ min: 4000, max: 5000, period: 'month' }, {}],
    [{ min: 1000, max: 1500, period: 'week' }, {}],
    [{ min: 300, max: 350, period: 'day' }, {}],
    [{ min: 30, max: 35, period: 'hour' }, {}],
    [{ currency: 'USD' }, {}],
    [{}, { currency: 'EUR' }],
  ])('says roughly where anything was converted: %j %j', (part, settings) => {
    expect(view({ salary: { ...gbp, ...part }, settings }).sentence).toMatch(/ is roughly \d+% /);
    expect(view({ salary: gbp }).sentence).not.toContain('roughly');
  });

  it('says roughly so many times, too', () => {
    const { sentence } = view({ salary: { ...gbp, min: 900, max: 1000, period: 'day' } });
    expect(sentence).toContain('roughly 2.8 times the AI median');
  });
});

describe('a currency taken from the place', () => {
  it('is said', () => {
    const cad = { ...usd, currency: 'CAD' };
    expect(view({ salary: cad, assumed: 'currency' }).assumed).toContain('CAD');
    expect(view({ salary: cad }).assumed).toBeNull();
  });
});

describe('the strip', () => {
  it('has the posted range, and the yardstick of the sentence, lowest first', () => {
    expect(view({ salary: gbp, verdict: 'ml' }).strip).toMatchObject({
      value: '£85k–£110k',
      open: null,
      marks: [
        { role: 'ai', title: 'AI median', value: '£75k' },
        { role: 'ml', title: 'ML median', value: '£105k' },
      ],
      label: 'Posted: £85k–£110k a year; AI median £75k and ML median £105k',
    });
  });

  it('fades on the side the posting leaves open', () => {
    expect(view({ salary: { ...gbp, min: null } }).strip).toMatchObject({ open: 'start', from: 0 });
    expect(view({ salary: { ...gbp, max: null } }).strip).toMatchObject({ open: 'end', to: 1 });
  });

  it('leaves a role without a figure out', () => {
    const eur = { ...usd, currency: 'EUR' };
    const { strip } = view({ salary: eur, location: 'Milan', verdict: 'mixed' });
    expect(strip?.marks.map(({ role }) => role)).toEqual(['ml']);
  });

  it('is in the reader’s currency, marked as approximate, with the month of the rates', () => {
    const { strip, notes } = view({ salary: usd, location: 'Tulsa, OK', settings: { currency: 'GBP' } });
    expect(strip?.value).toMatch(/^≈ £/);
    expect(strip?.marks.every(({ value }) => value.startsWith('≈ £'))).toBe(true);
    expect(notes.join(' ')).toMatch(/converted at the ECB’s euro reference rates of [A-Z][a-z]{2} 20\d\d\./);
  });

  it('of hours, days, weeks and months tells by what convention, and calls only settings settings', () => {
    const workYear = { hoursPerWeek: 35, weeksPerYear: 46, daysPerYear: 200 };
    const noted = (period: Salary['period']) =>
      view({ salary: { ...gbp, min: 60, max: 60, period }, settings: { workYear } }).notes.join(' ');
    expect(noted('hour')).toContain('35 hours × 46 weeks, as set in settings');
    expect(noted('day')).toContain('200 days, as set in settings');
    expect(noted('week')).toContain('46 weeks, as set in settings');
    expect(noted('month')).toContain('12 months.');
    expect(noted('month')).not.toContain('settings');
    expect(noted('year')).not.toContain('Converted');
  });
});

describe('the age of the rates', () => {
  const from = Date.parse(rates.date);
  const noted = (now: number) =>
    payView(
      merge({ board: 'generic', id: null, url: '' }, [{ layer: 'board', fields: { location: 'Hull, UK' } }]),
      { ...NOTHING, salary: usd },
      'ai',
      DEFAULT_SETTINGS,
      [],
      now,
    ).notes.join(' ');

  it('is said in words from the nineteenth month on', () => {
    expect(noted(from + 100 * 86_400_000)).not.toContain('months old');
    expect(noted(from + 17.9 * 30.5 * 86_400_000)).not.toContain('months old');
    expect(noted(from + 19.2 * 30.5 * 86_400_000)).toContain('19 months old');
  });
});

describe('the sources', () => {
  it('are all of the country, each with its number and its months; the yardstick is marked', () => {
    const { sources, notes } = view({ location: 'Leeds, UK' });
    expect(sources.map(({ title, value, used }) => [title, value, used])).toEqual([
      ['AI median, UK (Levels.fyi)', '£75k', true],
      ['ML median, UK (Levels.fyi)', '£105k', true],
      ['ML median, UK (posted pay)', '£70k', false],
      ['AI median, UK (survey)', '£72.5k', false],
      ['ML median, UK (survey)', '£88.7k', false],
    ]);
    expect(sources.map(({ detail }) => detail)).toEqual([
      'number of answers and dates not given',
      'number of answers and dates not given',
      'middle half £55k–£80k · 89 listings · Jan 2025 to Aug 2026',
      'middle half £60k–£117.5k · 36 answers · Jan 2020 to Aug 2025',
      'middle half £61.5k–£117.8k · 102 answers · Jan 2020 to Aug 2025',
    ]);
    expect(notes.join(' ')).toMatch(/Levels\.fyi.*Hazy.*LinkedIn.*aijobs\.net/s);
  });

  it('are of a level where both roles have it', () => {
    const titles = (seniority: Seniority) =>
      view({ location: 'Tulsa, OK', seniority }).sources.map(({ title }) => title);
    expect(titles('senior')).toContain('AI median, US, senior (survey)');
    expect(titles('unknown')).toContain('AI median, US (survey)');
  });

  it('are none of another country’s', () => {
    expect(view({ location: 'Lyon, France' })).toMatchObject({ sources: [], notes: [] });
    expect(view({ location: 'Tulsa, OK' }).sources.some(({ title }) => title.includes('UK'))).toBe(false);
  });

  it('are the reader’s country’s where nothing names one, and no pay is stated', () => {
    expect(view({ location: 'Remote', settings: { country: 'CA' } }).sources[0]?.title).toContain('Canada');
    const eur = { ...usd, currency: 'EUR' };
    expect(view({ location: 'Remote', salary: eur, settings: { country: 'DE' } }).sources).toEqual([]);
  });

  it.each(['neither', null] as const)('are none for %s', (verdict) => {
    expect(view({ salary: gbp, verdict })).toMatchObject({ sources: [], notes: [], sentence: null });
  });
});

describe('the reader’s own market', () => {
  const such = (verdict: Verdict, n: number) =>
    Array.from({ length: n }, () => ({
      verdict,
      country: 'GB',
      salary: { ...gbp, min: 60_000, max: 70_000 },
    }));
  const own = (given: Given) => view(given).sources.filter(({ role }) => role === 'own');

  it('is a source for such work in the same country, and marked as theirs', () => {
    expect(own({ salary: gbp, seen: [...such('ai', 9), ...such('ml', 5)] })).toMatchObject([
      { title: 'Your market, UK', value: '≈ £65k', detail: expect.stringContaining('9 similar listings') },
    ]);
    expect(own({ salary: usd, location: 'Tulsa, OK', seen: such('ai', 12) })).toEqual([]);
  });

  it('is not there before ten listings with pay', () => {
    expect(own({ salary: gbp, seen: such('ai', 9) })).toEqual([]);
  });
});

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
      period: fc.constantFrom<Salary['period'][]>('year', 'month', 'week', 'day', 'hour'),
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

  it('keeps every mark inside, and says what it draws', () => {
    fc.assert(
      fc.property(
        salary,
        fc.constantFrom<Verdict[]>('ai', 'ml', 'mixed'),
        fc.constantFrom('Hull, UK', 'Tulsa, OK', 'Sydney, Australia', 'Milan, Italy', 'Remote'),
        fc.constantFrom(null, 'GBP', 'JPY', 'IDR', 'XTS'),
        (pay, verdict, location, currency) => {
          const { strip, sentence, why } = view({ salary: pay, verdict, location, settings: { currency } });
          expect(strip === null).toBe(sentence === null);
          expect(why === null).toBe(sentence !== null);
          for (const at of strip ? [strip.from, strip.to, ...strip.marks.map((mark) => mark.at)] : []) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(1);
          }
          if (strip) expect(strip.from).toBeLessThanOrEqual(strip.to);
          for (const { title, value } of strip?.marks ?? [])
            expect(strip?.label).toContain(`${title} ${value}`);
        },
      ),
      { numRuns: 400 },
    );
  });
});
