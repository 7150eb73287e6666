import type { Chances, Verdict } from '../analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import type { Linear } from './linear.ts';
import { chancesFrom, type Judgement, PARTS, type Read, type Scores } from './model.ts';
import { FAMILIES, TERM_FAMILY } from './role-terms.ts';
import { GRANTED } from './sentences.ts';
import { type Model, SCORED } from './weights.ts';

/** What each word of a text adds, in logits. */
export interface Attribution {
  /** To AI or ML work. */
  readonly work: Float64Array;
  /** To AI in it. */
  readonly share: Float64Array;
}

/** How the logit of a verdict's chance moves with each score. */
interface Slopes {
  readonly work: number;
  readonly share: number;
}

/** Step, in logits, over which slopes are taken: wide enough that a sure verdict has one too. */
const STEP = 1;

/** By verdict in the order of SCORED: what a logit of the AI share adds to its score. */
const AI_PART = [0.5, -0.5, 0];

const logitOf = (chance: number): number => Math.log((chance + 1e-9) / (1 - chance + 1e-9));

/** How the chance of one verdict moves with the scores of all opinions together. */
export function slopesOf(verdict: Verdict, scores: Scores, model: Model): Slopes {
  const at = (work: number, share: number): number => {
    const moved = {
      sentenceWork: scores.sentenceWork + work,
      textWork: scores.textWork + work,
      sentenceShare: scores.sentenceShare + share,
      textShare: scores.textShare + share,
      // More AI in the work is less ML in it.
      verdicts: scores.verdicts.map((logit, k) => logit + work + (AI_PART[k] ?? 0) * share),
      trees: scores.trees,
    };
    const chances: Chances = chancesFrom(moved, model);
    return logitOf(chances[verdict]);
  };
  return {
    work: (at(STEP, 0) - at(-STEP, 0)) / (2 * STEP),
    share: (at(0, STEP) - at(0, -STEP)) / (2 * STEP),
  };
}

/** Adds a value to the words from `first` to `last`, in equal parts; nothing where `first` is below 0 (in the title). */
function spread(to: Float64Array, first: number, last: number, value: number): void {
  if (first < 0) return;
  const part = value / (last - first + 1);
  for (let i = first; i <= last; i++) to[i] = (to[i] as number) + part;
}

/**
 * What the words of each sentence add to the reading by sentences, in logits: the slope halfway between a sentence
 * without words and this one, times the weights of its words.
 */
function addSentences(
  to: Attribution,
  read: Read,
  { reading }: Judgement,
  { sentences: weights }: Model,
): void {
  const { count, from, column, first, last } = read.sentences;
  const { aiSum, mlSum, otherSum, worth } = reading;
  const { columns } = weights;
  const part = PARTS.sentences;
  const ofWork = (weights.part + weights.mass) / (aiSum + mlSum + GRANTED);
  const ofOther = -weights.part / (otherSum + GRANTED);
  const ofAi = weights.share / (aiSum + GRANTED);
  const ofMl = -weights.share / (mlSum + GRANTED);
  for (let s = 0; s < count; s++) {
    const end = from[s + 1] as number;
    let [a, m] = [0, 0];
    for (let i = from[s] as number; i < end; i++) {
      a += columns[(column[i] as number) * 2] as number;
      m += columns[(column[i] as number) * 2 + 1] as number;
    }
    const [ea, em] = [Math.exp(weights.ai + a / 2), Math.exp(weights.ml + m / 2)];
    const [ai, ml] = [ea / (1 + ea + em), em / (1 + ea + em)];
    const w = part * (worth[s] as number);
    const meanWork = (ai + ml) * ofWork + (1 - ai - ml) * ofOther;
    const meanShare = ai * ofAi + ml * ofMl;
    const aiWork = w * ai * (ofWork - meanWork);
    const mlWork = w * ml * (ofWork - meanWork);
    const aiShare = w * ai * (ofAi - meanShare);
    const mlShare = w * ml * (ofMl - meanShare);
    for (let i = from[s] as number; i < end; i++) {
      const at = (column[i] as number) * 2;
      const [ca, cm] = [columns[at] as number, columns[at + 1] as number];
      spread(to.work, first[i] as number, last[i] as number, ca * aiWork + cm * mlWork);
      spread(to.share, first[i] as number, last[i] as number, ca * aiShare + cm * mlShare);
    }
  }
}

/** A linear score and how much it counts in a sum of several. */
type Part = readonly [part: number, linear: Linear];

/** The linear opinions as sums that tell of AI or ML work, and of AI in it, where the text at hand stands. */
function partsOf({ scores }: Judgement, { engineering, share, verdicts }: Model) {
  const powers = scores.verdicts.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  const of = (k: number, part: number): Part[] => {
    const linear = verdicts[k]?.linear;
    return linear === undefined ? [] : [[PARTS.verdicts * part, linear]];
  };
  const work: Part[] = [[PARTS.linear, engineering], ...powers.flatMap((power, k) => of(k, power / sum))];
  const ofShare: Part[] = [
    [PARTS.linear, share],
    ...of(SCORED.indexOf('ai'), 1),
    ...of(SCORED.indexOf('ml'), -1),
  ];
  return { work, share: ofShare };
}

const summed = (parts: readonly Part[], weightOf: (linear: Linear) => number | undefined): number =>
  parts.reduce((sum, [part, linear]) => sum + part * (weightOf(linear) ?? 0), 0);

/** What learned words add to a linear sum, shared out among the places where each stands. */
function addWords(to: Float64Array, { words, sentences }: Read, parts: readonly Part[], size: number): void {
  const { column, first, last } = sentences;
  const often = new Uint16Array(size);
  for (const at of column) if (at < size) often[at] = (often[at] as number) + 1;
  // Words that count for nothing where they stand (in benefits) keep 0.
  const each = new Float64Array(size);
  for (let k = 0; k < words.columns.length; k++) {
    const at = words.columns[k] as number;
    const value = (words.values[k] as number) / (often[at] as number);
    each[at] = value * summed(parts, (linear) => linear.words[at]);
  }
  for (let i = 0; i < column.length; i++) {
    const at = column[i] as number;
    const value = at < size ? (each[at] as number) : 0;
    if (value !== 0) spread(to, first[i] as number, last[i] as number, value);
  }
}

const WORK_AT = FAMILIES.map((family) => FEATURES.indexOf(`work:${family}`));
/** The trees ask about the same dense features: they are taken to say what the linear scores say of them. */
const DENSE_PART = 1 + PARTS.trees / (PARTS.linear + PARTS.verdicts);

/** What a match of the lexicon adds to a linear sum: its own weight and its part of its family's. */
function addTerms(to: Float64Array, parts: readonly Part[], scan: Scan): void {
  const { matches, worth } = scan;
  const ofTerm = new Map<number, number>();
  const ofFamily = new Float64Array(FAMILIES.length);
  for (let m = 0; m < matches.count; m++) {
    const value = worth[m] as number;
    if (value === 0) continue;
    const id = matches.id[m] as number;
    ofTerm.set(id, (ofTerm.get(id) ?? 0) + value);
    const family = TERM_FAMILY[id] ?? 0;
    ofFamily[family] = (ofFamily[family] ?? 0) + value;
  }
  for (let m = 0; m < matches.count; m++) {
    const value = worth[m] as number;
    if (value === 0) continue;
    const id = matches.id[m] as number;
    const family = TERM_FAMILY[id] ?? 0;
    const ofOwn = summed(parts, (linear) => linear.terms[id]);
    const term = (ofOwn * (scan.terms.get(id) ?? 0) * value) / (ofTerm.get(id) ?? 1);
    const at = WORK_AT[family] ?? 0;
    const ofKind = summed(parts, (linear) => linear.dense[at]);
    const dense = (ofKind * (scan.dense[at] ?? 0) * value) / (ofFamily[family] || 1);
    spread(to, matches.first[m] as number, matches.last[m] as number, term + DENSE_PART * dense);
  }
}

/** What each word of a description adds to the scores of its verdict, by all that was read in it. */
export function attribute(scan: Scan, read: Read, judgement: Judgement, model: Model): Attribution {
  const { count } = scan.tokens;
  const to = { work: new Float64Array(count), share: new Float64Array(count) };
  addSentences(to, read, judgement, model);
  const parts = partsOf(judgement, model);
  const size = model.engineering.words.length;
  for (const side of ['work', 'share'] as const) {
    addWords(to[side], read, parts[side], size);
    addTerms(to[side], parts[side], scan);
  }
  return to;
}
