import {
  ASKED,
  BETWEEN,
  cuesAt,
  DENIAL,
  OTHERS,
  type Stance,
  stanceMatcher,
  type Topic,
  WISH,
} from './cues.ts';
import { findIn, type Matcher } from './matcher.ts';
import { markOthers } from './sentence-subject.ts';
import { StanceReader } from './stance-reader.ts';
import type { Tokens } from './tokens.ts';

let matcher: Matcher | undefined;

/**
 * Reads each sentence and list item of a text once: what is wished for, what is asked for outright, what is not
 * needed, and what is said of somebody else than the reader, by the cues of the lexicon and their reach. Linear in the
 * text.
 *
 * @param language of the text: ISO 639-1 code, or `und`
 * @returns the bits of each word
 */
export function stanceOf(tokens: Tokens, language: string): Stance {
  matcher ??= stanceMatcher();
  const matches = findIn(matcher, tokens, { between: BETWEEN });
  const reader = new StanceReader(tokens, language);
  reader.markCues(matches);
  for (let i = 0; i < matches.count; i++)
    for (const cue of cuesAt(matches.id[i] ?? 0, language))
      reader.read(cue, matches.first[i] ?? 0, matches.last[i] ?? 0);
  markOthers(tokens, reader.stance);
  return reader.stance;
}

/** Whether word `i` is wished for only. A wish outweighs a denial: `X is not required but a plus`. */
export const isWished = (stance: Stance, i: number): boolean => ((stance[i] ?? 0) & WISH) !== 0;

/** Whether word `i` is said not to be needed, or of somebody else than the reader, so that nothing is asked with it. */
export const isNoDemand = (stance: Stance, i: number, topic: Topic): boolean => {
  const bits = stance[i] ?? 0;
  return (bits & OTHERS[topic]) !== 0 || (bits & (WISH | DENIAL)) === DENIAL;
};

/** Whether the sentence of word `i` asks of the reader, whatever section it stands in: `Experience with X`. */
export const isAsked = (stance: Stance, i: number): boolean => ((stance[i] ?? 0) & ASKED) !== 0;
