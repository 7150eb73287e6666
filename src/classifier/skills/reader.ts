import { type Skill, skillInfo, skillKey } from './lexicon.ts';

/** How a reader stands to something a posting asks for. `near`: lacking, but they have a skill close to it. */
export type Standing = 'have' | 'learning' | 'near' | 'lacking';

/** What a reader has and learns, to be asked about many skills. Skills go by any name that is written for them. */
export interface SkillReader {
  /** Does the reader have it, by what their skills imply, too? */
  has(name: string): boolean;
  /** The skill of theirs that shortens the way to another; null when there is none. */
  nearTo(name: string): string | null;
  /** How they stand to a need, any one of whose skills meets it. */
  standing(anyOf: readonly string[]): Standing;
  /** The skill of theirs that is close to a need; null when there is none. */
  nearestTo(anyOf: readonly string[]): string | null;
}

/** The key a skill is compared by, whichever of its names is given. */
export const keyOfSkill = (name: string): string => skillKey(skillInfo(name)?.name ?? name);

/** Keys of some skills and of all that they imply, each with the name it is there for. */
export function withImplied(names: readonly string[]): Map<string, string> {
  const keys = new Map<string, string>();
  const queue = names.map((name) => skillInfo(name)?.name ?? name).reverse();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const key = skillKey(name);
    if (keys.has(key)) continue;
    keys.set(key, name);
    queue.push(...(skillInfo(name)?.implies ?? []));
  }
  return keys;
}

/** The same question about skills, with its answers remembered: the same few skills are asked about in every listing. */
function remembered<T>(answer: (key: string, name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const found = answer(keyOfSkill(name), name);
    answers.set(name, found);
    return found;
  };
}

/**
 * A reader as far as skills go.
 *
 * @param skills what they have, by name or alias; one that implies another counts for both
 * @param learning what they are learning; it does not count as theirs
 */
export function skillReader(skills: readonly string[], learning: readonly string[] = []): SkillReader {
  const known = withImplied(skills);
  const underway = new Set(learning.map(keyOfSkill));
  const has = remembered((key) => known.has(key));
  /** The cloud of theirs that a service is one of: whoever works with it is not far from its services. */
  const cloudOf = ({ implies = [] }: Skill) =>
    implies.find((other) => skillInfo(other)?.group === 'cloud' && known.has(skillKey(other)));
  const nearTo = remembered((_key, name): string | null => {
    const skill = skillInfo(name);
    if (!skill) return null;
    const near = (skill.near ?? []).find((other) => known.has(skillKey(other))) ?? cloudOf(skill);
    if (near !== undefined) return near;
    for (const other of known.values()) if ((skillInfo(other)?.near ?? []).includes(skill.name)) return other;
    return null;
  });
  const nearestTo = (anyOf: readonly string[]): string | null => {
    for (const name of anyOf) {
      const near = nearTo(name);
      if (near !== null) return near;
    }
    return null;
  };
  return {
    has,
    nearTo,
    nearestTo,
    standing(anyOf) {
      if (anyOf.some(has)) return 'have';
      if (anyOf.some((name) => underway.has(keyOfSkill(name)))) return 'learning';
      return nearestTo(anyOf) === null ? 'lacking' : 'near';
    },
  };
}
