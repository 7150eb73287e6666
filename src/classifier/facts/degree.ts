import lexicon from '../../../lexicons/experience.json' with { type: 'json' };
import type { Degree } from '../analysis.ts';
import type { ParsedText } from '../text/parsed-text.ts';
import { alone, anyOf, END } from '../text/patterns.ts';
import { introductionEnd, type SectionKind, SectionWalk, UNREAD_SECTIONS } from '../text/sections.ts';
import { speaksToReader, tellsReadersWork } from '../text/sentence-subject.ts';
import { isAsked, isNoDemand, isWished } from '../text/stance.ts';
import { wordAtOffset } from '../text/token-text.ts';
import { GAP_SENTENCE, type Tokens } from '../text/tokens.ts';
import { degreeStance } from './degree-stance.ts';

/** The degree a posting asks for. */
interface DegreeAsked {
  /** The lowest that is accepted. */
  degree: Degree;
  /** It is only preferred, or experience is as good. */
  optional: boolean;
}

type Level = 'bachelor' | 'master' | 'phd';
const LEVELS: readonly Level[] = ['bachelor', 'master', 'phd'];

/** Patterns of the names of degrees that are read in texts of one language. */
interface DegreeNames {
  /** Any of the names, where a word begins. */
  readonly begin: RegExp;
  /** A degree of no level, which counts as the lowest. */
  readonly any: RegExp | null;
  readonly levels: readonly (readonly [Level, RegExp])[];
}

type Words = Readonly<Partial<Record<Level | 'any', readonly string[]>>>;
const WORDS: Readonly<Record<string, Words>> = lexicon.degrees;
/** Matches any of some names standing alone; null where there are none. */
const all = (words: readonly (readonly string[])[], flags: string): RegExp | null =>
  words.flat().length === 0 ? null : alone(words.flat(), flags);

/** Names told by their capitals, in any language: `MS`, `BSc`. */
const ABBREVIATED = LEVELS.map((level) => [level, alone(lexicon.degreeAbbreviations[level], 'g')] as const);
/** Per language: its patterns take long to make. */
const compiled = new Map<string, DegreeNames>();

/** The names of degrees that are read in texts of a language: ISO 639-1 code, or `und`. */
function namesOf(language: string): DegreeNames {
  const known = compiled.get(language);
  if (known) return known;
  // English names are used in every language, and a posting may hold a line in another one.
  const own = ['en', 'everywhere', ...(language === 'en' ? [] : [language])].map((name) => WORDS[name] ?? {});
  const sources = [
    ...own.flatMap((words) => Object.values(words)),
    ...LEVELS.map((level) => lexicon.degreeAbbreviations[level]),
  ].flat();
  const names: DegreeNames = {
    begin: new RegExp(`(?:${anyOf(sources)})`, 'iy'),
    any: all(
      own.map((words) => words.any ?? []),
      'gi',
    ),
    levels: LEVELS.flatMap((level) => {
      const pattern = all(
        own.map((words) => words[level] ?? []),
        'gi',
      );
      return pattern ? [[level, pattern] as const] : [];
    }),
  };
  compiled.set(language, names);
  return names;
}

/** What stands straight before or behind the words of a degree where they mean something else. */
const BEFORE_OTHER = new RegExp(`(?:${lexicon.notDegree.before.join('|')})$`, 'i');
const BEHIND_OTHER = new RegExp(`^(?:${lexicon.notDegree.behind.join('|')})`, 'i');
/** Wording by which experience is as good as the degree. */
const EQUIVALENT = new RegExp(`(?:${anyOf(lexicon.equivalent)})`, 'gi');
/** A choice that may be one of experience only: `or related experience`, not `or equivalent experience`. */
const CHOICE = new RegExp(`^or (?!.{0,20}(?:${anyOf(lexicon.equivalentWords)}))`, 'i');
/** Names of degrees between which a choice is left. */
const DEGREE = alone(lexicon.degreeChoice, 'gi');
/** A number of years. */
const COUNTED = new RegExp(`\\d\\s?\\+?\\s?(?:${anyOf(lexicon.yearWords)})${END}`, 'i');

/** Words of a line that asks for a degree. */
const ASKS = alone(lexicon.degreeAsks);

/** Characters of a sentence read on either side of a degree's name. */
const SPAN = 220;
/** Characters beside a degree's name that may make it mean something else. */
const ASIDE = 30;
/** Words at the head of a line that may stand before the degree it asks for: `a completed university degree`. */
const OPENING = 3;
/** Sentences with a degree's name that are read, and words that may begin one, at most: longer texts are no postings. */
const MAX_PLACES = 40;
const MAX_ANCHORS = 10000;

/** A degree where a sentence names it. */
interface NamedDegree {
  readonly level: Level;
  readonly isWish: boolean;
  /** By a name of no level: `a degree`. */
  readonly isGeneral: boolean;
}

/** The first letters of words, in small letters. */
const initialsOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();

/** Whether the bracket beside an abbreviation spells out something else: `BA (British Airways)`, `balanced scorecard (BSC)`. */
function isSpelledOut(name: string, before: string, behind: string): boolean {
  if (name.length < 2) return false;
  if (behind.startsWith(' (')) {
    const inside = behind.slice(2).split(')')[0] ?? '';
    return initialsOf(inside) === name.toLowerCase() && !inside.toLowerCase().includes('of ');
  }
  if (!before.endsWith(' (') || !behind.startsWith(')')) return false;
  const words = before.slice(0, -2).split(' ');
  // A compound gives two letters: `balanced scorecard` is BSC.
  return [name.length, name.length - 1].some((count) => {
    const initials = initialsOf(words.slice(-count).join(' '));
    return (
      !words.slice(-count).includes('of') && initials.length > 1 && isWithin(initials, name.toLowerCase())
    );
  });
}

/** Whether letters stand in a name in their order, the first at its head. */
function isWithin(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === letters[at]) at++;
  return at === letters.length && letters[0] === name[0];
}

/** What stands behind the last degree named. */
function behindDegree(words: string): string {
  const last = [...words.matchAll(DEGREE)].at(-1);
  return last ? words.slice(last.index) : '';
}

/**
 * Whether experience is as good as the degree. `a degree and 3 years of design or other experience`: behind a number of
 * years the choice is one of experience.
 */
function isOptional(words: string): boolean {
  for (const { index, 0: match } of words.matchAll(EQUIVALENT))
    if (!CHOICE.test(match) || !COUNTED.test(behindDegree(words.slice(0, index)))) return true;
  return false;
}

/** A sentence or list item that may name a degree: its words, and the offset of its end. */
interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The sentence around word `anchor`, as far as it is read. */
function boundsAround({ text, start, gap, count }: Tokens, anchor: number): Bounds {
  const at = start[anchor] ?? 0;
  let from = anchor;
  while (from > 0 && ((gap[from] ?? 0) & GAP_SENTENCE) === 0 && at - (start[from - 1] ?? 0) < SPAN) from--;
  let to = anchor + 1;
  while (to < count && ((gap[to] ?? 0) & GAP_SENTENCE) === 0 && (start[to] ?? 0) - at < SPAN) to++;
  return { from, to, end: to < count ? (start[to] ?? text.length) : text.length };
}

/**
 * Whether a degree named at word `anchor` is somebody else's: one among the duties is, unless the line opens with it or
 * asks in other words; so is one where a sentence tells what the reader will do, and one in an introduction that does not
 * speak to the reader.
 */
function isOfOthers(
  { tokens, stance }: ParsedText,
  anchor: number,
  { from, to, end }: Bounds,
  kind: SectionKind,
  isIntroduction: boolean,
): boolean {
  const { text, start } = tokens;
  const isWork = tellsReadersWork(tokens, from, to);
  const mayBe =
    kind === 'responsibilities' ||
    (kind === 'other' && isWork) ||
    (isIntroduction && !speaksToReader(tokens, from, to));
  const isDeepInLine = (isWork || anchor - from > OPENING) && !isAsked(stance, anchor);
  return mayBe && isDeepInLine && !ASKS.test(text.slice(start[from] ?? 0, end));
}

/**
 * The degrees a sentence names from offset `from` on, less what is something else, not needed, or somebody else's.
 *
 * @param inWishes it stands under a heading of wishes
 */
function namedIn(parsed: ParsedText, sentence: Bounds, from: number, inWishes: boolean): NamedDegree[] {
  const { tokens, stance, language } = parsed;
  const word = sentence.from;
  const words = tokens.text.slice(from, sentence.end);
  const { any, levels } = namesOf(language);
  const found: NamedDegree[] = [];
  const look = (pattern: RegExp, level: Level, isGeneral: boolean) => {
    for (const { index, 0: match } of words.matchAll(pattern)) {
      const behind = words.slice(index + match.length, index + match.length + ASIDE);
      const before = words.slice(Math.max(0, index - ASIDE), index);
      if (BEFORE_OTHER.test(before) || BEHIND_OTHER.test(behind)) continue;
      if (isSpelledOut(match, before, behind)) continue;
      const at = wordAtOffset(tokens, from + index, word);
      const last = wordAtOffset(tokens, from + index + match.length - 1, at);
      const beside = degreeStance(tokens, stance, { first: at, last, from: word, to: sentence.to });
      const isDemanded = beside === 'demanded';
      if (beside === 'denied' || (!isDemanded && isNoDemand(stance, at, 'degree'))) continue;
      found.push({ level, isWish: inWishes || (!isDemanded && isWished(stance, at)), isGeneral });
    }
  };
  for (const [level, pattern] of [...levels, ...ABBREVIATED]) look(pattern, level, false);
  if (any) look(any, 'bachelor', true);
  return found;
}

/** Its place from the lowest; those of no level come last, for they give way to any other. */
const rank = ({ level, isGeneral }: NamedDegree): number =>
  LEVELS.indexOf(level) + (isGeneral ? LEVELS.length : 0);
/** The lowest degree named; one without a level only where none has one. */
const lowest = (named: readonly NamedDegree[]): NamedDegree | undefined =>
  [...named].sort((a, b) => rank(a) - rank(b))[0];

/** German puts the degree at the end of a word (`Informatikstudium`), where no word begins. */
function withCompounds({ tokens }: ParsedText, anchors: readonly number[]): readonly number[] {
  const all = [...anchors];
  for (const ending of lexicon.degreeCompounds) {
    let word = 0;
    let at = tokens.text.indexOf(ending);
    for (; at >= 0 && all.length < MAX_ANCHORS; at = tokens.text.indexOf(ending, at + 1)) {
      word = wordAtOffset(tokens, at, word);
      all.push(word);
    }
  }
  return all.length === anchors.length ? anchors : all.sort((a, b) => a - b);
}

/**
 * The degree a description asks for; of alternatives the lowest, of a required and a preferred one the required.
 *
 * @param anchors words that may begin the name of a degree
 */
export function degreeOf(parsed: ParsedText, anchors: readonly number[]): DegreeAsked {
  const { tokens, sections } = parsed;
  const { text, start } = tokens;
  let required: { named: NamedDegree; optional: boolean } | null = null;
  let wished: NamedDegree | null = null;
  let readTo = -1;
  const walk = new SectionWalk(sections);
  let places = 0;
  const { begin: name } = namesOf(parsed.language);
  const introduction = introductionEnd(sections);
  for (const anchor of withCompounds(parsed, anchors)) {
    const at = start[anchor] ?? 0;
    if (at < readTo) continue;
    name.lastIndex = at;
    if (!name.test(text)) continue;
    const kind = walk.kind(at);
    if (UNREAD_SECTIONS.has(kind) && !isAsked(parsed.stance, anchor)) continue;
    const sentence = boundsAround(tokens, anchor);
    if (isOfOthers(parsed, anchor, sentence, kind, at < introduction)) continue;
    const begin = Math.max(start[sentence.from] ?? 0, readTo);
    const named = namedIn(parsed, sentence, begin, kind === 'nice');
    readTo = sentence.end;
    if (named.length === 0) continue;
    if (++places > MAX_PLACES) break;
    const optional = isOptional(text.slice(begin, sentence.end));
    const plain = lowest(named.filter(({ isWish }) => !isWish));
    const wish = lowest(named);
    if (plain && (required === null || rank(plain) < rank(required.named)))
      required = { named: plain, optional };
    else if (!plain && wish) wished ??= wish;
  }
  if (required) return { degree: required.named.level, optional: required.optional };
  return wished ? { degree: wished.level, optional: true } : { degree: 'none-stated', optional: false };
}
