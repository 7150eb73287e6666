import { sigmoid } from '../../../src/classifier/verdict/model.ts';
import { minimise } from './optimise.ts';

/** Columns of many samples side by side: those of sample i are from[i] to before from[i + 1]. */
export interface Rows {
  readonly from: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** log(1 + e^z), which is z where e^z is beyond counting. */
const softplus = (z: number): number => (z > 30 ? z : Math.log1p(Math.exp(z)));

/**
 * Logistic regression with one weight vector and one bias per cut: `targets[i][k]` says whether sample i lies above
 * cut k. With one cut this is plain logistic regression, with several the ordinal one.
 */
export function fitCuts(
  { from, column, value }: Rows,
  targets: readonly (readonly number[])[],
  trust: readonly number[],
  pull: number,
  columns: number,
  steps = 40,
): Float64Array {
  const cuts = targets[0]?.length ?? 0;
  const total = trust.reduce((a, b) => a + b, 0) * cuts;
  const objective = (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let j = 0; j < columns; j++) {
      const weight = x[j] as number;
      gradient[j] = pull * weight;
      loss += 0.5 * pull * weight * weight;
    }
    gradient.fill(0, columns);
    for (let i = 0; i < targets.length; i++) {
      const end = from[i + 1] as number;
      let score = 0;
      for (let p = from[i] as number; p < end; p++)
        score += (value[p] as number) * (x[column[p] as number] as number);
      let slope = 0;
      const weight = (trust[i] ?? 1) / total;
      for (let k = 0; k < cuts; k++) {
        const z = score + (x[columns + k] as number);
        const target = targets[i]?.[k] ?? 0;
        loss += weight * (softplus(z) - target * z);
        const d = weight * (sigmoid(z) - target);
        gradient[columns + k] = (gradient[columns + k] as number) + d;
        slope += d;
      }
      for (let p = from[i] as number; p < end; p++) {
        const j = column[p] as number;
        gradient[j] = (gradient[j] as number) + slope * (value[p] as number);
      }
    }
    return loss;
  };
  return minimise(objective, columns + cuts, steps, 1e-4);
}

/**
 * Multinomial logistic regression: one weight vector and one bias per class, `wanted[i]` being the class of sample i.
 *
 * @returns the weights of column j from j * classes on; the biases come last
 */
export function fitClasses(
  { from, column, value }: Rows,
  wanted: readonly number[],
  trust: readonly number[],
  pull: number,
  columns: number,
  classes: number,
  steps = 40,
): Float64Array {
  const total = trust.reduce((a, b) => a + b, 0);
  const biases = columns * classes;
  const logits = new Float64Array(classes);
  const objective = (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let j = 0; j < biases; j++) {
      const weight = x[j] as number;
      gradient[j] = pull * weight;
      loss += 0.5 * pull * weight * weight;
    }
    gradient.fill(0, biases);
    for (let i = 0; i < wanted.length; i++) {
      const [first, end] = [from[i] as number, from[i + 1] as number];
      for (let k = 0; k < classes; k++) logits[k] = x[biases + k] as number;
      for (let p = first; p < end; p++) {
        const at = (column[p] as number) * classes;
        for (let k = 0; k < classes; k++)
          logits[k] = (logits[k] as number) + (value[p] as number) * (x[at + k] as number);
      }
      const most = Math.max(...logits);
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += Math.exp((logits[k] as number) - most);
      const weight = (trust[i] ?? 1) / total;
      const right = wanted[i] as number;
      loss -= weight * ((logits[right] as number) - most - Math.log(sum));
      for (let k = 0; k < classes; k++) {
        const slope = weight * (Math.exp((logits[k] as number) - most) / sum - Number(k === right));
        logits[k] = slope;
        gradient[biases + k] = (gradient[biases + k] as number) + slope;
      }
      for (let p = first; p < end; p++) {
        const at = (column[p] as number) * classes;
        for (let k = 0; k < classes; k++)
          gradient[at + k] = (gradient[at + k] as number) + (value[p] as number) * (logits[k] as number);
      }
    }
    return loss;
  };
  return minimise(objective, biases + classes, steps, 1e-4);
}
