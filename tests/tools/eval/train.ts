import { writeFileSync } from 'node:fs';
import type { Chances } from '../../../src/classifier/analysis.ts';
import { scan } from '../../../src/classifier/verdict/features.ts';
import {
  modelOf,
  mostLikely,
  specialismOf,
  VERDICTS,
  type Weights,
} from '../../../src/classifier/verdict/model.ts';
import { type Example, load } from './data.ts';
import { fitWeights, type Pulls, predict, type Sample } from './fit.ts';
import { accuracy, calibrationError, confusion, flips, macroF1, type Outcome } from './metrics.ts';

const FOLDS = 5;
const INNER_FOLDS = 4;
/** Accuracy is flat over a tenfold range around these: nothing is gained by choosing them anew for each fold. */
const PULLS: Pulls = {
  engineering: { dense: 0.03, terms: 0.006 },
  share: { dense: 0.03, terms: 0.006 },
  specialism: { dense: 0.03, terms: 0 },
};
const TEMPERATURES = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.3, 1.5];

/** A number that depends on the id alone, so that more postings never move one to another fold. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Fold of each sample: those of one verdict are dealt out evenly. */
function foldsOf(samples: readonly Sample[], folds: number, salt: string): number[] {
  const order = samples
    .map(({ label }, i) => ({ i, verdict: label.verdict, key: hashOf(label.id + salt) }))
    .sort((a, b) => a.verdict.localeCompare(b.verdict) || a.key - b.key);
  const fold: number[] = [];
  for (const [n, { i }] of order.entries()) fold[i] = n % folds;
  return fold;
}

const soften = (chances: Chances, temperature: number): Chances => {
  const powers = VERDICTS.map((verdict) => Math.max(chances[verdict], 1e-6) ** (1 / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    VERDICTS.map((verdict, i) => [verdict, (powers[i] ?? 0) / sum]),
  ) as unknown as Chances;
};

const logLoss = (judged: readonly { sample: Sample; chances: Chances }[], temperature = 1): number =>
  judged.reduce((sum, { sample, chances }) => {
    return sum - Math.log(Math.max(soften(chances, temperature)[sample.label.verdict], 1e-6));
  }, 0) / judged.length;

type Judged = ReturnType<typeof predict>;

function across(
  samples: readonly Sample[],
  folds: number,
  salt: string,
  train: (part: Sample[]) => Weights,
): Judged {
  const fold = foldsOf(samples, folds, salt);
  return Array.from({ length: folds }, (_, k) => {
    const weights = train(samples.filter((_sample, i) => fold[i] !== k));
    return predict(
      weights,
      samples.filter((_sample, i) => fold[i] === k),
    );
  }).flat();
}

/** The temperature that suits postings not learned from, by cross-validation inside the given samples. */
function temperatureFor(samples: readonly Sample[]): number {
  const judged = across(samples, INNER_FOLDS, 'inner', (part) => fitWeights(part, PULLS));
  return TEMPERATURES.reduce((a, b) => (logLoss(judged, b) < logLoss(judged, a) ? b : a));
}

export const samplesOf = (examples: readonly Example[]): Sample[] =>
  examples.map(({ label, text }) => {
    const { dense, terms } = scan(text.title ?? '', text.description ?? '');
    return { label, read: { dense, terms } };
  });

const outcomesOf = (judged: Judged): Outcome[] =>
  judged.map(({ sample, chances }) => {
    const given = mostLikely(chances);
    return { wanted: sample.label.verdict, given, confidence: chances[given] };
  });

/** Cross-validated figures: each posting is judged by a model that has seen neither it nor its fold. */
export function crossValidate(samples: readonly Sample[]) {
  const rightSpecialism: boolean[] = [];
  const fold = foldsOf(samples, FOLDS, '');
  const judged = Array.from({ length: FOLDS }, (_, k) => {
    const seen = samples.filter((_sample, i) => fold[i] !== k);
    const kept = samples.filter((_sample, i) => fold[i] === k);
    const weights = fitWeights(seen, PULLS, temperatureFor(seen));
    const model = modelOf(weights);
    for (const { read, label } of kept) {
      if (label.specialism) rightSpecialism.push(specialismOf(read, model) === label.specialism);
    }
    return predict(weights, kept);
  }).flat();
  const outcomes = outcomesOf(judged);
  const shares = judged.filter(({ sample }) => sample.label.verdict !== 'neither');
  return {
    judged,
    outcomes,
    figures: {
      accuracy: accuracy(outcomes),
      macroF1: macroF1(outcomes),
      flips: flips(outcomes),
      calibrationError: calibrationError(outcomes),
      shareError:
        shares.reduce(
          (sum, { sample, share }) => sum + Math.abs(share - (sample.label.ai_share ?? 0) / 100),
          0,
        ) / shares.length,
      specialism: rightSpecialism.filter(Boolean).length / rightSpecialism.length,
    },
    confusion: confusion(outcomes),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * Learns the shipped weights and writes them with where they come from.
 *
 * @param date ISO date that goes into the file; the same data and date give the same file
 */
export function train(options: { labels: string; postings: string; out: string; date: string }): void {
  const samples = samplesOf(load(options.labels, options.postings));
  const { figures, confusion: matrix } = crossValidate(samples);
  const weights = fitWeights(samples, PULLS, temperatureFor(samples));
  const provenance = {
    date: options.date,
    postings: samples.length,
    folds: FOLDS,
    crossValidated: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)])),
    pulls: PULLS,
  };
  writeFileSync(
    options.out,
    `${JSON.stringify({ $schema: './weights.schema.json', provenance, ...weights })}\n`,
  );
  console.log(`${samples.length} postings, ${FOLDS} folds, cross-validated:`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(17)} ${value.toFixed(4)}`);
  console.log(`  rows ${VERDICTS.join(', ')} (readers), columns the same (ours)`);
  for (const row of matrix) console.log(`  ${row.map((n) => String(n).padStart(4)).join(' ')}`);
  console.log(`Temperature ${weights.temperature}. Wrote ${options.out}.`);
}
