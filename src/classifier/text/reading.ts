import { languageOf } from './language.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Stance, stanceOf } from './stance.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** What is read of a description once, for all that is asked of it. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  readonly stance: Stance;
  /** ISO 639-1 code, or `und`. */
  readonly language: string;
}

/** Reads a description whose words and sections are known. */
export function readingOf(tokens: Tokens, sections: readonly Section[]): Reading {
  const language = languageOf(tokens);
  return { tokens, sections, stance: stanceOf(tokens, language), language };
}

/** Reads a description. */
export function readText(description: string): Reading {
  const tokens = tokenise(description);
  return readingOf(tokens, sectionsOf(tokens));
}
