import {
  addWord,
  emptyFilter,
  GAP_BREAK,
  mayHold,
  type Tokens,
  tokenise,
  type WordFilter,
} from './tokens.ts';

/**
 * One entry of a lexicon. In `text`, `-` and space both match a space, a hyphen, a slash or a dot, and a term
 * written with `-` also matches written together (`fine-tuning` finds `fine tuning` and `finetuning`);
 * `(a|b|)` stands for either word or none. Case, accents and a plural s do not matter, unless `exact`: then the
 * words stand in the text as they do here.
 */
export interface Term {
  readonly text: string;
  /** What a match reports: an index into the caller's own table. */
  readonly id: number;
  readonly exact?: boolean;
}

/** Where terms were found, in reading order, never overlapping. `first` and `last` are word indices. */
export interface Matches {
  readonly count: number;
  readonly id: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** A match as offsets: `text.slice(start, end)` are the words found. */
export interface Found {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

const NONE = -1;
const GOLDEN = 0x9e3779b1 | 0;

/**
 * Terms compiled to a trie over words. Its edges live in one open-addressing table keyed by (node, word), so
 * that the words of no term cost one look each.
 */
export interface Matcher {
  readonly mask: number;
  readonly shift: number;
  /** The words that terms begin with: most words of a text are turned away by it. */
  readonly openers: WordFilter;
  /** Word hash of the edge, and the node it leaves and reaches; `to` 0 marks a free place. */
  readonly word: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per node: the term that ends there without and with exact spelling, or NONE. */
  readonly loose: Int32Array;
  readonly exact: Int32Array;
  /** Spelling of exact terms, by node. */
  readonly spelling: ReadonlyMap<number, string>;
}

const place = (node: number, word: number, shift: number): number =>
  Math.imul(word ^ Math.imul(node, GOLDEN), GOLDEN) >>> shift;

/** Every spelling a term stands for: alternatives in brackets, and hyphens closed up. */
export function spellings(text: string): string[] {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  if (open >= 0 && close > open) {
    const head = text.slice(0, open);
    const tail = spellings(text.slice(close + 1));
    const choices = text.slice(open + 1, close).split('|');
    return choices.flatMap((choice) => tail.flatMap((rest) => spellings(head + choice + rest)));
  }
  return text.includes('-') ? [text.replaceAll('-', ' '), text.replaceAll('-', '')] : [text];
}

/** Size of the edge table: a power of two kept at most a quarter full, so that most looks end at once. */
function tableBits(words: number): number {
  let bits = 6;
  while (1 << bits < words * 4) bits++;
  return bits;
}

class Builder {
  private readonly shift: number;
  private readonly mask: number;
  private readonly word: Int32Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly loose: Int32Array;
  private readonly exact: Int32Array;
  private readonly spelling = new Map<number, string>();
  private readonly openers = emptyFilter();
  private nodes = 1;

  constructor(words: number) {
    const bits = tableBits(words);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.word = new Int32Array(1 << bits);
    this.from = new Int32Array(1 << bits);
    this.to = new Int32Array(1 << bits);
    this.loose = new Int32Array(words + 1).fill(NONE);
    this.exact = new Int32Array(words + 1).fill(NONE);
  }

  private step(node: number, word: number): number {
    let slot = place(node, word, this.shift);
    for (;;) {
      const reached = this.to[slot] ?? 0;
      if (reached === 0) break;
      if (this.word[slot] === word && this.from[slot] === node) return reached;
      slot = (slot + 1) & this.mask;
    }
    this.word[slot] = word;
    this.from[slot] = node;
    this.to[slot] = this.nodes;
    return this.nodes++;
  }

  add(tokens: Tokens, first: number, last: number, term: Term): void {
    let node = 0;
    for (let i = first; i < last; i++) node = this.step(node, tokens.hash[i] ?? 0);
    if (node === 0) return;
    addWord(this.openers, tokens.hash[first] ?? 0);
    if (term.exact !== true) {
      if (this.loose[node] === NONE) this.loose[node] = term.id;
    } else if (this.exact[node] === NONE) {
      this.exact[node] = term.id;
      this.spelling.set(node, tokens.text.slice(tokens.start[first], tokens.end[last - 1]));
    }
  }

  done(): Matcher {
    const { mask, shift, openers, word, from, to, loose, exact, spelling } = this;
    return { mask, shift, openers, word, from, to, loose, exact, spelling };
  }
}

/**
 * Compiles terms for {@link findIn}. Where two terms share a spelling the first one wins.
 *
 * @param terms any number of terms; one without a word is left out
 */
export function compile(terms: readonly Term[]): Matcher {
  const owners: Term[] = [];
  const lines: string[] = [];
  for (const term of terms) {
    for (const line of spellings(term.text)) {
      owners.push(term);
      lines.push(line);
    }
  }
  // One text, one term per line: the same splitting as for postings, without its cost per call.
  const tokens = tokenise(lines.join('\n'));
  const builder = new Builder(tokens.count);
  let from = 0;
  let offset = 0;
  for (const [i, line] of lines.entries()) {
    offset += line.length + 1;
    let to = from;
    while (to < tokens.count && (tokens.start[to] ?? 0) < offset) to++;
    const term = owners[i];
    if (term) builder.add(tokens, from, to, term);
    from = to;
  }
  return builder.done();
}

class Hits {
  count = 0;
  id: Int32Array<ArrayBuffer>;
  first: Int32Array<ArrayBuffer>;
  last: Int32Array<ArrayBuffer>;

  constructor(size: number) {
    this.id = new Int32Array(size);
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
  }

  push(id: number, first: number, last: number): void {
    if (this.count === this.id.length) this.grow();
    this.id[this.count] = id;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }

  private grow(): void {
    const { id, first, last } = this;
    this.id = new Int32Array(id.length * 2);
    this.id.set(id);
    this.first = new Int32Array(id.length * 2);
    this.first.set(first);
    this.last = new Int32Array(id.length * 2);
    this.last.set(last);
  }
}

/** The term that ends at a node, given the words it was reached by, or NONE. */
function termAt(matcher: Matcher, node: number, tokens: Tokens, first: number): number {
  const exact = matcher.exact[node] ?? NONE;
  if (exact !== NONE && tokens.text.startsWith(matcher.spelling.get(node) ?? '', tokens.start[first]))
    return exact;
  return matcher.loose[node] ?? NONE;
}

/** Where a look for one term came to: the term and its last word. */
export interface Cursor {
  id: number;
  last: number;
}

/**
 * Looks for the longest term that begins at word `first`.
 *
 * @returns whether there is one; then `cursor` holds it
 */
export function longestAt(matcher: Matcher, tokens: Tokens, first: number, cursor: Cursor): boolean {
  const { mask, shift, word, from, to } = matcher;
  const { hash, gap, count } = tokens;
  let node = 0;
  let found = false;
  for (let j = first; j < count; j++) {
    const wanted = hash[j] as number;
    if (j > first && ((gap[j] as number) & GAP_BREAK) !== 0) break;
    let slot = place(node, wanted, shift);
    let reached = to[slot] as number;
    while (reached !== 0 && (word[slot] !== wanted || from[slot] !== node)) {
      slot = (slot + 1) & mask;
      reached = to[slot] as number;
    }
    if (reached === 0) break;
    node = reached;
    const id = termAt(matcher, node, tokens, first);
    if (id === NONE) continue;
    cursor.id = id;
    cursor.last = j;
    found = true;
  }
  return found;
}

/**
 * Finds all terms in a text: whole words, the longest term first, left to right, never across a line or
 * sentence end, comma or bracket. Linear in the text for terms of bounded length.
 */
export function findIn(matcher: Matcher, tokens: Tokens): Matches {
  // Never more matches than words: a title needs little room.
  const hits = new Hits(Math.min(Math.max(tokens.count, 4), 256));
  const cursor: Cursor = { id: NONE, last: 0 };
  const { count, hash } = tokens;
  const { openers } = matcher;
  for (let i = 0; i < count; i++) {
    if (!mayHold(openers, hash[i] ?? 0) || !longestAt(matcher, tokens, i, cursor)) continue;
    hits.push(cursor.id, i, cursor.last);
    i = cursor.last;
  }
  return hits;
}

/** As {@link findIn}, for a plain string, with offsets instead of word indices. */
export function find(matcher: Matcher, text: string): Found[] {
  const tokens = tokenise(text);
  const { count, id, first, last } = findIn(matcher, tokens);
  const found: Found[] = [];
  for (let i = 0; i < count; i++) {
    found.push({
      id: id[i] ?? NONE,
      start: tokens.start[first[i] ?? 0] ?? 0,
      end: tokens.end[last[i] ?? 0] ?? 0,
    });
  }
  return found;
}
