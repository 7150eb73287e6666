import { describe, expect, it } from 'vitest';
import { fitClasses, fitCuts, type Rows } from './logistic.ts';

/** Rows with one value in a column of its own kind each; -1 for none. */
function rowsOf(columns: readonly number[]): Rows {
  const from = Int32Array.from([
    0,
    ...columns.map((_, i) => columns.slice(0, i + 1).filter((c) => c >= 0).length),
  ]);
  const column = Int32Array.from(columns.filter((c) => c >= 0));
  return { from, column, value: new Float32Array(column.length).fill(1) };
}

const chancesOf = (logits: readonly number[]): number[] => {
  const powers = logits.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};

describe('learning classes', () => {
  it('with nothing to tell them by finds how common each is, trusted labels counting more', () => {
    const x = fitClasses(rowsOf([-1, -1, -1, -1]), [0, 0, 1, 2], [1, 1, 1, 2], 1e-3, 0, 3, 100);
    const chances = chancesOf([...x]);
    expect(chances[0]).toBeCloseTo(2 / 5, 1);
    expect(chances[1]).toBeCloseTo(1 / 5, 1);
    expect(chances[2]).toBeCloseTo(2 / 5, 1);
  });

  it('weighs a column for the class it stands with, and less the harder weights are pulled', () => {
    const rows = rowsOf([0, 0, 1, 1, 2, 2]);
    const wanted = [0, 0, 1, 1, 2, 2];
    const trust = wanted.map(() => 1);
    const weak = fitClasses(rows, wanted, trust, 1e-3, 3, 3, 100);
    const strong = fitClasses(rows, wanted, trust, 1, 3, 3, 100);
    for (let c = 0; c < 3; c++) {
      const own = chancesOf([...weak.subarray(c * 3, c * 3 + 3)]);
      expect(own.indexOf(Math.max(...own))).toBe(c);
      expect(Math.abs(strong[c * 3 + c] ?? 0)).toBeLessThan(Math.abs(weak[c * 3 + c] ?? 0));
    }
  });

  it('says the same of two classes as of one cut', () => {
    const rows = rowsOf([0, 0, 1, 1, 0, 1]);
    const targets = [1, 1, 0, 0, 0, 1];
    const trust = targets.map(() => 1);
    const cut = fitCuts(
      rows,
      targets.map((target) => [target]),
      trust,
      1e-6,
      2,
      200,
    );
    const classes = fitClasses(rows, targets, trust, 1e-6, 2, 2, 200);
    for (const c of [0, 1]) {
      const logit = (cut[c] ?? 0) + (cut[2] ?? 0);
      const of = (k: number) => (classes[c * 2 + k] ?? 0) + (classes[4 + k] ?? 0);
      expect(of(1) - of(0)).toBeCloseTo(logit, 1);
    }
  });
});
