import page from '../../lexicons/page.json' with { type: 'json' };
import { holds, plain, wordSet } from './words.ts';

const SUBJECTS = wordSet(page.closedSubjects);
const NO_MORE = wordSet(page.closed.open);
const ENDED = wordSet(page.closed.states);
const CLOSED_LENGTH = 160;

/** Does a line say that the job it speaks of is no longer open? */
export function saysClosed(line: string): boolean {
  if (line.length > CLOSED_LENGTH) return false;
  const text = plain(line);
  const all = text.split(' ');
  if (!all.some((word) => SUBJECTS.has(word))) return false;
  const gone = page.closed.gone.find((term) => holds(text, term));
  const isNoMore = gone !== undefined && all.some((word) => NO_MORE.has(word));
  const ended = all.findIndex((word) => ENDED.has(word));
  if (!isNoMore && ended < 0) return false;
  const before = isNoMore ? text.slice(0, text.indexOf(gone)) : all.slice(0, ended).join(' ');
  return !page.closedIf.some((word) => holds(before, word));
}

/** Sentences at either end of a description where a notice of its end stands. */
const NOTICE = 400;
const SENTENCE_END = /[.!?]\s(?=\p{Lu})/u;

const sentencesIn = (text: string): string[] => text.split('\n').flatMap((line) => line.split(SENTENCE_END));

/** Does a description begin or end by saying that the job is no longer open? */
export function isClosedNotice(description: string): boolean {
  const head = description.slice(0, NOTICE);
  const tail = description.length > NOTICE ? description.slice(-NOTICE) : '';
  return [...sentencesIn(head), ...sentencesIn(tail)].some(saysClosed);
}
