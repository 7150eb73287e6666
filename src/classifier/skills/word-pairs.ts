import { opensSentence } from '../text/token-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { addWord, emptyFilter, hashesOf, mayHold } from '../text/word-filter.ts';
import { WORD_PAIRS } from './lexicon.ts';

/** Per word, by its hash: the pairs it is part of, and as which of the two. */
const PARTS = new Map<number, { pair: number; isVerb: boolean }[]>();
const FILTER = emptyFilter();

function addParts(words: readonly string[], pair: number, isVerb: boolean): void {
  for (const hash of hashesOf(words)) {
    addWord(FILTER, hash);
    PARTS.set(hash, [...(PARTS.get(hash) ?? []), { pair, isVerb }]);
  }
}
for (const [pair, { verbs, objects }] of WORD_PAIRS.entries()) {
  addParts(verbs, pair, true);
  addParts(objects, pair, false);
}

/** A skill that a pair of words names: `train, evaluate and deploy models`. */
interface PairedSkill {
  /** Its canonical name. */
  readonly name: string;
  /** The word for what is done. */
  readonly verb: number;
}

/** The skills that two words of one sentence name, once per sentence, in reading order. Linear in the text. */
export function skillsOfWordPairs(tokens: Tokens): PairedSkill[] {
  const found: PairedSkill[] = [];
  // Per pair: where its verb and its object stood last in this sentence, or -1; whether it was found in it.
  const verbs = new Int32Array(WORD_PAIRS.length).fill(-1);
  const objects = new Int32Array(WORD_PAIRS.length).fill(-1);
  const isFound = new Uint8Array(WORD_PAIRS.length);
  let isBegun = false;
  for (let i = 0; i < tokens.count; i++) {
    if (isBegun && opensSentence(tokens, i)) {
      verbs.fill(-1);
      objects.fill(-1);
      isFound.fill(0);
      isBegun = false;
    }
    const hash = tokens.hash[i] ?? 0;
    if (!mayHold(FILTER, hash)) continue;
    for (const { pair, isVerb } of PARTS.get(hash) ?? []) {
      (isVerb ? verbs : objects)[pair] = i;
      isBegun = true;
      const verb = verbs[pair] ?? -1;
      const object = objects[pair] ?? -1;
      const { skill, within } = WORD_PAIRS[pair] ?? { skill: '', within: 0 };
      if (isFound[pair] === 1 || verb < 0 || object < 0 || Math.abs(verb - object) > within) continue;
      isFound[pair] = 1;
      found.push({ name: skill, verb });
    }
  }
  return found.sort((a, b) => a.verb - b.verb);
}
