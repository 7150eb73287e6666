import type { SkillGap, SkillMention, SkillNeed } from '../analysis.ts';
import { type Skill, skillInfo, skillKey } from './lexicon.ts';
import { groupedByNeed } from './needs.ts';
import { type SkillReader, skillReader } from './reader.ts';

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
  const reader = skillReader(profile, learning);
  const judge = (alternatives: SkillMention[]): SkillNeed => {
    const need = alternatives.some((one) => one.need === 'required') ? 'required' : 'nice';
    const names = alternatives.flatMap(({ name, metBy = [] }) => [name, ...metBy]);
    const state = reader.standing(names);
    return { alternatives, need, state, near: state === 'near' ? reader.nearestTo(names) : null };
  };
  const all = groupedByNeed(mentions).map(judge);
  const needs = [
    ...all.filter((one) => one.need === 'required'),
    ...all.filter((one) => one.need === 'nice'),
  ];
  const has = ({ name }: SkillMention) => reader.has(name);
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
 * @param reader what the reader has
 */
export function learningPath(name: string, reader: Pick<SkillReader, 'has'>): PathStep[] {
  const seen = new Set<string>();
  const path: PathStep[] = [];
  const walk = (step: string, skill: Skill | undefined) => {
    const key = skillKey(step);
    if (seen.has(key)) return;
    seen.add(key);
    const isKnown = reader.has(step);
    for (const other of isKnown ? [] : (skill?.implies ?? [])) walk(other, skillInfo(other));
    path.push({ name: step, what: skill?.what ?? null, known: isKnown });
  };
  const skill = skillInfo(name);
  walk(skill?.name ?? name, skill);
  return path;
}
