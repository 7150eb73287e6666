import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Seniority } from '../analysis.ts';
import { alone, anyOf, BEGIN } from '../text/patterns.ts';

/** Characters of a description in which the employer says whom it looks for, and of the words that say it. */
const OPENING = 4000;
const PHRASE = 90;
/** At most so many places are looked at. */
const MAX_PLACES = 8;

/** Where a word begins: so most places are turned away at once. */
const CUE = new RegExp(`${BEGIN}(?:${anyOf(lexicon.levelCues)})\\s{0,2}`, 'gi');
const ROLE = alone([...lexicon.roles, ...lexicon.levelPlaces]);
/** The word behind the role. */
const BEHIND = /^\s\p{L}{2,15}/u;
/** Words behind which somebody or something else is spoken of. */
const TURN = alone(lexicon.levelTurns);

/**
 * The words in which a description names the job, up to its role: `Senior Machine Learning Engineer` of `We are
 * seeking a Senior Machine Learning Engineer to`; none where the sentence turns to something else before.
 */
export function namedJobs(description: string): string[] {
  const text = description.slice(0, OPENING);
  const jobs: string[] = [];
  for (const { index, 0: cue } of text.matchAll(CUE)) {
    if (jobs.length >= MAX_PLACES) break;
    const from = index + cue.length;
    const phrase = text.slice(from, from + PHRASE).split(/[.,;:!?\n]/)[0] ?? '';
    const role = ROLE.exec(phrase);
    if (!role) continue;
    const end = role.index + role[0].length;
    if (TURN.test(phrase.slice(0, end))) continue;
    // Where the level stands behind the role: `ingénieur senior`, `Data Scientist Lead`.
    const job = phrase.slice(0, end) + (BEHIND.exec(phrase.slice(end))?.[0] ?? '');
    // `a highly skilled Lead Architect`: praise before the name is no part of it.
    const name = job.search(/\p{Lu}/u);
    jobs.push(name > 0 ? job.slice(name) : job);
  }
  return jobs;
}

const LABELLED = new RegExp(
  `[\\n.!?|•*–-] {0,3}(?:${anyOf(lexicon.levelLabels)}) ?[:\\n–—-][ \\n]?([^\\n.,;:|]{2,40})`,
  'gi',
);

/** What lines such as `Seniority level: Entry level` say. */
export function levelLabels(description: string): string[] {
  return [...`\n${description}`.matchAll(LABELLED)].slice(0, MAX_PLACES).map((match) => match[1] ?? '');
}

const STATED = lexicon.levelStated.map(({ level, words }) => ({ level, words: alone(words) }));

/** The level a sentence gives the job without naming it: `suits recent graduates`; undefined where none does. */
export function statedLevel(description: string): Seniority | undefined {
  const text = description.slice(0, OPENING);
  return STATED.find(({ words }) => words.test(text))?.level as Seniority | undefined;
}
