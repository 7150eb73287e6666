import { type CountedListing, demandedIn, demandFor, lackingRanked } from '../../career/rank.ts';
import { stackAsked } from '../../career/stacks.ts';
import type { Analysis, PostingNeed, SkillMention, SkillNeed, Verdict } from '../../classifier/analysis.ts';
import { compareSkills, learningPath, type PathStep } from '../../classifier/skills/gap.ts';
import { skillInfo } from '../../classifier/skills/lexicon.ts';
import { type SkillReader, skillReader } from '../../classifier/skills/reader.ts';
import { rolesOf } from '../../classifier/verdict/wanted.ts';
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
  /** How many of the reader's listings of the role ask for it; null where they are too few to tell. */
  demand: { asked: number; all: number } | null;
  /** It stands under a heading that is not known. */
  isGuessed: boolean;
  details: SkillDetail[];
}

/** How it is said in how many listings a need is asked for: with what is counted, in short, or not at all. */
export type Counted = 'whole' | 'short' | 'none';

/** Whether more than one of the reader's listings ask for a need. */
const isDemanded = ({ demand }: NeedView): boolean => demand !== null && demand.asked > 1;

/**
 * What is counted is said once, in the first row that has nothing else to say of itself; the rows above it leave the count
 * out, those below have the number alone.
 */
export function countedIn(needs: readonly NeedView[]): Counted[] {
  const first = needs.findIndex(
    (one) => isDemanded(one) && one.state === 'lacking' && one.years === null && one.need === 'required',
  );
  return needs.map((one, i) =>
    first < 0 || i < first || !isDemanded(one) ? 'none' : i === first ? 'whole' : 'short',
  );
}

/** How the article's stack for a role is asked for. */
interface StackView {
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
  /** Names of the usual work that is asked for and lacked: one line. */
  usual: string[];
  required: NeedView[];
  nice: NeedView[];
  have: NeedView[];
}

/** Needs that stand in the list before the fold. */
const FIRST = 4;

/** What is known of a skill, for this reader. */
function detailOf(mention: SkillMention, reader: SkillReader): SkillDetail {
  const skill = skillInfo(mention.name);
  return {
    name: mention.name,
    what: skill?.what ?? null,
    steps: learningPath(mention.name, reader).slice(0, -1),
    article: skill?.article ?? null,
    mention,
  };
}

/** How much of the article's stack for the roles of a verdict is asked for. */
function stacksOf(verdict: Verdict | null, mentions: readonly SkillMention[]): StackView[] {
  return rolesOf(verdict).map((role) => ({
    role,
    ...stackAsked(
      role,
      mentions.map(({ name }) => name),
    ),
  }));
}

/**
 * The skills a posting asks for against those the reader has and learns.
 *
 * @param opened the listings of the reader's journal: what many of them ask for goes first
 */
export function skillsView(
  { skillMentions, needs: asked }: Analysis,
  verdict: Verdict | null,
  { skills, learning }: Pick<Settings, 'skills' | 'learning'>,
  opened: readonly CountedListing[] = [],
): SkillsView {
  if (skillMentions.length === 0) return { kind: 'none' };
  const kind = skills.length === 0 && learning.length === 0 ? 'no-profile' : 'compared';
  const reader = skillReader(skills, learning);
  const demanded = demandedIn(opened, verdict);
  /** By name and place of a mention: alternatives and how the reader stands to them. */
  const gaps = new Map(
    compareSkills(skillMentions, skills, learning).needs.flatMap((gap) =>
      gap.alternatives.map(({ name, start }) => [`${name} ${start}`, gap]),
    ),
  );
  const views = new Map<PostingNeed, NeedView>();
  for (const one of asked) {
    const { anyOf, years = null, named, start, basis } = one;
    const gap = anyOf.map((name) => gaps.get(`${name} ${start}`)).find((found) => found !== undefined);
    if (!gap) continue;
    const { need, state, near, alternatives } = gap;
    const demand = demanded.all > 0 ? { asked: demandFor(one, demanded), all: demanded.all } : null;
    const details = alternatives.map((mention) => detailOf(mention, reader));
    const isGuessed = basis === 'unknown-heading';
    views.set(one, { need, state, near, years, named, demand, isGuessed, details });
  }
  const needs = [...views.values()];
  const viewsOf = (some: readonly PostingNeed[]) => some.flatMap((one) => views.get(one) ?? []);
  const lacking = lackingRanked(asked, reader, verdict, demanded);
  const missing = viewsOf(lacking.needs);
  const folded = (first: number) => ({
    first: missing.slice(0, first),
    rest: {
      usual: lacking.usual.flatMap(({ anyOf }) => anyOf.slice(0, 1)),
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
