import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../../src/career/asked.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import {
  choicesIn,
  EVERYTHING,
  lackingOf,
  medianPay,
  type Reader,
  rowsOf,
} from '../../../src/pages/journal/rows.ts';
import { rowAfter } from '../../../src/pages/journal/table.tsx';
import { grouped, withoutTwins } from '../../../src/storage/same-jobs.ts';
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts';
import { entry } from './entry.ts';

const reader: Reader = {
  has: skillReader(['Python', 'PyTorch']).has,
  currency: 'GBP',
  workYear: DEFAULT_SETTINGS.workYear,
  wantedRole: 'ai',
};
const pay = (min: number, currency = 'GBP') => ({ min, max: min, currency, period: 'year' as const });
const entries = [
  entry('a', {
    title: 'LLM Engineer',
    company: 'Quay',
    country: 'GB',
    location: 'Hull',
    salary: pay(60_000),
  }),
  entry('b', { title: 'Tide Modeller', verdict: 'ml', status: 'applied', notes: 'call Ann', country: 'DE' }),
  entry('c', { title: 'Cook', verdict: 'neither', key: 'indeed:c', salary: pay(90_000, 'USD') }),
  entry('d', { title: 'Agent Builder', skills: { required: ['LangGraph', 'Python'], nice: ['Rust'] } }),
];
const keys = (query: Partial<typeof EVERYTHING>) =>
  rowsOf(entries, { ...EVERYTHING, ...query }, reader).map(({ entry: { title } }) => title);

describe('rows', () => {
  it.each([
    [{}, ['LLM Engineer', 'Tide Modeller', 'Cook', 'Agent Builder']],
    [{ words: 'quay' }, ['LLM Engineer']],
    [{ words: 'ann CALL' }, ['Tide Modeller']],
    [{ words: 'langgraph' }, ['Agent Builder']],
    [{ verdict: 'ml' as const }, ['Tide Modeller']],
    [{ status: 'applied' as const }, ['Tide Modeller']],
    [{ country: 'DE' }, ['Tide Modeller']],
    [{ board: 'indeed' }, ['Cook']],
    [{ skill: 'Rust' }, ['Agent Builder']],
    [{ pay: 'stated' as const }, ['LLM Engineer', 'Cook']],
    [{ pay: 65_000 }, ['Cook']],
    [{ wanted: true }, ['LLM Engineer', 'Agent Builder']],
    [{ sort: 'title' as const, down: false }, ['Agent Builder', 'Cook', 'LLM Engineer', 'Tide Modeller']],
    [{ sort: 'title' as const, down: true }, ['Tide Modeller', 'LLM Engineer', 'Cook', 'Agent Builder']],
    [{ sort: 'pay' as const, down: true }, ['Cook', 'LLM Engineer', 'Tide Modeller', 'Agent Builder']],
    [{ sort: 'lacking' as const, down: true }, ['Agent Builder', 'LLM Engineer', 'Tide Modeller', 'Cook']],
  ])('for %j are %j', (query, wanted) => {
    expect(keys(query)).toEqual(wanted);
  });

  it('tell what the reader lacks, by what their skills imply too', () => {
    const skills = { required: ['LangGraph', 'deep learning', 'Python'], nice: [] };
    expect(lackingOf({ needs: null, skills }, reader)).toEqual(['LangGraph']);
  });

  it('show the same job once, by title and employer, and by place or text, also over several steps', () => {
    const same = [
      entry('1', { same: 'x', location: 'Hull', text: null }),
      entry('2', { same: 'x', location: 'Leeds', text: 't' }),
      entry('3', { same: 'z', location: 'Hull', text: 't' }),
      entry('4', { same: 'x', location: 'Hull, UK', text: 't' }),
    ];
    expect(grouped(same).map((group) => group.map(({ key }) => key))).toEqual([
      ['linkedin:1', 'linkedin:2', 'linkedin:4'],
      ['linkedin:3'],
    ]);
    const rows = rowsOf(same, EVERYTHING, reader);
    expect(rows.map(({ twins }) => twins.length)).toEqual([2, 0]);
  });

  it('never lose an entry, however they are grouped', () => {
    const mark = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, fc.option(mark)), { maxLength: 40 }), (marks) => {
        const all = marks.map(([same, text], i) => entry(String(i), { same, text }));
        const groups = grouped(all);
        expect(groups.flat().length).toBe(all.length);
        expect(new Set(groups.flat()).size).toBe(all.length);
      }),
    );
  });
});

describe('the median of what rows pay', () => {
  const salary = { min: 60_000, max: 80_000, currency: 'GBP', period: 'year' as const };
  const rows = (n: number, part: Partial<Parameters<typeof entry>[1]> = {}) =>
    rowsOf(
      Array.from({ length: n }, (_, i) => entry(`${i}`, { same: '', salary, ...part })),
      EVERYTHING,
      reader,
    );

  it('is nothing of fewer than ten, and no intern is one of them', () => {
    expect(medianPay(rows(10), reader)).toEqual({ median: 70_000, converted: false });
    expect(medianPay(rows(9), reader)).toBeNull();
    expect(medianPay([...rows(9), ...rows(3, { seniority: 'intern' })], reader)).toBeNull();
  });

  it('says when it was converted', () => {
    const monthly = rows(10, { salary: { ...salary, min: 5000, max: 5000, period: 'month' } });
    expect(medianPay(monthly, reader)).toEqual({ median: 60_000, converted: true });
  });
});

describe('what is told of a listing', () => {
  const need = (anyOf: string[], wanted: 'required' | 'nice', generic = false) => ({
    ...{ anyOf, need: wanted, generic, named: 1, start: 0, end: 0 },
  });
  it('is each need once: lacking, nice to have, the usual work, or had', () => {
    const needs = [
      need(['Go', 'PyTorch'], 'required'),
      need(['Kafka', 'Pulsar'], 'required'),
      need(['monitoring'], 'required', true),
      need(['Python'], 'nice', true),
      need(['Qdrant'], 'nice'),
    ];
    const asked = askedOf(entry('1', { needs }), reader.has);
    expect(asked).toEqual({
      ...{ lacking: [needs[1]], usual: [needs[2]], nice: [needs[4]] },
      have: [needs[0], needs[3]],
    });
    expect(lackingOf(entry('1', { needs }), reader)).toEqual(['Kafka']);
  });
});

describe('a job that was posted at several places', () => {
  it('is one listing in all figures: the latest', () => {
    const place = { same: 'x', location: 'Hull' };
    expect(
      withoutTwins([entry('1', place), entry('2', { same: 'y' }), entry('3', place)]).map(({ key }) => key),
    ).toEqual(['linkedin:1', 'linkedin:2']);
  });
});

describe('choices', () => {
  it('are what there is, the commonest first', () => {
    expect(choicesIn(entries)).toMatchObject({ boards: ['linkedin', 'indeed'], countries: ['DE', 'GB'] });
    expect(choicesIn(entries).skills).toContain('LangGraph');
  });
});

describe('the table', () => {
  it('is walked by keys, and stops at its ends', () => {
    expect(rowAfter('ArrowDown', 0, 3)).toBe(1);
    expect(rowAfter('ArrowUp', 0, 3)).toBe(0);
    expect(rowAfter('PageDown', 0, 3)).toBe(2);
    expect(rowAfter('End', 0, 30)).toBe(29);
    expect(rowAfter('a', 0, 30)).toBeNull();
  });
});
