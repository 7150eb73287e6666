import { expect, it } from 'vitest';
import { fuzz, runOne } from './fuzz.ts';
import { Chance, mutated } from './random.ts';
import { TARGETS } from './targets.ts';

it('a thousand hostile inputs trip up no parser', () => {
  const { counts, findings } = fuzz(1000, 1);
  expect([...counts.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(990);
  expect(findings).toEqual([]);
}, 120_000);

it('the same seed makes the same input', () => {
  expect(mutated('Engineer', new Chance(7))).toBe(mutated('Engineer', new Chance(7)));
  expect(mutated('Engineer', new Chance(7))).not.toBe(mutated('Engineer', new Chance(8)));
});

it('a parser that throws is found', () => {
  const broken = TARGETS[0];
  if (!broken) throw new Error('no target');
  const run = broken.run;
  broken.run = () => {
    throw new Error('broken');
  };
  expect(runOne(broken.name, 1)).toMatchObject({ target: broken.name, seed: 1 });
  broken.run = run;
});
