import lexicon from '../../../lexicons/salary.json' with { type: 'json' };
import type { Period } from '../analysis.ts';
import { anyOf, LETTER } from '../text/patterns.ts';
import { separated, withLineEnds } from './run-together.ts';
import { withoutTraineePay } from './trainee.ts';
import {
  boundOf,
  isAbove,
  isAmountOf,
  isInSentence,
  isLabelled,
  isOffered,
  isPaidByMonths,
  isRate,
  isUnreadPeriod,
  isVisaThreshold,
  type Part,
  partOf,
  periodAfter,
  periodBefore,
  type Sense,
  senseAfter,
  senseBefore,
  shareOf,
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
  /** A word of pay and a colon stand right before it. */
  labelled: boolean;
  stated: Period | null;
  sense: Sense;
  /** The period written is one that is not read. */
  unread: boolean;
  /** The words before it are of pay by the hour or the day. */
  rate: boolean;
  /** Base pay alone, or all that is paid together, where the words around it say which. */
  part: Part | null;
  /** Of full-time work, or of a part of it. */
  share: 'full' | 'part' | null;
}

/** A text in which pay is looked for. */
export interface PayText {
  text: string;
  /** Currency of the posting's place, for `$`, `kr` and amounts without any. */
  local: () => string | null;
  /** The text is a pay field: every figure in it is meant as pay. */
  field: boolean;
}

/** Characters before a figure that are looked at for its line and the heading above it. */
const LINE = 160;
/** Characters after a figure that are looked at for its period and what it is of. */
const AFTER = 70;
/** Characters of these that may still speak of the figure. */
const LOOK = 45;
/** Characters right after a figure, in which a word is surely of it. */
const RIGHT_AFTER = 16;
/** `im 2. Jahr`: a full stop before a small letter or a figure ends nothing. */
const CLAUSE_END = /[;!?\n•|]|\.\s(?![\d\p{Ll}])|(?<=\p{Ll})\.(?=\p{Lu})|\s[–-]\s(?=\p{Lu})/u;
/** The words of a figure end where a label of something else begins: `£60k Benefits: …`. */
const AFTER_CLAUSE = new RegExp(
  `\\s[${LETTER}]{3,20}\\s?:|[+;,|•\\n()–]|\\s[-—]\\s|\\.(?:\\s|$)|\\s(?:${anyOf(lexicon.clauseEnds)})\\s|&`,
  'i',
);
const AGO = new RegExp(`^[^\\n]{0,12}\\b\\d{1,2}\\+? (?:${anyOf(lexicon.ago)}) ago`, 'i');
const BRACKET = /^\s?\([^()]{1,60}\)/;
/** The first words of a bracket after a figure, where none of them is another figure. */
const OWN_BRACKET = /^\s?\([^()\d\p{Sc},;]{1,40}[,;)]/u;
const SENTENCE_END = /[!?\n]|\.\s/;
/** `$80k+ in annual claims`: what follows still speaks of the figure. */
const OR_MORE_OF = /^\+\s(?=(?:in|of)\s)/;
/** A figure that no word or other figure comes before: `L2` is no figure. */
const FIGURE = /(?<![\p{L}\d])\d/u;
/** A plus that a word of joining follows adds nothing by itself: it says that the figure is the least. */
const LED_ON = new RegExp(`^\\+\\s(?:${anyOf(lexicon.clauseEnds)})\\s`, 'i');
/** A figure of the size or with the sign of pay, unlike the 20 of `Part-time (20 hours): €2,500`. */
const AMOUNT = /\p{Sc}\s?\d|(?<![\p{L}\d])(?:\d{1,3}[.,'’ ]\d{3}|\d{4}|\d{1,3}\s?k(?!\p{L}))/u;

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
  const words = rest.replace(OR_MORE_OF, ' ');
  return glued ? '' : (withoutPeriod(words.slice(0, LOOK)).split(AFTER_CLAUSE)[0] ?? '');
}

/** Base or total, by the words right after a figure or else by those since the figure before it. */
function partNear(line: string, clause: string): Mention['part'] {
  return partOf(clause.slice(0, RIGHT_AFTER)) ?? partOf(lastClause(line).split(FIGURE).at(-1) ?? '');
}

/** Full-time or part-time pay, in the same way. */
function shareNear(line: string, clause: string, rest: string): Mention['share'] {
  const bracket = OWN_BRACKET.exec(rest)?.[0] ?? '';
  return (
    shareOf(clause.slice(0, RIGHT_AFTER)) ?? shareOf(bracket) ?? shareOf(line.split(AMOUNT).at(-1) ?? '')
  );
}

/** Whether more than the figure may be paid: `£60k+` and `£60k+ and equity`, but not `£60k+ bonus`. */
const isOpenEnded = (rest: string): boolean =>
  rest.startsWith('+') && (LED_ON.test(rest) || senseAfter(rest.slice(1, RIGHT_AFTER + 8)) !== 'other');

/** What the words around a figure in running text make of it. */
function senseOf(
  { line, heading, opens }: { line: string; heading: string; opens: boolean },
  clause: string,
  rest: string,
  range: boolean,
  period: Period | null,
): Sense {
  if (isLabelled(line) && senseAfter(clause) !== 'other') return 'pay';
  const bracket = BRACKET.exec(rest)?.[0] ?? '';
  if (!range && isVisaThreshold((line.split(SENTENCE_END).at(-1) ?? '') + bracket)) return 'other';
  const near = separated(lastClause(line));
  const trainee = withoutTraineePay(near, clause);
  if (trainee !== null)
    return senseBefore(trainee.before) === 'other' || senseAfter(trainee.after) === 'other' ? 'other' : 'pay';
  const before = senseBefore(near);
  const after = senseAfter(before === 'pay' && range ? clause.slice(0, RIGHT_AFTER) : clause);
  if (after === 'other') return 'other';
  if (after === 'pay' && partOf(clause.slice(0, RIGHT_AFTER)) === 'base') return 'pay';
  if (before !== 'open') return before;
  // `£24,000 pro rata (£40,000 full-time equivalent)`: full-time is what pay is, and nothing else with a currency.
  if (after === 'pay' || shareOf(clause.slice(0, RIGHT_AFTER)) === 'full') return 'pay';
  if (!range && isAbove(line.replace(/[^\p{L}\s]+$/u, ''))) return 'other';
  if (senseBefore(lastClause(heading)) === 'pay' || senseBefore(line) === 'pay') return 'pay';
  if (isAmountOf(rest)) return 'other';
  if (isOffered(near, rest)) return range ? 'pay' : 'open';
  // Money by the hour or the day is hardly ever anything else.
  const isPassing =
    !opens && period !== 'hour' && period !== 'day' && isInSentence(near, range ? 'range' : 'lone');
  return isPassing && senseAfter(rest.split(SENTENCE_END)[0] ?? '') !== 'pay' ? 'other' : 'open';
}

/**
 * Settles what a figure or range found in a text stands for by the words around it.
 *
 * @returns null when it is no pay at all
 */
export function inContext(
  payText: PayText,
  found: Pick<Mention, 'start' | 'end' | 'currency' | 'shortened' | 'labelled'>,
  range: { min: number; max: number } | null,
  value: number,
): Mention | null {
  const { text, field } = payText;
  const { line, heading } = lineBefore(text, found.start);
  const newline = text.indexOf('\n', found.end);
  const written = text.slice(found.end, Math.min(newline < 0 ? text.length : newline, found.end + AFTER));
  const rest = separated(written);
  if (AGO.test(rest)) return null;
  const after =
    rest
      .slice(0, 40)
      .replace(/^[\s\])*]+/, '')
      .split(/[;•|]|\d/)[0] ?? '';
  const unread = isUnreadPeriod(rest);
  const byMonths = isPaidByMonths(rest);
  const period = byMonths ? 'month' : (periodAfter(after) ?? periodBefore(line) ?? periodBefore(heading));
  const clause = clauseAfter(withLineEnds(written));
  // A posting's first words are its title.
  const opens = line.length === found.start && !SENTENCE_END.test(line);
  const sense = senseOf({ line, heading, opens }, clause, rest, range !== null, period);
  const bound = range ? null : boundOf(text.slice(Math.max(0, found.start - 110), found.start), rest);
  const open = bound === 'from' || (bound === null && isOpenEnded(rest));
  return {
    ...found,
    min: range ? range.min : bound === 'up-to' ? null : value,
    max: range ? range.max : open ? null : value,
    stated: unread ? null : period,
    sense: byMonths || (field && sense !== 'other') ? 'pay' : sense,
    unread,
    rate: isRate(lastClause(line)),
    part: partNear(line, clause),
    share: shareNear(line, clause, rest),
  };
}
