import lexicon from '../../../lexicons/languages.json' with { type: 'json' };
import { MULTIPLIER } from './letters.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** Words of one sample. */
const SAMPLE = 55;
/** Where the samples begin, as parts of the text. */
const SAMPLES = [0.04, 0.3, 0.55, 0.8];
/** A text with fewer words is of no known language. */
const LEAST_WORDS = 20;
/** Share of the sampled words that must be function words of the language. */
const LEAST_SHARE = 0.1;
/** Size of the table below, as a power of two: many times its words, so that most looks end at once. */
const BITS = 11;
const SLOTS = 1 << BITS;

const LANGUAGES = Object.keys(lexicon.words);
/** Function words by hash, in an open table, and which languages each belongs to, one bit per language. */
const WORD = new Int32Array(SLOTS);
const PROFILE = new Uint16Array(SLOTS);
/** Where a word is looked for first. */
const slotOf = (hash: number): number => Math.imul(hash, MULTIPLIER) >>> (32 - BITS);

/** Where a word stands in the table, or the free place where it belongs. */
function slotFor(hash: number): number {
  let slot = slotOf(hash);
  while (PROFILE[slot] !== 0 && WORD[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

Object.values(lexicon.words).forEach((words, language) => {
  const { count, hash } = tokenise(words);
  for (let i = 0; i < count; i++) {
    const slot = slotFor(hash[i] ?? 0);
    WORD[slot] = hash[i] ?? 0;
    PROFILE[slot] = (PROFILE[slot] ?? 0) | (1 << language);
  }
});

/** Counts the function words from word `from` to word `to` into `counts`, one count per language. */
function countWords({ hash }: Tokens, from: number, to: number, counts: number[]): void {
  for (let i = from; i < to; i++) {
    let bits = PROFILE[slotFor(hash[i] ?? 0)] ?? 0;
    for (let language = 0; bits !== 0; language++, bits >>= 1) {
      if (bits & 1) counts[language] = (counts[language] ?? 0) + 1;
    }
  }
}

/**
 * The language a text is mostly in, by its function words, from samples of its beginning, middle and end.
 *
 * @returns ISO 639-1 code, or `und` for a language not known or too little text
 */
export function languageOf(tokens: Tokens): string {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  const whole = tokens.count <= SAMPLES.length * SAMPLE;
  if (whole) countWords(tokens, 0, tokens.count, counts);
  else
    for (const share of SAMPLES) {
      const from = Math.floor(tokens.count * share);
      countWords(tokens, from, Math.min(tokens.count, from + SAMPLE), counts);
    }
  const words = whole ? tokens.count : SAMPLES.length * SAMPLE;
  const best = Math.max(...counts);
  const enough = words >= LEAST_WORDS && best >= words * LEAST_SHARE;
  return enough ? (LANGUAGES[counts.indexOf(best)] ?? 'und') : 'und';
}
