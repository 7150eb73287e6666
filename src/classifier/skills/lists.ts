import { gapBefore, opensSentence, wordAt } from '../text/token-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { JOINS, OR, OVER, type Skill } from './lexicon.ts';
import { yearsAhead, yearsBehind } from './skill-years.ts';

/** Words with no mark between them are no list. */
const SPACE_ONLY = /^[\s-]*$/;
const SLASH = /^\s?\/\s?$/;

/** How two words of a list are joined. */
export type Link = 'comma' | 'slash' | 'and' | 'or';

/** The link between words `left` and `right` where they stand side by side in a list, else null. */
export function linkOf(tokens: Tokens, left: number, right: number): Link | null {
  if (right <= left || right > left + 3) return null;
  for (let i = left + 1; i <= right; i++) if (opensSentence(tokens, i)) return null;
  if (right === left + 1) {
    const gap = gapBefore(tokens, right);
    if (SPACE_ONLY.test(gap)) return null;
    return SLASH.test(gap) ? 'slash' : 'comma';
  }
  let link: Link = 'and';
  for (let i = left + 1; i < right; i++) {
    const word = wordAt(tokens, i);
    if (!JOINS.has(word)) return null;
    if (OR.has(word)) link = 'or';
  }
  return link;
}

/** Whether the skill at word `first` is the one not chosen of two, where the other ends at word `left`: `A over B`. */
export const isRejected = (tokens: Tokens, left: number, first: number): boolean =>
  left === first - 2 &&
  !opensSentence(tokens, first) &&
  !opensSentence(tokens, first - 1) &&
  OVER.has(wordAt(tokens, first - 1));

/** A skill where a text names it, from word `first` to word `last`. */
export interface NamedSkill {
  /** Its canonical name, or that of the reader's own. */
  readonly name: string;
  /** Null for a skill of the reader's own. */
  readonly skill: Skill | null;
  readonly first: number;
  readonly last: number;
  /** Whole years of experience asked for with it; null where none are. */
  years: number | null;
}

/** Skills that stand side by side, `links[i]` between the i-th and the next. */
interface Chain {
  readonly skills: NamedSkill[];
  readonly links: Link[];
}

/** Parts the skills of a text into lists; a skill that stands alone is a list of one. */
function* chainsOf(tokens: Tokens, skills: readonly NamedSkill[]): Generator<Chain> {
  let chain: Chain = { skills: [], links: [] };
  for (const skill of skills) {
    const before = chain.skills.at(-1);
    const link = before ? linkOf(tokens, before.last, skill.first) : null;
    if (before && link === null) {
      yield chain;
      chain = { skills: [], links: [] };
    }
    if (link !== null) chain.links.push(link);
    chain.skills.push(skill);
  }
  if (chain.skills.length > 0) yield chain;
}

/** Whether knowing one of two skills shortens the way to the other. */
const isNear = (a: Skill | null, b: Skill | null): boolean =>
  a !== null && b !== null && ((a.near ?? []).includes(b.name) || (b.near ?? []).includes(a.name));

/** Whether a slash between two skills leaves a choice: `AWS/GCP` does, `Python/Django` does not. */
const isChoice = (a: NamedSkill | undefined, b: NamedSkill | undefined): boolean =>
  isNear(a?.skill ?? null, b?.skill ?? null);

/** The runs of a list that links of choice hold together. */
function runsOf({ skills, links }: Chain): NamedSkill[][] {
  const runs: NamedSkill[][] = [];
  let run = skills.slice(0, 1);
  for (const [i, link] of links.entries()) {
    const next = skills[i + 1];
    if (!next) break;
    if (link === 'or' || (link === 'slash' && isChoice(skills[i], next))) run.push(next);
    else {
      runs.push(run);
      run = [next];
    }
  }
  return [...runs, run];
}

/** What the words around lists say of them, as word indices. */
export interface Surroundings {
  /** Last words of phrases such as `one of`. */
  readonly anyOf: ReadonlySet<number>;
  /** Last words of phrases such as `such as`. */
  readonly examples: ReadonlySet<number>;
  /** First words of phrases such as `or similar`. */
  readonly orSimilar: ReadonlySet<number>;
}

/** Words that may stand between `one of` and the list: `one of the major cloud providers (A, B)`. */
const ANY_REACH = 7;

/** Whether one of the phrases that announce a choice stands before word `first` in its sentence. */
function isAnnounced(tokens: Tokens, first: number, anyOf: ReadonlySet<number>): boolean {
  for (let i = first; i > 0 && i > first - ANY_REACH && !opensSentence(tokens, i); i--)
    if (anyOf.has(i - 1)) return true;
  return false;
}

/** Whether two skills are of one kind, so that one may stand for the other. */
const isAlike = (a: Skill | null, b: Skill | null): boolean =>
  a !== null && b !== null && (a.group === b.group || isNear(a, b));

/** The end of a list whose skills are all of the kind of the last. */
function alikeEnd(skills: readonly NamedSkill[]): NamedSkill[] {
  const last = skills.at(-1)?.skill ?? null;
  let from = skills.length - 1;
  while (from > 0 && isAlike(skills[from - 1]?.skill ?? null, last)) from--;
  return skills.slice(from);
}

/** The needs that one of several skills meets, as a list states them. */
function choicesOf(tokens: Tokens, chain: Chain, around: Surroundings): NamedSkill[][] {
  const { skills, links } = chain;
  const first = skills[0]?.first ?? 0;
  const last = skills.at(-1)?.last ?? 0;
  if (skills.length < 2) return [];
  // `either A or B, and C` is a choice beside one more thing asked for.
  const isEither = links.indexOf('or') === 0 && links.length > 1 && !links.slice(1).includes('or');
  if (isAnnounced(tokens, first, around.anyOf)) return [isEither ? skills.slice(0, 2) : skills];
  if (!links.includes('and')) {
    const isOpen = around.orSimilar.has(last + 1) && !opensSentence(tokens, last + 1);
    // `A, B or C` is one choice; `A or B, C, D` is one beside two things asked for.
    if (isOpen || (links.at(-1) === 'or' && !links.slice(0, -1).includes('or'))) return [alikeEnd(skills)];
    if (links.every((link) => link === 'or')) return [skills];
    const end = alikeEnd(skills);
    if (around.examples.has(first - 1) && end.length === skills.length) return [skills];
    const inBrackets = first > 0 && gapBefore(tokens, first).trim().endsWith('(');
    if (inBrackets && skills.every((skill, i) => i === 0 || isChoice(skills[i - 1], skill))) return [skills];
  }
  return runsOf(chain).filter((run) => run.length > 1);
}

/** Words that may stand between a skill and the examples of it: `AWS services such as`. */
const NAME_REACH = 4;

/** The skill that a list gives examples of, where it is told before the list: one need with them. */
function exampledBy(
  skills: readonly NamedSkill[],
  chain: Chain,
  around: Surroundings,
): NamedSkill | undefined {
  const [first] = chain.skills;
  if (!first || !around.examples.has(first.first - 1)) return undefined;
  const whole = skills.findLast(({ last }) => last < first.first && last >= first.first - 2 - NAME_REACH);
  const isPart = ({ skill }: NamedSkill) =>
    whole !== undefined && (skill?.implies ?? []).includes(whole.name);
  return chain.skills.every(isPart) ? whole : undefined;
}

/**
 * Reads the lists skills stand in: sets the years asked for with them, and tells which are alternatives.
 *
 * @param skills in reading order; their `years` are set
 * @returns sets of them, each within one sentence; each is one need that any of its skills meets
 */
export function readLists(
  tokens: Tokens,
  skills: readonly NamedSkill[],
  around: Surroundings,
): NamedSkill[][] {
  const choices: NamedSkill[][] = [];
  for (const chain of chainsOf(tokens, skills)) {
    const [first] = chain.skills;
    const last = chain.skills.at(-1);
    if (!first || !last) continue;
    const years = yearsAhead(tokens, first.first);
    for (const skill of chain.skills) skill.years = years;
    last.years ??= yearsBehind(tokens, last.last);
    const whole = exampledBy(skills, chain, around);
    if (whole) choices.push([whole, ...chain.skills]);
    else choices.push(...choicesOf(tokens, chain, around).filter((choice) => choice.length > 1));
  }
  return choices;
}
