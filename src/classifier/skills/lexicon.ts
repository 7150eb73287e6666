import lexicon from '../../../lexicons/skills.json' with { type: 'json' };
import { lexiconMatcher } from '../text/lexicon-matcher.ts';
import type { Matcher, Term } from '../text/matcher.ts';
import { inBothSpellings, spellings } from '../text/spellings.ts';

export type SkillGroup =
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
  /** As `exact`, for plain English words: they also need company that shows a skill is meant. */
  readonly listed?: readonly string[];
  /** Names or aliases that are also plain words or people's names: they need company in their sentence. */
  readonly common?: readonly string[];
  /** Phrases that hold a name or alias and mean something else. */
  readonly never?: readonly string[];
  /** Names or aliases too general to count when a description uses them; they name the skill in a profile. */
  readonly quiet?: readonly string[];
  /** Not counted where a skill that implies it is named: `Docker` says all that `containers` would. */
  readonly broad?: boolean;
  /** Also a subject of study, not counted in a sentence that asks for a degree. */
  readonly study?: boolean;
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

export const SKILLS = lexicon.skills as readonly Skill[];

/** Term ids from here on are no skills. */
export const NOT_A_SKILL = SKILLS.length * 3;
export const DEGREE = NOT_A_SKILL + 1;
/** Before a list that names a choice; before a list of examples; after a list that is left open. */
export const ANY_OF = NOT_A_SKILL + 2;
export const EXAMPLES = NOT_A_SKILL + 3;
export const OR_SIMILAR = NOT_A_SKILL + 4;
/** From here on, the reader's own skills. */
export const OWN_SKILLS = NOT_A_SKILL + 5;

/** How much company the name behind a term id needs to be taken for a skill. */
export type ContextNeeded = 'none' | 'beside' | 'sentence';
const CONTEXTS: readonly ContextNeeded[] = ['none', 'beside', 'sentence'];

export const skillOf = (id: number): Skill | undefined => SKILLS[id % SKILLS.length];
export const contextNeeded = (id: number): ContextNeeded =>
  CONTEXTS[Math.floor(id / SKILLS.length)] ?? 'none';

/** Words beside a plain English name that show it to be a skill. */
export const CUES_BEFORE: ReadonlySet<string> = new Set(lexicon.cues.before);
/** Those of them that show a name in capitals only. */
export const VAGUE: ReadonlySet<string> = new Set(lexicon.cues.vague);
/** Words before `in` behind which a skill may stand: `written in`. */
export const CUES_IN: ReadonlySet<string> = new Set(lexicon.cues.in);
/** Names of tools that are seasons, places or plain nouns behind `in`, too. */
export const PLACES: ReadonlySet<string> = new Set(lexicon.places);
/** Names of tools that are given names, too. */
export const PEOPLE: ReadonlySet<string> = new Set(lexicon.people);
export const CUES_AFTER: ReadonlySet<string> = new Set(lexicon.cues.after);
export const JOINS: ReadonlySet<string> = new Set(lexicon.cues.joins);
/** Those of the joining words that leave a choice. */
export const OR: ReadonlySet<string> = new Set(lexicon.choice.or);
/** Words between two skills of which the second is not chosen. */
export const OVER: ReadonlySet<string> = new Set(lexicon.choice.over);
/** Skills named by two words of a sentence: what is done, and to what, so many words apart at most. */
export const WORD_PAIRS: readonly {
  readonly skill: string;
  readonly deed: readonly string[];
  readonly object: readonly string[];
  readonly within: number;
}[] = lexicon.together;
/** Words for the usual work: names, and the skills or groups of skills beside which they say nothing more. */
export const GENERIC: readonly { readonly names: readonly string[]; readonly beside: readonly string[] }[] =
  lexicon.usual;
/** Words that may stand between years and the skill they are asked for. */
export const YEARS_BETWEEN: ReadonlySet<string> = new Set(lexicon.yearsBetween);

/** Names of frameworks for these are also written with JS behind: `ReactJS`. */
const NODE: ReadonlySet<string> = new Set(['JavaScript', 'Node.js', 'TypeScript']);

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

function termsOf(skill: Skill, index: number): Term[] {
  const exact = new Set(skill.exact);
  const listed = new Set(skill.listed);
  const common = new Set(skill.common);
  const quiet = new Set(skill.quiet);
  const terms: Term[] = [];
  for (const text of [skill.name, ...(skill.aliases ?? [])]) {
    const company = listed.has(text) ? 1 : common.has(text) ? 2 : 0;
    if (quiet.has(text)) continue;
    const id = index + SKILLS.length * company;
    // A name that needs company needs it in either spelling.
    for (const spelling of inBothSpellings(text))
      terms.push({ text: spelling, id, exact: exact.has(text) || listed.has(text) });
    for (const other of writings(skill, text)) terms.push({ ...other, id: index });
  }
  for (const text of skill.never ?? [])
    for (const spelling of inBothSpellings(text)) terms.push({ text: spelling, id: NOT_A_SKILL });
  return terms;
}

let matcher: Matcher | undefined;

/** The compiled lexicon: built at first use, so that pages without a posting never pay for it. */
export function skillMatcher(): Matcher {
  matcher ??= lexiconMatcher('skills', allTerms);
  return matcher;
}

function allTerms(): Term[] {
  const terms: Term[] = SKILLS.flatMap(termsOf);
  for (const text of lexicon.decoys) terms.push({ text, id: NOT_A_SKILL });
  for (const text of lexicon.plain) terms.push({ text, id: NOT_A_SKILL, exact: true });
  for (const text of lexicon.choice.any) terms.push({ text, id: ANY_OF });
  for (const text of lexicon.choice.examples) terms.push({ text, id: EXAMPLES });
  for (const text of lexicon.choice.similar) terms.push({ text, id: OR_SIMILAR });
  for (const text of lexicon.degree) terms.push({ text, id: DEGREE });
  return terms;
}

/** Names are compared by letters, digits, `+` and `#` alone. */
export const skillKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

let byKey: Map<string, Skill> | undefined;

/** The skill a name or alias stands for, whatever its case, spaces and hyphens. */
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
