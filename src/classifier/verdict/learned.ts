import words from '../../../lexicons/words.json' with { type: 'json' };
import { type PackedWords, packWords } from './words-pack.ts';

/** The learned words. `build.mjs` writes them down packed in place of this file. */
export const WORDS: PackedWords = packWords(words);
