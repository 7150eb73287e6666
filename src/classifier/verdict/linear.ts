import { FEATURES, type Scan } from './features.ts';
import { FAMILIES, PLACE_IN_FAMILY, TERM_FAMILY, termCount } from './role-terms.ts';
import { type SENTENCE_PLACES, type Sentences, TITLE_PLACE } from './sentences.ts';

/** Weights of one linear score, as columns beside the features, the lexicon's terms and the learned words. */
export interface Linear {
  readonly dense: Float64Array;
  readonly terms: Float64Array;
  readonly words: Float32Array;
}

/** How a linear score is stored: by feature name, and by family for its terms in their order, in thousandths. */
export interface StoredLinear {
  readonly features: Readonly<Record<string, number>>;
  readonly terms: Readonly<Record<string, readonly number[]>>;
}

const THOUSANDTH = 0.001;
const NO_WORDS = new Float32Array(0);

/** Unpacks stored weights; features and terms without one weigh nothing. */
export function unpackLinear(stored: Pick<StoredLinear, 'features'> & Partial<StoredLinear>): Linear {
  const dense = new Float64Array(FEATURES.length);
  for (const [i, name] of FEATURES.entries()) dense[i] = (stored.features[name] ?? 0) * THOUSANDTH;
  const terms = new Float64Array(termCount());
  for (let id = 0; id < terms.length; id++) {
    const family = FAMILIES[TERM_FAMILY[id] ?? 0] ?? '';
    terms[id] = (stored.terms?.[family]?.[PLACE_IN_FAMILY[id] ?? 0] ?? 0) * THOUSANDTH;
  }
  return { dense, terms, words: NO_WORDS };
}

/** How much a word counts by where it stands, in the order of SENTENCE_PLACES. */
const PLACE_WORTH = [0.2, 1, 0.8, 0.3, 0, 0, 0.8, 1] as const satisfies readonly number[] & {
  length: (typeof SENTENCE_PLACES)['length'];
};
/** A word counts by the root of how often it stands there, up to this. */
const MOST_WORTH = 3;
/** Length of the vector of a text's words; the title has one of its own. */
const VECTOR = 2;

/** How much each column of the learned words counts in a text, `columns` none twice. */
export interface WordValues {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Sums by column, all 0 between calls: a text costs no table of its own. */
let sums = new Float64Array(0);

/** Adds up the learned words of a text; those after column `size` (of the lexicon) are left out. */
export function wordValues({ count, from, place, column }: Sentences, size: number): WordValues {
  if (sums.length < size) sums = new Float64Array(size);
  const columns = new Int32Array(column.length);
  let [used, inTitle] = [0, 0];
  for (let s = 0; s < count; s++) {
    const worth = PLACE_WORTH[place[s] as number] ?? 0;
    if (place[s] === TITLE_PLACE) inTitle = used;
    if (worth === 0) continue;
    for (let i = from[s] as number; i < (from[s + 1] as number); i++) {
      const at = column[i] as number;
      if (at >= size) continue;
      if (sums[at] === 0) columns[used++] = at;
      sums[at] = (sums[at] as number) + worth;
    }
  }
  const values = new Float64Array(used);
  for (let i = 0; i < used; i++) {
    const at = columns[i] as number;
    values[i] = Math.min(Math.sqrt(sums[at] as number), MOST_WORTH);
    sums[at] = 0;
  }
  scale(values.subarray(0, inTitle));
  scale(values.subarray(inTitle));
  return { columns: columns.subarray(0, used), values };
}

/** Scales values in place to a vector of length VECTOR. */
function scale(values: Float64Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  const factor = VECTOR / Math.sqrt(squares || 1);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor;
}

/** A linear score without its bias, in logits. */
export function scoreOf(
  linear: Linear,
  { dense, terms }: Pick<Scan, 'dense' | 'terms'>,
  words?: WordValues,
): number {
  let sum = 0;
  for (let i = 0; i < dense.length; i++) sum += (linear.dense[i] ?? 0) * (dense[i] ?? 0);
  for (const [id, value] of terms) sum += (linear.terms[id] ?? 0) * value;
  if (words === undefined) return sum;
  const { columns, values } = words;
  for (let i = 0; i < columns.length; i++)
    sum += (linear.words[columns[i] as number] as number) * (values[i] as number);
  return sum;
}
