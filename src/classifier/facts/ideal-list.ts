import lexicon from '../../../lexicons/sections.json' with { type: 'json' };
import type { Section } from '../text/sections.ts';
import { firstWordFrom } from '../text/token-text.ts';
import { GAP_COLON, GAP_SENTENCE, type Tokens } from '../text/tokens.ts';
import { hashesOf } from '../text/word-filter.ts';

/** Words of a heading over what the ideal reader has: `Ideally you have`. */
const IDEAL_WORDS = hashesOf(lexicon.ideal);
/** Words at the head of a heading among which one of them stands. */
const HEADING = 10;
/** A section of demands with fewer characters than this behind its heading holds none. */
const SHORTEST_LIST = 20;

/** Whether the heading at an offset speaks of the ideal: `Ideally you have`. */
function isIdeal(tokens: Tokens, at: number): boolean {
  const { hash, gap, count } = tokens;
  const first = firstWordFrom(tokens, at);
  for (let i = first; i < count && i < first + HEADING; i++) {
    if (i > first && ((gap[i] ?? 0) & (GAP_SENTENCE | GAP_COLON)) !== 0) return false;
    if (IDEAL_WORDS.has(hash[i] ?? 0)) return true;
  }
  return false;
}

/** Characters of a section behind its heading, which ends at a colon or with its line. */
function bodyLength(text: string, { start, end }: Section): number {
  const ends = [text.indexOf(':', start), text.indexOf('\n', start)].filter((at) => at >= 0);
  return text.slice(Math.min(end, ...ends) + 1, end).trim().length;
}

/**
 * The first list of what the ideal reader has, where nothing is demanded outright: it is all that is asked. Undefined
 * where something is demanded, or there is no such list.
 */
export function idealList(tokens: Tokens, sections: readonly Section[]): Section | undefined {
  const isDemand = (section: Section) =>
    section.kind === 'requirements' && bodyLength(tokens.text, section) > SHORTEST_LIST;
  if (sections.some(isDemand)) return undefined;
  return sections.find(({ kind, start }) => kind === 'nice' && isIdeal(tokens, start));
}
