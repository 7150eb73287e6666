import stacks from '../../lexicons/stacks.json' with { type: 'json' };
import { keyOfSkill, skillReader, withImplied } from '../classifier/skills/reader.ts';

/** What the guide's article names for both roles, and for each alone: each entry is one thing, met by any of its skills. */
export const CHOICES: Readonly<Record<'ai' | 'ml' | 'both', readonly (readonly string[])[]>> = stacks;

/** The skills of these entries, by canonical name. */
export const STACKS = { both: CHOICES.both.flat(), ai: CHOICES.ai.flat(), ml: CHOICES.ml.flat() };

/** How many entries of a role's own stack a reader has. */
interface StackShare {
  known: number;
  all: number;
}

/** What a reader knows of the stack the article names for that role alone; a choice counts once, implied skills too. */
export function stackShare(role: 'ai' | 'ml', profile: readonly string[]): StackShare {
  const { has } = skillReader(profile);
  return { known: CHOICES[role].filter((anyOf) => anyOf.some(has)).length, all: CHOICES[role].length };
}

/**
 * How many entries of the article's stack for a role, with those of both roles, a posting asks for.
 *
 * @param names the skills it asks for; what they imply counts, too
 */
export function stackAsked(role: 'ai' | 'ml', names: readonly string[]): { asked: number; all: number } {
  const asked = withImplied(names);
  const stack = [...CHOICES.both, ...CHOICES[role]];
  return {
    asked: stack.filter((anyOf) => anyOf.some((name) => asked.has(keyOfSkill(name)))).length,
    all: stack.length,
  };
}
