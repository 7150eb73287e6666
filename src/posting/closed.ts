import lexicon from '../../lexicons/page.json' with { type: 'json' };
import { holds, plain, wordSet } from './words.ts';

const SUBJECTS = wordSet(lexicon.closedSubjects);
const NO_MORE = wordSet(lexicon.closed.open);
const ENDED = wordSet(lexicon.closed.states);
const CLOSED_LENGTH = 160;

/** Does a line say that the job it speaks of is no longer open? */
export function saysClosed(line: string): boolean {
  if (line.length > CLOSED_LENGTH) return false;
  const text = plain(line);
  const all = text.split(' ');
  if (!all.some((word) => SUBJECTS.has(word))) return false;
  const gone = lexicon.closed.gone.find((term) => holds(text, term));
  const isNoMore = gone !== undefined && all.some((word) => NO_MORE.has(word));
  const ended = all.findIndex((word) => ENDED.has(word));
  if (!isNoMore && ended < 0) return false;
  const before = isNoMore ? text.slice(0, text.indexOf(gone)) : all.slice(0, ended).join(' ');
  return !lexicon.closedIf.some((word) => holds(before, word));
}
