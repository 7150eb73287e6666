import learned from '../../lexicons/weights.json' with { type: 'json' };
import type { Specialism } from './analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import { FAMILIES, TERM_FAMILY, termCount } from './role-terms.ts';

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
  /** Softens the chances where above 1. */
  readonly temperature: number;
  /** From the share's score to the share itself, by a logistic curve. */
  readonly curve: { readonly slope: number; readonly offset: number };
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

/** Chances of the four verdicts; they sum to 1. */
export interface Chances {
  ai: number;
  ml: number;
  mixed: number;
  neither: number;
}

/**
 * Chances of the four verdicts from the two scores.
 *
 * @param engineering logit of "this is AI or ML engineering"
 * @param low logit of "AI is at least a third of it"
 * @param high logit of "AI is at least two thirds of it"
 */
export function chancesOf(engineering: number, low: number, high: number, temperature: number): Chances {
  const e = sigmoid(engineering);
  const someAi = sigmoid(low);
  const mostAi = Math.min(someAi, sigmoid(high));
  const soften = (p: number) => Math.max(p, 1e-6) ** (1 / temperature);
  const ai = soften(e * mostAi);
  const ml = soften(e * (1 - someAi));
  const mixed = soften(e * (someAi - mostAi));
  const neither = soften(1 - e);
  const sum = ai + ml + mixed + neither;
  return { ai: ai / sum, ml: ml / sum, mixed: mixed / sum, neither: neither / sum };
}

type Read = Pick<Scan, 'dense' | 'terms'>;

/** The model's word on one scan: chances, and the AI share of whatever AI or ML work there is. */
export function judge(
  scan: Read,
  { engineering, share, weights }: Model = shipped(),
): { chances: Chances; share: number } {
  const e = scoreOf(engineering, scan) + weights.engineering.bias;
  const s = scoreOf(share, scan);
  return {
    chances: chancesOf(e, s + weights.share.low, s + weights.share.high, weights.temperature),
    share: sigmoid(s * weights.curve.slope + weights.curve.offset),
  };
}

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
