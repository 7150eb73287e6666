import type { PostingNeed, SkillMention } from '../analysis.ts';
import { genericAmong } from './generic.ts';

/** Mentions by the need they belong to: alternatives are one. In the order of their first mentions. */
export function groupedByNeed(mentions: readonly SkillMention[]): SkillMention[][] {
  const groups = new Map<number, SkillMention[]>();
  const needs: SkillMention[][] = [];
  for (const mention of mentions) {
    const group = mention.anyOf === undefined ? undefined : groups.get(mention.anyOf);
    if (group) group.push(mention);
    else {
      const need = [mention];
      needs.push(need);
      if (mention.anyOf !== undefined) groups.set(mention.anyOf, need);
    }
  }
  return needs;
}

/**
 * What a posting asks for: required needs first, each in the order of its first mention.
 *
 * @param mentions as read by `readSkills`
 */
export function needsOf(mentions: readonly SkillMention[]): PostingNeed[] {
  const generic = genericAmong(mentions.map(({ name }) => name));
  const needs = groupedByNeed(mentions).flatMap((alternatives): PostingNeed[] => {
    const first = alternatives.find(({ need }) => need === 'required') ?? alternatives[0];
    if (!first) return [];
    const years = alternatives.flatMap((one) => one.years ?? []);
    return [
      {
        anyOf: [...new Set(alternatives.flatMap(({ name, metBy = [] }) => [name, ...metBy]))],
        need: first.need,
        ...(years.length > 0 && { years: Math.min(...years) }),
        named: alternatives.reduce((sum, { named = 1 }) => sum + named, 0),
        generic: alternatives.every(({ name }) => generic.has(name)),
        ...(first.basis !== undefined && { basis: first.basis }),
        start: first.start,
        end: first.end,
      },
    ];
  });
  return [...needs.filter(({ need }) => need === 'required'), ...needs.filter(({ need }) => need === 'nice')];
}
