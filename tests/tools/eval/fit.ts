import type { Specialism } from '../../../src/classifier/analysis.ts';
import { FEATURES, type Scan } from '../../../src/classifier/verdict/features.ts';
import {
  judge,
  modelOf,
  type StoredLinear,
  sigmoid,
  VERDICTS,
  type Weights,
} from '../../../src/classifier/verdict/model.ts';
import { FAMILIES, TERM_FAMILY, termCount } from '../../../src/classifier/verdict/role-terms.ts';
import type { Label } from './data.ts';
import { growTrees } from './grow.ts';
import { minimise } from './optimise.ts';

/** A labelled posting as the model sees it. */
export interface Sample {
  read: Pick<Scan, 'dense' | 'terms'>;
  label: Label;
}

/** Strength of the pull of weights towards zero, per posting: for dense features and for single terms. */
export interface Pull {
  dense: number;
  terms: number;
}

const DENSE = FEATURES.length;
/** Where the share is cut for learning: all steps of the scale teach, the two thirds decide. */
const CUTS = [0.06, 0.18, 0.345, 0.5, 0.655, 0.78, 0.93];
const LOW = 2;
const HIGH = 4;
/** How much a label counts, by how sure its reader was. */
const TRUST = { high: 1, medium: 0.8, low: 0.55 };

/** Standard deviations of the dense features; features that never vary get none. */
function scales(samples: readonly Sample[]): Float64Array {
  const scale = new Float64Array(DENSE);
  for (let i = 0; i < DENSE; i++) {
    let sum = 0;
    let squares = 0;
    for (const { read } of samples) {
      const value = read.dense[i] ?? 0;
      sum += value;
      squares += value * value;
    }
    const mean = sum / samples.length;
    const deviation = Math.sqrt(Math.max(squares / samples.length - mean * mean, 0));
    scale[i] = deviation > 1e-6 ? 1 / Math.max(deviation, 0.05) : 0;
  }
  return scale;
}

/** Columns of one sample as pairs of index and value, dense features scaled. */
type Row = readonly (readonly [index: number, value: number])[];

function rowsOf(samples: readonly Sample[], scale: Float64Array, withTerms: boolean): Row[] {
  return samples.map(({ read }) => {
    const row: [number, number][] = [];
    for (let i = 0; i < DENSE; i++) {
      const value = (read.dense[i] ?? 0) * (scale[i] ?? 0);
      if (value !== 0) row.push([i, value]);
    }
    if (withTerms) for (const [id, value] of read.terms) row.push([DENSE + id, value]);
    return row;
  });
}

const softplus = (z: number): number => (z > 30 ? z : Math.log1p(Math.exp(z)));
const score = (x: Float64Array, row: Row): number => {
  let sum = 0;
  for (const [i, value] of row) sum += (x[i] ?? 0) * value;
  return sum;
};

function penalty(x: Float64Array, gradient: Float64Array, pull: Pull, columns: number): number {
  let sum = 0;
  for (let i = 0; i < columns; i++) {
    const strength = i < DENSE ? pull.dense : pull.terms;
    sum += 0.5 * strength * (x[i] ?? 0) ** 2;
    gradient[i] = (gradient[i] ?? 0) + strength * (x[i] ?? 0);
  }
  return sum;
}

/**
 * Logistic regression with one weight vector and one bias per cut: `targets[i][k]` says whether sample i lies above
 * cut k. With one cut this is plain logistic regression, with several the ordinal one.
 */
function fitCuts(
  rows: readonly Row[],
  targets: readonly (readonly boolean[])[],
  trust: readonly number[],
  pull: Pull,
  columns: number,
) {
  const cuts = targets[0]?.length ?? 0;
  const total = trust.reduce((a, b) => a + b, 0) * cuts;
  return minimise((x, gradient) => {
    gradient.fill(0);
    let loss = penalty(x, gradient, pull, columns);
    for (const [i, row] of rows.entries()) {
      const s = score(x, row);
      let slope = 0;
      for (let k = 0; k < cuts; k++) {
        const z = s + (x[columns + k] ?? 0);
        const above = targets[i]?.[k] ?? false;
        const weight = (trust[i] ?? 1) / total;
        loss += weight * (above ? softplus(-z) : softplus(z));
        const d = weight * (sigmoid(z) - Number(above));
        gradient[columns + k] = (gradient[columns + k] ?? 0) + d;
        slope += d;
      }
      for (const [column, value] of row) gradient[column] = (gradient[column] ?? 0) + slope * value;
    }
    return loss;
  }, columns + cuts);
}

const thousandths = (value: number): number => Math.round(value * 1000);

/** Weights as they are stored: in thousandths, without those that are nothing. */
function stored(x: Float64Array, scale: Float64Array, withTerms: boolean): StoredLinear {
  const features = Object.fromEntries(
    FEATURES.map((name, i) => [name, thousandths((x[i] ?? 0) * (scale[i] ?? 0))]).filter(
      ([, value]) => value !== 0,
    ),
  );
  const terms: Record<string, number[]> = {};
  if (withTerms) {
    for (let id = 0; id < termCount(); id++) {
      const family = FAMILIES[TERM_FAMILY[id] ?? 0] ?? '';
      const values = terms[family] ?? [];
      values.push(thousandths(x[DENSE + id] ?? 0));
      terms[family] = values;
    }
    for (const [family, values] of Object.entries(terms)) {
      while (values.at(-1) === 0) values.pop();
      if (values.length === 0) delete terms[family];
    }
  }
  return { features, terms };
}

const trustOf = ({ label }: Sample): number => TRUST[label.confidence];
const shareOf = ({ label }: Sample): number => (label.ai_share ?? 0) / 100;

/** One score per specialism against all others; a posting's is the one that scores highest. */
function fitSpecialism(samples: readonly Sample[], pull: Pull): Weights['specialism'] {
  const known = samples.filter(({ label }) => label.specialism);
  const scale = scales(known);
  const rows = rowsOf(known, scale, false);
  const names = [...new Set(known.map(({ label }) => label.specialism as Specialism))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const targets = known.map(({ label }) => [label.specialism === name]);
      const x = fitCuts(rows, targets, known.map(trustOf), pull, DENSE);
      return [name, { bias: thousandths(x[DENSE] ?? 0), features: stored(x, scale, false).features }];
    }),
  );
}

/** Trees for the verdict over all postings, and for the share of AI over those with AI or ML work. */
function fitTrees(
  samples: readonly Sample[],
  work: readonly Sample[],
): Pick<Weights, 'trees' | 'shareTrees'> {
  const lesson = (part: readonly Sample[], wanted: (sample: Sample) => number[]) => ({
    dense: part.map(({ read }) => read.dense),
    wanted: part.map(wanted),
    trust: part.map(trustOf),
  });
  return {
    trees: growTrees(
      lesson(samples, ({ label }) => VERDICTS.map((verdict) => Number(label.verdict === verdict))),
    ),
    shareTrees: growTrees(lesson(work, (sample) => [shareOf(sample)])),
  };
}

/** How strongly the parts of the model are pulled towards zero. */
export interface Pulls {
  engineering: Pull;
  share: Pull;
  specialism: Pull;
}

/**
 * Learns all weights from labelled postings.
 *
 * @param temperature softens the chances; learned apart, from postings that were not learned from
 */
export function fitWeights(samples: readonly Sample[], pulls: Pulls, temperature = 1): Weights {
  const columns = DENSE + termCount();
  const scale = scales(samples);
  const rows = rowsOf(samples, scale, true);
  const isModelWork = samples.map(({ label }) => [label.verdict !== 'neither']);
  const e = fitCuts(rows, isModelWork, samples.map(trustOf), pulls.engineering, columns);

  const work = samples.filter(({ label }) => label.verdict !== 'neither');
  const workScale = scales(work);
  const workRows = rowsOf(work, workScale, true);
  const above = work.map((sample) => CUTS.map((cut) => isAbove(sample, cut)));
  const s = fitCuts(workRows, above, work.map(trustOf), pulls.share, columns);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    engineering: { ...stored(e, scale, true), bias: round(e[columns] ?? 0) },
    share: {
      ...stored(s, workScale, true),
      low: round(s[columns + LOW] ?? 0),
      high: round(s[columns + HIGH] ?? 0),
    },
    ...fitTrees(samples, work),
    temperature,
    specialism: fitSpecialism(samples, pulls.specialism),
  };
}

/** The verdict decides at the two thirds, where shares are rounded to either side. */
function isAbove(sample: Sample, cut: number): boolean {
  if (cut === CUTS[LOW]) return sample.label.verdict !== 'ml';
  if (cut === CUTS[HIGH]) return sample.label.verdict === 'ai';
  return shareOf(sample) > cut;
}

/** What a model says of samples it has not seen. */
export function predict(weights: Weights, samples: readonly Sample[]) {
  const model = modelOf(weights);
  return samples.map((sample) => ({ sample, ...judge(sample.read, model) }));
}
