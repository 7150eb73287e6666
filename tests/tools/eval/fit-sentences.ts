import { sigmoid } from '../../../src/classifier/verdict/model.ts';
import {
  GRANTED,
  readSentences,
  SENTENCE_PLACES,
  type SentenceReading,
  type Sentences,
  type SentenceWeights,
} from '../../../src/classifier/verdict/sentences.ts';
import { dice } from './grow.ts';

/** One text to learn from. */
export interface SentenceLesson {
  readonly sentences: Sentences;
  readonly trust: number;
  /** Whether it is AI or ML engineering; and if so, whether the AI share lies above each cut. */
  readonly isWork: boolean;
  readonly above: readonly number[];
}

const EPOCHS = 10;
const RATE = 0.1;
/** Part of the rate that is left in the last round. */
const LAST_RATE = 0.2;
/** Part of the words that is passed over at each look, so that no word is relied on alone. */
const DROPPED = 0.2;
const PULL = 1e-3;
/** The cuts of one text count together as much as this many answers. */
const CUT_WORTH = 2.8;

/** Where learning begins: what sentences count by where they stand. */
const PLACE_WORTH: Record<(typeof SENTENCE_PLACES)[number], number> = {
  company: 0.3,
  responsibilities: 1,
  requirements: 0.8,
  nice: 0.35,
  benefits: 0.1,
  legal: 0.1,
  other: 0.8,
  title: 3,
};

/** A parameter that moves by its gradients, less the more they have been (AdaGrad). */
class Moving {
  readonly value: Float32Array;
  private readonly seen: Float32Array;

  constructor(start: readonly number[] | number) {
    this.value = typeof start === 'number' ? new Float32Array(start) : Float32Array.from(start);
    this.seen = new Float32Array(this.value.length).fill(1e-8);
  }

  at(i: number): number {
    return this.value[i] as number;
  }

  move(i: number, gradient: number, rate: number): void {
    const seen = (this.seen[i] as number) + gradient * gradient;
    this.seen[i] = seen;
    this.value[i] = (this.value[i] as number) - (rate * gradient) / Math.sqrt(seen);
  }
}

// Places in the row of single numbers.
const [AI, ML, PART, MASS, BIAS, SHARE] = [0, 1, 2, 3, 4, 5];

class Learner {
  private readonly columns: Moving;
  private readonly single = new Moving([-1, -1, 1, 0.3, 0, 1]);
  private readonly cuts: Moving;
  private readonly places = new Moving(SENTENCE_PLACES.map((place) => Math.log(PLACE_WORTH[place])));
  private readonly random: () => number;

  constructor(columns: number, cuts: number, seed: number) {
    this.columns = new Moving(columns * 2);
    this.cuts = new Moving(Array.from({ length: cuts }, (_, k) => 1.5 - (3 * k) / (cuts - 1)));
    this.random = dice(seed);
  }

  weights(): SentenceWeights {
    const { single } = this;
    return {
      columns: this.columns.value,
      ai: single.at(AI),
      ml: single.at(ML),
      places: [...this.places.value],
      part: single.at(PART),
      mass: single.at(MASS),
      bias: single.at(BIAS),
      share: single.at(SHARE),
      cuts: [...this.cuts.value],
    };
  }

  /** Some order of the numbers below `count`. */
  order(count: number): number[] {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    return order;
  }

  /** One step towards what the reader of one text says. */
  step({ sentences, trust, isWork, above }: SentenceLesson, rate: number): void {
    const dropped = new Uint8Array(sentences.column.length);
    for (let i = 0; i < dropped.length; i++) if (this.random() < DROPPED) dropped[i] = 1;
    const weights = this.weights();
    const reading = readSentences(sentences, weights, dropped);
    const { aiSum, mlSum, otherSum } = reading;
    const off = trust * (sigmoid(reading.work) - Number(isWork));
    let offShare = 0;
    const offCuts = above.map((target, k) => {
      const one = isWork
        ? (trust * (sigmoid(reading.share + this.cuts.at(k)) - target) * CUT_WORTH) / above.length
        : 0;
      offShare += one;
      return one;
    });
    const slopes = {
      ai:
        (off * (weights.part + weights.mass)) / (aiSum + mlSum + GRANTED) +
        (offShare * weights.share) / (aiSum + GRANTED),
      ml:
        (off * (weights.part + weights.mass)) / (aiSum + mlSum + GRANTED) -
        (offShare * weights.share) / (mlSum + GRANTED),
      other: (-off * weights.part) / (otherSum + GRANTED),
    };
    this.stepSentences(sentences, reading, dropped, slopes, rate);
    const mass = Math.log(aiSum + mlSum + GRANTED);
    this.single.move(BIAS, off, rate);
    this.single.move(PART, off * (mass - Math.log(otherSum + GRANTED)), rate);
    this.single.move(MASS, off * mass, rate);
    if (!isWork) return;
    this.single.move(SHARE, offShare * Math.log((aiSum + GRANTED) / (mlSum + GRANTED)), rate);
    for (const [k, one] of offCuts.entries()) this.cuts.move(k, one, rate);
  }

  private stepSentences(
    { count, from, place, column }: Sentences,
    { ai, ml, worth }: SentenceReading,
    dropped: Uint8Array,
    slopes: { ai: number; ml: number; other: number },
    rate: number,
  ): void {
    const { columns } = this;
    const ofPlace = new Float64Array(SENTENCE_PLACES.length);
    let [sumAi, sumMl] = [0, 0];
    for (let s = 0; s < count; s++) {
      const [a, m, w] = [ai[s] as number, ml[s] as number, worth[s] as number];
      const mean = a * slopes.ai + m * slopes.ml + (1 - a - m) * slopes.other;
      const at = place[s] as number;
      ofPlace[at] = (ofPlace[at] ?? 0) + w * mean;
      const slopeAi = w * a * (slopes.ai - mean);
      const slopeMl = w * m * (slopes.ml - mean);
      sumAi += slopeAi;
      sumMl += slopeMl;
      if (Math.abs(slopeAi) + Math.abs(slopeMl) < 1e-5) continue;
      for (let i = from[s] as number; i < (from[s + 1] as number); i++) {
        if (dropped[i] === 1) continue;
        const j = (column[i] as number) * 2;
        columns.move(j, slopeAi + PULL * columns.at(j), rate);
        columns.move(j + 1, slopeMl + PULL * columns.at(j + 1), rate);
      }
    }
    this.single.move(AI, sumAi, rate);
    this.single.move(ML, sumMl, rate);
    for (let at = 0; at < ofPlace.length; at++) this.places.move(at, ofPlace[at] ?? 0, rate);
  }
}

/**
 * Learns which words make a sentence AI work or ML work, from what readers say of whole texts: the verdict's words are
 * of the parts that sentences have in a text, so that each sentence may be told by its words though nobody labelled it.
 * Deterministic.
 *
 * @param columns how many columns sentences may have
 */
export function fitSentences(lessons: readonly SentenceLesson[], columns: number, seed = 1): SentenceWeights {
  const learner = new Learner(columns, lessons[0]?.above.length ?? 0, seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - ((1 - LAST_RATE) * epoch) / EPOCHS);
    for (const i of learner.order(lessons.length)) learner.step(lessons[i] as SentenceLesson, rate);
  }
  return learner.weights();
}
