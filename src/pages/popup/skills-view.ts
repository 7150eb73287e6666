import type { Analysis, PostingNeed, SkillMention, SkillNeed, Verdict } from '../../classifier/analysis.ts';
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
  /** How often the description names one of its skills. */
  named: number;
  details: SkillDetail[];
}

/** How the article's stack for a role is asked for. */
export interface StackView {
  role: 'ai' | 'ml';
  asked: number;
  all: number;
}

/**
 * `none`: no skill was recognised. `no-profile`: the reader has named none, so nothing is said to be lacking.
 * `first`: what the reader lacks, or is asked for, the most telling first; `rest`: the others.
 */
export type SkillsView =
  | { kind: 'none' }
  | {
      kind: 'no-profile' | 'compared';
      needs: NeedView[];
      first: NeedView[];
      rest: Folded;
      /** The same where a strip above takes the room of one. */
      crowded: { first: NeedView[]; rest: Folded };
      stacks: StackView[];
    };

/** Needs behind the fold. */
interface Folded {
  required: NeedView[];
  nice: NeedView[];
  have: NeedView[];
}

/** Needs that stand in the list before the fold. */
const FIRST = 4;

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

/** How little it would tell to name this need first; those of the least weight are named first. */
function weight(need: NeedView, generic: boolean): number {
  return (need.need === 'nice' ? 4 : 0) + (generic ? 2 : 0) + (need.state === 'near' ? 1 : 0);
}

/** The skills a posting asks for against those the reader has and learns. */
export function skillsView(
  { skillMentions, needs: asked }: Analysis,
  verdict: Verdict | null,
  { skills, learning }: Pick<Settings, 'skills' | 'learning'>,
): SkillsView {
  if (skillMentions.length === 0) return { kind: 'none' };
  const kind = skills.length === 0 && learning.length === 0 ? 'no-profile' : 'compared';
  const byNames = new Map<string, PostingNeed>(asked.map((need) => [need.anyOf.join(), need]));
  const all = compareSkills(skillMentions, skills, learning).needs.map(
    ({ alternatives, need, state, near }) => {
      const known = byNames.get(alternatives.map(({ name }) => name).join());
      const view: NeedView = {
        ...{ need, state, near },
        years: Math.max(0, ...alternatives.map(({ years }) => years ?? 0)) || null,
        named: known?.named ?? 1,
        details: alternatives.map((mention) => detailOf(mention, skills)),
      };
      return { view, generic: known?.generic ?? false };
    },
  );
  const missing = all
    .filter(({ view }) => kind === 'no-profile' || view.state !== 'have')
    .sort((a, b) => weight(a.view, a.generic) - weight(b.view, b.generic) || b.view.named - a.view.named)
    .map(({ view }) => view);
  const needs = all.map(({ view }) => view);
  const folded = (first: number) => ({
    first: missing.slice(0, first),
    rest: {
      required: missing.slice(first).filter(({ need }) => need === 'required'),
      nice: missing.slice(first).filter(({ need }) => need === 'nice'),
      have: kind === 'compared' ? needs.filter(({ state }) => state === 'have') : [],
    },
  });
  return {
    kind,
    needs,
    ...folded(FIRST),
    crowded: folded(FIRST - 1),
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
