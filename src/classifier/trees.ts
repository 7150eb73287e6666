import { FEATURES } from './features.ts';

/** Questions from the root to a leaf. */
export const DEPTH = 3;
/** Questions of one tree, level by level. */
export const QUESTIONS = 2 ** DEPTH - 1;
/** Answers of one tree, from left to right. */
export const LEAVES = 2 ** DEPTH;

/**
 * Boosted decision trees as they are stored. A tree is `QUESTIONS` places in `features` (-1: no question, go left),
 * as many limits in thousandths (go right above it) and `LEAVES` contributions in thousandths of a logit.
 */
export interface StoredTrees {
  /** Names of the features that are asked about. */
  readonly features: readonly string[];
  /** Per class, its trees. */
  readonly classes: readonly (readonly (readonly number[])[])[];
}

const THOUSANDTH = 0.001;

/** Where a feature of each name stands. */
export const columnsOf = ({ features }: StoredTrees): readonly number[] =>
  features.map((name) => FEATURES.indexOf(name));

function answer(tree: readonly number[], columns: readonly number[], dense: Float64Array): number {
  let question = 0;
  for (let level = 0; level < DEPTH; level++) {
    const asked = tree[question] ?? -1;
    const value = asked < 0 ? Number.NEGATIVE_INFINITY : (dense[columns[asked] ?? -1] ?? 0);
    const limit = (tree[QUESTIONS + question] ?? 0) * THOUSANDTH;
    question = 2 * question + (value > limit ? 2 : 1);
  }
  return (tree[2 * QUESTIONS + question - QUESTIONS] ?? 0) * THOUSANDTH;
}

/**
 * What the trees say of one text.
 *
 * @param columns as from {@link columnsOf}
 * @returns one logit per class
 */
export function logitsOf(trees: StoredTrees, columns: readonly number[], dense: Float64Array): number[] {
  return trees.classes.map((grown) => grown.reduce((sum, tree) => sum + answer(tree, columns, dense), 0));
}
