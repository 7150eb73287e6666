import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import {
  ASKED,
  BETWEEN,
  CUE,
  type Cue,
  cuesAt,
  DEMAND,
  DENIAL,
  OTHERS,
  type Subject,
  stanceMatcher,
  WISH,
} from './cues.ts';
import { findIn, type Matcher, type Matches } from './matcher.ts';
import type { Tokens } from './tokens.ts';
import { namesEnd, type Unit, unitAround, WIDEST } from './unit.ts';
import { isDemandByForm, isOfReader, markTheirs } from './whose.ts';
import { hashesOf } from './word-filter.ts';

/** What is said of each word of a text: a set of the bits above. */
export type Stance = Uint8Array;

let matcher: Matcher | undefined;

const JOINS = hashesOf(lexicon.joins);
/** Joins over which a denial goes on. */
const ORS = hashesOf(lexicon.ors);
const SUBJECTS = hashesOf(lexicon.subjects);
const OPENERS = hashesOf(lexicon.openers);

/** Words of the next thing named: `no prior Kubernetes experience`. */
const NEXT = 4;
/** A part of a list has no more words than this: `and large language models`. */
const ELEMENT = 5;

/** Reads what is said of the words of one text, cue by cue. */
class StanceReader {
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
      const bits = cuesAt(id[i] ?? 0, this.language).reduce(
        (sum, cue) => (cue.until ? sum : sum | cue.bits),
        0,
      );
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
    if (cue.opens && first !== unit.from) return;
    if (cue.yields && isOfReader(this.tokens, unit.from, first)) return;
    if (cue.where === 'around') {
      // `5+ years of experience in data companies`: said of the experience, not of the company.
      if ((cue.bits & OTHERS.skills) === 0 && isDemandByForm(this.tokens, unit)) return;
      this.mark(unit.from, unit.to, cue.bits);
      return;
    }
    if (cue.until && (this.markUntil(unit, cue.until, last + 1, cue.bits) || !cue.orEnd)) return;
    if (cue.reach === 'names') {
      this.mark(last + 1, namesEnd(this.tokens, unit, last + 1, JOINS), cue.bits);
      return;
    }
    const depth = unit.depth[first - unit.from] ?? 0;
    const opens = this.isEdge(unit, first, depth);
    const closes = this.isEdge(unit, last + 1, depth);
    if (cue.closes && !closes) return;
    const leads = !closes && (opens || OPENERS.has(this.tokens.hash[last + 1] ?? 0));
    // What opens its item has nothing before it (`A plus: X`); what ends it has nothing behind (`X, ideally`).
    const labels = cue.where === 'behind' && first === unit.from && closes && last + 1 < unit.to;
    // Straight before a colon it is said of what follows: `A, nice to have: B`.
    const leadsOn = opens && cue.bits === WISH && this.colonBefore(unit, last + 1);
    const ends = last + 1 >= unit.to || (unit.depth[last + 1 - unit.from] ?? 0) < depth;
    const trails = cue.where === 'ahead' && cue.bits === WISH && ends && first > unit.from;
    const isAhead =
      (cue.where === 'ahead' && !trails) ||
      labels ||
      leadsOn ||
      (cue.where === 'either' && (leads || first === unit.from));
    const isBehind =
      !leadsOn && (cue.where === 'behind' || trails || (cue.where === 'either' && (!opens || closes)));
    // A cue alone in its bracket is said of what follows that.
    const outside = closes ? (unit.depth[last + 1 - unit.from] ?? depth) : depth;
    if (isAhead) this.ahead(unit, cue, last + 1, Math.min(depth, outside));
    if (isBehind) this.behind(unit, cue, first, depth);
  }

  private markUntil(unit: Unit, ends: ReadonlySet<number>, first: number, bits: number): boolean {
    for (let i = first; i < unit.to; i++)
      if (ends.has(this.tokens.hash[i] ?? 0)) {
        this.mark(first, i, bits);
        return true;
      }
    return false;
  }

  private colonBefore({ to }: Unit, i: number): boolean {
    return i < to && this.tokens.text.slice(this.tokens.end[i - 1], this.tokens.start[i]).includes(':');
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
    let limit = first + NEXT;
    const isWhole = cue.reach === 'next' && cue.bits === DENIAL && this.endsInCue(unit, first, depth);
    for (; to < unit.to; to++) {
      const at = to - unit.from;
      if ((unit.depth[at] ?? 0) < depth) break;
      const isCut = (unit.cut[at] ?? -1) >= 0 && (unit.cut[at] ?? -1) <= depth;
      // A colon or comma straight behind the cue leads on to what it is said of.
      if (to > first && isCut && (cue.reach === 'part' || cue.reach === 'next' || unit.turn[at])) break;
      if (to > first && isCut && this.holdsCue(unit, to, depth)) break;
      const word = this.tokens.hash[to] ?? 0;
      if (cue.reach !== 'next' || isWhole) continue;
      // A denial goes on over `or`: `without an A or B`.
      if (cue.bits === DENIAL && to > first && ORS.has(word)) limit = to + NEXT;
      else if (to >= limit || JOINS.has(word) || SUBJECTS.has(word)) break;
    }
    this.mark(first, to, cue.bits);
  }

  /** Whether a denial opens its sentence and the part it opens ends in a cue: `No A or B needed`. */
  private endsInCue(unit: Unit, first: number, depth: number): boolean {
    if (first - 1 !== unit.from) return false;
    let to = first;
    while (to < unit.to && ((unit.cut[to - unit.from] ?? -1) < 0 || unit.depth[to - unit.from] !== depth))
      to++;
    return ((this.stance[to - 1] ?? 0) & CUE) !== 0;
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
    // `not required, but a plus`: said of what stands before the turn.
    if (unit.turn[end - 1 - unit.from]) end--;
    if (end <= unit.from) return;
    // `A, B: optional`: all of them.
    const isList = end === cueFirst && this.colonBefore(unit, cueFirst);
    let from = isList ? unit.from : this.partBefore(unit, end, depth);
    const own = this.ownStatement(from, end);
    if (own > from) {
      this.mark(own, cueFirst, cue.bits);
      return;
    }
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

  /** Where the statement begins that ends at `end`, after another one: `A is required and B is preferred`. */
  private ownStatement(from: number, end: number): number {
    for (let i = end - 2; i > from; i--)
      if (JOINS.has(this.tokens.hash[i] ?? 0) && ((this.stance[i - 1] ?? 0) & CUE) !== 0) return i + 1;
    return from;
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
    // `5 years of A, plus 2 years of B a bonus`: two demands, each of its own time.
    if (this.measures(from, to) && this.measures(before, from)) return false;
    // `You know A well, and B would be a bonus`.
    if (SUBJECTS.has(this.tokens.hash[before] ?? 0)) return false;
    if (before > unit.from && from - before > ELEMENT) return false;
    // Without `and`, two things are two statements, three are a list.
    return isClosed || before > unit.from;
  }

  /**
   * A part that opens with a degree's name (`a Master's`) is a statement of its own, unless one degree stands before
   * it.
   */
  private namesDegree(from: number, before: number): boolean {
    const { hash } = this.tokens;
    return (DEGREES.has(hash[from] ?? 0) || DEGREES.has(hash[from + 1] ?? 0)) && from - before > 2;
  }

  private measures(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (MEASURES.has(this.tokens.hash[i] ?? 0)) return true;
    return false;
  }
}

const DEGREES = hashesOf(lexicon.degrees);
const MEASURES = hashesOf(lexicon.measures);

/**
 * Reads each sentence and list item of a text once: what is wished for, what is asked for outright, what is not
 * needed, and what is said of somebody else than the reader, word by word, by the cues of the lexicon and their reach.
 * Linear in the text.
 *
 * @param language of the text: ISO 639-1 code, or `und`
 */
export function stanceOf(tokens: Tokens, language: string): Stance {
  matcher ??= stanceMatcher();
  const matches = findIn(matcher, tokens, { between: BETWEEN });
  const reading = new StanceReader(tokens, language);
  reading.open(matches);
  for (let i = 0; i < matches.count; i++)
    for (const cue of cuesAt(matches.id[i] ?? 0, language))
      reading.read(cue, matches.first[i] ?? 0, matches.last[i] ?? 0);
  markTheirs(tokens, reading.stance);
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
