import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { lexiconMatcher } from './lexicon-matcher.ts';
import { findIn, type Matcher, type Matches, type Term } from './matcher.ts';
import type { Tokens } from './tokens.ts';
import { type Unit, unitAround, WIDEST } from './unit.ts';
import { hashesOf } from './word-filter.ts';

/** Who is spoken of, per subject: words of others are no demands on the reader. */
export type Subject = 'skills' | 'years' | 'degree';

/** Words wished for; asked for; said not to be needed; said of somebody else, one bit per subject; a cue itself. */
export const WISH = 1;
export const DEMAND = 2;
export const DENIAL = 4;
export const OTHERS: Readonly<Record<Subject, number>> = { skills: 8, years: 16, degree: 32 };
export const CUE = 64;
/** Asked of the reader by the sentence itself, whatever section it stands in. */
const ASKED = 128;

/** What is said of each word of a text: a set of the bits above. */
export type Stance = Uint8Array;

type Says = 'asks' | 'wish' | 'demand' | 'denial' | 'others' | 'none';
interface Cue {
  /** The bits the words in its reach get. */
  readonly bits: number;
  readonly where: 'ahead' | 'behind' | 'either' | 'around';
  /** `next`: the next thing named; `part`: to a comma, bracket, dash or `but`; `list`: over the commas of a list as
   * well; `item`: to the end of the list item or sentence. */
  readonly reach: 'next' | 'part' | 'list' | 'item';
  /** It counts only where it ends its part of the sentence. */
  readonly closes: boolean;
  /** Languages of the texts in which it counts; in all where there are none. */
  readonly languages: readonly string[];
}

const BITS: Record<Says, number> = {
  asks: ASKED,
  wish: WISH,
  demand: DEMAND,
  denial: DENIAL,
  others: 0,
  none: 0,
};

const CUES: readonly Cue[] = lexicon.cues.map(({ says, where, reach, closes, of, in: languages }) => ({
  bits: (of ?? []).reduce((bits, subject) => bits | OTHERS[subject as Subject], BITS[says as Says]),
  where: where as Cue['where'],
  reach: reach as Cue['reach'],
  closes: closes === true,
  languages: languages ?? [],
}));

/** Per term: the cues that share its words, each for subjects of its own. */
const SHARED: number[][] = [];
const PLACES = new Map<string, number>();
lexicon.cues.forEach(({ words }, cue) => {
  for (const text of words) {
    const at = PLACES.get(text);
    if (at === undefined) PLACES.set(text, SHARED.push([cue]) - 1);
    else SHARED[at]?.push(cue);
  }
});

/** The cues of a term that count in a language. */
const cuesAt = (term: number, language: string): Cue[] =>
  (SHARED[term] ?? []).flatMap((at) => {
    const cue = CUES[at];
    const counts =
      cue && (cue.languages.length === 0 || language === 'und' || cue.languages.includes(language));
    return counts ? [cue] : [];
  });

/** The compiled cues. */
export const stanceMatcher = (): Matcher =>
  lexiconMatcher('stance', () => [...PLACES].map(([text, id]): Term => ({ text, id })));

let matcher: Matcher | undefined;

const JOINS = hashesOf(lexicon.joins);
const SUBJECTS = hashesOf(lexicon.subjects);
const OPENERS = hashesOf(lexicon.openers);

/** Words of the next thing named: `no prior Kubernetes experience`. */
const NEXT = 4;
/** A part of a list has no more words than this: `and large language models`. */
const ELEMENT = 5;

/** Reads what is said of the words of one text, cue by cue. */
class Reading {
  readonly stance: Stance;
  private unit: Unit | undefined;
  private readonly tokens: Tokens;
  private readonly language: string;

  constructor(tokens: Tokens, language: string) {
    this.tokens = tokens;
    this.language = language;
    this.stance = new Uint8Array(tokens.count);
  }

  private unitOf(word: number): Unit {
    const known = this.unit;
    if (known && word >= known.from && word < known.to && known.to - known.from < WIDEST) return known;
    this.unit = unitAround(this.tokens, word);
    return this.unit;
  }

  /** Marks the words of the cues, so that each may know of the others. */
  open({ count, id, first, last }: Matches): void {
    for (let i = 0; i < count; i++) {
      const bits = cuesAt(id[i] ?? 0, this.language).reduce((sum, cue) => sum | cue.bits, 0);
      if ((bits & (WISH | DEMAND | DENIAL)) === 0) continue;
      for (let word = first[i] ?? 0; word <= (last[i] ?? 0); word++)
        this.stance[word] = (this.stance[word] ?? 0) | CUE;
    }
  }

  private mark(from: number, to: number, bits: number): void {
    for (let i = from; i < to; i++) this.stance[i] = (this.stance[i] ?? 0) | bits;
  }

  read(cue: Cue, first: number, last: number): void {
    if (cue.bits === 0) return;
    const unit = this.unitOf(first);
    if (cue.where === 'around') {
      this.mark(unit.from, unit.to, cue.bits);
      return;
    }
    if (cue.bits === ASKED && first !== unit.from) return;
    const depth = unit.depth[first - unit.from] ?? 0;
    const opens = this.isEdge(unit, first, depth);
    const closes = this.isEdge(unit, last + 1, depth);
    if (cue.closes && !closes) return;
    const leads = !closes && (opens || OPENERS.has(this.tokens.hash[last + 1] ?? 0));
    const isAhead = cue.where === 'ahead' || (cue.where === 'either' && (leads || first === unit.from));
    const isBehind = cue.where === 'behind' || (cue.where === 'either' && (!opens || closes));
    // A cue alone in its bracket is said of what follows that.
    const outside = closes ? (unit.depth[last + 1 - unit.from] ?? depth) : depth;
    if (isAhead) this.ahead(unit, cue, last + 1, Math.min(depth, outside));
    if (isBehind) this.behind(unit, cue, first, depth);
  }

  /** Whether a part begins with word `i`, or the sentence ends before it. */
  private isEdge(unit: Unit, i: number, depth: number): boolean {
    if (i <= unit.from || i >= unit.to) return true;
    const at = i - unit.from;
    return (unit.cut[at] ?? -1) >= 0 || unit.depth[at] !== unit.depth[at - 1] || unit.depth[at] !== depth;
  }

  private ahead(unit: Unit, cue: Cue, first: number, depth: number): void {
    if (cue.bits === ASKED) {
      this.mark(first, unit.to, ASKED);
      return;
    }
    let to = first;
    for (; to < unit.to; to++) {
      const at = to - unit.from;
      if ((unit.depth[at] ?? 0) < depth) break;
      const isCut = (unit.cut[at] ?? -1) >= 0 && (unit.cut[at] ?? -1) <= depth;
      // A colon or comma straight behind the cue leads on to what it is said of.
      if (to > first && isCut && (cue.reach === 'part' || cue.reach === 'next' || unit.turn[at])) break;
      if (to > first && isCut && this.holdsCue(unit, to, depth)) break;
      const word = this.tokens.hash[to] ?? 0;
      if (cue.reach === 'next' && (to >= first + NEXT || JOINS.has(word) || SUBJECTS.has(word))) break;
    }
    this.mark(first, to, cue.bits);
  }

  /** Whether the part that begins with word `from` holds a cue of its own. */
  private holdsCue(unit: Unit, from: number, depth: number): boolean {
    for (let i = from; i < unit.to; i++) {
      const at = i - unit.from;
      if ((unit.depth[at] ?? 0) < depth || (i > from && unit.cut[at] === depth)) return false;
      if (unit.depth[at] === depth && ((this.stance[i] ?? 0) & CUE) !== 0) return true;
    }
    return false;
  }

  /** The first word of the part that ends before word `end`. */
  private partBefore(unit: Unit, end: number, depth: number): number {
    let from = end - 1;
    while (from > unit.from) {
      const at = from - unit.from;
      if ((unit.cut[at] ?? -1) >= 0 && (unit.cut[at] ?? -1) <= depth && (unit.depth[at] ?? 0) <= depth) break;
      if ((unit.depth[at - 1] ?? 0) < depth) break;
      from--;
    }
    return from;
  }

  private behind(unit: Unit, cue: Cue, cueFirst: number, cueDepth: number): void {
    let end = cueFirst;
    let depth = cueDepth;
    if (end <= unit.from) return;
    // A cue alone in its bracket or after its comma is said of what stands before that.
    if (this.isEdge(unit, end, depth)) depth = Math.min(depth, unit.depth[end - 1 - unit.from] ?? 0);
    let from = this.partBefore(unit, end, depth);
    let isClosed = this.hasJoin(unit, from, end, depth);
    const isBracketed = depth < cueDepth;
    while (
      cue.reach === 'list' &&
      !isBracketed &&
      from > unit.from &&
      this.isListed(unit, from, end, depth, isClosed)
    ) {
      end = from;
      from = this.partBefore(unit, end, depth);
      if (isClosed && this.hasJoin(unit, from, end, depth) && from > unit.from) break;
      isClosed ||= this.hasJoin(unit, from, end, depth);
    }
    this.mark(from, cueFirst, cue.bits);
  }

  private hasJoin(unit: Unit, from: number, to: number, depth: number): boolean {
    for (let i = from; i < to; i++)
      if (unit.depth[i - unit.from] === depth && JOINS.has(this.tokens.hash[i] ?? 0)) return true;
    return false;
  }

  /**
   * Whether the part from `from` to `to` goes on a list that began before its comma: `A, B and C are a plus` does;
   * `strong A and B, C a plus` does not, nor what was asked for outright before.
   */
  private isListed(unit: Unit, from: number, to: number, depth: number, isClosed: boolean): boolean {
    if (unit.turn[from - unit.from] || unit.cut[from - unit.from] !== depth) return false;
    if (to - from > ELEMENT * 3) return false;
    const before = this.partBefore(unit, from, depth);
    if (this.holdsCue(unit, before, depth) || this.namesDegree(from, before)) return false;
    if (before > unit.from && from - before > ELEMENT) return false;
    // Without `and`, two things are two statements, three are a list.
    return isClosed || before > unit.from;
  }

  /** A part that opens with a degree's name is a statement of its own, unless one degree stands before it. */
  private namesDegree(from: number, before: number): boolean {
    return DEGREES.has(this.tokens.hash[from] ?? 0) && from - before > 2;
  }
}

const DEGREES = hashesOf(lexicon.degrees);

/**
 * Reads each sentence and list item of a text once: what is wished for, what is asked for outright, what is not
 * needed, and what is said of somebody else than the reader, word by word, by the cues of the lexicon and their reach.
 * Linear in the text.
 *
 * @param language of the text: ISO 639-1 code, or `und`
 */
export function stanceOf(tokens: Tokens, language: string): Stance {
  matcher ??= stanceMatcher();
  const matches = findIn(matcher, tokens);
  const reading = new Reading(tokens, language);
  reading.open(matches);
  for (let i = 0; i < matches.count; i++)
    for (const cue of cuesAt(matches.id[i] ?? 0, language))
      reading.read(cue, matches.first[i] ?? 0, matches.last[i] ?? 0);
  return reading.stance;
}

/** Whether word `i` is wished for only. A wish outweighs a denial: `X is not required but a plus`. */
export const isWished = (stance: Stance, i: number): boolean => ((stance[i] ?? 0) & WISH) !== 0;

/** Whether word `i` is said not to be needed, or of somebody else. */
export const isOff = (stance: Stance, i: number, subject: Subject): boolean => {
  const bits = stance[i] ?? 0;
  return (bits & OTHERS[subject]) !== 0 || (bits & (WISH | DENIAL)) === DENIAL;
};

/** Whether the sentence of word `i` asks of the reader, whatever section it stands in: `Experience with X`. */
export const isAsked = (stance: Stance, i: number): boolean => ((stance[i] ?? 0) & ASKED) !== 0;
