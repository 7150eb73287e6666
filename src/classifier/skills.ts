import type { Need, SkillGap, SkillMention } from './analysis.ts';
import { findIn, type Matches } from './matcher.ts';
import type { Section, SectionKind } from './sections.ts';
import {
  CUES_AFTER,
  CUES_BEFORE,
  DECOY,
  DEGREE,
  JOINS,
  NICE_AFTER,
  NICE_BEFORE,
  needsCompany,
  type Skill,
  skillInfo,
  skillKey,
  skillMatcher,
  skillOf,
} from './skill-lexicon.ts';
import { GAP_BREAK, GAP_UNIT, type Tokens, tokenise } from './tokens.ts';

export { type Skill, skillInfo, skillNames } from './skill-lexicon.ts';

/** What stands in these sections is said of the employer, not of the work. */
const UNREAD: ReadonlySet<SectionKind> = new Set<SectionKind>(['company', 'benefits', 'legal']);
/** Words with no separator between them are no list. */
const SPACE_ONLY = /^[\s-]*$/;

const wordAt = (tokens: Tokens, i: number): string =>
  tokens.text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0).toLowerCase();

/** The text between word `i` and the one before it. */
const between = (tokens: Tokens, i: number): string =>
  tokens.text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0);

const opensUnit = (tokens: Tokens, i: number): boolean =>
  i <= 0 || i >= tokens.count || ((tokens.gap[i] ?? 0) & GAP_UNIT) !== 0;

/** Whether words `left` and `right` stand side by side in a list: a separator or a joining word between them. */
function listedTogether(tokens: Tokens, left: number, right: number): boolean {
  if (right === left + 1) return !opensUnit(tokens, right) && !SPACE_ONLY.test(between(tokens, right));
  if (right !== left + 2 || opensUnit(tokens, left + 1) || opensUnit(tokens, right)) return false;
  return JOINS.has(wordAt(tokens, left + 1));
}

/** Whether a plain English name stands where only a skill would. */
function hasCompany(tokens: Tokens, matches: Matches, hit: number): boolean {
  const first = matches.first[hit] ?? 0;
  const last = matches.last[hit] ?? 0;
  const opens = opensUnit(tokens, first);
  const closes = opensUnit(tokens, last + 1);
  if (opens && closes) return true;
  const { id } = matches;
  if (hit > 0 && (id[hit - 1] ?? DECOY) < DECOY && listedTogether(tokens, matches.last[hit - 1] ?? 0, first))
    return true;
  const next = hit + 1;
  if (next < matches.count && (id[next] ?? DECOY) < DECOY)
    if (listedTogether(tokens, last, matches.first[next] ?? 0)) return true;
  if (!opens && CUES_BEFORE.has(wordAt(tokens, first - 1))) return true;
  return (
    !closes && ((tokens.gap[last + 1] ?? 0) & GAP_BREAK) === 0 && CUES_AFTER.has(wordAt(tokens, last + 1))
  );
}

const NICE = 1;
const STUDY = 2;

/** What the wording of their own sentence says of the matches: optional, or part of a degree. */
function wording(tokens: Tokens, matches: Matches): Uint8Array {
  const marks = new Uint8Array(matches.count);
  let from = 0;
  for (let hit = 0; hit < matches.count; hit = from) {
    let to = hit + 1;
    let word = matches.last[hit] ?? 0;
    for (; to < matches.count; to++) {
      const next = matches.first[to] ?? 0;
      while (word < next && !opensUnit(tokens, word + 1) && !between(tokens, word + 1).includes(';')) word++;
      if (word < next) break;
      word = matches.last[to] ?? 0;
    }
    markUnit(matches, hit, to, marks);
    from = to;
  }
  return marks;
}

/** `ideally X, Y` reaches forward, `X, Y is a plus` back, a degree both ways: to the unit's edge. */
function markUnit(matches: Matches, from: number, to: number, marks: Uint8Array): void {
  for (let cue = from; cue < to; cue++) {
    const id = matches.id[cue];
    if (id === NICE_BEFORE) mark(marks, cue, to, NICE);
    else if (id === NICE_AFTER) mark(marks, from, cue, NICE);
    else if (id === DEGREE && !marks.subarray(from, to).some((bits) => (bits & STUDY) !== 0))
      mark(marks, from, to, STUDY);
  }
}

function mark(marks: Uint8Array, from: number, to: number, bit: number): void {
  for (let i = from; i < to; i++) marks[i] = (marks[i] ?? 0) | bit;
}

/** Leaves out broad skills that a named one implies. */
function withoutBroad(found: ReadonlyMap<string, SkillMention>): SkillMention[] {
  const implied = new Set<string>();
  for (const name of found.keys()) for (const other of skillInfo(name)?.implies ?? []) implied.add(other);
  return [...found.values()].filter(({ name }) => !(implied.has(name) && skillInfo(name)?.broad === true));
}

/** As {@link readSkills}, for a text already split into words. */
export function skillsOf(tokens: Tokens, sections: readonly Section[]): SkillMention[] {
  const matches = findIn(skillMatcher(), tokens);
  const marks = wording(tokens, matches);
  const found = new Map<string, SkillMention>();
  let at = 0;
  for (let hit = 0; hit < matches.count; hit++) {
    const id = matches.id[hit] ?? DECOY;
    const skill = id < DECOY ? skillOf(id) : undefined;
    if (!skill) continue;
    const start = tokens.start[matches.first[hit] ?? 0] ?? 0;
    while (at < sections.length && (sections[at]?.end ?? 0) <= start) at++;
    const kind = sections[at]?.kind ?? 'other';
    const bits = marks[hit] ?? 0;
    if (UNREAD.has(kind) || (skill.study === true && (bits & STUDY) !== 0)) continue;
    if (needsCompany(id) && !hasCompany(tokens, matches, hit)) continue;
    const need: Need = kind === 'nice' || (bits & NICE) !== 0 ? 'nice' : 'required';
    const known = found.get(skill.name);
    if (known && (known.need === 'required' || need === 'nice')) continue;
    found.set(skill.name, {
      name: skill.name,
      need,
      start,
      end: tokens.end[matches.last[hit] ?? 0] ?? start,
    });
  }
  return withoutBroad(found).sort((a, b) => a.start - b.start);
}

/**
 * Reads the skills a description names, each once, at its first required mention, else at its first.
 *
 * @param description any text
 * @param sections its sections; skills in those about the employer, benefits and legal matters do not count
 * @returns mentions in reading order, with UTF-16 offsets
 */
export function readSkills(description: string, sections: readonly Section[]): SkillMention[] {
  return skillsOf(tokenise(description), sections);
}

/** Every skill a reader has: those they name and all that these imply, as keys. */
function known(profile: readonly string[]): Set<string> {
  const keys = new Set<string>();
  const queue = [...profile];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const skill: Skill | undefined = skillInfo(name);
    const key = skillKey(skill?.name ?? name);
    if (keys.has(key)) continue;
    keys.add(key);
    queue.push(...(skill?.implies ?? []));
  }
  return keys;
}

/**
 * Compares the skills of a posting with those of a reader.
 *
 * @param mentions as read by {@link readSkills}
 * @param profile the reader's skills, by name or alias; one that implies another counts for both
 */
export function compareSkills(mentions: readonly SkillMention[], profile: readonly string[]): SkillGap {
  const keys = known(profile);
  const ordered = [
    ...mentions.filter(({ need }) => need === 'required'),
    ...mentions.filter(({ need }) => need === 'nice'),
  ];
  const has = ({ name }: SkillMention) => keys.has(skillKey(name));
  return { lacking: ordered.filter((mention) => !has(mention)), having: ordered.filter(has) };
}
