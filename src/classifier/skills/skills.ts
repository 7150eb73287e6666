import type { Need, OwnSkill, SkillMention } from '../analysis.ts';
import { joinedAt } from '../text/joined.ts';
import { findIn, type Matches } from '../text/matcher.ts';
import type { ParsedText } from '../text/parsed-text.ts';
import { type SectionKind, SectionWalk, UNREAD_SECTIONS } from '../text/sections.ts';
import { isAsked, isNoDemand, isWished } from '../text/stance.ts';
import { gapBefore, opensSentence } from '../text/token-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { isMeantAsSkill } from './ambiguous-name.ts';
import { introductionEndWord, isBackground } from './introduction.ts';
import {
  ANY_OF,
  contextNeeded,
  DEGREE,
  EXAMPLES,
  NOT_A_SKILL,
  OR_SIMILAR,
  OWN_SKILLS,
  skillInfo,
  skillMatcher,
  skillOf,
} from './lexicon.ts';
import { isRejected, type NamedSkill, readLists, type Surroundings } from './lists.ts';
import { ownSkillName, withOwnSkills } from './own.ts';
import { unknownHeadings } from './unknown-headings.ts';
import { skillsOfWordPairs } from './word-pairs.ts';

/** Per match, 1 where its own sentence asks for a degree: there a subject of study is no skill. */
function besideDegree(tokens: Tokens, matches: Matches): Uint8Array {
  const marks = new Uint8Array(matches.count);
  let from = 0;
  while (from < matches.count) {
    let to = from + 1;
    let word = matches.last[from] ?? 0;
    for (; to < matches.count; to++) {
      const next = matches.first[to] ?? 0;
      while (word < next && !opensSentence(tokens, word + 1) && !gapBefore(tokens, word + 1).includes(';'))
        word++;
      if (word < next) break;
      word = matches.last[to] ?? 0;
    }
    if (matches.id.subarray(from, to).includes(DEGREE)) marks.fill(1, from, to);
    from = to;
  }
  return marks;
}

/** Leaves out broad skills that a named one implies. */
function withoutBroad(found: ReadonlyMap<string, SkillMention>): SkillMention[] {
  const implied = new Set<string>();
  for (const name of found.keys()) for (const other of skillInfo(name)?.implies ?? []) implied.add(other);
  return [...found.values()].filter(({ name }) => !(implied.has(name) && skillInfo(name)?.broad === true));
}

/** A skill where it is named, and whether it is asked for or wished for. */
interface Mention {
  readonly named: NamedSkill;
  readonly need: Need;
  /** It stands under a heading that is not known. */
  readonly isGuessed?: boolean;
}

/** Whether what stands in a section of a kind is asked for or wished for. */
const needOf = (kind: SectionKind, wished: boolean): Need =>
  kind === 'nice' || wished ? 'nice' : 'required';

/** The skills among the matches that are asked of the reader, each time they are named. */
function mentionsOf(
  parsed: ParsedText,
  matches: Matches,
  own: readonly OwnSkill[],
  employer: string | undefined,
): Mention[] {
  const { tokens, sections, stance, language } = parsed;
  const degreeMarks = besideDegree(tokens, matches);
  const mentions: Mention[] = [];
  const blocks = unknownHeadings(parsed, matches);
  const introduction = introductionEndWord(parsed);
  const walk = new SectionWalk(sections);
  let block = 0;
  for (let i = 0; i < matches.count; i++) {
    const id = matches.id[i] ?? NOT_A_SKILL;
    const skill = (id < NOT_A_SKILL ? skillOf(id) : undefined) ?? null;
    const ours = own[id - OWN_SKILLS];
    const name = ours ? ownSkillName(ours) : skill?.name;
    if (name === undefined) continue;
    const first = matches.first[i] ?? 0;
    const last = matches.last[i] ?? first;
    const kind = walk.kind(tokens.start[first] ?? 0);
    while (block < blocks.length && (blocks[block]?.to ?? 0) <= first) block++;
    const isUnread = UNREAD_SECTIONS.has(kind);
    const isGuessed = isUnread && first >= (blocks[block]?.from ?? Number.POSITIVE_INFINITY);
    if (isUnread && !isGuessed && !isAsked(stance, first)) continue;
    if (isNoDemand(stance, first, 'skills')) continue;
    // `At Databricks people come first`, in a posting of Databricks.
    if (kind === 'other' && name === employer && !isAsked(stance, first)) continue;
    if (first < introduction && isBackground(parsed, first)) continue;
    // One is chosen over another of its kind; `React over GraphQL` and `RAG over pgvector` have both.
    const isAlike = skill !== null && skillOf(matches.id[i - 1] ?? NOT_A_SKILL)?.group === skill.group;
    if (isAlike && skill.group !== 'llm-stack' && isRejected(tokens, matches.last[i - 1] ?? -2, first))
      continue;
    if (skill?.studySubject === true && degreeMarks[i] === 1) continue;
    if (!isMeantAsSkill(tokens, stance, matches, i, contextNeeded(id))) continue;
    if (skill?.foreign?.includes(language) && first === last) continue;
    const need = needOf(kind, isWished(stance, first));
    mentions.push({ named: { name, skill, first, last, years: null }, need, isGuessed });
  }
  return mentions;
}

/** As {@link mentionsOf}, of skills that two words of a sentence name; what a known mention holds is not told twice. */
function pairMentionsOf({ tokens, sections, stance }: ParsedText, known: readonly Mention[]): Mention[] {
  const wordsByName = new Map<string, Set<number>>();
  for (const { named } of known) {
    const words = wordsByName.get(named.name) ?? new Set();
    for (let i = named.first; i <= named.last; i++) words.add(i);
    wordsByName.set(named.name, words);
  }
  const walk = new SectionWalk(sections);
  return skillsOfWordPairs(tokens).flatMap(({ name, verb }) => {
    const kind = walk.kind(tokens.start[verb] ?? 0);
    const isRead = !UNREAD_SECTIONS.has(kind) || isAsked(stance, verb);
    if (wordsByName.get(name)?.has(verb) || !isRead || isNoDemand(stance, verb, 'skills')) return [];
    const named = { name, skill: skillInfo(name) ?? null, first: verb, last: verb, years: null };
    return [{ named, need: needOf(kind, isWished(stance, verb)) }];
  });
}

/** Where phrases stand that say how the list beside them is meant. */
function surroundingsOf(matches: Matches): Surroundings {
  const anyOf = new Set<number>();
  const examples = new Set<number>();
  const orSimilar = new Set<number>();
  for (let i = 0; i < matches.count; i++) {
    const id = matches.id[i];
    if (id === ANY_OF) anyOf.add(matches.last[i] ?? 0);
    else if (id === EXAMPLES) examples.add(matches.last[i] ?? 0);
    else if (id === OR_SIMILAR) orSimilar.add(matches.first[i] ?? 0);
  }
  return { anyOf, examples, orSimilar };
}

/**
 * Sets the numbers of the needs that several of these mentions can meet. A skill that is told elsewhere first is a need
 * of its own there; where it stands as an alternative, it meets that need as well.
 */
function withGroups(
  tokens: Tokens,
  mentions: SkillMention[],
  choices: readonly NamedSkill[][],
): SkillMention[] {
  const byStart = new Map(mentions.map((mention) => [`${mention.name} ${mention.start}`, mention]));
  const names = new Set(mentions.map(({ name }) => name));
  let group = 0;
  for (const choice of choices) {
    const here = choice.flatMap(
      ({ name, first }) => byStart.get(`${name} ${tokens.start[first] ?? 0}`) ?? [],
    );
    const free = here.filter(({ anyOf }) => anyOf === undefined);
    const others = choice
      .map(({ name }) => name)
      .filter((name) => names.has(name) && !free.some((one) => one.name === name));
    if (free.length > 1) group++;
    for (const mention of free) {
      if (free.length > 1) mention.anyOf = group;
      if (others.length > 0) mention.metBy = [...new Set(others)];
    }
  }
  return mentions;
}

/** Each skill once: at its first required mention, else at its first, with how often it is named. */
function eachOnce(tokens: Tokens, mentions: readonly Mention[]): Map<string, SkillMention> {
  const found = new Map<string, SkillMention>();
  for (const { named: skill, need, isGuessed } of mentions) {
    const known = found.get(skill.name);
    const years = known?.years ?? skill.years;
    const named = (known?.named ?? 0) + 1;
    if (known && (known.need === 'required' || need === 'nice')) {
      known.named = named;
      if (years !== null) known.years = years;
      continue;
    }
    const start = tokens.start[skill.first] ?? 0;
    found.set(skill.name, {
      name: skill.name,
      need,
      start,
      end: tokens.end[skill.last] ?? start,
      named,
      ...(years !== null && { years }),
      ...(isGuessed === true && { basis: 'unknown-heading' }),
    });
  }
  return found;
}

/**
 * Reads the skills a description names, each once, at its first required mention, else at its first. Skills in sections
 * about the employer, benefits and legal matters do not count.
 *
 * @param own the reader's own skills and words for skills
 * @param company the employer: where it makes a tool, the tool's name is the firm's
 * @returns mentions in reading order, with UTF-16 offsets
 */
export function readSkills(
  parsed: ParsedText,
  own: readonly OwnSkill[] = [],
  company: string | null = null,
): SkillMention[] {
  const { tokens } = parsed;
  const matches = withOwnSkills(findIn(skillMatcher(), tokens, { fallback: joinedAt }), tokens, own);
  const mentions = mentionsOf(parsed, matches, own, company ? skillInfo(company)?.name : undefined);
  const choices = readLists(
    tokens,
    mentions.map(({ named }) => named),
    surroundingsOf(matches),
  );
  const all = [...mentions, ...pairMentionsOf(parsed, mentions)];
  all.sort((a, b) => a.named.first - b.named.first);
  const read = withoutBroad(eachOnce(tokens, all)).sort((a, b) => a.start - b.start);
  return withGroups(tokens, read, choices);
}
