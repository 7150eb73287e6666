import * as v from 'valibot';

/** Version of the stored shape; raised with each migration below. */
export const SETTINGS_VERSION = 1;

const SettingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** Canonical names of the skills the reader has, as in `lexicons/skills.json`. */
  skills: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(500)),
  /** ISO 3166-1 alpha-2 code, or null when the reader has not said. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** ISO 4217 code, or null when the reader has not said. */
  currency: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Boards (by id) on which the reader switched the badges off. */
  badgesOff: v.array(v.string()),
});

/** The reader's settings, as kept in `storage.sync`. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  skills: [],
  country: null,
  currency: null,
  badgesOff: [],
};
