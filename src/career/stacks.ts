import { compareSkills } from '../classifier/skills/gap.ts';
import { SKILLS } from '../classifier/skills/lexicon.ts';

const named = (role: 'ai' | 'ml' | 'both'): readonly string[] =>
  SKILLS.filter(({ article }) => article === role).map(({ name }) => name);

/** The skills the guide's article names: for both roles, and for each alone. Canonical names. */
export const STACKS = { both: named('both'), ai: named('ai'), ml: named('ml') };

/** How many skills of a role's own stack a reader has. */
export interface StackShare {
  known: number;
  all: number;
}

/** What a reader knows of the stack the article names for that role alone, implied skills counted. */
export function stackShare(role: 'ai' | 'ml', profile: readonly string[]): StackShare {
  const stack = STACKS[role].map((name) => ({ name, need: 'required' as const, start: 0, end: 0 }));
  return { known: compareSkills(stack, profile).having.length, all: stack.length };
}
