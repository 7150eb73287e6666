import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, fromJson, toCsv, toJson } from '../../../src/pages/journal/file.ts';
import type { FullEntry } from '../../../src/storage/journal.ts';
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
  it('holds all of it, and gives the same text again, byte by byte, in whatever order', () => {
    fc.assert(
      fc.property(journal, (all) => {
        const text = toJson(all);
        const read = fromJson(text);
        if (!('entries' in read)) throw new Error(JSON.stringify(read));
        expect(toJson(read.entries)).toBe(text);
        expect(toJson([...read.entries].reverse())).toBe(text);
        expect(changesOf(all, read.entries).size).toBe(0);
      }),
    );
  });

  it.each([
    ['{"format"', { kind: 'not-json' }],
    ['[]', { kind: 'not-ours' }],
    ['{"format":"undertitle-profile","version":1,"entries":[]}', { kind: 'not-ours' }],
    ['{"format":"undertitle-journal","version":7,"entries":[]}', { kind: 'newer' }],
    [toJson([entry('1')]).replace('"ai"', '"perhaps"'), { kind: 'entry', at: 1, field: 'verdict' }],
    [
      toJson([entry('1'), entry('2', { first: -1 })]).replace('"last":2', '"last":2'),
      { kind: 'entry', at: 2, field: 'first' },
    ],
    [toJson([entry('1', { key: 'x' })]), { kind: 'entry', at: 1, field: 'key' }],
  ])('%s is refused, and it is said why', (text, problem) => {
    expect(fromJson(text)).toEqual({ problem });
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

describe('an import', () => {
  const ours = entry('1', {
    notes: 'ours',
    status: 'applied',
    statusAt: 50,
    first: 10,
    last: 20,
    title: 'Old',
  });

  it('adds what is new, and joins what both know: latest reading, latest status, both notes', () => {
    const theirs = entry('1', {
      notes: 'theirs',
      status: 'saved',
      statusAt: 40,
      first: 5,
      last: 30,
      title: 'New',
    });
    const changes = changesOf([ours], [theirs, entry('2')]);
    expect([...changes.keys()]).toEqual(['linkedin:1', 'linkedin:2']);
    expect(changes.get('linkedin:1')).toMatchObject({
      ...{ title: 'New', status: 'applied', statusAt: 50, notes: 'ours\n\ntheirs', first: 5, last: 30 },
    });
  });

  it('taken in twice changes nothing the second time', () => {
    fc.assert(
      fc.property(journal, journal, (all, file) => {
        const once = new Map(all.map((one) => [one.key, one]));
        for (const [key, next] of changesOf(all, file)) if (next) once.set(key, next);
        expect(changesOf([...once.values()], file).size).toBe(0);
      }),
    );
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
