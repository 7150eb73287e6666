import type { Analysis, OwnSkill, PostingText } from './analysis.ts';
import { readFacts } from './facts/facts.ts';
import { needsOf } from './skills/needs.ts';
import { readSkills } from './skills/skills.ts';
import { withStance } from './text/parsed-text.ts';
import { readsLanguage } from './text/sections.ts';
import { readScan } from './verdict/role.ts';

export type * from './analysis.ts';
export { compareSkills } from './skills/gap.ts';
export { readRole } from './verdict/role.ts';

/**
 * Everything the product says of one posting.
 *
 * @param text the posting's texts; any string is accepted, nothing throws
 * @param own the reader's own skills and words for skills
 */
export function analyse(text: PostingText, own: readonly OwnSkill[] = []): Analysis {
  const { reading, scan } = readScan(text);
  const parsed = scan ? withStance(scan.tokens, scan.sections) : undefined;
  const skillMentions = parsed ? readSkills(parsed, own, text.company) : [];
  const named = (need: 'required' | 'nice') =>
    skillMentions.filter((skill) => skill.need === need).map(({ name }) => name);
  const facts = readFacts(text, parsed);
  return {
    ...reading,
    ...facts,
    partial: !readsLanguage(facts.language),
    needs: needsOf(skillMentions),
    skills: { required: named('required'), nice: named('nice') },
    skillMentions,
  };
}
