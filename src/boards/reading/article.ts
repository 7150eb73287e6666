import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { holds, plain, wordSet } from '../../posting/words.ts';
import { JOB_HOST, JOB_PATH, saysJobs } from './addresses.ts';
import { SEPARATOR } from './guess-title.ts';
import { metaOf } from './head.ts';
import { holdsJobWord, invitesToApply, isApply } from './line-kinds.ts';
import { lineText } from './text.ts';

const { starts, ends, holds: inside } = lexicon.articles;
const PATHS = wordSet(lexicon.articles.paths);
const BYLINE = '[rel="author"], [class*="byline" i], [itemprop="author"], article time[datetime]';
const CONTROLS = 'a[href], button, [role="button"], input[type="submit"]';
const MAX_CONTROLS = 600;
/** Signs of an article from which on a text is none of a job. */
const ENOUGH = 2;

/** Does a title name an article, a guide or a template, and no job? */
export function namesArticle(title: string): boolean {
  const text = plain(title);
  return (
    /\?\s*$/.test(title.slice(-20)) ||
    starts.some((words) => text.startsWith(`${words} `)) ||
    ends.some((words) => text.endsWith(` ${words}`)) ||
    inside.some((words) => holds(text, words))
  );
}

/** Does something on the page lead to an application? */
const offersToApply = (document: Document): boolean =>
  [...document.querySelectorAll(CONTROLS)]
    .slice(0, MAX_CONTROLS)
    .some((control) => isApply(lineText(control) || (control.getAttribute('value') ?? '')));

/**
 * Is a text that reads like a job's description an article after all? "How to hire", templates of descriptions and
 * essays on a firm's work use the same words and headings.
 *
 * @param title what the page is called
 */
export function isArticle(document: Document, url: URL, title: string, text: string): boolean {
  if (title.split(SEPARATOR).some(namesArticle)) return true;
  const isJob = holdsJobWord(title);
  const isJobPath = JOB_PATH.test(url.pathname + url.search) || JOB_HOST.test(url.hostname);
  const inPaths = url.pathname
    .toLowerCase()
    .split('/')
    .some((part) => PATHS.has(part));
  const applies = offersToApply(document);
  const isForApplicants = isJob && (saysJobs(url, [title]) || invitesToApply(text));
  if (!isJobPath && !applies && !isForApplicants) return true;
  const signs = [
    metaOf(document, 'og:type') === 'article',
    inPaths,
    document.querySelector(BYLINE) !== null,
    plain(title).endsWith('job description') && inPaths,
  ].filter(Boolean).length;
  return signs - Number(applies) - Number(isJobPath && !inPaths) - Number(isJob && !inPaths) >= ENOUGH;
}
