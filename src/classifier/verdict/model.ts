import learned from '../../../lexicons/weights.json' with { type: 'json' };
import type { Chances, Specialism, Verdict } from '../analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import { FAMILIES, TERM_FAMILY, termCount } from './role-terms.ts';
import { layOut, logitsOf, type StoredTrees, type Trees } from './trees.ts';

/** Weights of one linear score, as columns beside the features and terms. */
export interface Linear {
  readonly dense: Float64Array;
  readonly terms: Float64Array;
}

/** How a linear score is stored: by feature name, and by family for its terms in their order, in thousandths. */
export interface StoredLinear {
  readonly features: Readonly<Record<string, number>>;
  readonly terms: Readonly<Record<string, readonly number[]>>;
}

/** Everything the verdict rests on, as the training script writes it. */
export interface Weights {
  readonly engineering: StoredLinear & { readonly bias: number };
  /** Scores the AI share; `low` and `high` are the biases at its lower and upper third. */
  readonly share: StoredLinear & { readonly low: number; readonly high: number };
  /** A second opinion on the verdict, in the order of VERDICTS. */
  readonly trees: StoredTrees;
  /** The logit of the share of AI in whatever AI or ML work there is. */
  readonly shareTrees: StoredTrees;
  /** Softens the chances where above 1. */
  readonly temperature: number;
  readonly specialism: Readonly<
    Record<string, { readonly bias: number; readonly features: Readonly<Record<string, number>> }>
  >;
}

const THOUSANDTH = 0.001;

/** Unpacks stored weights; features and terms without one weigh nothing. */
export function unpack(stored: Pick<StoredLinear, 'features'> & Partial<StoredLinear>): Linear {
  const dense = new Float64Array(FEATURES.length);
  for (const [i, name] of FEATURES.entries()) dense[i] = (stored.features[name] ?? 0) * THOUSANDTH;
  const terms = new Float64Array(termCount());
  let family = -1;
  let within = 0;
  for (let id = 0; id < terms.length; id++) {
    const of = TERM_FAMILY[id] ?? 0;
    within = of === family ? within + 1 : 0;
    family = of;
    terms[id] = (stored.terms?.[FAMILIES[of] ?? '']?.[within] ?? 0) * THOUSANDTH;
  }
  return { dense, terms };
}

/** Weights unpacked for use. */
export interface Model {
  readonly engineering: Linear;
  readonly share: Linear;
  readonly specialism: readonly {
    readonly name: Specialism;
    readonly bias: number;
    readonly linear: Linear;
  }[];
  readonly trees: Trees;
  readonly shareTrees: Trees;
  readonly weights: Weights;
}

/** Unpacks weights as they are stored. */
export function modelOf(weights: Weights): Model {
  return {
    engineering: unpack(weights.engineering),
    share: unpack(weights.share),
    specialism: Object.entries(weights.specialism).map(([name, { bias, features }]) => ({
      name: name as Specialism,
      bias: bias * THOUSANDTH,
      linear: unpack({ features }),
    })),
    trees: layOut(weights.trees),
    shareTrees: layOut(weights.shareTrees),
    weights,
  };
}

let model: Model | undefined;

/** The shipped weights, unpacked at first use. */
export function shipped(): Model {
  model ??= modelOf(learned);
  return model;
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** A linear score without its bias, in logits. */
export function scoreOf(linear: Linear, { dense, terms }: Pick<Scan, 'dense' | 'terms'>): number {
  let sum = 0;
  for (let i = 0; i < dense.length; i++) sum += (linear.dense[i] ?? 0) * (dense[i] ?? 0);
  for (const [id, value] of terms) sum += (linear.terms[id] ?? 0) * value;
  return sum;
}

/** The order of the verdicts wherever they stand in columns. */
export const VERDICTS: readonly Verdict[] = ['ai', 'ml', 'mixed', 'neither'];

/**
 * Chances of the four verdicts from the two scores, in the order of VERDICTS.
 *
 * @param engineering logit of "this is AI or ML engineering"
 * @param low logit of "AI is at least a third of it"
 * @param high logit of "AI is at least two thirds of it"
 */
function linearChances(engineering: number, low: number, high: number): number[] {
  const e = sigmoid(engineering);
  const someAi = sigmoid(low);
  const mostAi = Math.min(someAi, sigmoid(high));
  return [e * mostAi, e * (1 - someAi), e * (someAi - mostAi), 1 - e];
}

/** Least chance that is believed: no reading is beyond doubt. */
const LEAST = 1e-6;

const logOf = (chance: number): number => Math.log(Math.max(chance, LEAST));

/** Chances from logarithms of numbers in the same proportion, softened where `temperature` is above 1. */
function normal(logs: readonly number[], temperature = 1): number[] {
  const most = Math.max(...logs);
  const powers = logs.map((log) => Math.exp((log - most) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

const logitOf = (share: number): number => Math.log(share / (1 - share));
/** The shares between which the work is mixed, and how far (in logits) a reader's share lies from ours. */
const LOWER = logitOf(0.345);
const UPPER = logitOf(0.655);
const SPREAD = 0.35;

/** Chances of the verdicts, given that of any AI or ML work and the logit of the share of AI in it. */
function shareChances(work: number, logit: number): number[] {
  return [
    work * sigmoid((logit - UPPER) / SPREAD),
    work * sigmoid((LOWER - logit) / SPREAD),
    work * (sigmoid((logit - LOWER) / SPREAD) - sigmoid((logit - UPPER) / SPREAD)),
    1 - work,
  ];
}

type Read = Pick<Scan, 'dense' | 'terms'>;

/**
 * The model's word on one scan: chances, and the AI share of whatever AI or ML work there is. Three opinions are
 * joined by their geometric mean: the linear scores, the trees, and the share they part the work by.
 */
export function judge(scan: Read, model: Model = shipped()): { chances: Chances; share: number } {
  const { engineering, share, trees, shareTrees, weights } = model;
  const e = scoreOf(engineering, scan) + weights.engineering.bias;
  const s = scoreOf(share, scan);
  const linear = linearChances(e, s + weights.share.low, s + weights.share.high);
  // A logit is a log chance but for a constant.
  const logits = logitsOf(trees, scan.dense);
  const both = normal(linear.map((chance, i) => (logOf(chance) + (logits[i] ?? 0)) / 2));
  const [shareLogit = 0] = logitsOf(shareTrees, scan.dense);
  const parted = shareChances(1 - (both[3] ?? 0), shareLogit);
  const logs = both.map((chance, i) => (logOf(chance) + logOf(parted[i] ?? 0)) / 2);
  const [ai = 0, ml = 0, mixed = 0, neither = 0] = normal(logs, weights.temperature);
  return { chances: { ai, ml, mixed, neither }, share: sigmoid(shareLogit) };
}

/** The verdict with the best chance. */
export const mostLikely = (chances: Chances): Verdict =>
  VERDICTS.reduce((best, verdict) => (chances[verdict] > chances[best] ? verdict : best));

/** The specialism whose score is highest. */
export function specialismOf(scan: Read, { specialism }: Model = shipped()): Specialism {
  let best: Specialism = 'general';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { name, bias, linear } of specialism) {
    const score = bias + scoreOf(linear, scan);
    if (score <= bestScore) continue;
    best = name;
    bestScore = score;
  }
  return best;
}
