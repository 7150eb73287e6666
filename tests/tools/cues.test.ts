import { expect, it } from 'vitest';
import experience from '../../lexicons/experience.json' with { type: 'json' };
import sections from '../../lexicons/sections.json' with { type: 'json' };
import stance from '../../lexicons/stance.json' with { type: 'json' };
import { headings, listed } from './cues.ts';

/** Lists of names, numbers and grades: they say what a thing is, and reach no further. */
const NAMES = new Set(
  [
    'yearWords monthWords decadeWords gluedYears compoundYears degreeBeginnings degreeCompounds',
    'articles halves roles experienceYears',
  ].flatMap((names) => names.split(' ')),
);

it('each list of cues says how far its words reach', () => {
  const lists = Object.entries(experience).flatMap(([name, value]) =>
    Array.isArray(value) && typeof value[0] === 'string' && !NAMES.has(name) ? [name] : [],
  );
  expect(Object.keys(experience.reaches).sort()).toEqual(lists.sort());
  expect(Object.keys(stance.reaches).sort()).toEqual(Object.keys(stance.sentenceSubject).sort());
});

it('each of their words is looked for in the corpus', () => {
  const words = listed();
  expect(words.filter(({ reach }) => !reach)).toEqual([]);
  expect(words.some(({ list, pattern }) => list === 'leastYears' && pattern.test('at least 3 years'))).toBe(
    true,
  );
  expect(
    words.some(({ list, pattern }) => list === 'sentenceSubject.possessives' && pattern.test('our house')),
  ).toBe(true);
});

it('headings are looked for as well, each with its reach', () => {
  const { reaches, $schema: _, ...lists } = sections;
  expect(Object.keys(reaches).sort()).toEqual(Object.keys(lists).sort());
  const words = headings();
  expect(words.filter(({ reach }) => !reach)).toEqual([]);
  for (const text of ['nice to have', 'anforderungen'])
    expect(words.find((one) => one.text.toLowerCase() === text)).toMatchObject({
      opens: true,
      reach: 'section',
    });
});
