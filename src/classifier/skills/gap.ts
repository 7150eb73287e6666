import type { SkillGap, SkillMention, SkillNeed } from '../analysis.ts';
import { SKILLS, type Skill, skillInfo, skillKey } from './lexicon.ts';
import { gathered } from './needs.ts';

const keyOf = (name: string): string => skillKey(skillInfo(name)?.name ?? name);

/** Keys of some skills and of all that they imply, each with the name it is there for. */
function closure(names: readonly string[]): Map<string, string> {
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

/**
 * A test of whether a reader has a skill, by whatever name it or theirs is written; quick for many names.
 *
 * @param profile the reader's skills; one that implies another counts for both
 */
export function knower(profile: readonly string[]): (name: string) => boolean {
  const known = closure(profile);
  const answers = new Map<string, boolean>();
  return (name) => {
    const answer = answers.get(name) ?? known.has(keyOf(name));
    answers.set(name, answer);
    return answer;
  };
}

/** The skill the reader has that shortens the way to another; null when there is none. */
function neighbour(name: string, known: ReadonlyMap<string, string>): string | null {
  const skill = skillInfo(name);
  const near = (skill?.near ?? []).find((other) => known.has(skillKey(other)));
  if (near !== undefined) return near;
  for (const other of known.values())
    if (skill && (skillInfo(other)?.near ?? []).includes(skill.name)) return other;
  return null;
}

/**
 * Compares the skills of a posting with those of a reader.
 *
 * @param mentions as read by `readSkills`
 * @param profile the reader's skills, by name or alias; one that implies another counts for both
 * @param learning skills the reader is learning; they do not count as theirs
 */
export function compareSkills(
  mentions: readonly SkillMention[],
  profile: readonly string[],
  learning: readonly string[] = [],
): SkillGap {
  const known = closure(profile);
  const underway = new Set(learning.map(keyOf));
  const judge = (alternatives: SkillMention[]): SkillNeed => {
    const need = alternatives.some((one) => one.need === 'required') ? 'required' : 'nice';
    const is = (keys: { has(key: string): boolean }) =>
      alternatives.some(({ name }) => keys.has(skillKey(name)));
    if (is(known)) return { alternatives, need, state: 'have', near: null };
    if (is(underway)) return { alternatives, need, state: 'learning', near: null };
    const near = alternatives.map(({ name }) => neighbour(name, known)).find((one) => one !== null) ?? null;
    return { alternatives, need, state: near === null ? 'lacking' : 'near', near };
  };
  const all = gathered(mentions).map(judge);
  const needs = [
    ...all.filter((one) => one.need === 'required'),
    ...all.filter((one) => one.need === 'nice'),
  ];
  const has = ({ name }: SkillMention) => known.has(skillKey(name));
  const having = needs.flatMap(({ alternatives }) => alternatives.filter(has));
  const lacking = needs.flatMap(({ alternatives, state }) => (state === 'have' ? [] : alternatives));
  return { needs, lacking, having };
}

/** One step of the way to a skill. */
export interface PathStep {
  name: string;
  /** What it is, in one line; null for a skill of the reader's own. */
  what: string | null;
  known: boolean;
}

/**
 * The way to a skill: what it builds on, the first to learn first, then the skill itself. What lies below a skill
 * the reader has is left out.
 *
 * @param name by name or alias, of the lexicon or of the reader's own
 * @param profile the reader's skills
 */
export function pathTo(name: string, profile: readonly string[]): PathStep[] {
  const known = closure(profile);
  const seen = new Set<string>();
  const path: PathStep[] = [];
  const walk = (step: string, skill: Skill | undefined) => {
    const key = skillKey(step);
    if (seen.has(key)) return;
    seen.add(key);
    const isKnown = known.has(key);
    for (const other of isKnown ? [] : (skill?.implies ?? [])) walk(other, skillInfo(other));
    path.push({ name: step, what: skill?.what ?? null, known: isKnown });
  };
  const skill = skillInfo(name);
  walk(skill?.name ?? name, skill);
  return path;
}

/** The skills the article names for a role, in the lexicon's order. */
export const articleStack = (role: 'ai' | 'ml'): Skill[] =>
  SKILLS.filter(({ article }) => article === role || article === 'both');

/** How many skills of the article's stack for a role a posting asks for, by name or by what they imply. */
export function stackAsked(
  role: 'ai' | 'ml',
  mentions: readonly SkillMention[],
): { asked: number; all: number } {
  const asked = closure(mentions.map(({ name }) => name));
  const stack = articleStack(role);
  return { asked: stack.filter(({ name }) => asked.has(skillKey(name))).length, all: stack.length };
}
