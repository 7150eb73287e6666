import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Seniority } from '../analysis.ts';
import { alone, anyOf } from '../text/patterns.ts';
import { levelLabels, namedJobs, statedLevel } from './stated-level.ts';

/** Characters of a title that are read. */
const MAX_TITLE = 300;
/** Levels from the lowest. */
const LEVELS: readonly Seniority[] = ['intern', 'junior', 'mid', 'senior', 'lead'];
/** The level a lexicon names. */
const levelNamed = (name: string | undefined): Seniority | undefined =>
  LEVELS.find((level) => level === name);

/** Words of a title that name a level. */
interface LevelWords {
  readonly level: Seniority;
  readonly words: RegExp;
  /** Words that also name what is worked on (`Property Manager Platform`), and count only by where they stand. */
  readonly placed: RegExp | null;
}
/** The first that fits decides. */
const TITLES = lexicon.titles.map(
  ({ level, words, placed }): LevelWords => ({
    level: levelNamed(level) ?? 'unknown',
    words: alone([...words, ...(placed ?? [])]),
    placed: placed ? new RegExp(`^(?:${anyOf(placed)})$`, 'i') : null,
  }),
);
/** The words of each level, to take them out of a title. */
const LEVEL_WORDS = lexicon.titles.map(({ words, placed }) => alone([...words, ...(placed ?? [])], 'gi'));
/** A part of a title without the words of levels. */
const withoutLevels = (part: string): string =>
  LEVEL_WORDS.reduce((rest, words) => rest.replace(words, ' '), part);
const ROLE = alone(lexicon.roles);
/** Words that may stand beside a level that stands apart from the role. */
const FILLER = alone(lexicon.titleFillers, 'gi');
/** Phrases that hold a level's word and name none. */
const NOT_LEVEL = alone(lexicon.notLevels, 'gi');
/** From here on a title speaks of others or of the place. */
const ASIDE = new RegExp(`\\s(?:${anyOf(lexicon.titleAsides)})\\s`, 'i');
const NUMERALS = new Map<string, string>(Object.entries(lexicon.numerals));
/** `Engineer II`, `Data Scientist 3`. */
const NUMERAL = new RegExp(`[\\s-](${anyOf([...NUMERALS.keys()])})(?=\\s{0,2}(?:$|[,(|–-]))`, 'i');
const CODES = new Map<string, string>(Object.entries(lexicon.levelCodes));
/** A grade that ends a title or stands alone in a bracket: `ML Engineer, L5`, `(IC4)`. */
const CODE = new RegExp(`(?:^|[\\s(,-])(${anyOf([...CODES.keys()])})\\)?\\s?$`, 'i');
/** Marks between the parts of a title. */
const PARTS = /[,|()[\]{}–—@:;•]|\s-|-\s|\s\/\s/;
/** Years of experience asked for from which a job without a named level is one for seniors; for the middle level. */
const SENIOR_FROM = 5;
const MID_FROM = 2;

/** Whether a word that may also name a product stands where a level does: first, last, or before `of`. */
function isPlaced(part: string, at: number, word: string): boolean {
  const before = withoutLevels(part.slice(0, at)).trim();
  const after = part.slice(at + word.length).trim();
  return (
    before === '' || after === '' || /^(?:of|for|in|de|des|del|di|&|and|und|et|y|e|\d|i{1,3}$)/i.test(after)
  );
}

/** The level that a part of a title names; undefined for none. */
const levelOf = (part: string): Seniority | undefined =>
  TITLES.find(({ words, placed }) => {
    const match = words.exec(part);
    if (!match) return false;
    return placed === null || !placed.test(match[0]) || isPlaced(part, match.index, match[0]);
  })?.level;

/** The level a part of a title names; of a choice (`Senior/Staff Engineer`) the lowest. */
function levelIn(part: string): Seniority | undefined {
  const choice = part.split(/\/|\sor\s/i).map(levelOf);
  if (choice.length < 2 || choice.includes(undefined)) return levelOf(part);
  return LEVELS.find((level) => choice.includes(level));
}

/** Whether a part of a title says a level and nothing else: `(Senior)`, `- Working Student`. */
const isLevelAlone = (part: string): boolean =>
  withoutLevels(part)
    .replace(FILLER, ' ')
    .split(ROLE)
    .join(' ')
    .replace(/[^\p{L}]/gu, '') === '';

/** The level that a title names: beside its role, or within it. Undefined where it names none, or leaves it open. */
function levelOfTitle(title: string, yearsMin: number | null): Seniority | undefined {
  const aside = ASIDE.exec(title)?.index ?? title.length;
  const words = title.slice(0, aside).replace(NOT_LEVEL, ' ');
  const parts = words.split(PARTS).filter((part) => part.trim() !== '');
  const role = parts.find((part) => ROLE.test(part)) ?? parts[0] ?? '';
  const alone = parts.filter((part) => part !== role && isLevelAlone(part)).map(levelIn);
  const named = alone.filter((level) => level !== undefined);
  const own = levelIn(role);
  // Several levels beside the role leave it open: the years decide, where there are any.
  if (named.length > 1 && yearsMin !== null && own === undefined) return undefined;
  if (named[0] === 'intern' || own === 'intern') return 'intern';
  return named[0] === 'junior' ? 'junior' : (own ?? named[0]);
}

/** The level that a code of grades stands for: `L5`. */
const levelOfCode = (words: string): Seniority | undefined =>
  levelNamed(CODES.get(CODE.exec(words)?.[1]?.toLowerCase() ?? ''));

/** The level a description gives the job: on a line of its own, with the job's name, or in other words. */
function levelInWords(description: string): Seniority | undefined {
  for (const value of levelLabels(description)) {
    const labelled = levelOfCode(value) ?? (isLevelAlone(value) ? levelIn(value) : undefined);
    if (labelled) return labelled;
  }
  for (const job of namedJobs(description)) {
    const stated = levelOfTitle(job, null);
    if (stated) return stated;
  }
  return statedLevel(description);
}

/**
 * The level a title names, else the one the description gives the job, else the level the years of experience asked
 * for stand for, else `unknown`.
 *
 * @param yearsMin whole years of experience asked for
 */
export function seniorityOf(
  title: string | null,
  yearsMin: number | null,
  description: string | null = null,
): Seniority {
  const words = (title ?? '').slice(0, MAX_TITLE);
  const named = levelOfTitle(words, yearsMin);
  if (named) return named;
  const numbered = levelNamed(NUMERALS.get(NUMERAL.exec(words)?.[1]?.toLowerCase() ?? ''));
  const stated = numbered ?? levelOfCode(words) ?? levelInWords(description ?? '');
  if (stated) return stated;
  if (yearsMin === null) return 'unknown';
  if (yearsMin >= SENIOR_FROM) return 'senior';
  return yearsMin >= MID_FROM ? 'mid' : 'junior';
}
