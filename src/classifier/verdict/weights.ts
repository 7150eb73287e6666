import learned from '../../../lexicons/weights.json' with { type: 'json' };
import type { Specialism, Verdict } from '../analysis.ts';
import { WORDS } from './learned.ts';
import { type Linear, type StoredLinear, unpackLinear } from './linear.ts';
import { CONTEXT_NAMES, FAMILIES, PLACE_IN_FAMILY, TERM_FAMILY, termCount } from './role-terms.ts';
import { SENTENCE_PLACES, type SentenceWeights, termsFrom } from './sentences.ts';
import { layOut, type StoredTrees, type Trees } from './trees.ts';
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

/** A score beside the verdict: by feature, and by learned word of descriptions and of titles, in thousandths. */
export interface StoredScore {
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
  /** Scores each verdict against neither. */
  readonly verdicts: Readonly<Record<ScoredVerdict, StoredLinear & { readonly bias: number }>>;
  readonly sentences: StoredSentences;
  /** An opinion on the verdict by the dense features, in the order of VERDICTS. */
  readonly trees: StoredTrees;
  /** Softens the chances where above 1. */
  readonly temperature: number;
  /**
   * Logits that come to the joint opinion: labels whose reader was not sure taught less, and these are not of all
   * verdicts alike.
   */
  readonly leans: Readonly<Record<ScoredVerdict, number>>;
  /** Two best chances nearer than this are a close call. */
  readonly closeBelow: number;
  readonly specialism: Readonly<Record<string, StoredScore>>;
  /** Prompting, reviewing and annotating alone: where its score is above `above`, in logits. */
  readonly promptOnly: StoredScore & { readonly above: number };
}

/** The verdicts that have a score of their own; the last one, neither, is what they are scored against. */
export const SCORED = ['ai', 'ml', 'mixed'] as const satisfies readonly Verdict[];
export type ScoredVerdict = (typeof SCORED)[number];

/** Steps of the AI share that are told apart. */
export const SHARE_STEPS = [0.06, 0.18, 0.345, 0.5, 0.655, 0.78, 0.93] as const;
/** Places of the two steps that part ML from mixed and mixed from AI. */
export const ML_STEP = 2;
export const AI_STEP = 4;

const THOUSANDTH = 0.001;
const HUNDREDTH = 0.01;
/** Logits to a step of a learned word in a sentence, and of its weight in the whole text. */
export const SENTENCE_STEP = 0.05;
export const TEXT_STEP = 0.02;

/** A score with its bias, unpacked. */
interface Score {
  readonly bias: number;
  readonly linear: Linear;
}

/** Weights unpacked for use. */
export interface Model {
  readonly words: Words;
  readonly engineering: Linear;
  readonly share: Linear;
  /** In the order of SCORED. */
  readonly verdicts: readonly Score[];
  readonly sentences: SentenceWeights;
  readonly specialism: readonly (Score & { readonly name: Specialism })[];
  readonly promptOnly: Score & { readonly above: number };
  readonly trees: Trees;
  readonly weights: Weights;
}

/** Columns of the lexicon's terms, families and context words, after those of the learned words. */
function lexiconColumns(stored: StoredSentences, to: Float32Array, from: number): void {
  const terms = termCount();
  const set = (column: number, ai = 0, ml = 0) => {
    to[(from + column) * 2] = ai * HUNDREDTH;
    to[(from + column) * 2 + 1] = ml * HUNDREDTH;
  };
  for (let id = 0; id < terms; id++) {
    const weights = stored.terms[FAMILIES[TERM_FAMILY[id] ?? 0] ?? ''];
    const at = (PLACE_IN_FAMILY[id] ?? 0) * 2;
    set(id, weights?.[at], weights?.[at + 1]);
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

/** Weights of a score's words, as columns. */
function scoreWords({ words, title }: StoredScore, { vocabulary }: Words): Float32Array {
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

const unpackStored = (stored: StoredScore, words: Words): Score => ({
  bias: stored.bias * THOUSANDTH,
  linear: { ...unpackLinear({ features: stored.features }), words: scoreWords(stored, words) },
});

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Unpacks weights as they are stored; the scores beside the verdict, whose words are looked up, once they are asked for. */
export function modelOf(weights: Weights, words: Words): Model {
  const specialism = once(() =>
    Object.entries(weights.specialism).map(([name, stored]) => ({
      name: name as Specialism,
      ...unpackStored(stored, words),
    })),
  );
  const promptOnly = once(() => ({
    ...unpackStored(weights.promptOnly, words),
    above: weights.promptOnly.above,
  }));
  return {
    words,
    engineering: unpackScore(weights.engineering, words, 2),
    share: unpackScore(weights.share, words, 3),
    verdicts: SCORED.map((verdict, k) => ({
      bias: weights.verdicts[verdict].bias,
      linear: unpackScore(weights.verdicts[verdict], words, 4 + k),
    })),
    sentences: unpackSentences(weights.sentences, words),
    get specialism() {
      return specialism();
    },
    get promptOnly() {
      return promptOnly();
    },
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
