import lexicon from '../../../lexicons/sections.json' with { type: 'json' };
import { compile } from './compile.ts';
import { lexiconMatcher } from './lexicon-matcher.ts';
import { continuesList, endsLine, headingLine, isItem, LONGEST_LINE, leadsList } from './lines.ts';
import { type Cursor, longestAt, type Matcher, type Term } from './matcher.ts';
import { gapBefore, isCapitalised, wordAt } from './token-text.ts';
import { GAP_BLANK, GAP_COLON, GAP_HYPHEN, GAP_NEWLINE, GAP_SENTENCE, type Tokens } from './tokens.ts';

/** What a section of a description is about. */
export type SectionKind =
  | 'company'
  | 'responsibilities'
  | 'requirements'
  | 'nice'
  | 'benefits'
  | 'legal'
  | 'other';

/** A stretch of a description under one heading, heading included. Offsets are UTF-16 units. */
export interface Section {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

// A heading made of several kinds (`Preferred qualifications`) is of the first of these.
const KINDS = ['nice', 'legal', 'benefits', 'requirements', 'responsibilities', 'company', 'other'] as const;
/** Stands for words that say nothing of a heading's kind. */
const FILLER: number = KINDS.length;
/** Headings of more words than this are sentences. */
const LONGEST_HEADING = 10;
/** Words a heading such as `About Acme Labs` may have of its own. */
const LONGEST_NAME = 4;

interface Compiled {
  readonly headings: Matcher;
  /** Headings known well enough to be found inside a line. */
  readonly inline: Matcher;
  /** Words that head a line together with a name: `About`. */
  readonly open: Matcher;
}

let compiled: Compiled | undefined;

function compiledLexicon(): Compiled {
  const plain = (texts: readonly string[]) => compile(texts.map((text) => ({ text, id: 0 })));
  compiled ??= {
    headings: headingMatcher(),
    inline: plain(lexicon.inline),
    open: plain(lexicon.open),
  };
  return compiled;
}

/** The compiled lexicon of headings. */
export const headingMatcher = (): Matcher => lexiconMatcher('headings', headingTerms);

function headingTerms(): Term[] {
  const terms: Term[] = [];
  for (const [id, kind] of KINDS.entries()) {
    for (const texts of Object.values(lexicon.headings[kind])) {
      for (const text of texts) terms.push({ text, id });
    }
  }
  for (const text of lexicon.filler) terms.push({ text, id: FILLER });
  return terms;
}

/** Whether a code is a capital of the English alphabet. */
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Whether the words from `from` up to `to` begin with capitals, short ones behind the first apart. */
function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const start = tokens.start[i] ?? 0;
    if ((tokens.end[i] ?? 0) - start > 3 && !isUpper(tokens.text.charCodeAt(start))) return false;
  }
  return isUpper(tokens.text.charCodeAt(tokens.start[from] ?? 0));
}

/** Whether the heading that ends before word `next` is closed by a colon, a line end or the text's end. */
function isClosed(tokens: Tokens, next: number): boolean {
  return next >= tokens.count || ((tokens.gap[next] ?? 0) & (GAP_COLON | GAP_NEWLINE)) !== 0;
}

/** A heading whose line break was lost: a well-known one, in title case, before a word in title case. */
function isInline(tokens: Tokens, first: number, next: number, cursor: Cursor): boolean {
  if (next >= tokens.count || !longestAt(compiledLexicon().inline, tokens, first, cursor)) return false;
  if (cursor.last !== next - 1 || !isTitleCase(tokens, first, next)) return false;
  return isUpper(tokens.text.charCodeAt(tokens.start[next] ?? 0));
}

/** `About Acme Labs`: an opening word and a name of its own, up to the line end. */
function isAboutName(tokens: Tokens, first: number, cursor: Cursor): boolean {
  if (!longestAt(compiledLexicon().open, tokens, first, cursor)) return false;
  const limit = Math.min(tokens.count, cursor.last + 1 + LONGEST_NAME);
  for (let next = cursor.last + 1; next <= limit; next++) {
    if (!isClosed(tokens, next)) continue;
    return isTitleCase(tokens, cursor.last + 1, Math.max(next, cursor.last + 2));
  }
  return false;
}

/** The kind (as an index of KINDS) of the heading that begins at word `first`, or -1. */
function headingAt(tokens: Tokens, first: number, cursor: Cursor): number {
  const { headings } = compiledLexicon();
  const limit = Math.min(tokens.count, first + LONGEST_HEADING);
  let kind: number = FILLER;
  let next = first;
  while (next < limit && (next === first || ((tokens.gap[next] ?? 0) & (GAP_SENTENCE | GAP_COLON)) === 0)) {
    if (!longestAt(headings, tokens, next, cursor)) break;
    if (cursor.id < kind) kind = cursor.id;
    next = cursor.last + 1;
    if (kind !== FILLER && isInline(tokens, first, next, cursor)) return kind;
  }
  if (kind !== FILLER && isClosed(tokens, next)) return kind;
  return isAboutName(tokens, first, cursor) ? KINDS.indexOf('company') : -1;
}

/** Words with which a heading goes on behind a comma: `Great for this work, but not required`. */
const GOES_ON: ReadonlySet<string> = new Set(lexicon.goesOn);

/**
 * Whether a word of a line stands behind a comma and belongs to a statement: behind `BSc needed,` stands what else is
 * asked for or wished for, behind `Great for this work,` a heading goes on with small words. A line that ends with a
 * colon is a heading wherever it does.
 */
function isBehindComma(tokens: Tokens, first: number, word: number, next: number): boolean {
  if (gapBefore(tokens, next).trimStart().startsWith(':')) return false;
  for (let i = word; i > first; i--) {
    if (!gapBefore(tokens, i).includes(',')) continue;
    return !GOES_ON.has(wordAt(tokens, i));
  }
  return false;
}

/** A heading of wishes may be longer than others: `None of these is a must, but all of them help`. */
const LONGEST_WISH = 11;
/** Words of at most so many letters say nothing of their own. */
const SMALL = 3;

/** The kind of a line that looks like a heading and holds a heading's words beside others, as an index of KINDS. */
function looseHeadingAt(tokens: Tokens, first: number, isUnread: boolean, cursor: Cursor): number {
  const next = headingLine(tokens, first, LONGEST_WISH);
  if (next < 0) return -1;
  const { headings } = compiledLexicon();
  const { start, end } = tokens;
  let kind: number = FILLER;
  let hasOwn = false;
  const isTitle = isTitleCase(tokens, first, next);
  let hasOther = false;
  for (let i = first; i < next; i++) {
    if (!longestAt(headings, tokens, i, cursor) || cursor.last >= next) {
      const at = start[i] ?? 0;
      const isLong = KINDS[kind] !== 'nice' && (end[i] ?? 0) - at > SMALL;
      hasOwn ||= isLong || (!isTitle && isCapitalised(tokens, i));
      continue;
    }
    hasOther ||= KINDS[cursor.id] === 'requirements' || KINDS[cursor.id] === 'responsibilities';
    // `BSc needed, MSc preferred` is a statement; `Nice to have, but not needed` a heading.
    if (KINDS[cursor.id] === 'nice' && isBehindComma(tokens, first, i, next)) continue;
    if (cursor.id < kind) kind = cursor.id;
    i = cursor.last;
  }
  cursor.last = next - 1;
  const name = KINDS[kind];
  // `Experience with X is a plus` is an item between empty lines, `Cloud Skills (Preferred)` a heading.
  if (name === 'nice' && hasOwn && !(isTitle && hasOther) && !leadsList(tokens, next)) return -1;
  // Elsewhere a short item of a list (`Kafka experience`) would part the list it stands in.
  if (name === 'nice') return kind;
  return isUnread && next <= first + LONGEST_LINE && (name === 'requirements' || name === 'responsibilities')
    ? kind
    : -1;
}

/**
 * How far a label with its value reaches: its line (`Location: Leeds`), its line where no list follows (`Bonus: X`), its
 * paragraph, or as far as a heading.
 */
type LabelReach = 'line' | 'item' | 'paragraph' | undefined;

/** How far a heading of a kind reaches that ends with word `last`; undefined where it is no label with its value. */
function labelReach(tokens: Tokens, kind: SectionKind, last: number): LabelReach {
  const gap = tokens.gap[last + 1] ?? GAP_NEWLINE;
  if ((gap & GAP_COLON) === 0 || (gap & GAP_NEWLINE) !== 0) return undefined;
  if (kind === 'legal' || kind === 'benefits') return 'line';
  if (kind === 'nice') return 'item';
  return kind === 'requirements' ? 'paragraph' : undefined;
}

/** Whether a label's value ends at the gap before a line. */
const endsLabel = (gap: number, reach: LabelReach): boolean =>
  reach === 'line' || reach === 'item' || (reach === 'paragraph' && (gap & GAP_BLANK) !== 0);

/** Sections that speak of the employer, its benefits or the law: what stands in them is not asked of the reader. */
export const UNREAD_SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'company',
  'benefits',
  'legal',
]);

/**
 * Splits a description at its headings, which stand on lines of their own, before a colon, or, where line
 * breaks were lost, inside a line. Linear in the text.
 *
 * @returns contiguous sections that cover the whole text, at least one; what precedes the first heading is `other`
 */
export function sectionsOf(tokens: Tokens): Section[] {
  const sections: Section[] = [];
  const cursor: Cursor = { id: 0, last: 0 };
  let kind: SectionKind = 'other';
  let afterLabel: SectionKind | undefined;
  let reach: LabelReach;
  let start = 0;
  for (let i = 0; i < tokens.count; i++) {
    const gap = tokens.gap[i] ?? 0;
    if ((gap & GAP_SENTENCE) === 0) continue;
    const isLine = afterLabel !== undefined && (gap & GAP_NEWLINE) !== 0;
    // A list under a label is its section.
    if (isLine && reach !== 'line' && continuesList(tokens, i)) afterLabel = undefined;
    // A dash opens a list item: its label is no heading.
    if ((gap & GAP_HYPHEN) !== 0) continue;
    let known = headingAt(tokens, i, cursor);
    const isEnd = known >= 0 && endsLine(tokens, cursor.last + 1);
    const hasColon = ((tokens.gap[cursor.last + 1] ?? 0) & GAP_COLON) !== 0;
    // `• Bonus: X`, `• You go the extra mile`: between other items.
    const isOfList = isItem(tokens, i) && !(isEnd && hasColon);
    // `(X, Y, etc.) is a plus`, `X? Lovely`: what ends its line without a colon goes on with what stands before it.
    const isRemark = isEnd && !hasColon && (gap & GAP_NEWLINE) === 0;
    const isName = cursor.last > i && isTitleCase(tokens, i, cursor.last + 1);
    if (KINDS[known] === 'nice' && (isOfList || (isRemark && !isName))) known = -1;
    const isUnread: boolean = UNREAD_SECTIONS.has(kind);
    let found: SectionKind | undefined =
      KINDS[known < 0 ? looseHeadingAt(tokens, i, isUnread, cursor) : known];
    const own: LabelReach = found && labelReach(tokens, found, cursor.last);
    if (found === undefined && isLine && endsLabel(gap, reach)) found = afterLabel;
    if (found === undefined) continue;
    const at = tokens.start[i] ?? 0;
    if (at > start) sections.push({ kind, start, end: at });
    if (own) afterLabel ??= own === 'paragraph' && isUnread ? 'other' : kind;
    else afterLabel = undefined;
    reach = own;
    kind = found;
    start = at;
  }
  if (tokens.text.length > start || sections.length === 0)
    sections.push({ kind, start, end: tokens.text.length });
  return sections;
}

/** Tells the section that holds an offset, for offsets asked for in rising order. */
export class SectionWalk {
  private at = 0;
  private readonly sections: readonly Section[];

  constructor(sections: readonly Section[]) {
    this.sections = sections;
  }

  /** The section at an offset, UTF-16 units; undefined where there are no sections at all. */
  section(offset: number): Section | undefined {
    while (this.at + 1 < this.sections.length && (this.sections[this.at]?.end ?? 0) <= offset) this.at++;
    return this.sections[this.at];
  }

  /** As {@link section}, its kind alone; `other` where there are no sections. */
  kind(offset: number): SectionKind {
    return this.section(offset)?.kind ?? 'other';
  }
}

/** Whether headings are known in a language; in others a reading rests on words alone and is partial. */
export const readsLanguage = (code: string): boolean =>
  Object.hasOwn(lexicon.headings.responsibilities, code);

/** Sections that say what the work is or what it asks for. */
const OF_WORK: ReadonlySet<SectionKind> = new Set<SectionKind>(['requirements', 'responsibilities', 'nice']);

/** Offset at which a text has introduced itself: its first heading, where one for duties or demands follows; else 0. */
export function introductionEnd(sections: readonly Section[]): number {
  const [first] = sections;
  return first?.kind === 'other' && sections.some(({ kind }) => OF_WORK.has(kind)) ? first.end : 0;
}
