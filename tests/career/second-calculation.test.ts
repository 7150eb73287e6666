// Needs, medians, plan and sentences against the second calculation, over generated journals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/career/asked.ts';
import { planLearning } from '../../src/career/learn.ts';
import { lackingRanked } from '../../src/career/rank.ts';
import type { Demand } from '../../src/career/reach.ts';
import type { PostingNeed, Salary, Seniority, Verdict } from '../../src/classifier/analysis.ts';
import { analyse } from '../../src/classifier/index.ts';
import { skillReader } from '../../src/classifier/skills/reader.ts';
import { toCsv } from '../../src/pages/journal/file.ts';
import { skillsWanted } from '../../src/pages/journal/insight-data.ts';
import { EVERYTHING, lackingOf, rowsOf } from '../../src/pages/journal/rows.ts';
import { payView } from '../../src/pages/popup/pay-view.ts';
import { market } from '../../src/pay/market.ts';
import { payByRole } from '../../src/pay/roles.ts';
import { merge } from '../../src/posting/merge.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';
import { entry } from '../pages/journal/entry.ts';
import {
  gainByHand,
  medianByHand,
  NAMES,
  sentenceByHand,
  withImplied,
  yearByHand,
} from './second-calculation.ts';

const need: fc.Arbitrary<PostingNeed> = fc.record({
  anyOf: fc.subarray(NAMES, { minLength: 1, maxLength: 3 }),
  need: fc.constantFrom('required', 'required', 'nice'),
  generic: fc.constantFrom(false, false, false, true),
  named: fc.integer({ min: 1, max: 4 }),
  start: fc.nat(500),
  end: fc.constant(0),
});
const needs = fc.array(need, { maxLength: 9 });
const skills = fc.subarray(NAMES, { maxLength: 8 });
const year = fc.record({
  hoursPerWeek: fc.integer({ min: 20, max: 45 }),
  weeksPerYear: fc.integer({ min: 40, max: 52 }),
  daysPerYear: fc.integer({ min: 200, max: 240 }),
});
const salary: fc.Arbitrary<Salary> = fc
  .record({
    a: fc.integer({ min: 15_000, max: 600_000 }),
    b: fc.integer({ min: 15_000, max: 600_000 }),
    open: fc.constantFrom('no', 'no', 'min', 'max', 'one'),
    currency: fc.constantFrom('GBP', 'USD', 'EUR', 'CAD', 'PLN', 'BGN', 'XTS'),
    period: fc.constantFrom<Salary['period'][]>('year', 'year', 'month', 'week', 'day', 'hour'),
  })
  .map(({ a, b, open, currency, period }) => {
    const parts = { year: 1, month: 12, week: 50, day: 220, hour: 1800 }[period];
    const [low = 0, high = 0] = [a, b].map((one) => Math.ceil(one / parts)).sort((x, y) => x - y);
    const max = open === 'max' ? null : open === 'one' ? low : high;
    return { min: open === 'min' ? null : low, max, currency, period };
  });
const verdict = fc.constantFrom<Verdict[]>('ai', 'ml', 'mixed', 'neither');
const seniority = fc.constantFrom<Seniority[]>('intern', 'junior', 'mid', 'senior', 'lead', 'unknown');

describe('the second calculation agrees on', () => {
  it('the needs of each listing, in popup, table, chart and file alike', () => {
    fc.assert(
      fc.property(fc.array(needs, { maxLength: 8 }), skills, (journal, has) => {
        const known = withImplied(has);
        const isMet = (one: PostingNeed) => one.anyOf.filter((name) => known.has(name)).length > 0;
        const reader = skillReader(has);
        const entries = journal.map((all, i) => entry(`${i}`, { needs: all, same: '' }));
        for (const one of entries) {
          const all = one.needs ?? [];
          const lacking = all.filter((x) => !isMet(x) && !x.generic && x.need === 'required');
          expect(askedOf(one, reader.has).lacking).toEqual(lacking);
          expect(lackingOf(one, reader)).toHaveLength(lacking.length);
          const popup = lackingRanked(all, reader, 'ai');
          expect(popup.needs.filter((x) => x.need === 'required')).toHaveLength(lacking.length);
          expect(popup.usual).toHaveLength(all.filter((x) => !isMet(x) && x.generic).length);
        }
        const rows = rowsOf(
          entries,
          { ...EVERYTHING, sort: 'lacking', down: false },
          { ...DEFAULT_SETTINGS, has: reader.has, currency: 'GBP', wantedRole: 'ai' },
        );
        const counts = rows.map((row) => lackingOf(row.entry, reader).length);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
        for (const { skill, required, have } of skillsWanted(
          entries.map((one) => ({ ...one, id: one.key, firstSeen: 0 })),
          reader.has,
          100,
        )) {
          const asking = journal.filter((all) =>
            all.some((x) => {
              const name = x.anyOf.find((one) => known.has(one)) ?? x.anyOf[0];
              return x.need === 'required' && !x.generic && name === skill;
            }),
          );
          expect([skill, required, have]).toEqual([skill, asking.length, known.has(skill)]);
        }
        const file = toCsv(entries);
        for (const all of journal) {
          const cell = all.filter((x) => x.need === 'required').map(({ anyOf }) => anyOf.join(' / '));
          expect(file).toContain(cell.join('; '));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the plan: no skill would gain more than the one that comes next, and what it brings is so', () => {
    const demand = fc.array(needs, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(demand, skills, (journal, has) => {
        const demands: Demand[] = journal.map((all, i) => ({ id: `job-${i}`, needs: all }));
        const plan = planLearning(demands, skillReader(has), [], 4);
        const learnt: string[] = [];
        for (const step of plan.steps) {
          const gains = NAMES.map((name) => gainByHand(demands, name, has, learnt).gain);
          const own = gainByHand(demands, step.skill, has, learnt);
          expect(own.gain).toBeGreaterThan(Math.max(...gains) - 1e-9);
          expect([...step.nearer].sort()).toEqual(own.nearer);
          expect([...step.within].sort()).toEqual(own.within);
          const before = withImplied([...has, ...learnt]);
          const news = [...withImplied([step.skill])].filter((name) => !before.has(name));
          expect([...step.path].sort()).toEqual(news.sort());
          learnt.push(step.skill);
        }
        if (plan.steps.length < 4)
          for (const name of NAMES) expect(gainByHand(demands, name, has, learnt).gain).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('the medians of the pay chart and of the reader’s own market', () => {
    const listing = fc.record({ verdict, seniority, salary: fc.option(salary), country: fc.constant('GB') });
    fc.assert(
      fc.property(fc.array(listing, { maxLength: 60 }), year, (listings, workYear) => {
        const counted = listings.filter((one) => one.salary !== null && one.seniority !== 'intern');
        const chart = payByRole(listings, { currency: 'EUR', workYear });
        for (const role of ['ai', 'ml'] as const) {
          const amounts = counted
            .filter((one) => one.verdict === role)
            .map((one) => yearByHand(one.salary as Salary, 'EUR', workYear))
            .filter((amount) => !Number.isNaN(amount));
          if (amounts.length < 10) expect(chart[role]).toBeNull();
          else expect(chart[role]?.median).toBeCloseTo(medianByHand(amounts), 4);
        }
        for (const { verdict: of, currency, n, median } of market(listings, workYear)) {
          expect(counted.length).toBeGreaterThanOrEqual(10);
          const amounts = counted
            .filter((one) => one.verdict === of)
            .map((one) => yearByHand(one.salary as Salary, currency, workYear))
            .filter((amount) => !Number.isNaN(amount));
          expect(n).toBe(amounts.length);
          expect(median).toBeCloseTo(medianByHand(amounts), 4);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the sentence on pay, word by word', () => {
    const PLACES: Record<string, string> = {
      ...{ GB: 'Leeds, England, United Kingdom', US: 'Tulsa, OK', CA: 'Toronto, Ontario, Canada' },
      ...{ NL: 'Rotterdam, Netherlands', IT: 'Turin, Italy', DE: 'Hamburg, Germany' },
    };
    const nothing = analyse({
      ...{ title: null, company: null, location: null },
      ...{ salaryText: null, description: null },
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PLACES)),
        fc.record({ verdict, seniority, salary }),
        year,
        (country, one, workYear) => {
          const posting = merge({ board: 'generic', id: null, url: '' }, [
            { layer: 'board', fields: { location: PLACES[country] ?? '' } },
          ]);
          const analysis = { ...nothing, salary: one.salary, seniority: one.seniority };
          const { sentence, why } = payView(posting, analysis, one.verdict, {
            ...DEFAULT_SETTINGS,
            workYear,
          });
          expect(sentence).toBe(sentenceByHand(country, one.verdict, one.seniority, one.salary, workYear));
          expect(sentence === null).toBe(why !== null);
        },
      ),
      { numRuns: 600 },
    );
  });
});
