import type { Specialism } from '../../../src/classifier/analysis.ts';
import { VERDICTS } from '../../../src/classifier/analysis.ts';
import { FEATURES } from '../../../src/classifier/verdict/features.ts';
import type { StoredLinear } from '../../../src/classifier/verdict/linear.ts';
import { judge, type Read } from '../../../src/classifier/verdict/model.ts';
import {
  CONTEXT_NAMES,
  FAMILIES,
  TERM_FAMILY,
  termCount,
} from '../../../src/classifier/verdict/role-terms.ts';
import {
  SENTENCE_PLACES,
  type SentenceWeights,
  termsFrom,
  type Vocabulary,
} from '../../../src/classifier/verdict/sentences.ts';
import {
  AI_STEP,
  lexiconSize,
  ML_STEP,
  type Model,
  modelOf,
  SCORED,
  type ScoredVerdict,
  SENTENCE_STEP,
  SHARE_STEPS,
  type StoredScore,
  type StoredSentences,
  TEXT_STEP,
  type Weights,
} from '../../../src/classifier/verdict/weights.ts';
import { WEIGHTS, type Words } from '../../../src/classifier/verdict/words-pack.ts';
import { type Label, TRUST } from './data.ts';
import { fitSentences } from './fit-sentences.ts';
import { growTrees } from './grow.ts';
import { fitClasses, fitCuts, type Rows } from './logistic.ts';

/** A labelled posting as the model sees it. */
export interface Sample {
  read: Read;
  label: Label;
  employer: string;
  year: string;
  /** How much it teaches beside others; 1 where left out. */
  worth?: number;
}

/** Strength of the pull of weights towards zero, and what dense features and terms are multiplied by beside words. */
export const PULL = { whole: 7e-4, verdicts: 9e-4, dense: 0.3, terms: 0.5, scores: 1e-3 };

const DENSE = FEATURES.length;

/** Standard deviations of the dense features; features that never vary get none. */
function scales(samples: readonly Sample[], by: number): Float64Array {
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
    scale[i] = deviation > 1e-6 ? by / Math.max(deviation, 0.05) : 0;
  }
  return scale;
}

/** Dense features, scaled; then, where wished for, the lexicon's terms and the learned words. */
function rowsOf(samples: readonly Sample[], scale: Float64Array, isWhole: boolean): Rows {
  const from = new Int32Array(samples.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  const terms = termCount();
  for (const [i, { read }] of samples.entries()) {
    for (let k = 0; k < DENSE; k++) {
      const scaled = (read.dense[k] ?? 0) * (scale[k] ?? 0);
      if (scaled === 0) continue;
      column.push(k);
      value.push(scaled);
    }
    if (isWhole) {
      for (const [id, worth] of read.terms) {
        column.push(DENSE + id);
        value.push(worth * PULL.terms);
      }
      for (const [k, word] of read.words.columns.entries()) {
        column.push(DENSE + terms + word);
        value.push(read.words.values[k] ?? 0);
      }
    }
    from[i + 1] = column.length;
  }
  return { from, column: Int32Array.from(column), value: Float32Array.from(value) };
}

const thousandths = (value: number): number => Math.round(value * 1000);

/** Weights as they are stored: in thousandths, without those that are nothing. */
function stored(x: Float64Array, scale: Float64Array, withTerms: boolean): StoredLinear {
  const features = Object.fromEntries(
    FEATURES.map((name, i) => [name, thousandths((x[i] ?? 0) * (scale[i] ?? 0))]).filter(
      ([, value]) => value !== 0,
    ),
  );
  const terms = withTerms ? byFamily(1, (id) => [thousandths((x[DENSE + id] ?? 0) * PULL.terms)]) : {};
  return { features, terms };
}

/** Weights of the lexicon's terms by family, `width` to a term; families end with their last term that weighs. */
function byFamily(width: number, weightsOf: (id: number) => number[]): Record<string, number[]> {
  const terms: Record<string, number[]> = {};
  for (let id = 0; id < termCount(); id++) {
    const family = FAMILIES[TERM_FAMILY[id] ?? 0] ?? '';
    const values = terms[family] ?? [];
    values.push(...weightsOf(id));
    terms[family] = values;
  }
  for (const [family, values] of Object.entries(terms)) {
    while (values.length > 0 && values.slice(-width).every((value) => value === 0)) values.length -= width;
    if (values.length === 0) delete terms[family];
  }
  return terms;
}

const trustOf = ({ label, worth = 1 }: Sample): number => worth * TRUST[label.confidence];

/** Whether the AI share lies above each step; the verdict decides at the two thirds, where shares are rounded. */
const aboveOf = ({ label }: Sample): number[] =>
  SHARE_STEPS.map((step, k) => {
    if (k === ML_STEP) return Number(label.verdict !== 'ml');
    if (k === AI_STEP) return Number(label.verdict === 'ai');
    return Number((label.ai_share ?? 0) / 100 > step);
  });

/** Learned words as they are written, in the order of their columns. */
export interface WordNames {
  readonly text: readonly string[];
  readonly title: readonly string[];
}

/** Words of a description, and of a title, that a score beside the verdict rests on: the heaviest. */
const SCORE_WORDS = 250;
const SCORE_TITLES = 60;
/** Such scores are near their best after this many steps. */
const SCORE_STEPS = 20;

/** Where the learned words begin among the columns of whole texts, and how many columns there are. */
const wordsFrom = (): number => DENSE + termCount();
const columnsOf = (names: WordNames): number => wordsFrom() + names.text.length + names.title.length;

/** A score as it is stored, of its words the heaviest. */
function storedScore(x: Float64Array, scale: Float64Array, names: WordNames): StoredScore {
  const heaviest = (list: readonly string[], from: number, most: number) =>
    Object.fromEntries(
      list
        .map((word, i) => [word, thousandths(x[from + i] ?? 0)] as const)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
        .slice(0, most)
        .filter(([, weight]) => weight !== 0),
    );
  return {
    bias: thousandths(x[columnsOf(names)] ?? 0),
    features: stored(x, scale, false).features,
    words: heaviest(names.text, wordsFrom(), SCORE_WORDS),
    title: heaviest(names.title, wordsFrom() + names.text.length, SCORE_TITLES),
  };
}

/** One score per specialism, learned together; a posting's is the one that scores highest. */
function fitSpecialism(samples: readonly Sample[], names: WordNames): Weights['specialism'] {
  const known = samples.filter(({ label }) => label.specialism);
  const scale = scales(known, PULL.dense);
  const specialisms = [...new Set(known.map(({ label }) => label.specialism as Specialism))].sort();
  const wanted = known.map(({ label }) => specialisms.indexOf(label.specialism as Specialism));
  const columns = columnsOf(names);
  const classes = specialisms.length;
  const rows = rowsOf(known, scale, true);
  const x = fitClasses(rows, wanted, known.map(trustOf), PULL.scores, columns, classes, SCORE_STEPS);
  return Object.fromEntries(
    specialisms.map((specialism, k) => {
      const own = Float64Array.from({ length: columns + 1 }, (_, j) => x[j * classes + k] ?? 0);
      return [specialism, storedScore(own, scale, names)];
    }),
  );
}

/** From here on it is said that the work is prompting alone: right in four of five, found in half. */
const PROMPT_ONLY_ABOVE = -0.7;

/** The score of prompting, reviewing and annotating alone. */
function fitPromptOnly(samples: readonly Sample[], names: WordNames): Weights['promptOnly'] {
  const known = samples.filter(({ label }) => label.prompt_only !== undefined);
  const scale = scales(known, PULL.dense);
  const x = fitCuts(
    rowsOf(known, scale, true),
    known.map(({ label }) => [Number(label.prompt_only === true)]),
    known.map(trustOf),
    PULL.scores,
    columnsOf(names),
    SCORE_STEPS,
  );
  return { ...storedScore(x, scale, names), above: PROMPT_ONLY_ABOVE };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What was learned of sentences, but for the learned words. */
function storedSentences(weights: SentenceWeights, from: number): StoredSentences {
  const pair = (column: number): number[] =>
    [0, 1].map((k) => Math.round((weights.columns[(from + column) * 2 + k] ?? 0) * 100));
  const terms = termCount();
  const rows = (names: readonly string[], first: number) =>
    Object.fromEntries(names.map((name, i) => [name, pair(first + i)]));
  const { ai, ml, part, mass, bias, share, cuts, places } = weights;
  const [a = 0, m = 0, p = 0, ma = 0, b = 0, s = 0] = [ai, ml, part, mass, bias, share].map(round);
  return {
    terms: byFamily(2, pair),
    families: rows(FAMILIES, terms),
    contexts: rows(CONTEXT_NAMES, terms + FAMILIES.length),
    places: Object.fromEntries(SENTENCE_PLACES.map((name, i) => [name, round(places[i] ?? 0)])),
    ai: a,
    ml: m,
    part: p,
    mass: ma,
    bias: b,
    share: s,
    cuts: cuts.map(round),
  };
}

/** A weight as a whole number of steps that fits a byte. */
const stepsOf = (value: number, step: number): number =>
  Math.max(-127, Math.min(127, Math.round(value / step)));

/** What is learned: the weights, and the steps of the learned words beside their vocabulary. */
export interface Learned {
  readonly weights: Weights;
  readonly words: Words;
}

export const unpackLearned = ({ weights, words }: Learned): Model => modelOf(weights, words);

/** What is settled apart, from postings that were not learned from. */
export type Settled = Pick<Weights, 'temperature' | 'leans' | 'closeBelow'>;

const UNSETTLED: Settled = { temperature: 1, leans: { ai: 0, ml: 0, mixed: 0 }, closeBelow: 0.15 };

/** What belongs to each verdict of SCORED, by its name. */
const recordOf = <T>(list: readonly T[]): Record<ScoredVerdict, T> =>
  Object.fromEntries(SCORED.map((verdict, k) => [verdict, list[k]])) as Record<ScoredVerdict, T>;

/** A score for each verdict of SCORED, against neither; the bias of each stands after its weights. */
function fitVerdicts(rows: Rows, samples: readonly Sample[], columns: number): Float64Array[] {
  const classes = VERDICTS.length;
  const wanted = samples.map(({ label }) => VERDICTS.indexOf(label.verdict));
  const x = fitClasses(rows, wanted, samples.map(trustOf), PULL.verdicts, columns, classes);
  const neither = VERDICTS.indexOf('neither');
  return SCORED.map((_, k) =>
    Float64Array.from({ length: columns + 1 }, (_value, j) => {
      return (x[j * classes + k] ?? 0) - (x[j * classes + neither] ?? 0);
    }),
  );
}

/** Learns all weights from labelled postings. */
export function fitWeights(
  samples: readonly Sample[],
  vocabulary: Vocabulary,
  names: WordNames,
  settled: Settled = UNSETTLED,
  seed = 1,
): Learned {
  const size = termsFrom(vocabulary);
  const columns = columnsOf(names);
  const scale = scales(samples, PULL.dense);
  const rows = rowsOf(samples, scale, true);
  const isWork = samples.map(({ label }) => [Number(label.verdict !== 'neither')]);
  const e = fitCuts(rows, isWork, samples.map(trustOf), PULL.whole, columns);

  const v = fitVerdicts(rows, samples, columns);

  const work = samples.filter(({ label }) => label.verdict !== 'neither');
  const workScale = scales(work, PULL.dense);
  const s = fitCuts(rowsOf(work, workScale, true), work.map(aboveOf), work.map(trustOf), PULL.whole, columns);

  const lessons = samples.map((sample) => ({
    sentences: sample.read.sentences,
    trust: trustOf(sample),
    isWork: sample.label.verdict !== 'neither',
    above: aboveOf(sample),
  }));
  const sentences = fitSentences(lessons, size + lexiconSize(), seed);
  const steps = new Int8Array(size * WEIGHTS);
  const first = wordsFrom();
  for (let i = 0; i < size; i++) {
    steps[i] = stepsOf(sentences.columns[i * 2] ?? 0, SENTENCE_STEP);
    steps[size + i] = stepsOf(sentences.columns[i * 2 + 1] ?? 0, SENTENCE_STEP);
    steps[2 * size + i] = stepsOf(e[first + i] ?? 0, TEXT_STEP);
    steps[3 * size + i] = stepsOf(s[first + i] ?? 0, TEXT_STEP);
    for (const [k, one] of v.entries()) steps[(4 + k) * size + i] = stepsOf(one[first + i] ?? 0, TEXT_STEP);
  }
  const trees = growTrees(
    {
      dense: samples.map(({ read }) => read.dense),
      wanted: samples.map(({ label }) => VERDICTS.map((verdict) => Number(label.verdict === verdict))),
      trust: samples.map(trustOf),
    },
    seed,
  );
  const weights: Weights = {
    engineering: { ...stored(e, scale, true), bias: round(e[columns] ?? 0) },
    share: { ...stored(s, workScale, true), cuts: SHARE_STEPS.map((_, k) => round(s[columns + k] ?? 0)) },
    verdicts: recordOf(v.map((one) => ({ ...stored(one, scale, true), bias: round(one[columns] ?? 0) }))),
    sentences: storedSentences(sentences, size),
    trees,
    ...settled,
    specialism: fitSpecialism(samples, names),
    promptOnly: fitPromptOnly(samples, names),
  };
  return { weights, words: { vocabulary, weights: steps } };
}

/** What a model says of samples it has not seen. */
export function predict(model: Model, samples: readonly Sample[]) {
  return samples.map((sample) => ({ sample, ...judge(sample.read, model) }));
}
