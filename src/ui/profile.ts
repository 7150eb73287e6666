import * as v from 'valibot';
import type { OwnSkill } from '../classifier/analysis.ts';
import { skillInfo, skillKey } from '../classifier/skills/lexicon.ts';
import { keyOfSkill } from '../classifier/skills/reader.ts';
import {
  LIST_LIMITS,
  NAME_LIMIT,
  parseSettings,
  SETTINGS_VERSION,
  type Settings,
} from '../storage/settings.ts';

/** What the reader says of themselves: a skill is either known or being learned. */
export type Profile = Pick<Settings, 'skills' | 'learning' | 'ownSkills'>;

/** What a profile file says it is, so that another file is not taken for one. */
const FORMAT = 'undertitle-profile';
const VERSION = 1;
/** More words for one skill than anyone needs; as in the stored shape. */
const MOST_ALIASES = 20;

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  skills: v.optional(v.array(v.unknown()), []),
  learning: v.optional(v.array(v.unknown()), []),
  ownSkills: v.optional(v.array(v.unknown()), []),
});

/** Why a file is not taken: it is none of ours, of a later version, or a list has too many entries. */
export type ProfileProblem =
  | { kind: 'not-json' | 'not-ours' | 'newer' }
  | { kind: 'many'; list: keyof Profile; limit: number };

/** An entry of a file that is not valid, by its list and its number there, from 1. */
export interface BadSkill {
  list: keyof Profile;
  at: number;
}

/** A profile as the text of a file. The same profile gives the same text. */
export const profileFile = ({ skills, learning, ownSkills }: Profile): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, skills, learning, ownSkills }, null, 2)}\n`;

/** Reads the text of a profile file: its valid entries, with which are not; or why it is not taken. Never throws. */
export function readProfileFile(
  text: string,
): { profile: Profile; bad: BadSkill[] } | { problem: ProfileProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  const file = v.safeParse(FileSchema, value);
  if (!file.success) return { problem: { kind: 'not-ours' } };
  if (file.output.version > VERSION) return { problem: { kind: 'newer' } };
  const { skills, learning, ownSkills } = file.output;
  const lists = { skills, learning, ownSkills };
  const bad: BadSkill[] = [];
  for (const list of ['skills', 'learning', 'ownSkills'] as const) {
    const limit = LIST_LIMITS[list];
    if (lists[list].length > limit) return { problem: { kind: 'many', list, limit } };
    // The stored shape is the judge of an entry: what it would drop is said here instead.
    for (const [i, entry] of lists[list].entries())
      if (parseSettings({ version: SETTINGS_VERSION, [list]: [entry] })[list].length === 0)
        bad.push({ list, at: i + 1 });
  }
  const {
    skills: known,
    learning: learnt,
    ownSkills: own,
  } = parseSettings({ version: SETTINGS_VERSION, ...lists });
  return { profile: { skills: known, learning: learnt, ownSkills: own }, bad };
}

/** Names of a list, each once, however they are written. */
function once(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(keyOfSkill(name)) && seen.add(keyOfSkill(name)));
}

/** Two profiles as one. Where they differ on a skill, the one that is added has it. */
export function joined(profile: Profile, added: Profile): Profile {
  const keys = (names: readonly string[]) => new Set(names.map(keyOfSkill));
  const [known, learnt] = [keys(added.skills), keys(added.learning)];
  const own = new Map(profile.ownSkills.map((skill) => [keyOfSkill(skill.name), skill]));
  for (const skill of added.ownSkills) own.set(keyOfSkill(skill.name), skill);
  return {
    skills: once([...profile.skills.filter((name) => !learnt.has(keyOfSkill(name))), ...added.skills]),
    learning: once([...profile.learning.filter((name) => !known.has(keyOfSkill(name))), ...added.learning]),
    ownSkills: [...own.values()],
  };
}

/**
 * The profile with a skill of the reader's own put in, changed or taken out; its place in the lists of levels follows
 * its name.
 *
 * @param before the name it has now, null for a new one
 * @param skill what it becomes, null when it goes
 */
export function withOwnSkill(profile: Profile, before: string | null, skill: OwnSkill | null): Profile {
  const named = ({ name }: OwnSkill) => name === before;
  const renamed = (names: readonly string[]): string[] => {
    // Words of a skill the lexicon has may go: the skill itself stays known.
    if (before === null || (skill === null && skillInfo(before))) return [...names];
    return once(names.flatMap((name) => (name !== before ? [name] : skill ? [skill.name] : [])));
  };
  const kept = profile.ownSkills.flatMap((one) => (named(one) ? (skill ? [skill] : []) : [one]));
  return {
    skills: renamed(profile.skills),
    learning: renamed(profile.learning),
    ownSkills: before === null && skill ? [...kept, skill] : kept,
  };
}

/** Words of a text field as aliases: parted by commas, each once, none of them the name itself. */
export const aliasesOf = (name: string, typed: string): string[] =>
  once(typed.split(/[,;\n]/).map((word) => word.trim().replace(/\s+/g, ' '))).filter(
    (word) => word !== '' && skillKey(word) !== skillKey(name),
  );

/** What is wrong with a skill of the reader's own; `with` is the skill its word already stands for. */
export type OwnSkillProblem =
  | { kind: 'empty' | 'long' | 'many' }
  | { kind: 'taken'; word: string; with: string };

/**
 * Checks a skill of the reader's own before it is kept.
 *
 * @param others the reader's further own skills
 * @returns null when there is nothing wrong with it
 */
export function ownSkillProblem(
  { name, aliases }: OwnSkill,
  others: readonly OwnSkill[],
): OwnSkillProblem | null {
  const words = [name, ...aliases];
  if (words.some((word) => !/[\p{L}\p{N}]/u.test(word))) return { kind: 'empty' };
  if (words.some((word) => word.length > NAME_LIMIT)) return { kind: 'long' };
  if (aliases.length > MOST_ALIASES || others.length >= LIST_LIMITS.ownSkills) return { kind: 'many' };
  for (const word of words) {
    const other = others.find((one) =>
      [one.name, ...one.aliases].some((w) => skillKey(w) === skillKey(word)),
    );
    if (other) return { kind: 'taken', word, with: other.name };
    const known = skillInfo(word);
    if (known && keyOfSkill(name) !== keyOfSkill(known.name))
      return { kind: 'taken', word, with: known.name };
  }
  return null;
}
