import { CUE, type Stance } from '../text/cues.ts';
import type { Matches } from '../text/matcher.ts';
import { isAsked, isWished } from '../text/stance.ts';
import { gapBefore, isCapitalised, opensSentence, wordAt } from '../text/token-text.ts';
import { GAP_BREAK, GAP_HYPHEN, type Tokens } from '../text/tokens.ts';
import {
  ALSO_PEOPLE,
  ALSO_PLACES,
  type ContextNeeded,
  CUES_AFTER,
  CUES_BEFORE,
  CUES_BEFORE_CAPITALS,
  CUES_IN,
  contextNeeded,
  EXAMPLES,
  NOT_A_SKILL,
  OWN_SKILLS,
} from './lexicon.ts';
import { linkOf } from './lists.ts';

/** A version or a model's size behind a name: `Go 1.22`, `Mistral 7B`. */
const VERSION = /^ (?:\d{1,2}\.(?:\d{1,2}|x)|\d{1,3}B(?![\p{L}\d])|\d{1,2}\+?[,;)\n])/u;
/** Matches looked at on either side for another skill of the same sentence. */
const AROUND = 4;

/** Whether a match names a skill, of the lexicon or the reader's own. */
const isSkill = ({ id, count }: Matches, at: number): boolean =>
  at >= 0 && at < count && ((id[at] ?? NOT_A_SKILL) < NOT_A_SKILL || (id[at] ?? 0) >= OWN_SKILLS);

/** The edge of a bracket or of a table's cell, before a word and behind one. */
const EDGE_BEFORE = /[\t|([]\s?$/;
const EDGE_BEHIND = /^\s?[\t|)\]]/;

/** Whether a sentence, a cell or a bracket begins with a word; whether one ends with it. */
const begins = (tokens: Tokens, word: number): boolean =>
  opensSentence(tokens, word) || EDGE_BEFORE.test(gapBefore(tokens, word));
const ends = (tokens: Tokens, word: number): boolean =>
  opensSentence(tokens, word + 1) || EDGE_BEHIND.test(gapBefore(tokens, word + 1));

/** Whether an item, a cell or a bracket names skills and nothing else: `(Kafka)`, `Kafka/Kinesis`. */
function isListOfSkills(tokens: Tokens, matches: Matches, match: number): boolean {
  const { first, last } = matches;
  const isLinked = (left: number): boolean =>
    isSkill(matches, left) &&
    isSkill(matches, left + 1) &&
    linkOf(tokens, last[left] ?? 0, first[left + 1] ?? 0) !== null;
  let from = match;
  let to = match;
  while (!begins(tokens, first[from] ?? 0) && isLinked(from - 1)) from--;
  while (!ends(tokens, last[to] ?? 0) && isLinked(to)) to++;
  return begins(tokens, first[from] ?? 0) && ends(tokens, last[to] ?? 0);
}

/** Whether no sentence or line ends between two words. */
function isOneSentence(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (opensSentence(tokens, i)) return false;
  return true;
}

/** Whether another skill that needs no context itself stands in the sentence. */
function hasOther(tokens: Tokens, matches: Matches, match: number): boolean {
  for (let other = match - AROUND; other <= match + AROUND; other++) {
    if (other === match || !isSkill(matches, other)) continue;
    const id = matches.id[other] ?? 0;
    if (id < NOT_A_SKILL && contextNeeded(id) !== 'none') continue;
    const [left, right] = other < match ? [other, match] : [match, other];
    if (isOneSentence(tokens, matches.last[left] ?? 0, matches.first[right] ?? 0)) return true;
  }
  return false;
}

/**
 * Whether the word before a name shows a skill: `with X`. `in` shows a tool, but for one whose name is a season, a place
 * or a plain noun too; these, and what is no name, only behind what is done in one: `written in Spring`, `experience in monitoring`.
 */
function isCuedBefore(tokens: Tokens, first: number): boolean {
  const before = wordAt(tokens, first - 1);
  // `some slack`: as likely the plain word.
  if (before !== 'in')
    return CUES_BEFORE.has(before) && (!CUES_BEFORE_CAPITALS.has(before) || isCapitalised(tokens, first));
  if (isCapitalised(tokens, first) && !ALSO_PLACES.has(wordAt(tokens, first))) return true;
  return !opensSentence(tokens, first - 1) && CUES_IN.has(wordAt(tokens, first - 2));
}

/** Whether the name that ends before a word is a given name and that word goes on with the family's: `Julia Brandt`. */
function isPerson(tokens: Tokens, next: number): boolean {
  const { text, start, count } = tokens;
  if (next >= count || gapBefore(tokens, next) !== ' ' || !ALSO_PEOPLE.has(wordAt(tokens, next - 1)))
    return false;
  const second = text[(start[next] ?? 0) + 1] ?? '';
  return isCapitalised(tokens, next) && second !== second.toUpperCase();
}

/**
 * Whether a name that is also a plain word stands where only a skill would.
 *
 * @param match which of the matches it is
 * @param needed what it needs around it
 */
export function isMeantAsSkill(
  tokens: Tokens,
  stance: Stance,
  matches: Matches,
  match: number,
  needed: ContextNeeded,
): boolean {
  if (needed === 'none') return true;
  const first = matches.first[match] ?? 0;
  const last = matches.last[match] ?? 0;
  const opens = opensSentence(tokens, first);
  const closes = opensSentence(tokens, last + 1);
  if (isListOfSkills(tokens, matches, match)) return true;
  // `Elixir is a small plus`: what a wish is said of.
  if (opens && isWished(stance, first)) return true;
  // `Go 1.22`, `Mistral 7B`.
  if (!closes && VERSION.test(tokens.text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 10))) return true;
  if (match > 0 && matches.id[match - 1] === EXAMPLES && matches.last[match - 1] === first - 1) return true;
  const isCue = (word: number) => ((stance[word] ?? 0) & CUE) !== 0;
  if ((!opens && isCue(first - 1)) || (!closes && isCue(last + 1))) return true;
  const gap = tokens.gap[last + 1] ?? 0;
  if (!closes && (gap & GAP_BREAK) === 0 && CUES_AFTER.has(wordAt(tokens, last + 1))) return true;
  const next = matches.first[match + 1] ?? 0;
  const isJoined = (at: number, left: number, right: number) =>
    isSkill(matches, at) &&
    (needed === 'beside' || contextNeeded(matches.id[at] ?? 0) !== 'sentence') &&
    linkOf(tokens, left, right) !== null;
  if (isJoined(match - 1, matches.last[match - 1] ?? 0, first) || isJoined(match + 1, last, next))
    return true;
  // `Ruby Anderson`, `Flask Lane`, `Cursor-based`.
  const isNamed = !closes && (gap & GAP_BREAK) === 0 && next !== last + 1 && isCapitalised(tokens, last + 1);
  if (needed === 'sentence' && (isNamed || (!closes && (gap & GAP_HYPHEN) !== 0 && (gap & GAP_BREAK) === 0)))
    return hasOther(tokens, matches, match) && !isNamed;
  // `Knowledge of Rust would help`: asked of the reader by the sentence itself.
  if (!opens && !isNamed && isAsked(stance, first) && isCapitalised(tokens, first)) return true;
  if (!opens && !isPerson(tokens, last + 1) && isCuedBefore(tokens, first)) return true;
  return needed === 'sentence' && hasOther(tokens, matches, match);
}
