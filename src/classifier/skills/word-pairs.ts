import { opensSentence } from '../text/token-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { addWord, emptyFilter, hashesOf, mayHold } from '../text/word-filter.ts';
import { WORD_PAIRS } from './lexicon.ts';

/** A skill named by two words of one sentence: `train, evaluate and deploy models`. */
interface Pair {
  readonly skill: string;
  readonly within: number;
}

/** Per word: the pairs it is part of, and as which of the two. */
const PARTS = new Map<number, { pair: number; isDeed: boolean }[]>();
const FILTER = emptyFilter();
const PAIRS: readonly Pair[] = WORD_PAIRS.map(({ skill, deed, object, within }, pair) => {
  for (const [words, isDeed] of [
    [deed, true],
    [object, false],
  ] as const)
    for (const hash of hashesOf(words)) {
      addWord(FILTER, hash);
      const parts = PARTS.get(hash) ?? [];
      PARTS.set(hash, [...parts, { pair, isDeed }]);
    }
  return { skill, within };
});

/** Where a pair of words names a skill: the word for what is done. */
export interface Deed {
  readonly name: string;
  readonly word: number;
}

/** The skills that two words of one sentence name, once per sentence, in reading order; linear in the text. */
export function skillsOfWordPairs(tokens: Tokens): Deed[] {
  const found: Deed[] = [];
  /** Per pair, the last place of either word in this sentence, or -1; and whether it was found in it. */
  const deeds = new Int32Array(PAIRS.length).fill(-1);
  const objects = new Int32Array(PAIRS.length).fill(-1);
  const done = new Uint8Array(PAIRS.length);
  let isOpen = false;
  for (let i = 0; i < tokens.count; i++) {
    if (isOpen && opensSentence(tokens, i)) {
      deeds.fill(-1);
      objects.fill(-1);
      done.fill(0);
      isOpen = false;
    }
    const hash = tokens.hash[i] ?? 0;
    if (!mayHold(FILTER, hash)) continue;
    for (const { pair, isDeed } of PARTS.get(hash) ?? []) {
      (isDeed ? deeds : objects)[pair] = i;
      isOpen = true;
      const deed = deeds[pair] ?? -1;
      const object = objects[pair] ?? -1;
      const { skill, within } = PAIRS[pair] as Pair;
      if (done[pair] === 1 || deed < 0 || object < 0 || Math.abs(deed - object) > within) continue;
      done[pair] = 1;
      found.push({ name: skill, word: deed });
    }
  }
  return found.sort((a, b) => a.word - b.word);
}
