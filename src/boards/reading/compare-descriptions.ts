import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { plain, squeeze } from '../../posting/words.ts';
import { headingKind, phrasesIn } from './line-kinds.ts';

/** Characters below which a description says no more than that there is a job. */
const STUB = 250;
/** Characters below which a text may only lead to the description. */
const LEAD = 400;
/** Characters of a text's beginning and end by which it is found in another. */
const PROBE = 60;
const SENTENCE = 40;
/** Share of one text's sentences that must stand in another for that to hold it. */
const HELD = 0.8;
/** A text that holds another is fuller from this many times its length on. */
const FULLER = 1.25;
const MAX_SENTENCES = 60;

const CUT = /(?:…|\.{3}|\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\))\s*$/;

/** Does a text end in the middle, as a board cuts it for a preview? */
function isCut(text: string): boolean {
  if (CUT.test(text.slice(-20))) return true;
  const last = plain(text.slice(-40));
  return (
    text.length < 4 * STUB && lexicon.leads.some((words) => last.endsWith(` ${words}`) && words.includes(' '))
  );
}

/** Does a text end within a line that goes on in the other? */
function endsInside(text: string, other: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const line = last.length < SENTENCE ? undefined : other.split('\n').find((one) => one.startsWith(last));
  return line !== undefined && /^[^.!?]*\p{L}/u.test(line.slice(last.length));
}

function leadsElsewhere(text: string): boolean {
  const words = text.length < LEAD ? ` ${plain(text)} ` : '';
  return lexicon.leads.some((stub) => words.includes(` ${stub} `));
}

/** Is a text no description but a line in its place: too short, or only the way to it? */
const isStub = (text: string): boolean => text.length < STUB || leadsElsewhere(text);

/** The share of a text's sentences that stand in another. */
function heldShare(text: string, inner: string): number {
  const letters = squeeze(text);
  const sentences = inner
    .split(/[\n.!?]/)
    .map(squeeze)
    .filter((sentence) => sentence.length >= SENTENCE)
    .slice(0, MAX_SENTENCES);
  if (sentences.length === 0) return letters.includes(squeeze(inner)) ? 1 : 0;
  return sentences.filter((sentence) => letters.includes(sentence)).length / sentences.length;
}

/** What in a text speaks for a job's description: headings of its main sections, and phrases. */
function evidenceOf(lines: readonly string[]): number {
  const kinds = lines.map(headingKind).filter((kind) => kind === 'duties' || kind === 'profile');
  const phrases = new Set(lines.filter((line) => line.length >= 25).flatMap(phrasesIn));
  return 2 * kinds.length + phrases.size;
}

/** Does what a text adds to another say more of the job than the other does? A share of buttons does not. */
function addsMore(text: string, inner: string): boolean {
  const letters = squeeze(inner);
  const added = text.split('\n').filter((line) => line !== '' && !letters.includes(squeeze(line)));
  const more = evidenceOf(added);
  return more >= 4 && more > evidenceOf(inner.split('\n'));
}

/**
 * Is a description as data worse than the one seen on the page: a stub, cut, or no more than a part of what can be
 * seen? A stub that only leads elsewhere is worse than nothing.
 *
 * @param seen null when the page shows none
 */
export function isWorseDescription(data: string, seen: string | null): boolean {
  if (seen === null) return data.length < LEAD && isStub(data) && leadsElsewhere(data);
  if (seen.length <= data.length) return false;
  if (isStub(data) || isCut(data) || endsInside(data, seen)) {
    const begin = squeeze(data.replace(CUT, '')).slice(0, PROBE);
    return data.length < STUB || squeeze(seen).includes(begin);
  }
  return seen.length >= data.length * FULLER && heldShare(seen, data) >= HELD && addsMore(seen, data);
}
