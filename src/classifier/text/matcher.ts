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
/** Which term ends at a node depends on the spelling. */
const SPELT = -2;
const WORD = 0;
const FROM = 1;
const TO = 2;
const TERM = 3;
const GOLDEN = 0x9e3779b1 | 0;

/**
 * Terms compiled to a trie over words. Its edges live in one open-addressing table keyed by (node, word), so
 * that the words of no term cost one look each.
 */
export interface Matcher {
  readonly shift: number;
  /** The words that terms begin with: most words of a text are turned away by it. */
  readonly openers: WordFilter;
  /**
   * Four numbers to an edge, side by side in memory: the hash of its word; the node it leaves; the node it reaches,
   * twice, plus one if edges go on from there (0 marks a free place); the term that ends there, NONE or SPELT.
   */
  readonly edges: Int32Array;
  /** Per node, the term that ends there in any spelling. */
  readonly loose: ReadonlyMap<number, number>;
  /** Per node, the terms of exact spelling that end there by their spelling, the longest first. */
  readonly exact: ReadonlyMap<number, Spelt>;
}

type Spelt = readonly (readonly [spelling: string, id: number])[];

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

/** Size of an edge table: a power of two kept at most half full, so that most looks end at once. */
function tableBits(edges: number): number {
  let bits = 6;
  while (1 << bits < edges * 2) bits++;
  return bits;
}

/** Where an edge stands in a table, or the free place where it belongs. */
function placeOf(edges: Int32Array, shift: number, node: number, word: number): number {
  const mask = edges.length - 1;
  let at = place(node, word, shift) * 4;
  while (edges[at + TO] !== 0 && (edges[at + WORD] !== word || edges[at + FROM] !== node))
    at = (at + 4) & mask;
  return at;
}

class Builder {
  private readonly shift: number;
  private readonly edges: Int32Array;
  /** Per node, the place of the edge that reaches it. */
  private readonly edgeTo: number[] = [0];
  private readonly loose = new Map<number, number>();
  private readonly exact = new Map<number, Spelt>();
  private readonly openers = emptyFilter();

  constructor(words: number) {
    const bits = tableBits(words);
    this.shift = 32 - bits;
    this.edges = new Int32Array(4 << bits);
  }

  private step(node: number, word: number): number {
    const { edges, edgeTo } = this;
    const at = placeOf(edges, this.shift, node, word);
    if (edges[at + TO] !== 0) return (edges[at + TO] ?? 0) >> 1;
    const next = edgeTo.length;
    edges.set([word, node, next * 2, NONE], at);
    edgeTo.push(at);
    const parent = (edgeTo[node] ?? 0) + TO;
    if (node !== 0) edges[parent] = (edges[parent] ?? 0) | 1;
    return next;
  }

  add(tokens: Tokens, first: number, last: number, term: Term): void {
    let node = 0;
    for (let i = first; i < last; i++) node = this.step(node, tokens.hash[i] ?? 0);
    if (node === 0) return;
    addWord(this.openers, tokens.hash[first] ?? 0);
    if (term.exact === true) {
      const spelling = tokens.text.slice(tokens.start[first], tokens.end[last - 1]);
      const others = this.exact.get(node) ?? [];
      if (others.some(([other]) => other === spelling)) return;
      const longestFirst = (a: Spelt[number], b: Spelt[number]) => b[0].length - a[0].length;
      this.exact.set(node, [...others, [spelling, term.id] as const].sort(longestFirst));
    } else if (!this.loose.has(node)) this.loose.set(node, term.id);
    else return;
    this.edges[(this.edgeTo[node] ?? 0) + TERM] = this.exact.has(node) ? SPELT : term.id;
  }

  /** Terms share many words: the edges there are go into a table of their size, which stays in the cache. */
  done(): Matcher {
    const { edges: wide, openers, loose, exact } = this;
    const bits = tableBits(this.edgeTo.length);
    const shift = 32 - bits;
    const edges = new Int32Array(4 << bits);
    for (let at = 0; at < wide.length; at += 4) {
      if (wide[at + TO] === 0) continue;
      const to = placeOf(edges, shift, wide[at + FROM] ?? 0, wide[at + WORD] ?? 0);
      edges.set(wide.subarray(at, at + 4), to);
    }
    return { shift, openers, edges, loose, exact };
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
    // A name that counts as it is spelled has its hyphen.
    for (const line of term.exact === true ? [term.text] : spellings(term.text)) {
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
    const block = new Int32Array(size * 3);
    this.id = block.subarray(0, size);
    this.first = block.subarray(size, size * 2);
    this.last = block.subarray(size * 2);
  }

  push(id: number, first: number, last: number): void {
    if (this.count === this.id.length) this.grow();
    this.id[this.count] = id;
    this.first[this.count] = first;
    this.last[this.count++] = last;
  }

  private grow(): void {
    const next = new Hits(this.id.length * 2);
    next.id.set(this.id);
    next.first.set(this.first);
    next.last.set(this.last);
    ({ id: this.id, first: this.first, last: this.last } = next);
  }
}

/** The term that ends at a node where spelling matters, or NONE. */
function spelt({ loose, exact }: Matcher, node: number, { text, start }: Tokens, first: number): number {
  for (const [spelling, id] of exact.get(node) ?? []) if (text.startsWith(spelling, start[first])) return id;
  return loose.get(node) ?? NONE;
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
  const { shift, edges } = matcher;
  const { hash, gap, count } = tokens;
  let node = 0;
  let found = false;
  for (let j = first; j < count; j++) {
    const wanted = hash[j] as number;
    if (j > first && ((gap[j] as number) & GAP_BREAK) !== 0) break;
    const at = placeOf(edges, shift, node, wanted);
    const reached = edges[at + TO] as number;
    if (reached === 0) break;
    node = reached >> 1;
    let id = edges[at + TERM] as number;
    if (id === SPELT) id = spelt(matcher, node, tokens, first);
    if (id !== NONE) {
      cursor.id = id;
      cursor.last = j;
      found = true;
    }
    if ((reached & 1) === 0) break;
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
