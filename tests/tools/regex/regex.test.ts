import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expressions } from './collect.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(`tests/tools/regex/${file}.json`, 'utf8')) as T;
const proved = read<string[]>('proved');
const bounded = read<{ expression: string; reads: string }[]>('bounded');

it('every regular expression in use takes time in proportion to its text, or reads little', async () => {
  const used = (await expressions()).map(({ source, flags }) => `/${source}/${flags}`);
  expect(used.length).toBeGreaterThan(200);
  const known = new Set([...proved, ...bounded.map(({ expression }) => expression)]);
  // `npm run regex` proves what is new.
  expect(used.filter((name) => !known.has(name))).toEqual([]);
  const inUse = new Set(used);
  expect([...known].filter((name) => !inUse.has(name))).toEqual([]);
});

it('what is not proved says how much it reads', () => {
  expect(bounded.filter(({ reads }) => reads.length < 10)).toEqual([]);
});
