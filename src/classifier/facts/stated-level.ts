import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Seniority } from '../analysis.ts';
import { alone, anyOf, BEGIN } from '../text/patterns.ts';

/** Characters of a description in which the employer says whom it looks for, and of the words that say it. */
const OPENING = 4000;
const PHRASE = 90;
/** So many matches of a pattern are looked at, at most. */
const MAX_PLACES = 8;

/** Words before the name of the job: `We are seeking a`. They are looked for where words begin, which most do in vain. */
const CUE = new RegExp(`${BEGIN}(?:${anyOf(lexicon.levelCues)})\\s{0,2}`, 'gi');
/** Words for a role, or for the job where none is named. */
const ROLE = alone([...lexicon.roles, ...lexicon.levelPlaces]);
/** One word more behind the role. */
const BEHIND = /^\s\p{L}{2,15}/u;
/** Words that end the name of the job: behind them somebody or something else is spoken of. */
const END_OF_JOB = alone(lexicon.levelEnds);

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
    if (END_OF_JOB.test(phrase.slice(0, end))) continue;
    // Where the level stands behind the role: `ingénieur senior`, `Data Scientist Lead`.
    const job = phrase.slice(0, end) + (BEHIND.exec(phrase.slice(end))?.[0] ?? '');
    // `a highly skilled Lead Architect`: praise before the name is no part of it.
    const name = job.search(/\p{Lu}/u);
    jobs.push(name > 0 ? job.slice(name) : job);
  }
  return jobs;
}

/** A line that says the level and nothing else: `Seniority level: Entry level`. */
const LABELLED = new RegExp(
  `[\\n.!?|•*–-] {0,3}(?:${anyOf(lexicon.levelLabels)}) ?[:\\n–—-][ \\n]?([^\\n.,;:|]{2,40})`,
  'gi',
);

/** The values of lines that say the level and nothing else: `Entry level` of `Seniority level: Entry level`. */
export function levelLabels(description: string): string[] {
  return [...`\n${description}`.matchAll(LABELLED)].slice(0, MAX_PLACES).map((match) => match[1] ?? '');
}

/** Per level, what a sentence says by which it is known. */
const STATED = lexicon.levelStated.map(({ level, words }) => ({ level, words: alone(words) }));

/** The level a sentence gives the job without naming it: `suits recent graduates`; undefined where none does. */
export function statedLevel(description: string): Seniority | undefined {
  const text = description.slice(0, OPENING);
  return STATED.find(({ words }) => words.test(text))?.level as Seniority | undefined;
}
