import lexicon from '../../lexicons/languages.json' with { type: 'json' };

const SAMPLE = 700;
const LEAST_WORDS = 20;
/** Share of the sampled words that must be function words of the language. */
const LEAST_SHARE = 0.12;

const LANGUAGES = Object.keys(lexicon.words);
const OF_WORD = new Map<string, number[]>();
Object.values(lexicon.words).forEach((words, language) => {
  for (const word of words.split(' ')) OF_WORD.set(word, [...(OF_WORD.get(word) ?? []), language]);
});

/**
 * The language a text is mostly in, by its function words, from samples of its beginning, middle and end.
 *
 * @returns ISO 639-1 code, or `und` for a language not known or too little text
 */
export function languageOf(text: string): string {
  const middle = Math.max(0, (text.length >> 1) - (SAMPLE >> 1));
  const sample =
    text.length <= 3 * SAMPLE
      ? text
      : `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`;
  const hits = new Array<number>(LANGUAGES.length).fill(0);
  let count = 0;
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    if (word === '') continue;
    count++;
    if (word.length > 7) continue;
    for (const language of OF_WORD.get(word) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  }
  const best = Math.max(...hits);
  return count >= LEAST_WORDS && best >= count * LEAST_SHARE
    ? (LANGUAGES[hits.indexOf(best)] ?? 'und')
    : 'und';
}
