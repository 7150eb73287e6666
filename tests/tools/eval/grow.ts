import { FEATURES } from '../../../src/classifier/verdict/features.ts';
import { DEPTH, LEAVES, QUESTIONS, type StoredTrees } from '../../../src/classifier/verdict/trees.ts';

const ROUNDS = 110;
const RATE = 0.1;
/** Parts of the features and of the postings that each round looks at. */
const FEATURE_PART = 0.4;
const SAMPLE_PART = 0.7;
/** Pull of the leaves towards zero, and the fewest postings of a leaf. */
const PULL = 3;
const FEWEST = 6;
const BINS = 16;
const LEAST_GAIN = 1e-3;

/** A repeatable row of numbers in 0..1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
    state = (state + 0x9e3779b9) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Limits between the values of a feature, at even steps through them; in whole thousandths, as they are stored. */
function limitsOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(BINS, distinct.length - 1);
  const limits = Array.from({ length: Math.max(count, 0) }, (_, k) => {
    const at = Math.floor(((k + 1) * distinct.length) / (count + 1));
    return Math.round((((distinct[at - 1] ?? 0) + (distinct[at] ?? 0)) / 2) * 1000) / 1000;
  });
  return [...new Set(limits)];
}

interface Data {
  /** Per feature: the bin of each posting. */
  readonly bins: readonly Int32Array[];
  readonly limits: readonly number[][];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

interface Split {
  feature: number;
  bin: number;
}

const gainOf = (gradient: number, curvature: number): number => gradient ** 2 / (curvature + PULL);

/** The question that parts these postings best; none where nothing is gained. */
function bestSplit(data: Data, members: readonly number[], features: readonly number[]): Split | null {
  const { bins, limits, gradient, curvature } = data;
  const sum = (column: Float64Array) => members.reduce((total, i) => total + (column[i] ?? 0), 0);
  const [g, h] = [sum(gradient), sum(curvature)];
  let best: Split | null = null;
  let most = LEAST_GAIN;
  for (const feature of features) {
    const count = limits[feature]?.length ?? 0;
    const column = bins[feature];
    if (count === 0 || !column) continue;
    const gs = new Float64Array(count + 1);
    const hs = new Float64Array(count + 1);
    const ns = new Int32Array(count + 1);
    for (const i of members) {
      const bin = column[i] ?? 0;
      gs[bin] = (gs[bin] ?? 0) + (gradient[i] ?? 0);
      hs[bin] = (hs[bin] ?? 0) + (curvature[i] ?? 0);
      ns[bin] = (ns[bin] ?? 0) + 1;
    }
    let [gl, hl, nl] = [0, 0, 0];
    for (let bin = 0; bin < count; bin++) {
      gl += gs[bin] ?? 0;
      hl += hs[bin] ?? 0;
      nl += ns[bin] ?? 0;
      if (nl < FEWEST || members.length - nl < FEWEST) continue;
      const gain = gainOf(gl, hl) + gainOf(g - gl, h - hl) - gainOf(g, h);
      if (gain <= most) continue;
      most = gain;
      best = { feature, bin };
    }
  }
  return best;
}

interface Grown {
  /** Feature asked about, or -1, per question. */
  asked: number[];
  bins: number[];
  /** In thousandths of a logit. */
  leaves: number[];
}

function growTree(data: Data, members: readonly number[], features: readonly number[]): Grown {
  const tree: Grown = {
    asked: Array(QUESTIONS).fill(-1),
    bins: Array(QUESTIONS).fill(0),
    leaves: Array(LEAVES).fill(0),
  };
  const grow = (question: number, inside: readonly number[]): void => {
    if (question >= QUESTIONS) {
      const g = inside.reduce((total, i) => total + (data.gradient[i] ?? 0), 0);
      const h = inside.reduce((total, i) => total + (data.curvature[i] ?? 0), 0);
      tree.leaves[question - QUESTIONS] = Math.round((-g / (h + PULL)) * RATE * 1000);
      return;
    }
    const split = inside.length < 2 * FEWEST ? null : bestSplit(data, inside, features);
    if (!split) {
      grow(2 * question + 1, inside);
      return;
    }
    tree.asked[question] = split.feature;
    tree.bins[question] = split.bin;
    const column = data.bins[split.feature];
    grow(
      2 * question + 1,
      inside.filter((i) => (column?.[i] ?? 0) <= split.bin),
    );
    grow(
      2 * question + 2,
      inside.filter((i) => (column?.[i] ?? 0) > split.bin),
    );
  };
  grow(0, members);
  return tree;
}

function answerOf(tree: Grown, data: Data, i: number): number {
  let question = 0;
  for (let level = 0; level < DEPTH; level++) {
    const asked = tree.asked[question] ?? -1;
    const right = asked >= 0 && (data.bins[asked]?.[i] ?? 0) > (tree.bins[question] ?? 0);
    question = 2 * question + (right ? 2 : 1);
  }
  return (tree.leaves[question - QUESTIONS] ?? 0) / 1000;
}

/** Trees as they are stored; limits in thousandths. */
function stored(grown: readonly (readonly Grown[])[], limits: readonly number[][]): StoredTrees {
  const used = [...new Set(grown.flat().flatMap(({ asked }) => asked))]
    .filter((i) => i >= 0)
    .sort((a, b) => a - b);
  const classes = grown.map((trees) =>
    trees.map(({ asked, bins, leaves }) => [
      ...asked.map((feature) => (feature < 0 ? -1 : used.indexOf(feature))),
      ...asked.map((feature, q) => Math.round((limits[feature]?.[bins[q] ?? 0] ?? 0) * 1000)),
      ...leaves,
    ]),
  );
  return { features: used.map((i) => FEATURES[i] ?? ''), classes };
}

/** What a set of trees learns: per posting, the features, the wanted chance of each class, and how much it counts. */
export interface Lesson {
  readonly dense: readonly Float64Array[];
  /** Each 0..1. With several classes they exclude each other; a single one may be any part between. */
  readonly wanted: readonly (readonly number[])[];
  readonly trust: readonly number[];
}

/** Chances from logits: of classes that exclude each other, or of a single one. */
function chancesOf(row: readonly number[]): number[] {
  const powers = row.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, row.length === 1 ? 1 : 0);
  return powers.map((power) => power / sum);
}

/**
 * Grows boosted trees (cross-entropy, Newton steps). Deterministic.
 *
 * @param seed for the parts of features and postings that each round looks at
 */
export function growTrees({ dense, wanted, trust }: Lesson, seed = 7): StoredTrees {
  const limits = FEATURES.map((_, f) => limitsOf(dense.map((row) => row[f] ?? 0)));
  const bins = FEATURES.map((_, f) =>
    Int32Array.from(dense, (row) => (limits[f] ?? []).filter((limit) => (row[f] ?? 0) > limit).length),
  );
  const random = dice(seed);
  const classes = wanted[0]?.length ?? 0;
  const logits = dense.map(() => Array<number>(classes).fill(0));
  const grown: Grown[][] = Array.from({ length: classes }, () => []);
  for (let round = 0; round < ROUNDS; round++) {
    const features = FEATURES.flatMap((_, f) => (random() < FEATURE_PART ? f : []));
    const members = dense.flatMap((_, i) => (random() < SAMPLE_PART ? i : []));
    const chances = logits.map(chancesOf);
    for (let k = 0; k < classes; k++) {
      const gradient = Float64Array.from(
        dense,
        (_, i) => (trust[i] ?? 1) * ((chances[i]?.[k] ?? 0) - (wanted[i]?.[k] ?? 0)),
      );
      const curvature = Float64Array.from(dense, (_, i) => {
        const p = chances[i]?.[k] ?? 0;
        return (trust[i] ?? 1) * Math.max(p * (1 - p), 1e-4);
      });
      const data = { bins, limits, gradient, curvature };
      const tree = growTree(data, members, features);
      grown[k]?.push(tree);
      for (const [i, row] of logits.entries()) row[k] = (row[k] ?? 0) + answerOf(tree, data, i);
    }
  }
  return stored(grown, limits);
}
