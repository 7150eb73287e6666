import { type Chances, type Specialism, VERDICTS, type Verdict } from '../analysis.ts';
import type { Scan } from './features.ts';
import { scoreOf, type WordValues, wordValues } from './linear.ts';
import {
  readSentences,
  type SentenceReading,
  type Sentences,
  sentencesOf,
  termsFrom,
  type Vocabulary,
} from './sentences.ts';
import { logitsOf } from './trees.ts';
import { AI_STEP, ML_STEP, type Model, SHARE_STEPS, shipped, type Weights } from './weights.ts';

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

/**
 * Chances of the four verdicts from two scores, in the order of VERDICTS.
 *
 * @param work logit of "this is AI or ML engineering"
 * @param share logit of AI in it, to which the biases of `cuts` come
 */
function chancesOf(work: number, share: number, cuts: readonly number[]): number[] {
  const w = sigmoid(work);
  const someAi = sigmoid(share + (cuts[ML_STEP] ?? 0));
  const mostAi = Math.min(someAi, sigmoid(share + (cuts[AI_STEP] ?? 0)));
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

/** Chances from logarithms of numbers in the same proportion. */
function normal(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const powers = logs.map((log) => Math.exp(log - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** How much each opinion counts in the joint one. */
export const PARTS = { sentences: 0.3, linear: 0.25, verdicts: 0.3, trees: 0.25 };

/** The scores of the opinions on one text, in logits: of AI or ML work, and of AI in it. */
export interface Scores {
  readonly sentenceWork: number;
  readonly sentenceShare: number;
  readonly textWork: number;
  readonly textShare: number;
  /** In the order of SCORED: each verdict against neither. */
  readonly verdicts: readonly number[];
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

/** Chances from what is known of them by way of their logarithms, softened and shifted as was settled on other postings. */
export function settledChances(
  logs: readonly number[],
  { temperature, leans }: Pick<Weights, 'temperature' | 'leans'>,
): Chances {
  const [ai = 0, ml = 0, mixed = 0, neither = 0] = normal(
    VERDICTS.map((verdict, k) => (logs[k] ?? 0) / temperature + (verdict === 'neither' ? 0 : leans[verdict])),
  );
  return { ai, ml, mixed, neither };
}

/** Joins the opinions by their weighted geometric mean. */
export function chancesFrom(scores: Scores, { sentences, weights }: Model = shipped()): Chances {
  const bySentences = chancesOf(scores.sentenceWork, scores.sentenceShare, sentences.cuts);
  const linear = chancesOf(scores.textWork, scores.textShare, weights.share.cuts);
  const byVerdict = normal([...scores.verdicts, 0]);
  const byTrees = normal(scores.trees);
  const logs = VERDICTS.map(
    (_, i) =>
      PARTS.sentences * logOf(bySentences[i] ?? 0) +
      PARTS.linear * logOf(linear[i] ?? 0) +
      PARTS.verdicts * logOf(byVerdict[i] ?? 0) +
      PARTS.trees * logOf(byTrees[i] ?? 0),
  );
  return settledChances(logs, weights);
}

/**
 * The model's word on one text: the sentences one by one, the linear scores of the whole text (of such work and its
 * share, and of each verdict), and the trees.
 */
export function judge(read: Read, model: Model = shipped()): Judgement {
  const { engineering, share, verdicts, sentences, trees, weights } = model;
  const reading = readSentences(read.sentences, sentences);
  const textShare = scoreOf(share, read, read.words);
  const scores: Scores = {
    sentenceWork: reading.work,
    sentenceShare: reading.share,
    textWork: scoreOf(engineering, read, read.words) + weights.engineering.bias,
    textShare,
    verdicts: verdicts.map(({ bias, linear }) => bias + scoreOf(linear, read, read.words)),
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
