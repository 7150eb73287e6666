import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, toCsv, toJson } from '../../../src/pages/journal/file.ts';
import type { FullEntry } from '../../../src/storage/entry.ts';
import { entry } from './entry.ts';

const words = fc.string({ maxLength: 30 });
const anyEntry: fc.Arbitrary<FullEntry> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    title: fc.option(words),
    notes: words,
    description: fc.option(words),
    verdict: fc.constantFrom('ai', 'ml', 'mixed', 'neither'),
    status: fc.constantFrom('seen', 'saved', 'applied'),
    first: fc.nat(),
    salary: fc.option(
      fc.record({
        period: fc.constantFrom('year', 'hour'),
        currency: fc.constantFrom('GBP', 'USD'),
        max: fc.option(fc.nat()),
        min: fc.option(fc.nat()),
      }),
    ),
  })
  .map(({ id, ...part }) => entry(id, { ...part, last: part.first + 5 } as Partial<FullEntry>));
const journal = fc.uniqueArray(anyEntry, { selector: ({ key }) => key, maxLength: 10 });

describe('a journal file', () => {
  it('takes entries that an earlier version kept, without what later ones know of a listing', () => {
    const { seniority: _level, close: _close, closed: _closed, needs: _needs, ...early } = entry('a');
    const text = toJson([early as FullEntry]);
    const read = fromJson(text);
    if (!('entries' in read)) throw new Error(JSON.stringify(read));
    expect(read.bad).toEqual([]);
    expect(read.entries[0]).toMatchObject({ seniority: 'unknown', close: false, closed: null, needs: null });
    expect(toJson(read.entries)).toBe(text);
  });

  it('holds all of it, and gives the same text again, byte by byte, in whatever order', () => {
    fc.assert(
      fc.property(journal, (all) => {
        const text = toJson(all);
        const read = fromJson(text);
        if (!('entries' in read)) throw new Error(JSON.stringify(read));
        expect(toJson(read.entries)).toBe(text);
        expect(toJson([...read.entries].reverse())).toBe(text);
        expect(read.bad).toEqual([]);
      }),
    );
  });

  it.each([
    ['{"format"', 'not-json'],
    ['[]', 'not-ours'],
    ['{"format":"undertitle-profile","version":1,"entries":[]}', 'not-ours'],
    ['{"format":"undertitle-journal","version":7,"entries":[]}', 'newer'],
  ])('%s is refused, and it is said why', (text, problem) => {
    expect(fromJson(text)).toEqual({ problem });
  });

  it('names each bad entry by its number and its fault, and holds the others', () => {
    const text = toJson([
      entry('1'),
      entry('2', { first: -1 }),
      entry('3', { key: 'x' }),
      entry('4', { verdict: 'perhaps' as never }),
      entry('5'),
    ]).replace('\n]}', ',\n7]}');
    const read = fromJson(text);
    if (!('entries' in read)) throw new Error(JSON.stringify(read));
    expect(read.entries.map(({ key }) => key)).toEqual(['linkedin:1', 'linkedin:5']);
    expect(read.bad).toEqual([
      { at: 2, field: 'first' },
      { at: 3, field: 'verdict' },
      { at: 5, field: 'key' },
      { at: 6, field: '' },
    ]);
  });

  it('is never a way to throw, or to reach a prototype', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(fromJson(text))[0]).toMatch(/^(?:entries|problem)$/);
      }),
    );
    fromJson('{"format":"undertitle-journal","version":1,"entries":[{"__proto__":{"polluted":1}}]}');
    expect('polluted' in {}).toBe(false);
  });
});

describe('a table for spreadsheets', () => {
  it('disarms formulas, and quotes what needs it', () => {
    const csv = toCsv([
      entry('1', { title: '=HYPERLINK("http://x")', notes: 'a, "b"\nc', company: '+1', location: '  @x' }),
    ]);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(`,'+1,'  @x,`);
    expect(csv).toContain('"a, ""b""\nc"');
    expect(csv.startsWith('\ufefftitle,company,')).toBe(true);
    for (const sign of '＝＋－＠') expect(toCsv([entry('1', { title: `${sign}1` })])).toContain(`'${sign}1`);
  });

  it('tells days as the reader’s calendar has them', () => {
    const evening = new Date(2026, 10, 27, 23, 59).getTime();
    const morning = new Date(2026, 10, 27, 0, 1).getTime();
    const csv = toCsv([entry('1', { first: morning, last: evening, closed: evening })]);
    expect(csv.match(/2026-11-27/g)).toHaveLength(3);
  });

  it('has as many cells in each row as in its head', () => {
    fc.assert(
      fc.property(journal, (all) => {
        const cells = (row: string) => row.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length;
        const rows = toCsv(all)
          .trimEnd()
          .replace(/"(?:[^"]|"")*"/g, 'x')
          .split('\r\n');
        expect(new Set(rows.map(cells)).size).toBe(1);
        expect(rows).toHaveLength(all.length + 1);
      }),
    );
  });
});
