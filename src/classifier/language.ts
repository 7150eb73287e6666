import lexicon from '../../lexicons/languages.json' with { type: 'json' };

const SAMPLE = 300;
const LEAST_WORDS = 20;
/** Share of the sampled words that must be function words of the language. */
const LEAST_SHARE = 0.12;
const LONGEST = 7;
const SLOTS = 1 << 13;

const LANGUAGES = Object.keys(lexicon.words);
const FACTOR = 31;
const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, FACTOR) + word.charCodeAt(i)) & (SLOTS - 1);
  return hash;
};
/** For the hash of a word: which languages it is a function word of, one bit each. */
const PROFILE = new Uint16Array(SLOTS);
Object.values(lexicon.words).forEach((words, language) => {
  for (const word of words.split(' ')) {
    const slot = hashOf(word);
    PROFILE[slot] = (PROFILE[slot] ?? 0) | (1 << language);
  }
});

/** A lower-case letter's code; 0 for what is no letter. Capitals are taken as their lower case. */
function letter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code | 32;
  if (code < 0xc0 || code > 0x17f || code === 0xd7 || code === 0xf7) return 0;
  return code < 0xdf ? code | 32 : code;
}

/** Counts the function words of `text` from `from` to `to` into `hits`, one count per language. */
function count(text: string, from: number, to: number, hits: number[]): number {
  let words = 0;
  let hash = 0;
  let length = 0;
  for (let i = from; i <= to; i++) {
    const code = i < to ? letter(text.charCodeAt(i)) : 0;
    if (code !== 0) {
      hash = (Math.imul(hash, FACTOR) + code) & (SLOTS - 1);
      length++;
      continue;
    }
    if (length > 0) {
      words++;
      let bits = length <= LONGEST ? (PROFILE[hash] ?? 0) : 0;
      for (let language = 0; bits !== 0; language++, bits >>= 1) {
        if (bits & 1) hits[language] = (hits[language] ?? 0) + 1;
      }
    }
    hash = 0;
    length = 0;
  }
  return words;
}

/**
 * The language a text is mostly in, by its function words, from samples of its beginning, middle and end.
 *
 * @returns ISO 639-1 code, or `und` for a language not known or too little text
 */
export function languageOf(text: string): string {
  const hits = new Array<number>(LANGUAGES.length).fill(0);
  const { length } = text;
  let words = 0;
  if (length <= 4 * SAMPLE) words = count(text, 0, length, hits);
  else
    for (const share of [0.04, 0.3, 0.55, 0.8]) {
      const from = Math.floor(length * share);
      words += count(text, from, Math.min(length, from + SAMPLE), hits);
    }
  const best = Math.max(...hits);
  const enough = words >= LEAST_WORDS && best >= words * LEAST_SHARE;
  return enough ? (LANGUAGES[hits.indexOf(best)] ?? 'und') : 'und';
}
