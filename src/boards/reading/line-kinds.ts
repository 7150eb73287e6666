import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { holds, plain, wordSet } from '../../posting/words.ts';

const HEADING_LENGTH = 70;
const EXTRA_WORDS = 4;
const CONTROLS = new Set(lexicon.controls);
const LABELS = new Set(lexicon.labels);
const APPLY_VERBS = wordSet(lexicon.applyWords.verbs);
const APPLY_WORDS = wordSet(`${lexicon.applyWords.verbs} ${lexicon.applyWords.fillers}`);
/** Words from which on a name of a control or page says more than that. */
const FEW_WORDS = 8;
const GENERIC = wordSet(lexicon.genericTitles.words);
const BEFORE_NAME = wordSet(lexicon.genericTitles.before);
const JOB_WORDS = wordSet(lexicon.jobWords.whole);
const JOB_STEMS = lexicon.jobWords.stems.split(' ');

const words = (text: string): number => text.split(' ').length;

const KINDS = Object.entries(lexicon.headings);

/** The kind of section a line opens (`duties`, `profile`, `offer`, `about`); null when it is no such heading. */
export function headingKind(line: string): string | null {
  if (line.length > HEADING_LENGTH) return null;
  const text = plain(line);
  const isShown = (term: string) =>
    text === term ||
    ((text.startsWith(`${term} `) || text.endsWith(` ${term}`)) && words(text) <= words(term) + EXTRA_WORDS);
  return KINDS.find(([, terms]) => terms.some(isShown))?.[0] ?? null;
}

const { invites, others } = lexicon.phrases;
const PHRASES = [...invites, ...others];

/** Words of job descriptions that a line holds. */
export const phrasesIn = (line: string): string[] => {
  const text = plain(line);
  return PHRASES.filter((phrase) => holds(text, phrase));
};

/** Does a text ask its reader to apply, as no article does? */
export const invitesToApply = (text: string): boolean => {
  const all = plain(text);
  return invites.some((phrase) => holds(all, phrase));
};

/** Does a heading open what follows a description: other jobs, the application form? */
export const isEnding = (line: string): boolean => {
  if (line.length > HEADING_LENGTH) return false;
  const text = plain(line);
  return lexicon.endings.some((term) => text.startsWith(term));
};

/** Is a line no more than the name of what follows: a description? */
export const isLabel = (line: string): boolean => line.length < HEADING_LENGTH && LABELS.has(plain(line));

/** Is a line the label of a button or link: around a description, or to open one? */
export const isControl = (line: string): boolean => line.length < HEADING_LENGTH && CONTROLS.has(plain(line));

/** Does a tab, button or link of this name lead to the application for a job? */
export function isApply(line: string): boolean {
  if (line.length >= HEADING_LENGTH) return false;
  const all = plain(line).split(' ');
  return (
    all.length <= FEW_WORDS &&
    all.some((word) => APPLY_VERBS.has(word)) &&
    all.every((word) => APPLY_WORDS.has(word))
  );
}

/** Does a heading speak of jobs in general, or of an employer's? Never of one job. */
export function isGeneric(line: string): boolean {
  const all = plain(line).split(' ');
  const other = all.findIndex((word) => !GENERIC.has(word) || BEFORE_NAME.has(word));
  if (other < 0) return true;
  const rest = all.slice(other).every((word) => GENERIC.has(word));
  return rest || (other > 0 && BEFORE_NAME.has(all[other] ?? '') && !holdsJobWord(line));
}

/** Words for several who do a job, or for a kind of work: `engineers`, `engineering`. */
const SEVERAL = /(?:[eo]r|eur|ist|ant|ian)s$|ing$/;

const isJobWord = (word: string): boolean =>
  JOB_WORDS.has(word) || JOB_STEMS.some((stem) => word.includes(stem));

/** Does a title hold a word for someone who does a job, or for a kind of job? */
export const holdsJobWord = (title: string): boolean =>
  plain(title.slice(0, 300))
    .split(' ')
    .some((word) => isJobWord(word) || JOB_WORDS.has(word.replace(/s$/, '')));

/** Does a text name one job? Neither kinds of jobs nor a sentence about them do. */
export const namesOneJob = (text: string): boolean =>
  text.length < 150 &&
  !/[?!]$/.test(text) &&
  plain(text)
    .split(' ')
    .some((word) => !SEVERAL.test(word) && isJobWord(word));

/** Does a heading open a block that names people to ask? */
export function isContact(line: string): boolean {
  const text = plain(line.slice(0, HEADING_LENGTH));
  return words(text) <= FEW_WORDS && lexicon.contacts.some((term) => holds(text, term));
}
