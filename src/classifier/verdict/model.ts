import learned from '../../../lexicons/weights.json' with { type: 'json' };
import type { Chances, Specialism, Verdict } from '../analysis.ts';
import type { Scan } from './features.ts';
import { WORDS } from './learned.ts';
import {
  type Linear,
  type StoredLinear,
  scoreOf,
  unpackLinear,
  type WordValues,
  wordValues,
} from './linear.ts';
import { CONTEXT_NAMES, FAMILIES, TERM_FAMILY, termCount } from './role-terms.ts';
import {
  readSentences,
  SENTENCE_PLACES,
  type SentenceReading,
  type Sentences,
  type SentenceWeights,
  sentencesOf,
  termsFrom,
  type Vocabulary,
} from './sentences.ts';
import { layOut, logitsOf, type StoredTrees, type Trees } from './trees.ts';
import { columnOf, keysOf, type WordTable } from './words.ts';
import { unpackWords, type Words } from './words-pack.ts';

/** Weights of the lexicon's words in a sentence, in hundredths of a logit: of AI work, then of ML work. */
export interface StoredSentences {
  /** By family, its terms one after the other; missing ones at the end are 0. */
  readonly terms: Readonly<Record<string, readonly number[]>>;
  readonly families: Readonly<Record<string, readonly number[]>>;
  readonly contexts: Readonly<Record<string, readonly number[]>>;
  readonly places: Readonly<Record<string, number>>;
  readonly ai: number;
  readonly ml: number;
  readonly part: number;
  readonly mass: number;
  readonly bias: number;
  readonly share: number;
  readonly cuts: readonly number[];
}

/** The score of one specialism: by feature, and by learned word of descriptions and of titles, in thousandths. */
export interface StoredSpecialism {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
  readonly title: Readonly<Record<string, number>>;
}

/** Everything the verdict rests on beside the learned words, as the training script writes it. */
export interface Weights {
  readonly engineering: StoredLinear & { readonly bias: number };
  /** Scores the AI share; `cuts` are the biases at the steps of SHARE_STEPS. */
  readonly share: StoredLinear & { readonly cuts: readonly number[] };
  readonly sentences: StoredSentences;
  /** An opinion on the verdict by the dense features, in the order of VERDICTS. */
  readonly trees: StoredTrees;
  /** Softens the chances where above 1. */
  readonly temperature: number;
  /** Two best chances nearer than this are a close call. */
  readonly closeBelow: number;
  readonly specialism: Readonly<Record<string, StoredSpecialism>>;
}

/** Steps of the AI share that are told apart; the third and the fifth part the verdicts. */
export const SHARE_STEPS = [0.06, 0.18, 0.345, 0.5, 0.655, 0.78, 0.93] as const;
const LOW = 2;
const HIGH = 4;

const THOUSANDTH = 0.001;
const HUNDREDTH = 0.01;
/** Logits to a step of a learned word in a sentence, and of its weight in the whole text. */
export const SENTENCE_STEP = 0.025;
export const TEXT_STEP = 0.02;

/** Weights unpacked for use. */
export interface Model {
  readonly words: Words;
  readonly engineering: Linear;
  readonly share: Linear;
  readonly sentences: SentenceWeights;
  readonly specialism: readonly {
    readonly name: Specialism;
    readonly bias: number;
    readonly linear: Linear;
  }[];
  readonly trees: Trees;
  readonly weights: Weights;
}

/** Columns of the lexicon's terms, families and context words, after those of the learned words. */
export function lexiconColumns(stored: StoredSentences, to: Float32Array, from: number): void {
  const terms = termCount();
  let family = -1;
  let within = 0;
  const set = (column: number, ai = 0, ml = 0) => {
    to[(from + column) * 2] = ai * HUNDREDTH;
    to[(from + column) * 2 + 1] = ml * HUNDREDTH;
  };
  for (let id = 0; id < terms; id++) {
    const of = TERM_FAMILY[id] ?? 0;
    within = of === family ? within + 1 : 0;
    family = of;
    const weights = stored.terms[FAMILIES[of] ?? ''];
    set(id, weights?.[within * 2], weights?.[within * 2 + 1]);
  }
  for (const [i, name] of FAMILIES.entries()) set(terms + i, ...(stored.families[name] ?? []));
  for (const [i, name] of CONTEXT_NAMES.entries())
    set(terms + FAMILIES.length + i, ...(stored.contexts[name] ?? []));
}

/** How many columns the lexicon's terms, families and context words have. */
export const lexiconSize = (): number => termCount() + FAMILIES.length + CONTEXT_NAMES.length;

function unpackSentences(stored: StoredSentences, { vocabulary, weights }: Words): SentenceWeights {
  const size = termsFrom(vocabulary);
  const columns = new Float32Array((size + lexiconSize()) * 2);
  for (let i = 0; i < size; i++) {
    columns[i * 2] = (weights[i] ?? 0) * SENTENCE_STEP;
    columns[i * 2 + 1] = (weights[size + i] ?? 0) * SENTENCE_STEP;
  }
  lexiconColumns(stored, columns, size);
  return { ...stored, columns, places: SENTENCE_PLACES.map((name) => stored.places[name] ?? 0) };
}

function unpackScore(stored: StoredLinear, { vocabulary, weights }: Words, column: number): Linear {
  const size = termsFrom(vocabulary);
  const words = new Float32Array(size);
  for (let i = 0; i < size; i++) words[i] = (weights[column * size + i] ?? 0) * TEXT_STEP;
  return { ...unpackLinear(stored), words };
}

/** Weights of one specialism's words, as columns. */
function specialWords({ words, title }: StoredSpecialism, { vocabulary }: Words): Float32Array {
  const columns = new Float32Array(termsFrom(vocabulary));
  const set = (list: Readonly<Record<string, number>>, table: WordTable, from: number) => {
    const weights = Object.values(list);
    for (const [i, key] of keysOf(Object.keys(list)).entries()) {
      const column = key === undefined ? -1 : columnOf(table, key);
      if (column >= 0) columns[from + column] = (weights[i] ?? 0) * THOUSANDTH;
    }
  };
  set(words, vocabulary.text, 0);
  set(title, vocabulary.title, vocabulary.text.size);
  return columns;
}

/** Unpacks weights as they are stored. */
export function modelOf(weights: Weights, words: Words): Model {
  return {
    words,
    engineering: unpackScore(weights.engineering, words, 2),
    share: unpackScore(weights.share, words, 3),
    sentences: unpackSentences(weights.sentences, words),
    specialism: Object.entries(weights.specialism).map(([name, stored]) => ({
      name: name as Specialism,
      bias: stored.bias * THOUSANDTH,
      linear: { ...unpackLinear({ features: stored.features }), words: specialWords(stored, words) },
    })),
    trees: layOut(weights.trees),
    weights,
  };
}

let model: Model | undefined;

/** The shipped weights, unpacked at first use. */
export function shipped(): Model {
  model ??= modelOf(learned, unpackWords(WORDS));
  return model;
}

/** What the model reads of one text. */
export interface Read extends Pick<Scan, 'dense' | 'terms'> {
  readonly sentences: Sentences;
  readonly words: WordValues;
}

/** Looks up the learned words of a scanned text. */
export function readOf(scanned: Scan, vocabulary: Vocabulary = shipped().words.vocabulary): Read {
  const { dense, terms, tokens, sections, hits, titleText } = scanned;
  const sentences = sentencesOf(vocabulary, tokens, sections, hits, titleText);
  return { dense, terms, sentences, words: wordValues(sentences, termsFrom(vocabulary)) };
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The order of the verdicts wherever they stand in columns. */
export const VERDICTS: readonly Verdict[] = ['ai', 'ml', 'mixed', 'neither'];

/**
 * Chances of the four verdicts from two scores, in the order of VERDICTS.
 *
 * @param work logit of "this is AI or ML engineering"
 * @param share logit of AI in it, to which the biases of `cuts` come
 */
function chancesOf(work: number, share: number, cuts: readonly number[]): number[] {
  const w = sigmoid(work);
  const someAi = sigmoid(share + (cuts[LOW] ?? 0));
  const mostAi = Math.min(someAi, sigmoid(share + (cuts[HIGH] ?? 0)));
  return [w * mostAi, w * (1 - someAi), w * (someAi - mostAi), 1 - w];
}

/** The share that is to be expected, from the chances of being above each step. */
function expectedShare(share: number, cuts: readonly number[]): number {
  const edges = [0, ...SHARE_STEPS, 1];
  const above = [1, ...cuts.map((cut) => sigmoid(share + cut)), 0];
  let sum = 0;
  for (let i = 1; i < edges.length; i++)
    sum += ((edges[i] ?? 1) - (edges[i - 1] ?? 0)) * (((above[i] ?? 0) + (above[i - 1] ?? 0)) / 2);
  return sum;
}

/** Least chance that is believed: no reading is beyond doubt. */
const LEAST = 1e-5;

const logOf = (chance: number): number => Math.log(Math.max(chance, LEAST));

/** Chances from logarithms of numbers in the same proportion, softened where `temperature` is above 1. */
function normal(logs: readonly number[], temperature = 1): number[] {
  const most = Math.max(...logs);
  const powers = logs.map((log) => Math.exp((log - most) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** How much each opinion counts in the joint one. */
export const PARTS = { sentences: 0.4, linear: 0.3, trees: 0.3 };

/** The scores of the opinions on one text, in logits: of AI or ML work, and of AI in it. */
export interface Scores {
  readonly sentenceWork: number;
  readonly sentenceShare: number;
  readonly textWork: number;
  readonly textShare: number;
  /** By verdict, what the trees say. */
  readonly trees: readonly number[];
}

/** The model's word on one text, and the readings it is made of. */
export interface Judgement {
  readonly chances: Chances;
  /** The AI share of whatever AI or ML work there is, 0..1. */
  readonly share: number;
  readonly scores: Scores;
  readonly reading: SentenceReading;
}

/** Joins the opinions by their weighted geometric mean. */
export function chancesFrom(scores: Scores, { sentences, weights }: Model = shipped()): Chances {
  const bySentences = chancesOf(scores.sentenceWork, scores.sentenceShare, sentences.cuts);
  const linear = chancesOf(scores.textWork, scores.textShare, weights.share.cuts);
  const byTrees = normal(scores.trees);
  const logs = VERDICTS.map(
    (_, i) =>
      PARTS.sentences * logOf(bySentences[i] ?? 0) +
      PARTS.linear * logOf(linear[i] ?? 0) +
      PARTS.trees * logOf(byTrees[i] ?? 0),
  );
  const [ai = 0, ml = 0, mixed = 0, neither = 0] = normal(logs, weights.temperature);
  return { ai, ml, mixed, neither };
}

/** The model's word on one text: the sentences one by one, the linear scores of the whole text, and the trees. */
export function judge(read: Read, model: Model = shipped()): Judgement {
  const { engineering, share, sentences, trees, weights } = model;
  const reading = readSentences(read.sentences, sentences);
  const textShare = scoreOf(share, read, read.words);
  const scores: Scores = {
    sentenceWork: reading.work,
    sentenceShare: reading.share,
    textWork: scoreOf(engineering, read, read.words) + weights.engineering.bias,
    textShare,
    trees: logitsOf(trees, read.dense),
  };
  const ofSentences = expectedShare(reading.share, sentences.cuts);
  const ofText = expectedShare(textShare, weights.share.cuts);
  return { chances: chancesFrom(scores, model), share: (ofSentences + ofText) / 2, scores, reading };
}

/** The verdict with the best chance. */
export const mostLikely = (chances: Chances): Verdict =>
  VERDICTS.reduce((best, verdict) => (chances[verdict] > chances[best] ? verdict : best));

/** The verdict with the second-best chance. */
export function runnerUp(chances: Chances): Verdict {
  const best = mostLikely(chances);
  return VERDICTS.reduce<Verdict>(
    (second, verdict) =>
      verdict !== best && (second === best || chances[verdict] > chances[second]) ? verdict : second,
    best,
  );
}

/** Are the two best chances so near that the honest answer names both? */
export function isClose(chances: Chances, below = shipped().weights.closeBelow): boolean {
  const [best = 0, second = 0] = VERDICTS.map((verdict) => chances[verdict]).sort((a, b) => b - a);
  return best - second < below;
}

/** The specialism whose score is highest. */
export function specialismOf(read: Read, { specialism }: Model = shipped()): Specialism {
  let best: Specialism = 'general';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { name, bias, linear } of specialism) {
    const score = bias + scoreOf(linear, read, read.words);
    if (score <= bestScore) continue;
    best = name;
    bestScore = score;
  }
  return best;
}
