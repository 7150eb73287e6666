import { readFileSync, writeFileSync } from 'node:fs';
import { type Chances, VERDICTS, type Verdict } from '../../../src/classifier/analysis.ts';
import { scan } from '../../../src/classifier/verdict/features.ts';
import {
  isClose,
  mostLikely,
  readOf,
  settledChances,
  specialismOf,
} from '../../../src/classifier/verdict/model.ts';
import { isPromptOnly } from '../../../src/classifier/verdict/prompt-only.ts';
import type { Vocabulary } from '../../../src/classifier/verdict/sentences.ts';
import type { Model, Weights } from '../../../src/classifier/verdict/weights.ts';
import { keyOf, tableOf } from '../../../src/classifier/verdict/words.ts';
import { WEIGHTS } from '../../../src/classifier/verdict/words-pack.ts';
import { learnCards, showCards } from './cards.ts';
import { type Example, employerOf, foldOf, load } from './data.ts';
import { fitWeights, type Learned, PULL, predict, type Sample, type Settled, unpackLearned } from './fit.ts';
import { accuracy, calibrationError, confusion, detection, flips, macroF1, type Outcome } from './metrics.ts';
import { minimise } from './optimise.ts';
import { ownExamples } from './own.ts';
import { writeTitles } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

const FOLDS = 5;
/** Margins of a close call to choose from. */
const MARGINS = Array.from({ length: 46 }, (_, i) => (5 + i) / 100);
/** Least chance that is believed. */
const LEAST = 1e-6;
/** The most readings that may be close: of those whose reader was sure, and of all; a little below what is promised. */
const MOST_CLOSE = { sure: 0.13, all: 0.245 };

/** Fold of each sample: the postings of one employer are in one. */
const foldsOf = (samples: readonly Sample[], seed: number): number[] =>
  samples.map(({ employer }) => foldOf(employer, seed, FOLDS));

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

export type Judged = ReturnType<typeof predict>;

const weightOf = ({ label }: Sample): number => label.weight ?? 1;

/** The joint opinion as it was before anything was settled, made what was settled. */
const settledOf = (chances: Chances, settled: Pick<Settled, 'temperature' | 'leans'>): Chances =>
  settledChances(
    VERDICTS.map((verdict) => Math.log(Math.max(chances[verdict], LEAST))),
    settled,
  );

/** Temperature and leans under which the chances of these postings are nearest to what their readers say. */
function calibrate(judged: Judged): Pick<Settled, 'temperature' | 'leans'> {
  const logs = judged.map(({ chances }) =>
    VERDICTS.map((verdict) => Math.log(Math.max(chances[verdict], LEAST))),
  );
  const wanted = judged.map(({ sample }) => VERDICTS.indexOf(sample.label.verdict));
  const objective = (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    gradient.fill(0);
    for (const [i, row] of logs.entries()) {
      const powers = row.map((log, k) => Math.exp(log * (x[0] ?? 0) + (x[k + 1] ?? 0)));
      const sum = powers.reduce((a, b) => a + b, 0);
      loss -= Math.log((powers[wanted[i] ?? 0] ?? 0) / sum) / logs.length;
      for (const [k, power] of powers.entries()) {
        const off = (power / sum - Number(k === wanted[i])) / logs.length;
        gradient[0] = (gradient[0] ?? 0) + off * (row[k] ?? 0);
        gradient[k + 1] = (gradient[k + 1] ?? 0) + off;
      }
    }
    return loss;
  };
  const [sharpness = 1, ...biases] = minimise(objective, 1 + VERDICTS.length);
  const lean = (verdict: Verdict): number =>
    round((biases[VERDICTS.indexOf(verdict)] ?? 0) - (biases[VERDICTS.indexOf('neither')] ?? 0));
  return {
    temperature: round(1 / sharpness),
    leans: { ai: lean('ai'), ml: lean('ml'), mixed: lean('mixed') },
  };
}

/** Part of the postings of which something holds: of those read or of the market's, whichever is more. */
function part(judged: Judged, holds: (one: Judged[number]) => boolean): number {
  const held = judged.filter(holds);
  const sum = (list: Judged) => list.reduce((total, { sample }) => total + weightOf(sample), 0);
  return Math.max(held.length / Math.max(judged.length, 1), sum(held) / Math.max(sum(judged), 1e-9));
}

/** Temperature, leans and the margin of a close call that suit postings not learned from. */
export function settle(judged: Judged): Settled {
  const calibrated = calibrate(judged);
  const softened = judged.map((one) => ({ ...one, chances: settledOf(one.chances, calibrated) }));
  const sure = softened.filter(({ sample }) => sample.label.confidence === 'high');
  const fits = MARGINS.filter(
    (margin) =>
      part(sure, ({ chances }) => isClose(chances, margin)) <= MOST_CLOSE.sure &&
      part(softened, ({ chances }) => isClose(chances, margin)) <= MOST_CLOSE.all,
  );
  return { ...calibrated, closeBelow: fits.at(-1) ?? MARGINS[0] ?? 0 };
}

/** Postings as the model sees them. */
export const samplesOf = (examples: readonly Example[], vocabulary: Vocabulary): Sample[] =>
  examples.map((example) => ({
    label: example.label,
    employer: employerOf(example),
    year: example.year,
    read: readOf(scan(example.text.title ?? '', example.text.description ?? ''), vocabulary),
  }));

/** Our own short descriptions teach less than real postings: they are short, and several say the same. */
const OWN_WORTH = 0.1;

/** Our own short descriptions, as the model sees them. */
const ownSamples = (vocabulary: Vocabulary): Sample[] =>
  samplesOf(ownExamples(), vocabulary).map((sample) => ({ ...sample, worth: OWN_WORTH }));

/** Learned words, and where each has its column. */
type Tables = ReturnType<typeof tablesOf>;

/** Lays words out by their keys; of two with the same key the first stays. */
export function tablesOf(words: { text: readonly string[]; title: readonly string[] }): {
  vocabulary: Vocabulary;
  names: { text: string[]; title: string[] };
} {
  const distinct = (list: readonly string[]) => [
    ...new Map([...list].reverse().map((word) => [keyOf(word) ?? 0, word])).entries(),
  ];
  const [text, title] = [distinct(words.text), distinct(words.title)];
  const keys = (list: readonly (readonly [number, string])[]) => tableOf(list.map(([key]) => key));
  return {
    vocabulary: { text: keys(text), title: keys(title) },
    names: { text: text.map(([, word]) => word), title: title.map(([, word]) => word) },
  };
}

/** One judgement of a model that saw neither the posting nor any other of its employer. */
export interface HeldOut {
  sample: Sample;
  chances: Chances;
  verdict: Verdict;
  share: number;
  close: boolean;
  /** Whether the specialism is right; undefined where the reader named none. */
  rightSpecialism?: boolean;
  /** Whether the work is said to be prompting alone. */
  promptOnly: boolean;
}

function heldOutOf(judged: Judged, settled: Settled): Omit<HeldOut, 'promptOnly'>[] {
  return judged.map(({ sample, chances: raw, share }) => {
    const chances = settledOf(raw, settled);
    return {
      sample,
      chances,
      verdict: mostLikely(chances),
      share,
      close: isClose(chances, settled.closeBelow),
    };
  });
}

/**
 * Judges each posting by a model that has seen nothing of its employer. Temperature, leans and margin are settled on the
 * other folds. `models`: that of each fold.
 */
export function crossValidate(samples: readonly Sample[], { vocabulary, names }: Tables, seed = 1) {
  const fold = foldsOf(samples, seed);
  const raw = Array.from({ length: FOLDS }, (_, k) => {
    const seen = samples.filter((_sample, i) => fold[i] !== k);
    const model = unpackLearned(
      fitWeights([...seen, ...ownSamples(vocabulary)], vocabulary, names, undefined, seed),
    );
    return {
      model,
      judged: predict(
        model,
        samples.filter((_sample, i) => fold[i] === k),
      ),
    };
  });
  const heldOut = raw.flatMap(({ model, judged }, k) => {
    const others = raw.flatMap((one, other) => (other === k ? [] : one.judged));
    return withFlags(heldOutOf(judged, settle(others)), model);
  });
  return {
    heldOut,
    settled: settle(raw.flatMap(({ judged }) => judged)),
    models: raw.map(({ model }) => model),
  };
}

const withFlags = (heldOut: Omit<HeldOut, 'promptOnly'>[], model: Model): HeldOut[] =>
  heldOut.map((one) => {
    const { label, read } = one.sample;
    const promptOnly = isPromptOnly(read, one.verdict, model);
    return label.specialism
      ? { ...one, promptOnly, rightSpecialism: specialismOf(read, model) === label.specialism }
      : { ...one, promptOnly };
  });

/** Judges the postings of a year by a model that has seen only those before it, of other employers. */
export function forward(
  samples: readonly Sample[],
  { vocabulary, names }: Tables,
  year: string,
  settled: Settled,
): HeldOut[] {
  const later = samples.filter((sample) => sample.year === year);
  const employers = new Set(later.map(({ employer }) => employer));
  const before = samples.filter((sample) => sample.year < year && !employers.has(sample.employer));
  const model = unpackLearned(fitWeights([...before, ...ownSamples(vocabulary)], vocabulary, names));
  return withFlags(heldOutOf(predict(model, later), settled), model);
}

export const outcomeOf = ({ sample, chances, verdict, close }: HeldOut): Outcome => ({
  wanted: sample.label.verdict,
  given: verdict,
  confidence: chances[verdict],
  weight: weightOf(sample),
  close,
});

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(values.length, 1);

/** A cross-validation as it is kept in a file, so that measuring need not learn all folds again after training. */
export interface Crossed {
  readonly outcomes: readonly (readonly [id: string, outcome: Outcome])[];
  readonly summary: Record<string, number>;
  readonly settled: Settled;
}

/** Judges each posting by a model that has seen nothing of its employer, and sums up. */
export function cross(
  samples: readonly Sample[],
  tables: Tables,
  seed = 1,
): Crossed & { heldOut: HeldOut[]; models: Model[] } {
  const { heldOut, settled, models } = crossValidate(samples, tables, seed);
  const outcomes = heldOut.map((one) => [one.sample.label.id, outcomeOf(one)] as const);
  return { outcomes, summary: summary(heldOut), settled, heldOut, models };
}

/** What is told of a cross-validation, in the weights' file and on the screen. */
export function summary(heldOut: readonly HeldOut[]): Record<string, number> {
  const outcomes = heldOut.map(outcomeOf);
  const sure = heldOut.filter(({ sample }) => sample.label.confidence === 'high').map(outcomeOf);
  const shares = heldOut.filter(({ sample }) => sample.label.verdict !== 'neither');
  const prompts = detection(
    heldOut.flatMap(({ sample, promptOnly }) =>
      sample.label.prompt_only === undefined ? [] : [[sample.label.prompt_only, promptOnly] as const],
    ),
  );
  return {
    accuracy: accuracy(outcomes, true),
    unweighted: accuracy(outcomes),
    macroF1: macroF1(outcomes),
    sure: accuracy(sure),
    flips: flips(outcomes),
    calibrationError: calibrationError(outcomes, true),
    shareError: mean(shares.map(({ sample, share }) => Math.abs(share - (sample.label.ai_share ?? 0) / 100))),
    promptOnlyPrecision: prompts.precision,
    promptOnlyRecall: prompts.recall,
    specialism: mean(
      heldOut.flatMap(({ rightSpecialism }) =>
        rightSpecialism === undefined ? [] : [Number(rightSpecialism)],
      ),
    ),
  };
}

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));

/** Learned words as people read them, a line to each; words that weigh nothing are left out. */
function wordsFile({ words }: Learned, lists: { text: string[]; title: string[] }): string {
  const size = lists.text.length + lists.title.length;
  const rows = (list: readonly string[], first: number): string =>
    list
      .map((word, i) => {
        const weights = Array.from({ length: WEIGHTS }, (_, k) => words.weights[k * size + first + i] ?? 0);
        return { word, weights };
      })
      .filter(({ weights }) => weights.some((weight) => Math.abs(weight) > 1))
      .sort((a, b) => (a.word < b.word ? -1 : 1))
      .map(({ word, weights }) => `    ${JSON.stringify(word)}: [${weights.join(', ')}]`)
      .join(',\n');
  return `{
  "$schema": "./words.schema.json",
  "text": {\n${rows(lists.text, 0)}\n  },
  "title": {\n${rows(lists.title, lists.text.length)}\n  }\n}\n`;
}

function show(heldOut: readonly HeldOut[], figures: Record<string, number>): void {
  console.log(`${heldOut.length} postings, ${FOLDS} folds by employer, cross-validated:`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(20)} ${value.toFixed(4)}`);
  console.log(`  rows ${VERDICTS.join(', ')} (readers), columns the same (ours)`);
  for (const row of confusion(heldOut.map(outcomeOf)))
    console.log(`  ${row.map((n) => String(n).padStart(4)).join(' ')}`);
}

/** Learns what the guesses of cards rest on, writes it and prints how right they are. */
function learnGuesses(
  examples: readonly Example[],
  models: readonly Model[],
  { titles, date }: { titles: string; date: string },
  seed = 1,
): void {
  const { list, figures } = learnCards(examples, models, seed);
  const told = (name: string) => {
    const { shown, right } = figures[name]?.plain ?? { shown: 0, right: 0 };
    return rounded({ shown, right });
  };
  const provenance = { date, titles: examples.length, ...told('none'), snippets: told('all snippets') };
  writeTitles(titles, list, provenance);
  showCards(figures);
}

/** Learns anew what the guesses of cards rest on, and nothing else. `seed`: that of the folds. */
export function trainCards(options: {
  labels: string;
  postings: string;
  titles: string;
  date: string;
  seed: string;
}): void {
  const examples = load(options.labels, options.postings);
  const tables = tablesOf(vocabularyOf(examples));
  const seed = Number(options.seed);
  const { models } = crossValidate(samplesOf(examples, tables.vocabulary), tables, seed);
  learnGuesses(examples, models, options, seed);
}

/**
 * Learns the shipped weights and writes them with where they come from.
 *
 * @param date ISO date that goes into the file; the same data and date give the same files
 */
export function train(options: {
  labels: string;
  postings: string;
  out: string;
  words: string;
  titles: string;
  date: string;
  /** Keeps temperature, margin and figures of the last cross-validation: for the same labels read by changed rules. */
  quick: boolean;
  /** Where the cross-validation is kept for `eval`; nowhere where left out. */
  crossed?: string | undefined;
}): void {
  const examples = load(options.labels, options.postings);
  const tables = tablesOf(vocabularyOf(examples));
  const { vocabulary, names } = tables;
  const samples = samplesOf(examples, vocabulary);
  const crossed = options.quick ? null : cross(samples, tables);
  const before = JSON.parse(readFileSync(options.out, 'utf8')) as Weights & {
    provenance: { crossValidated: unknown };
  };
  const { temperature, leans, closeBelow } = crossed?.settled ?? before;
  const settled: Settled = { temperature, leans, closeBelow };
  const learned = fitWeights([...samples, ...ownSamples(vocabulary)], vocabulary, names, settled);
  const figures = crossed?.summary;
  const provenance = {
    date: options.date,
    postings: samples.length,
    folds: FOLDS,
    crossValidated: figures ? rounded(figures) : before.provenance.crossValidated,
    pull: PULL,
  };
  writeFileSync(
    options.out,
    `${JSON.stringify({ $schema: './weights.schema.json', provenance, ...learned.weights })}\n`,
  );
  writeFileSync(options.words, wordsFile(learned, names));
  if (crossed) learnGuesses(examples, crossed.models, options);
  if (crossed && options.crossed !== undefined) {
    const { outcomes, summary: sums, settled: by } = crossed;
    writeFileSync(
      options.crossed,
      JSON.stringify({ outcomes, summary: sums, settled: by } satisfies Crossed),
    );
  }
  if (crossed && figures) show(crossed.heldOut, figures);
  console.log(`Settled: ${JSON.stringify(settled)}`);
  console.log(`Wrote ${options.out} and ${options.words}.`);
}
