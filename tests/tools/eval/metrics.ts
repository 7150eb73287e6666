import type { Verdict } from '../../../src/classifier/analysis.ts';
import { VERDICTS } from '../../../src/classifier/analysis.ts';

/** One answer beside the reader's. */
export interface Outcome {
  wanted: Verdict;
  given: Verdict;
  /** Chance given to the answer, 0..1. */
  confidence: number;
  /** How many postings of the market it stands for. */
  weight: number;
  /** Whether the two best chances were so near that both are named. */
  close: boolean;
}

const total = (outcomes: readonly Outcome[], isWeighted: boolean): number =>
  isWeighted ? outcomes.reduce((sum, { weight }) => sum + weight, 0) : outcomes.length;

/** Rows: what readers say; columns: what is answered; both in the order of VERDICTS. */
export function confusion(outcomes: readonly Outcome[]): number[][] {
  return VERDICTS.map((wanted) =>
    VERDICTS.map((given) => outcomes.filter((one) => one.wanted === wanted && one.given === given).length),
  );
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Part that is right; `isWeighted`: of the market's postings, not of those chosen for reading. */
export const accuracy = (outcomes: readonly Outcome[], isWeighted = false): number =>
  ratio(
    total(
      outcomes.filter(({ wanted, given }) => wanted === given),
      isWeighted,
    ),
    total(outcomes, isWeighted),
  );

/** Mean F1 of the four verdicts. */
export function macroF1(outcomes: readonly Outcome[]): number {
  const scores = VERDICTS.map((verdict) => {
    const both = outcomes.filter(({ wanted, given }) => wanted === verdict && given === verdict).length;
    const either = outcomes.reduce(
      (sum, { wanted, given }) => sum + Number(wanted === verdict) + Number(given === verdict),
      0,
    );
    return ratio(2 * both, either);
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** Share of postings where AI is called ML or ML is called AI. */
export const flips = (outcomes: readonly Outcome[]): number =>
  ratio(
    outcomes.filter(
      ({ wanted, given }) => (wanted === 'ai' && given === 'ml') || (wanted === 'ml' && given === 'ai'),
    ).length,
    outcomes.length,
  );

/** One row of a reliability table. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Part of all, by weight where asked for. */
  part: number;
  confidence: number;
  right: number;
}

/** How often answers of like confidence are right, in tenths. */
export function reliability(outcomes: readonly Outcome[], isWeighted = false, bins = 10): Bin[] {
  const all = total(outcomes, isWeighted);
  return Array.from({ length: bins }, (_, i) => {
    const [from, to] = [i / bins, (i + 1) / bins];
    const inside = outcomes.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (i === bins - 1 && confidence <= 1)),
    );
    const sum = inside.reduce((so, { confidence, weight }) => so + confidence * (isWeighted ? weight : 1), 0);
    const mass = total(inside, isWeighted);
    return {
      from,
      to,
      count: inside.length,
      part: ratio(mass, all),
      confidence: ratio(sum, mass),
      right: accuracy(inside, isWeighted),
    };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: the mean gap between confidence and being right, by tenths. */
export const calibrationError = (outcomes: readonly Outcome[], isWeighted = false): number =>
  reliability(outcomes, isWeighted).reduce(
    (sum, { part, confidence, right }) => sum + part * Math.abs(confidence - right),
    0,
  );

/** Precision, recall and F1 of a yes/no answer. */
export function detection(pairs: readonly (readonly [wanted: boolean, given: boolean])[]) {
  const both = pairs.filter(([wanted, given]) => wanted && given).length;
  const wanted = pairs.filter(([one]) => one).length;
  const given = pairs.filter(([, one]) => one).length;
  return {
    precision: ratio(both, given),
    recall: ratio(both, wanted),
    f1: ratio(2 * both, wanted + given),
    wanted,
    given,
  };
}
