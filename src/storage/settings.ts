import * as v from 'valibot';
import type { OwnSkill } from '../classifier/analysis.ts';
import type { WantedRole } from '../classifier/verdict/wanted.ts';

/** Version of the stored shape; raised together with a new entry in {@link MIGRATIONS}. */
export const SETTINGS_VERSION = 1;

/** The longest name of a skill, in characters. */
export const NAME_LIMIT = 80;

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LIMIT));
const OwnSkillSchema: v.GenericSchema<unknown, OwnSkill> = v.object({
  name: Name,
  /** Other words that stand for it in a description. */
  aliases: v.pipe(v.array(Name), v.maxLength(20)),
  /** Name and aliases count only with the capitals they have here. */
  exact: v.exactOptional(v.literal(true)),
});

const ROLES: readonly unknown[] = ['ai', 'ml', 'both', null];

/** The shape of each field. */
export const FIELDS = {
  /** Names of the skills the reader has, as in `lexicons/skills.json` or in `ownSkills`. */
  skills: v.array(Name),
  /** Names of the skills the reader is learning; none of them is in `skills`. */
  learning: v.array(Name),
  /** Skills the lexicon lacks, and further words for skills it has: then `name` is the lexicon's. */
  ownSkills: v.array(OwnSkillSchema),
  /** ISO 3166-1 alpha-2 code, or null when the reader has not said. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** ISO 4217 code, or null when the reader has not said. */
  currency: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Hours and days of a working year: they turn pay by the hour or day into yearly pay, to compare it. */
  workYear: v.object({
    hoursPerWeek: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    weeksPerYear: v.pipe(v.number(), v.minValue(1), v.maxValue(53)),
    daysPerYear: v.pipe(v.number(), v.minValue(1), v.maxValue(366)),
  }),
  /** Ids of the boards on which the reader switched the badges off. */
  badgesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(200)),
  /** Ids of the boards (of other sites: their hosts) whose listings the journal does not keep; `*`: none anywhere. */
  journalOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(260))), v.maxLength(500)),
  /** Does the journal keep descriptions? */
  keepTexts: v.boolean(),
  /** The role the reader looks for; null when they have not said. It never bends a verdict. */
  wantedRole: v.custom<WantedRole>((role) => ROLES.includes(role)),
  /** Ids of the answers to the questions of `lexicons/role-questions.json`, by id of the question. Stored under this name since version 1. */
  pathAnswers: v.custom<Record<string, string>>(
    (answers) =>
      typeof answers === 'object' &&
      answers !== null &&
      Object.values(answers).every((answer) => typeof answer === 'string'),
  ),
};
const SettingsSchema = v.object(FIELDS);

/** The reader's settings, as kept in `storage.sync`, one key per field; long lists take several. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** A full-time year: 2,080 hours, as the US Bureau of Labor Statistics counts it, and 220 days of contract work. */
const WORK_YEAR: Settings['workYear'] = { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 };

export const DEFAULT_SETTINGS: Settings = {
  skills: [],
  learning: [],
  ownSkills: [],
  country: null,
  currency: null,
  workYear: WORK_YEAR,
  badgesOff: [],
  journalOff: [],
  keepTexts: true,
  wantedRole: null,
  pathAnswers: {},
};

/** The most entries each list of the profile may have. */
export const LIST_LIMITS = { skills: 2000, learning: 2000, ownSkills: 500 } as const;

type Stored = Record<string, unknown>;

/** Step `n` turns the shape of version `n` into that of version `n + 1`. Never edited once released. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // Version 0 is an empty storage.
  (stored) => stored,
];

/** The valid entries of a stored list, each once: one spoilt entry must not cost the reader the others. */
function listOf<T>(entry: v.GenericSchema<unknown, T>, stored: unknown, limit: number): T[] {
  const found = new Map<string, T>();
  for (const one of Array.isArray(stored) ? stored : []) {
    const result = v.safeParse(entry, one);
    if (!result.success) continue;
    const key = JSON.stringify(result.output);
    if (found.size < limit && !found.has(key)) found.set(key, result.output);
  }
  return [...found.values()];
}

/**
 * Reads whatever the storage holds: migrates it step by step, then checks each field by itself. A field of a
 * wrong shape falls back to its default, of a list only the spoilt entries go; the rest is kept. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  let shape: Stored = typeof stored === 'object' && stored !== null ? { ...(stored as Stored) } : {};
  const version = typeof shape['version'] === 'number' ? shape['version'] : 0;
  for (const step of MIGRATIONS.slice(Math.max(0, version))) shape = step(shape);
  const field = <K extends Exclude<keyof Settings, keyof typeof LIST_LIMITS>>(key: K): Settings[K] => {
    const result = v.safeParse(FIELDS[key], shape[key]);
    return result.success ? (result.output as Settings[K]) : DEFAULT_SETTINGS[key];
  };
  const skills = listOf(Name, shape['skills'], LIST_LIMITS.skills);
  const known = new Set(skills);
  return {
    skills,
    learning: listOf(Name, shape['learning'], LIST_LIMITS.learning).filter((name) => !known.has(name)),
    ownSkills: listOf(OwnSkillSchema, shape['ownSkills'], LIST_LIMITS.ownSkills),
    country: field('country'),
    currency: field('currency'),
    workYear: field('workYear'),
    badgesOff: field('badgesOff'),
    journalOff: field('journalOff'),
    keepTexts: field('keepTexts'),
    wantedRole: field('wantedRole'),
    pathAnswers: field('pathAnswers'),
  };
}

/** A profile with a skill at a level; null takes it off both lists. */
export function withLevel<T extends Pick<Settings, 'skills' | 'learning'>>(
  profile: T,
  name: string,
  level: 'known' | 'learning' | null,
): T {
  const without = (names: readonly string[]) => names.filter((one) => one !== name);
  return {
    ...profile,
    skills: level === 'known' ? [...without(profile.skills), name] : without(profile.skills),
    learning: level === 'learning' ? [...without(profile.learning), name] : without(profile.learning),
  };
}
