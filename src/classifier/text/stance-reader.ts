import lexicon from '../../../lexicons/stance.json' with { type: 'json' };
import { ASKED, CUE, type Cue, cuesAt, DEMAND, DENIAL, OTHERS, type Stance, WISH } from './cues.ts';
import type { Matches } from './matcher.ts';
import { LONGEST_SENTENCE, namesEnd, type Sentence, sentenceAround } from './sentence.ts';
import { isDemandByForm, isOfReader } from './sentence-subject.ts';
import { gapBefore } from './token-text.ts';
import type { Tokens } from './tokens.ts';
import { hashesOf } from './word-filter.ts';

/** Words that join the last two of a list, and those of them over which a denial goes on. */
const JOINS = hashesOf(lexicon.joins);
const ORS = hashesOf(lexicon.ors);
/** Words with which a new statement begins. */
const SUBJECTS = hashesOf(lexicon.subjects);
/** Words that lead on from a cue to what it is said of: `experience preferred in`. */
const OPENERS = hashesOf(lexicon.openers);
const DEGREES = hashesOf(lexicon.degrees);
/** Units of time. */
const MEASURES = hashesOf(lexicon.measures);

/** The next thing named has at most so many words: `no prior Kubernetes experience`. */
const NEXT = 4;
/** An element of a list has at most so many words: `and large language models`. */
const ELEMENT = 5;

/**
 * Marks what is said of the words of one text. {@link markCues} comes first: how far a cue reaches depends on the cues
 * beside it. Then {@link read} marks the words in the reach of each cue.
 */
export class StanceReader {
  readonly stance: Stance;
  private sentence: Sentence | undefined;
  private readonly tokens: Tokens;
  private readonly language: string;

  constructor(tokens: Tokens, language: string) {
    this.tokens = tokens;
    this.language = language;
    this.stance = new Uint8Array(tokens.count);
  }

  /** The sentence of a word: the one looked at last, where it is that. */
  private sentenceOf(word: number): Sentence {
    const known = this.sentence;
    if (known && word >= known.from && word < known.to && known.to - known.from < LONGEST_SENTENCE)
      return known;
    this.sentence = sentenceAround(this.tokens, word);
    return this.sentence;
  }

  /** Marks the words of the cues themselves. */
  markCues({ count, id, first, last }: Matches): void {
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

  /** Adds bits to the words from `from` up to `to`. */
  private mark(from: number, to: number, bits: number): void {
    for (let i = from; i < to; i++) this.stance[i] = (this.stance[i] ?? 0) | bits;
  }

  /** Marks the words that a cue, from word `first` to word `last`, is said of. */
  read(cue: Cue, first: number, last: number): void {
    if (cue.bits === 0) return;
    const sentence = this.sentenceOf(first);
    if (cue.opens && first !== sentence.from) return;
    if (cue.yields && isOfReader(this.tokens, sentence.from, first)) return;
    if (cue.where === 'around') {
      // `5+ years of experience in data companies`: said of the experience, not of the company.
      if ((cue.bits & OTHERS.skills) === 0 && isDemandByForm(this.tokens, sentence)) return;
      this.mark(sentence.from, sentence.to, cue.bits);
      return;
    }
    if (cue.until && (this.markUntil(sentence, cue.until, last + 1, cue.bits) || !cue.orEnd)) return;
    if (cue.reach === 'names') {
      this.mark(last + 1, namesEnd(this.tokens, sentence, last + 1, JOINS), cue.bits);
      return;
    }
    const depth = sentence.depth[first - sentence.from] ?? 0;
    const opens = this.isPartEdge(sentence, first, depth);
    const closes = this.isPartEdge(sentence, last + 1, depth);
    if (cue.closes && !closes) return;
    const leads = !closes && (opens || OPENERS.has(this.tokens.hash[last + 1] ?? 0));
    // What opens its item has nothing before it (`A plus: X`); what ends it has nothing behind (`X, ideally`).
    const labels = cue.where === 'behind' && first === sentence.from && closes && last + 1 < sentence.to;
    // Straight before a colon it is said of what follows: `A, nice to have: B`.
    const leadsOn = opens && cue.bits === WISH && this.isColonBefore(sentence, last + 1);
    const ends = last + 1 >= sentence.to || (sentence.depth[last + 1 - sentence.from] ?? 0) < depth;
    const trails = cue.where === 'ahead' && cue.bits === WISH && ends && first > sentence.from;
    const isAhead =
      (cue.where === 'ahead' && !trails) ||
      labels ||
      leadsOn ||
      (cue.where === 'either' && (leads || first === sentence.from));
    const isBehind =
      !leadsOn && (cue.where === 'behind' || trails || (cue.where === 'either' && (!opens || closes)));
    // A cue alone in its bracket is said of what follows that.
    const outside = closes ? (sentence.depth[last + 1 - sentence.from] ?? depth) : depth;
    if (isAhead) this.markAhead(sentence, cue, last + 1, Math.min(depth, outside));
    if (isBehind) this.markBehind(sentence, cue, first, depth);
  }

  /** Marks the words before the first of some words; false, with nothing marked, where none follows. */
  private markUntil(sentence: Sentence, ends: ReadonlySet<number>, first: number, bits: number): boolean {
    for (let i = first; i < sentence.to; i++)
      if (ends.has(this.tokens.hash[i] ?? 0)) {
        this.mark(first, i, bits);
        return true;
      }
    return false;
  }

  /** Whether a colon stands before word `i` of the sentence. */
  private isColonBefore({ to }: Sentence, i: number): boolean {
    return i < to && gapBefore(this.tokens, i).includes(':');
  }

  /** Whether a part begins with word `i`, or the sentence ends before it. */
  private isPartEdge(sentence: Sentence, i: number, depth: number): boolean {
    if (i <= sentence.from || i >= sentence.to) return true;
    const at = i - sentence.from;
    return (
      (sentence.partDepth[at] ?? -1) >= 0 ||
      sentence.depth[at] !== sentence.depth[at - 1] ||
      sentence.depth[at] !== depth
    );
  }

  /** Marks the words ahead of a cue, from word `first` on, as far as its reach says. */
  private markAhead(sentence: Sentence, cue: Cue, first: number, depth: number): void {
    if (cue.bits === ASKED) {
      this.mark(first, sentence.to, ASKED);
      return;
    }
    let to = first;
    let limit = first + NEXT;
    const isWhole = cue.reach === 'next' && cue.bits === DENIAL && this.endsInCue(sentence, first, depth);
    for (; to < sentence.to; to++) {
      const at = to - sentence.from;
      if ((sentence.depth[at] ?? 0) < depth) break;
      const isCut = (sentence.partDepth[at] ?? -1) >= 0 && (sentence.partDepth[at] ?? -1) <= depth;
      // A colon or comma straight behind the cue leads on to what it is said of.
      if (to > first && isCut && (cue.reach === 'part' || cue.reach === 'next' || sentence.isTurn[at])) break;
      if (to > first && isCut && this.holdsCue(sentence, to, depth)) break;
      const word = this.tokens.hash[to] ?? 0;
      if (cue.reach !== 'next' || isWhole) continue;
      // A denial goes on over `or`: `without an A or B`.
      if (cue.bits === DENIAL && to > first && ORS.has(word)) limit = to + NEXT;
      else if (to >= limit || JOINS.has(word) || SUBJECTS.has(word)) break;
    }
    this.mark(first, to, cue.bits);
  }

  /** Whether a denial opens its sentence and the part it opens ends in a cue: `No A or B needed`. */
  private endsInCue(sentence: Sentence, first: number, depth: number): boolean {
    if (first - 1 !== sentence.from) return false;
    let to = first;
    while (
      to < sentence.to &&
      ((sentence.partDepth[to - sentence.from] ?? -1) < 0 || sentence.depth[to - sentence.from] !== depth)
    )
      to++;
    return ((this.stance[to - 1] ?? 0) & CUE) !== 0;
  }

  /** Whether the part that begins with word `from` holds a cue of its own. */
  private holdsCue(sentence: Sentence, from: number, depth: number): boolean {
    for (let i = from; i < sentence.to; i++) {
      const at = i - sentence.from;
      if ((sentence.depth[at] ?? 0) < depth || (i > from && sentence.partDepth[at] === depth)) return false;
      if (sentence.depth[at] === depth && ((this.stance[i] ?? 0) & CUE) !== 0) return true;
    }
    return false;
  }

  /** The first word of the part that ends before word `end`. */
  private partBefore(sentence: Sentence, end: number, depth: number): number {
    let from = end - 1;
    while (from > sentence.from) {
      const at = from - sentence.from;
      if (
        (sentence.partDepth[at] ?? -1) >= 0 &&
        (sentence.partDepth[at] ?? -1) <= depth &&
        (sentence.depth[at] ?? 0) <= depth
      )
        break;
      if ((sentence.depth[at - 1] ?? 0) < depth) break;
      from--;
    }
    return from;
  }

  /** Marks the words behind a cue, which begins with word `cueFirst`, as far back as its reach says. */
  private markBehind(sentence: Sentence, cue: Cue, cueFirst: number, cueDepth: number): void {
    let end = cueFirst;
    let depth = cueDepth;
    if (end <= sentence.from) return;
    // A cue alone in its bracket or after its comma is said of what stands before that.
    if (this.isPartEdge(sentence, end, depth))
      depth = Math.min(depth, sentence.depth[end - 1 - sentence.from] ?? 0);
    // `not required, but a plus`: said of what stands before the turn.
    if (sentence.isTurn[end - 1 - sentence.from]) end--;
    if (end <= sentence.from) return;
    // `A, B: optional`: all of them.
    const isList = end === cueFirst && this.isColonBefore(sentence, cueFirst);
    let from = isList ? sentence.from : this.partBefore(sentence, end, depth);
    const own = this.ownStatement(from, end);
    if (own > from) {
      this.mark(own, cueFirst, cue.bits);
      return;
    }
    let isClosed = this.hasJoin(sentence, from, end, depth);
    const isBracketed = depth < cueDepth;
    while (
      cue.reach === 'list' &&
      !isBracketed &&
      from > sentence.from &&
      this.isListed(sentence, from, end, depth, isClosed)
    ) {
      end = from;
      from = this.partBefore(sentence, end, depth);
      if (isClosed && this.hasJoin(sentence, from, end, depth) && from > sentence.from) break;
      isClosed ||= this.hasJoin(sentence, from, end, depth);
    }
    this.mark(from, cueFirst, cue.bits);
  }

  /** Where the statement begins that ends at `end`, after another one: `A is required and B is preferred`. */
  private ownStatement(from: number, end: number): number {
    for (let i = end - 2; i > from; i--)
      if (JOINS.has(this.tokens.hash[i] ?? 0) && ((this.stance[i - 1] ?? 0) & CUE) !== 0) return i + 1;
    return from;
  }

  /** Whether a word that joins the last two of a list stands there, outside brackets of its own. */
  private hasJoin(sentence: Sentence, from: number, to: number, depth: number): boolean {
    for (let i = from; i < to; i++)
      if (sentence.depth[i - sentence.from] === depth && JOINS.has(this.tokens.hash[i] ?? 0)) return true;
    return false;
  }

  /**
   * Whether the part from `from` to `to` goes on a list that began before its comma: `A, B and C are a plus` does;
   * `strong A and B, C a plus` does not, nor what was asked for outright before.
   */
  private isListed(sentence: Sentence, from: number, to: number, depth: number, isClosed: boolean): boolean {
    if (sentence.isTurn[from - sentence.from] || sentence.partDepth[from - sentence.from] !== depth)
      return false;
    if (to - from > ELEMENT * 3) return false;
    const before = this.partBefore(sentence, from, depth);
    if (this.holdsCue(sentence, before, depth) || this.namesDegree(from, before)) return false;
    // `5 years of A, plus 2 years of B a bonus`: two demands, each of its own time.
    if (this.measures(from, to) && this.measures(before, from)) return false;
    // `You know A well, and B would be a bonus`.
    if (SUBJECTS.has(this.tokens.hash[before] ?? 0)) return false;
    if (before > sentence.from && from - before > ELEMENT) return false;
    // Without `and`, two things are two statements, three are a list.
    return isClosed || before > sentence.from;
  }

  /**
   * A part that opens with a degree's name (`a Master's`) is a statement of its own, unless one degree stands before
   * it.
   */
  private namesDegree(from: number, before: number): boolean {
    const { hash } = this.tokens;
    return (DEGREES.has(hash[from] ?? 0) || DEGREES.has(hash[from + 1] ?? 0)) && from - before > 2;
  }

  /** Whether a unit of time stands there. */
  private measures(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (MEASURES.has(this.tokens.hash[i] ?? 0)) return true;
    return false;
  }
}
