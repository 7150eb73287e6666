import type { OwnSkill } from '../analysis.ts';
import { compile } from '../text/compile.ts';
import { findIn, type Matches } from '../text/matcher.ts';
import type { Tokens } from '../text/tokens.ts';
import { OWN_SKILLS, skillInfo } from './lexicon.ts';

/** Two lists of matches as one, in reading order. Where two meet, the one of the second list stays. */
function merged(base: Matches, own: Matches): Matches {
  const id: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  const push = ({ id: ids, first: firsts, last: lasts }: Matches, at: number) => {
    id.push(ids[at] ?? 0);
    first.push(firsts[at] ?? 0);
    last.push(lasts[at] ?? 0);
  };
  let j = 0;
  for (let i = 0; i < base.count; i++) {
    const start = base.first[i] ?? 0;
    const end = base.last[i] ?? 0;
    while (j < own.count && (own.last[j] ?? 0) < start) push(own, j++);
    if (j >= own.count || (own.first[j] ?? 0) > end) push(base, i);
  }
  while (j < own.count) push(own, j++);
  return {
    count: id.length,
    id: Int32Array.from(id),
    first: Int32Array.from(first),
    last: Int32Array.from(last),
  };
}

/**
 * Adds the reader's own skills to what the lexicon found: small enough to be compiled for each text. Their ids
 * are `OWN` and up, by place in the list.
 */
export function withOwnSkills(base: Matches, tokens: Tokens, own: readonly OwnSkill[]): Matches {
  if (own.length === 0) return base;
  const terms = own.flatMap(({ name, aliases, exact }, i) =>
    [name, ...aliases].map((text) => ({ text, id: OWN_SKILLS + i, exact: exact === true })),
  );
  return merged(base, findIn(compile(terms), tokens));
}

/** The name that own words stand for: the lexicon's spelling where it has the skill. */
export const ownSkillName = ({ name }: OwnSkill): string => skillInfo(name)?.name ?? name;
