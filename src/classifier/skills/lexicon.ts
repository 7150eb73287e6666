import lexicon from '../../../lexicons/skills.json' with { type: 'json' };
import { lexiconMatcher } from '../text/lexicon-matcher.ts';
import type { Matcher, Term } from '../text/matcher.ts';
import { inBothSpellings, spellings } from '../text/spellings.ts';

type SkillGroup =
  | 'language'
  | 'framework'
  | 'llm-stack'
  | 'ml-method'
  | 'maths'
  | 'data'
  | 'cloud'
  | 'ops'
  | 'practice';

/** One skill of the lexicon. Names in `implies` and `near` are canonical. */
export interface Skill {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Names or aliases that count only as spelled here. */
  readonly exact?: readonly string[];
  /** As `exact`, for plain English words: they also need words beside them that show a skill is meant. */
  readonly plainWords?: readonly string[];
  /** Names or aliases that are also plain words or people's names: they need another skill in their sentence, or as above. */
  readonly ambiguous?: readonly string[];
  /** Phrases that hold a name or alias and mean something else. */
  readonly otherMeanings?: readonly string[];
  /** Names or aliases too general to count in a description; they name the skill in a reader's profile. */
  readonly profileOnly?: readonly string[];
  /** Not counted where a skill that implies it is named: `Docker` says all that `containers` would. */
  readonly broad?: boolean;
  /** Also a subject of study, not counted in a sentence that asks for a degree. */
  readonly studySubject?: boolean;
  /** Languages in which the name alone is a plain word. */
  readonly foreign?: readonly string[];
  readonly group: SkillGroup;
  readonly side: 'ai' | 'ml' | 'shared';
  /** What it is, in one line. */
  readonly what: string;
  /** Skills that someone who knows this one has as well. */
  readonly implies?: readonly string[];
  /** Skills so like it that knowing one shortens the way to the other. */
  readonly near?: readonly string[];
  /** Set for the stacks the guide names for each role. */
  readonly article?: 'ai' | 'ml' | 'both';
}

/** All skills of the lexicon, by name. */
export const SKILLS = lexicon.skills as readonly Skill[];

// Ids of terms: three runs as long as the list of skills, one per kind of context their names need; then these.
/** Term ids from here on are no skills of the lexicon. */
export const NOT_A_SKILL = SKILLS.length * 3;
/** Wording of a sentence that asks for a degree. */
export const DEGREE = NOT_A_SKILL + 1;
/** Words before a list of which one is enough: `one of`. */
export const ANY_OF = NOT_A_SKILL + 2;
/** Words before a list of examples: `such as`. */
export const EXAMPLES = NOT_A_SKILL + 3;
/** Words behind a list that is left open: `or similar`. */
export const OR_SIMILAR = NOT_A_SKILL + 4;
/** From here on, the reader's own skills. */
export const OWN_SKILLS = NOT_A_SKILL + 5;

/**
 * What a name needs around it to be taken for a skill: nothing; a skill or a cue beside it; or, which is enough too,
 * another skill in its sentence.
 */
export type ContextNeeded = 'none' | 'beside' | 'sentence';
const CONTEXTS: readonly ContextNeeded[] = ['none', 'beside', 'sentence'];

/** The skill that a term id below {@link NOT_A_SKILL} names. */
export const skillOf = (id: number): Skill | undefined => SKILLS[id % SKILLS.length];
/** What the name behind a term id needs around it. */
export const contextNeeded = (id: number): ContextNeeded =>
  CONTEXTS[Math.floor(id / SKILLS.length)] ?? 'none';

const wordsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

// All of these are in small letters.
/** Words before a name that is also a plain word, which show it to be a skill: `with Go`. */
export const CUES_BEFORE = wordsOf(lexicon.cues.before);
/** Words behind such a name that do: `Go developer`. */
export const CUES_AFTER = wordsOf(lexicon.cues.after);
/** Those of them behind which only a name in capitals is one. */
export const CUES_BEFORE_CAPITALS = wordsOf(lexicon.cues.vague);
/** Words before `in` behind which a skill may stand: `written in`. */
export const CUES_IN = wordsOf(lexicon.cues.in);
/** Names of tools that are seasons, places or plain nouns behind `in`, too. */
export const ALSO_PLACES = wordsOf(lexicon.alsoPlaces);
/** Names of tools that are given names, too. */
export const ALSO_PEOPLE = wordsOf(lexicon.alsoPeople);
/** Words that join the last two of a list. */
export const JOINS = wordsOf(lexicon.cues.joins);
/** Those of them that leave a choice. */
export const OR = wordsOf(lexicon.choice.or);
/** Words between two skills of which the second is not chosen: `React over Angular`. */
export const OVER = wordsOf(lexicon.choice.over);
/** Words that may stand between years and the skill they are asked for. */
export const YEARS_BETWEEN = wordsOf(lexicon.yearsBetween);

/** A skill named by two words of a sentence, at most `within` words apart: what is done, and to what. */
interface WordPair {
  readonly skill: string;
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly within: number;
}
/** All such pairs. */
export const WORD_PAIRS: readonly WordPair[] = lexicon.wordPairs;

/** Names too general to lack, and the skills or groups of skills beside which they say nothing more. */
export const GENERIC: readonly { readonly names: readonly string[]; readonly beside: readonly string[] }[] =
  lexicon.generic;

/** Names of frameworks for these are also written with JS behind: `ReactJS`. */
const NODE = wordsOf(['JavaScript', 'Node.js', 'TypeScript']);

/** Other ways in which a name or alias is written, told by its letters. */
function* writings(skill: Skill, text: string): Generator<{ text: string; exact: boolean }> {
  // `R.A.G.`, for RAG.
  if (/^[A-Z]{3,5}$/.test(text)) yield { text: [...text].join('.'), exact: true };
  // `Sage Maker`, for SageMaker.
  const parted = text.replace(/(?<=[a-z])(?=[A-Z][A-Za-z])/g, ' ');
  if (parted !== text && !/(?:^|\s)[A-Za-z]\b/.test(parted)) yield { text: parted, exact: true };
  if (text === skill.name && /^[A-Z][a-z]+$/.test(text) && (skill.implies ?? []).some((one) => NODE.has(one)))
    yield { text: `${text}-JS`, exact: false };
}

/** The terms that name a skill, and those that hold its words and mean something else. */
function termsOf(skill: Skill, index: number): Term[] {
  const exact = new Set(skill.exact);
  const plainWords = new Set(skill.plainWords);
  const ambiguous = new Set(skill.ambiguous);
  const profileOnly = new Set(skill.profileOnly);
  const terms: Term[] = [];
  for (const text of [skill.name, ...(skill.aliases ?? [])]) {
    if (profileOnly.has(text)) continue;
    const context = plainWords.has(text) ? 'beside' : ambiguous.has(text) ? 'sentence' : 'none';
    const id = index + SKILLS.length * CONTEXTS.indexOf(context);
    // A name that needs context needs it in either spelling.
    for (const spelling of inBothSpellings(text))
      terms.push({ text: spelling, id, exact: exact.has(text) || plainWords.has(text) });
    for (const other of writings(skill, text)) terms.push({ ...other, id: index });
  }
  for (const text of skill.otherMeanings ?? [])
    for (const spelling of inBothSpellings(text)) terms.push({ text: spelling, id: NOT_A_SKILL });
  return terms;
}

let matcher: Matcher | undefined;

/** The compiled lexicon: read at first use, so that pages without a posting never pay for it. */
export function skillMatcher(): Matcher {
  matcher ??= lexiconMatcher('skills', allTerms);
  return matcher;
}

function allTerms(): Term[] {
  const terms: Term[] = SKILLS.flatMap(termsOf);
  for (const text of lexicon.notSkills) terms.push({ text, id: NOT_A_SKILL });
  for (const text of lexicon.notSkillsAsSpelled) terms.push({ text, id: NOT_A_SKILL, exact: true });
  for (const text of lexicon.choice.any) terms.push({ text, id: ANY_OF });
  for (const text of lexicon.choice.examples) terms.push({ text, id: EXAMPLES });
  for (const text of lexicon.choice.similar) terms.push({ text, id: OR_SIMILAR });
  for (const text of lexicon.degree) terms.push({ text, id: DEGREE });
  return terms;
}

/** What names are compared by: their letters, digits, `+` and `#`, in small letters. */
export const skillKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

let byKey: Map<string, Skill> | undefined;

/** The skill a name or alias stands for, whatever its case, spaces and hyphens; undefined for one the lexicon lacks. */
export function skillInfo(name: string): Skill | undefined {
  if (!byKey) {
    byKey = new Map();
    for (const skill of SKILLS) byKey.set(skillKey(skill.name), skill);
    for (const skill of SKILLS) {
      for (const alias of (skill.aliases ?? []).flatMap(spellings)) {
        const key = skillKey(alias);
        if (!byKey.has(key)) byKey.set(key, skill);
      }
    }
  }
  return byKey.get(skillKey(name));
}

/** Canonical names of all skills, in the lexicon's order. */
export const skillNames = (): string[] => SKILLS.map(({ name }) => name);
