import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/classifier/analysis.ts';
import { isWanted } from '../../../src/classifier/verdict/wanted.ts';
import { axisTicks } from '../../../src/pages/journal/chart-pay.tsx';
import {
  type JournalListing,
  skillsWanted,
  sliced,
  titlesAgainstVerdicts,
  verdictsOverTime,
} from '../../../src/pages/journal/insight-data.ts';
import { listing } from './listing.ts';

/** A moment of the reader's own clock: `2025-03-16T23:59:59`, or the beginning of a day. */
const at = (date: string): number => new Date(date.length > 10 ? date : `${date}T00:00:00`).getTime();
const on = (date: string, verdict: Verdict = 'ai') => listing({ firstSeen: at(date), verdict });
const dates = (buckets: { start: number }[]) =>
  buckets.map(({ start }) => new Date(start).toLocaleDateString('sv-SE'));

describe('a slice', () => {
  it('is of the last weeks from Monday, that of the latest listing included, and of one board', () => {
    const [earlier, monday, latest] = [on('2025-03-02T23:59:59'), on('2025-03-03'), on('2025-03-12')];
    const all = [latest, { ...monday, board: 'lever' }, earlier];
    expect(sliced(all, { weeks: 2, board: '' })).toEqual(all.slice(0, 2));
    expect(sliced(all, { weeks: 1, board: '' })).toEqual([latest]);
    expect(sliced(all, { weeks: null, board: '' })).toEqual(all);
    expect(sliced(all, { weeks: null, board: 'lever' })).toEqual([all[1]]);
  });
});

describe('verdicts over time', () => {
  it('go by weeks from Monday, those without listings included', () => {
    const { unit, buckets } = verdictsOverTime([
      on('2025-03-16T23:59:59', 'ml'),
      on('2025-03-03T00:00:00'),
      on('2025-03-09T23:00:00', 'mixed'),
      on('2025-03-25T08:00:00', 'neither'),
    ]);
    expect(unit).toBe('week');
    expect(dates(buckets)).toEqual(['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24']);
    expect(buckets.map(({ total }) => total)).toEqual([2, 1, 0, 1]);
    expect(buckets[0]?.counts).toEqual({ ai: 1, ml: 0, mixed: 1, neither: 0 });
  });

  it('go by months over a longer time, and by no more than the last two years', () => {
    const { unit, buckets } = verdictsOverTime([on('2024-11-30'), on('2025-01-01'), on('2025-04-02')]);
    expect(unit).toBe('month');
    expect(dates(buckets)).toEqual([
      '2024-11-01',
      '2024-12-01',
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
      '2025-04-01',
    ]);
    const long = verdictsOverTime([on('1970-01-01'), on('2025-04-02')]).buckets;
    expect([long.length, dates(long)[0], dates(long).at(-1)]).toEqual([24, '2023-05-01', '2025-04-01']);
  });

  it('have nothing to tell of nothing', () => {
    expect(verdictsOverTime([]).buckets).toEqual([]);
  });

  it('lose no listing within their limits, and count none twice', () => {
    const moment = fc.date({ min: new Date(2024, 0, 1), max: new Date(2025, 11, 30), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
        const { buckets } = verdictsOverTime(moments.map((at) => listing({ firstSeen: at.getTime() })));
        expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(moments.length);
        expect(buckets.map(({ start }) => start)).toEqual(
          [...new Set(buckets.map(({ start }) => start))].sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('the axis of pay', () => {
  it('has an axis of a few round figures that spans it', () => {
    expect(axisTicks(62000, 128000)).toEqual([50000, 100000, 150000]);
    expect(axisTicks(70000, 70000)).toEqual([70000]);
    const amount = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const ticks = axisTicks(low, high);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      }),
    );
  });
});

describe('skills wanted', () => {
  it('are ranked by the listings that require them, then by those to which they are nice', () => {
    const listings = [
      listing({ required: ['Python', 'Go', 'Python'], nice: ['Rust'] }),
      listing({ required: ['Python'], nice: ['Go', 'Java', 'Python'] }),
      listing({ required: ['Java'] }),
    ];
    const wanted = skillsWanted(listings, (skill) => skill === 'Go', 3);
    expect(wanted).toEqual([
      { skill: 'Python', required: 2, nice: 0, have: false },
      { skill: 'Go', required: 1, nice: 1, have: true },
      { skill: 'Java', required: 1, nice: 1, have: false },
    ]);
  });
});

describe('titles against verdicts', () => {
  it('count what was under each kind of title that was seen', () => {
    const titled = (titleSays: JournalListing['titleSays'], verdict: Verdict) =>
      listing({ titleSays, verdict });
    const rows = titlesAgainstVerdicts([titled('ml', 'ai'), titled('ml', 'ml'), titled('other', 'neither')]);
    expect(rows).toEqual([
      { says: 'ml', total: 2, counts: { ai: 1, ml: 1, mixed: 0, neither: 0 } },
      { says: 'other', total: 1, counts: { ai: 0, ml: 0, mixed: 0, neither: 1 } },
    ]);
  });
});

describe('a listing of the wanted role', () => {
  it.each([
    ['ai', 'ai', true],
    ['ml', 'ai', false],
    ['mixed', 'ai', true],
    ['mixed', 'ml', true],
    ['ai', 'both', true],
    ['ml', null, true],
    ['neither', null, false],
    ['neither', 'both', false],
  ] as const)('%s for %s: %s', (verdict, role, wanted) => {
    expect(isWanted(verdict, role)).toBe(wanted);
  });
});
