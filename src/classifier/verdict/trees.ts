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

/** Trees laid out flat, one class after the other, so that a look costs no allocation. */
export interface Trees {
  /** First tree of each class, and the end of the last. */
  readonly from: readonly number[];
  /** Per question: where its feature stands, its limit (infinite where nothing is asked). */
  readonly asked: Uint16Array;
  readonly limit: Float64Array;
  /** Logits. */
  readonly leaf: Float64Array;
}

const THOUSANDTH = 0.001;

/** Lays stored trees out for {@link logitsOf}. */
export function layOut({ features, classes }: StoredTrees): Trees {
  const columns = features.map((name) => FEATURES.indexOf(name));
  const trees = classes.flat();
  const from = [0];
  for (const grown of classes) from.push((from.at(-1) ?? 0) + grown.length);
  const asked = new Uint16Array(trees.length * QUESTIONS);
  const limit = new Float64Array(trees.length * QUESTIONS).fill(Number.POSITIVE_INFINITY);
  const leaf = new Float64Array(trees.length * LEAVES);
  for (const [t, tree] of trees.entries()) {
    for (let q = 0; q < QUESTIONS; q++) {
      const column = columns[tree[q] ?? -1] ?? -1;
      if (column < 0) continue;
      asked[t * QUESTIONS + q] = column;
      limit[t * QUESTIONS + q] = (tree[QUESTIONS + q] ?? 0) * THOUSANDTH;
    }
    for (let k = 0; k < LEAVES; k++) leaf[t * LEAVES + k] = (tree[2 * QUESTIONS + k] ?? 0) * THOUSANDTH;
  }
  return { from, asked, limit, leaf };
}

/**
 * What the trees say of one text.
 *
 * @returns one logit per class
 */
export function logitsOf({ from, asked, limit, leaf }: Trees, dense: Float64Array): number[] {
  const logits: number[] = [];
  for (let k = 0; k + 1 < from.length; k++) {
    let sum = 0;
    for (let tree = from[k] ?? 0; tree < (from[k + 1] ?? 0); tree++) {
      const first = tree * QUESTIONS;
      let question = 0;
      for (let level = 0; level < DEPTH; level++) {
        const at = first + question;
        const right = (dense[asked[at] ?? 0] ?? 0) > (limit[at] ?? 0);
        question = 2 * question + (right ? 2 : 1);
      }
      sum += leaf[tree * LEAVES + question - QUESTIONS] ?? 0;
    }
    logits.push(sum);
  }
  return logits;
}
