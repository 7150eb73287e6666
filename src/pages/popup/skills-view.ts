import type { Analysis, SkillMention, SkillNeed, Verdict } from '../../classifier/analysis.ts';
import { compareSkills, type PathStep, pathTo, stackAsked } from '../../classifier/skills/gap.ts';
import { skillInfo } from '../../classifier/skills/lexicon.ts';
import type { Settings } from '../../storage/settings.ts';

/** What is known of one skill that a posting asks for. */
export interface SkillDetail {
  name: string;
  /** What it is, in one line; null for a skill of the reader's own. */
  what: string | null;
  /** What it builds on, the first to learn first. */
  steps: PathStep[];
  /** The role whose path the article puts it on; null when it names it for neither. */
  article: 'ai' | 'ml' | 'both' | null;
  mention: SkillMention;
}

/** One need of a posting, as drawn. */
export interface NeedView extends Pick<SkillNeed, 'need' | 'state' | 'near'> {
  /** Years of experience asked for with it. */
  years: number | null;
  details: SkillDetail[];
}

/** How the article's stack for a role is asked for. */
export interface StackView {
  role: 'ai' | 'ml';
  asked: number;
  all: number;
}

/** `none`: no skill was recognised. `no-profile`: the reader has named none, so nothing is said to be lacking. */
export type SkillsView =
  | { kind: 'none' }
  | { kind: 'no-profile' | 'compared'; needs: NeedView[]; stacks: StackView[] };

function detailOf(mention: SkillMention, profile: readonly string[]): SkillDetail {
  const skill = skillInfo(mention.name);
  return {
    name: mention.name,
    what: skill?.what ?? null,
    steps: pathTo(mention.name, profile).slice(0, -1),
    article: skill?.article ?? null,
    mention,
  };
}

function stacksOf(verdict: Verdict | null, mentions: readonly SkillMention[]): StackView[] {
  const roles = (['ai', 'ml'] as const).filter((role) => verdict === role || verdict === 'mixed');
  return roles.map((role) => ({ role, ...stackAsked(role, mentions) }));
}

/** The skills a posting asks for against those the reader has and learns. */
export function skillsView(
  { skillMentions }: Analysis,
  verdict: Verdict | null,
  { skills, learning }: Pick<Settings, 'skills' | 'learning'>,
): SkillsView {
  if (skillMentions.length === 0) return { kind: 'none' };
  const { needs } = compareSkills(skillMentions, skills, learning);
  return {
    kind: skills.length === 0 && learning.length === 0 ? 'no-profile' : 'compared',
    needs: needs.map(({ alternatives, need, state, near }) => ({
      ...{ need, state, near },
      years: Math.max(0, ...alternatives.map(({ years }) => years ?? 0)) || null,
      details: alternatives.map((mention) => detailOf(mention, skills)),
    })),
    stacks: stacksOf(verdict, skillMentions),
  };
}

/** The lists of the profile with one skill at a level; null takes it off both. */
export function withLevel(
  { skills, learning }: Pick<Settings, 'skills' | 'learning'>,
  name: string,
  level: 'known' | 'learning' | null,
): Pick<Settings, 'skills' | 'learning'> {
  const others = (list: readonly string[]) => list.filter((one) => one !== name);
  return {
    skills: level === 'known' ? [...others(skills), name] : others(skills),
    learning: level === 'learning' ? [...others(learning), name] : others(learning),
  };
}
