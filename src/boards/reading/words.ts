import page from '../../../lexicons/page.json' with { type: 'json' };

/** Lower case, everything but letters and digits as one space: how the page lexicon writes its terms. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters and digits alone: for comparing names that are written differently. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Does a text in plain form hold a term, as whole words? */
export const holds = (text: string, term: string): boolean => ` ${text} `.includes(` ${term} `);

const HEADING_LENGTH = 70;
const EXTRA_WORDS = 4;
const CONTROLS = new Set(page.controls);
const LABELS = new Set(page.labels);
const APPLY = new Set(page.applyWords);
const SUBJECTS = new Set(page.closedSubjects);
const CLOSED_LENGTH = 160;

const words = (text: string): number => text.split(' ').length;

const KINDS = Object.entries(page.headings);

/** The kind of section a line opens (`duties`, `profile`, `offer`, `about`); null when it is no such heading. */
export function headingKind(line: string): string | null {
  if (line.length > HEADING_LENGTH) return null;
  const text = plain(line);
  const isShown = (term: string) =>
    text === term ||
    ((text.startsWith(`${term} `) || text.endsWith(` ${term}`)) && words(text) <= words(term) + EXTRA_WORDS);
  return KINDS.find(([, terms]) => terms.some(isShown))?.[0] ?? null;
}

/** Words of job descriptions that a line holds. */
export const phrasesIn = (line: string): string[] => {
  const text = plain(line);
  return page.phrases.filter((phrase) => holds(text, phrase));
};

/** Does a heading open what follows a description: other jobs, the application form? */
export const isEnding = (line: string): boolean => {
  if (line.length > HEADING_LENGTH) return false;
  const text = plain(line);
  return page.endings.some((term) => text.startsWith(term));
};

/** Is a line no more than the name of what follows: a description? */
export const isLabel = (line: string): boolean => line.length < HEADING_LENGTH && LABELS.has(plain(line));

/** Is a line the label of a button or link around a description? */
export const isControl = (line: string): boolean => line.length < HEADING_LENGTH && CONTROLS.has(plain(line));

/** Does a tab, button or link of this name lead to the application for a job? */
export const isApply = (line: string): boolean => line.length < HEADING_LENGTH && APPLY.has(plain(line));

/** Does a line say that the job it speaks of is no longer open? */
export function saysClosed(line: string): boolean {
  if (line.length > CLOSED_LENGTH) return false;
  const text = plain(line);
  return page.closed.some((term) => {
    const at = ` ${text} `.indexOf(` ${term} `);
    if (at < 0) return false;
    const before = text.slice(0, at);
    // What it is about goes before, or is in the words themselves.
    const isAbout = [...before.split(' '), ...term.split(' ')].some((word) => SUBJECTS.has(word));
    return isAbout && !page.closedIf.some((word) => holds(before, word));
  });
}
