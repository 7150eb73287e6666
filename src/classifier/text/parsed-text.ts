import type { Stance } from './cues.ts';
import { languageOf } from './language.ts';
import { type Section, sectionsOf } from './sections.ts';
import { stanceOf } from './stance.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** A description split and marked once, for all that is read of it. */
export interface ParsedText {
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  /** What is said of each word: wished for, not needed, of somebody else. */
  readonly stance: Stance;
  /** ISO 639-1 code, or `und`. */
  readonly language: string;
}

/** A description whose words and sections are known already, with its language and stance. */
export function withStance(tokens: Tokens, sections: readonly Section[]): ParsedText {
  const language = languageOf(tokens);
  return { tokens, sections, stance: stanceOf(tokens, language), language };
}

/** Splits and marks a description; linear in its length. */
export function parseText(description: string): ParsedText {
  const tokens = tokenise(description);
  return withStance(tokens, sectionsOf(tokens));
}
