import { headingLine } from '../text/lines.ts';
import type { Matches } from '../text/matcher.ts';
import type { ParsedText } from '../text/parsed-text.ts';
import { type Section, SectionWalk, UNREAD_SECTIONS } from '../text/sections.ts';
import { GAP_NEWLINE } from '../text/tokens.ts';
import { contextNeeded, NOT_A_SKILL, skillOf } from './lexicon.ts';

/** Lines with a skill that make what stands under an unknown heading a list of skills. */
const FEWEST_LINES = 2;

/** The words from `from` up to `to`, under a heading that is not known. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Lists of skills under headings the lexicon does not know, in sections that are not read: a demand whose heading
 * follows pay, team or benefits. Linear in the text.
 */
export function unknownHeadings({ tokens, sections }: ParsedText, matches: Matches): Block[] {
  const blocks: Block[] = [];
  const walk = new SectionWalk(sections);
  let section: Section | undefined;
  let match = 0;
  let from = -1;
  let lines = 0;
  let isCounted = false;
  const close = (to: number) => {
    if (from >= 0 && lines >= FEWEST_LINES) blocks.push({ from, to });
    from = -1;
    lines = 0;
  };
  for (let i = 0; i < tokens.count; i++) {
    const at = tokens.start[i] ?? 0;
    const here = walk.section(at);
    if (here !== section) close(i);
    section = here;
    if (section === undefined || !UNREAD_SECTIONS.has(section.kind)) continue;
    if (((tokens.gap[i] ?? 0) & GAP_NEWLINE) !== 0) {
      isCounted = false;
      if (at > section.start && headingLine(tokens, i) >= 0) {
        close(i);
        from = i;
      }
    }
    while (match < matches.count && (matches.first[match] ?? 0) < i) match++;
    const id = matches.id[match] ?? NOT_A_SKILL;
    if (from < 0 || isCounted || matches.first[match] !== i || id >= NOT_A_SKILL) continue;
    if (skillOf(id) === undefined || contextNeeded(id) !== 'none') continue;
    isCounted = true;
    lines++;
  }
  close(tokens.count);
  return blocks;
}
