import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import type { Period } from '../analysis.ts';
import { anyOf } from '../text/patterns.ts';
import {
  boundOf,
  isAbove,
  partOf,
  periodAfter,
  periodBefore,
  type Sense,
  senseAfter,
  senseBefore,
  withoutPeriod,
} from './words.ts';

/** A figure or a range read as pay, before its currency and period are settled. */
export interface Mention {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  currency: string | null;
  shortened: boolean;
  stated: Period | null;
  sense: Sense;
  /** Base pay alone, or all that is paid together, where the words around it say which. */
  part: 'base' | 'total' | null;
}

export interface Reading {
  text: string;
  /** Currency of the posting's place, for `$`, `kr` and amounts without any. */
  local: () => string | null;
  /** The text is a pay field: every figure in it is meant as pay. */
  field: boolean;
}

const LINE = 160;
const AFTER = 70;
const LOOK = 45;
const RIGHT_AFTER = 16;
const CLAUSE_END = /[;!?\n•|]|\.\s(?!\d)|(?<=\p{Ll})\.(?=\p{Lu})|\s[–-]\s(?=\p{Lu})/u;
const AFTER_CLAUSE = new RegExp(
  `[+;,|•\\n()–]|\\s[-—]\\s|\\.(?:\\s|$)|\\s(?:${anyOf(lexicon.clauseEnds)})\\s|&`,
  'i',
);
const AGO = new RegExp(`^[^\\n]{0,12}\\b\\d{1,2}\\+? (?:${anyOf(lexicon.ago)}) ago`, 'i');
/** Words run together where the source lost its line breaks. */
const GLUED = /(\p{Ll})(?=\p{Lu})/gu;

/** The line before a figure; a short line that is no bullet's leans on the heading above it. */
function lineBefore(text: string, at: number): { line: string; heading: string } {
  const before = text.slice(Math.max(0, at - LINE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length > 40 || line.length === before.length) return { line, heading: '' };
  const above = before.slice(0, before.length - line.length).trimEnd();
  const heading = above.slice(above.lastIndexOf('\n') + 1);
  return { line, heading: heading.length < 130 && !/^\s*[-•*]/.test(heading) ? heading : '' };
}

const lastClause = (line: string): string => line.split(CLAUSE_END).at(-1) ?? line;

/** The words after a figure that still speak of it. */
function clauseAfter(rest: string): string {
  const glued = /^\p{L}/u.test(rest);
  return glued ? '' : (withoutPeriod(rest.slice(0, LOOK)).split(AFTER_CLAUSE)[0] ?? '');
}

/** Base or total, by the words right after a figure or else by those since the figure before it. */
function partNear(line: string, clause: string): Mention['part'] {
  return partOf(clause.slice(0, RIGHT_AFTER)) ?? partOf(lastClause(line).split(/\d/).at(-1) ?? '');
}

/** What the words around a figure in running text make of it. */
function senseOf(line: string, heading: string, clause: string, range: boolean): Sense {
  const told = senseBefore(lastClause(line).replace(GLUED, '$1 '));
  const tells = senseAfter(told === 'pay' && range ? clause.slice(0, 16) : clause);
  if (tells === 'other') return 'other';
  if (tells === 'pay' && partOf(clause.slice(0, RIGHT_AFTER)) === 'base') return 'pay';
  if (told !== 'open') return told;
  if (tells === 'pay') return 'pay';
  if (!range && isAbove(line.replace(/[^\p{L}\s]+$/u, ''))) return 'other';
  return senseBefore(lastClause(heading)) === 'pay' || senseBefore(line) === 'pay' ? 'pay' : 'open';
}

/**
 * Settles what a figure or range found in a text stands for by the words around it.
 *
 * @returns null when it is not pay at all, or pay by the week
 */
export function inContext(
  reading: Reading,
  found: { start: number; end: number; currency: string | null; shortened: boolean },
  range: { min: number; max: number } | null,
  value: number,
): Mention | null {
  const { text, field } = reading;
  const { line, heading } = lineBefore(text, found.start);
  const newline = text.indexOf('\n', found.end);
  const rest = text.slice(found.end, Math.min(newline < 0 ? text.length : newline, found.end + AFTER));
  if (AGO.test(rest)) return null;
  const after =
    rest
      .slice(0, 40)
      .replace(/^[\s\])*]+/, '')
      .split(/[;•|]|\d/)[0] ?? '';
  const stated = periodAfter(after) ?? periodBefore(line) ?? periodBefore(heading);
  const clause = clauseAfter(rest);
  const told = senseOf(line, heading, clause, range !== null);
  const bound = range ? null : boundOf(text.slice(Math.max(0, found.start - 110), found.start), rest);
  const open =
    bound === 'from' ||
    (bound === null && text.charAt(found.end) === '+' && /^\+\s{0,2}(?:$|[,;.(\n]|\p{Ll})/u.test(rest));
  return {
    ...found,
    min: range ? range.min : bound === 'up-to' ? null : value,
    max: range ? range.max : open ? null : value,
    stated,
    sense: field && told !== 'other' ? 'pay' : told,
    part: partNear(line, clause),
  };
}
