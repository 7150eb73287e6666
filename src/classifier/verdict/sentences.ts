import { type Section, type SectionKind, SectionWalk } from '../text/sections.ts';
import { GAP_SENTENCE, type Tokens, tokenise } from '../text/tokens.ts';
import { columnOf, visitWords, type WordTable } from './words.ts';

/** Where a sentence can stand, in the order in which weights of places are kept; the title counts as one sentence. */
export const SENTENCE_PLACES = [
  'company',
  'responsibilities',
  'requirements',
  'nice',
  'benefits',
  'legal',
  'other',
  'title',
] as const satisfies readonly (SectionKind | 'title')[];
export const TITLE_PLACE = SENTENCE_PLACES.indexOf('title');

/** Learned words of descriptions and of titles, by key. Columns of titles come after those of descriptions. */
export interface Vocabulary {
  readonly text: WordTable;
  readonly title: WordTable;
}

/** Where the columns of the lexicon's terms begin, then those of their families, then of context words. */
export const termsFrom = ({ text, title }: Vocabulary): number => text.size + title.size;

/** The sentences (list items, lines) of a text as columns of what stands in each, none twice. */
export interface Sentences {
  readonly count: number;
  /** First entry of each sentence, and the end of the last. */
  readonly from: Int32Array;
  /** Places in SENTENCE_PLACES. */
  readonly place: Uint8Array;
  /** Words. */
  readonly length: Uint16Array;
  /** Per entry: its column; and the words it stands on, -1 in the title. */
  readonly column: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** A hit of the lexicon of roles, as columns after those of the vocabulary. */
export interface LexiconHit {
  readonly columns: readonly number[];
  readonly first: number;
  readonly last: number;
}

class Entries {
  column: Int32Array<ArrayBuffer>;
  first: Int32Array<ArrayBuffer>;
  last: Int32Array<ArrayBuffer>;
  count = 0;
  /** Where entries of the sentence at hand begin. */
  private begin = 0;

  constructor(size: number) {
    this.column = new Int32Array(size);
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
  }

  next(): void {
    this.begin = this.count;
  }

  push(column: number, first: number, last: number): void {
    for (let i = this.begin; i < this.count; i++) if (this.column[i] === column) return;
    if (this.count === this.column.length) this.grow();
    this.column[this.count] = column;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }

  private grow(): void {
    const longer = (old: Int32Array) => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.column = longer(this.column);
    this.first = longer(this.first);
    this.last = longer(this.last);
  }
}

/** Words of a sentence that are looked at: a text without line ends or full stops is one long sentence else. */
const LONGEST_SENTENCE = 60;

/**
 * Splits a text into sentences and looks up the learned words of each.
 *
 * @param hits of the lexicon of roles, in reading order
 */
export function sentencesOf(
  { text, title }: Vocabulary,
  tokens: Tokens,
  sections: readonly Section[],
  hits: readonly LexiconHit[],
  titleText: string,
): Sentences {
  const entries = new Entries(Math.max(tokens.count * 2, 16));
  const from: number[] = [];
  const place: number[] = [];
  const length: number[] = [];
  const walk = new SectionWalk(sections);
  let hit = 0;
  let at = 0;
  while (at < tokens.count) {
    const start = tokens.start[at] ?? 0;
    const { kind, end } = walk.section(start) ?? { kind: 'other', end: Number.POSITIVE_INFINITY };
    let to = at + 1;
    while (
      to < tokens.count &&
      to - at < LONGEST_SENTENCE &&
      ((tokens.gap[to] as number) & GAP_SENTENCE) === 0 &&
      (tokens.start[to] as number) < end
    )
      to++;
    from.push(entries.count);
    place.push(SENTENCE_PLACES.indexOf(kind));
    length.push(to - at);
    entries.next();
    visitWords(tokens, at, to, (key, first, last) => {
      const column = columnOf(text, key);
      if (column >= 0) entries.push(column, first, last);
    });
    for (; hit < hits.length && (hits[hit]?.first ?? 0) < to; hit++) {
      const { columns, first, last } = hits[hit] as LexiconHit;
      for (const column of columns) entries.push(termsFrom({ text, title }) + column, first, last);
    }
    at = to;
  }
  from.push(entries.count);
  place.push(TITLE_PLACE);
  length.push(0);
  entries.next();
  const words = tokenise(titleText);
  visitWords(words, 0, words.count, (key) => {
    const column = columnOf(title, key);
    if (column >= 0) entries.push(text.size + column, -1, -1);
  });
  from.push(entries.count);
  return {
    count: place.length,
    from: Int32Array.from(from),
    place: Uint8Array.from(place),
    length: Uint16Array.from(length),
    column: entries.column.slice(0, entries.count),
    first: entries.first.slice(0, entries.count),
    last: entries.last.slice(0, entries.count),
  };
}

/** What the reading sentence by sentence rests on. */
export interface SentenceWeights {
  /** Per column two logits, of AI and of ML work against any other. */
  readonly columns: Float32Array;
  /** Logits of AI and of ML work of a sentence that says nothing. */
  readonly ai: number;
  readonly ml: number;
  /** Logarithm of how much a sentence counts, by place. */
  readonly places: readonly number[];
  /** Logit of AI or ML engineering: `part` by the logit of its part, `mass` by the logarithm of how much there is. */
  readonly part: number;
  readonly mass: number;
  readonly bias: number;
  /** Logit of AI in it by the logit of its share, and the cuts at the steps of the scale. */
  readonly share: number;
  readonly cuts: readonly number[];
}

/** One text read sentence by sentence. */
export interface SentenceReading {
  /** Per sentence: the chances of AI and of ML work, and how much it counts. */
  readonly ai: Float64Array;
  readonly ml: Float64Array;
  readonly worth: Float64Array;
  /** Sums of these over the text. */
  readonly aiSum: number;
  readonly mlSum: number;
  readonly otherSum: number;
  /** Logit of AI or ML engineering, and of AI in it before the cuts. */
  readonly work: number;
  readonly share: number;
}

/** Keeps logarithms of sums finite: half a sentence of each kind is taken for granted. */
export const GRANTED = 0.5;
/** A sentence counts by the root of its words, from none to thirty; the title as twelve. */
const USUAL_LENGTH = 12;
const MOST_LENGTH = 30;

const worthOf = (length: number): number =>
  Math.sqrt(Math.min(length || USUAL_LENGTH, MOST_LENGTH) / USUAL_LENGTH);

/**
 * Reads each sentence as AI work, ML work or other work, and adds up.
 *
 * @param isDropped marks entries to pass over, as in learning
 */
export function readSentences(
  sentences: Sentences,
  weights: SentenceWeights,
  isDropped?: Uint8Array,
): SentenceReading {
  const { count, from, place, length, column } = sentences;
  const { columns } = weights;
  const placeWorth = weights.places.map(Math.exp);
  const ai = new Float64Array(count);
  const ml = new Float64Array(count);
  const worth = new Float64Array(count);
  let [aiSum, mlSum, otherSum] = [0, 0, 0];
  for (let s = 0; s < count; s++) {
    let [a, m] = [weights.ai, weights.ml];
    for (let i = from[s] as number; i < (from[s + 1] as number); i++) {
      if (isDropped !== undefined && isDropped[i] === 1) continue;
      const at = (column[i] as number) * 2;
      a += columns[at] as number;
      m += columns[at + 1] as number;
    }
    const most = Math.max(a, m, 0);
    const [ea, em, eo] = [Math.exp(a - most), Math.exp(m - most), Math.exp(-most)];
    const sum = ea + em + eo;
    const counts = (placeWorth[place[s] as number] ?? 0) * worthOf(length[s] as number);
    ai[s] = ea / sum;
    ml[s] = em / sum;
    worth[s] = counts;
    aiSum += (counts * ea) / sum;
    mlSum += (counts * em) / sum;
    otherSum += (counts * eo) / sum;
  }
  const mass = Math.log(aiSum + mlSum + GRANTED);
  const work = weights.part * (mass - Math.log(otherSum + GRANTED)) + weights.mass * mass + weights.bias;
  const share = weights.share * Math.log((aiSum + GRANTED) / (mlSum + GRANTED));
  return { ai, ml, worth, aiSum, mlSum, otherSum, work, share };
}
