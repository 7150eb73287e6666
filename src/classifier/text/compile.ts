import {
  BY_SPELLING,
  type ExactSpellings,
  edgeSlot,
  FROM,
  type Matcher,
  NONE,
  TERM,
  type Term,
  TO,
  WORD,
} from './matcher.ts';
import { spellings } from './spellings.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { addWord, emptyFilter } from './word-filter.ts';

/** The size of an edge table as a power of two: at most half full, so that most looks end at once. */
function tableBits(edges: number): number {
  let bits = 6;
  while (1 << bits < edges * 2) bits++;
  return bits;
}

/** Puts a matcher together, term by term, in a table with room for all. */
class Builder {
  private readonly shift: number;
  private readonly edges: Int32Array;
  /** Per node, the place of the edge that reaches it. */
  private readonly edgeTo: number[] = [0];
  private readonly loose = new Map<number, number>();
  private readonly exact = new Map<number, ExactSpellings>();
  private readonly openers = emptyFilter();

  constructor(words: number) {
    const bits = tableBits(words);
    this.shift = 32 - bits;
    this.edges = new Int32Array(4 << bits);
  }

  /** The node reached from a node by a word, made where there is none. */
  private step(node: number, word: number): number {
    const { edges, edgeTo } = this;
    const at = edgeSlot(edges, this.shift, node, word);
    if (edges[at + TO] !== 0) return (edges[at + TO] ?? 0) >> 1;
    const next = edgeTo.length;
    edges.set([word, node, next * 2, NONE], at);
    edgeTo.push(at);
    const parent = (edgeTo[node] ?? 0) + TO;
    if (node !== 0) edges[parent] = (edges[parent] ?? 0) | 1;
    return next;
  }

  /** Adds the term that the words from `first` up to `last` spell. */
  add(tokens: Tokens, first: number, last: number, term: Term): void {
    let node = 0;
    for (let i = first; i < last; i++) node = this.step(node, tokens.hash[i] ?? 0);
    if (node === 0) return;
    addWord(this.openers, tokens.hash[first] ?? 0);
    if (term.exact === true) {
      const spelling = tokens.text.slice(tokens.start[first], tokens.end[last - 1]);
      const others = this.exact.get(node) ?? [];
      if (others.some(([other]) => other === spelling)) return;
      const longestFirst = (a: ExactSpellings[number], b: ExactSpellings[number]) =>
        b[0].length - a[0].length;
      this.exact.set(node, [...others, [spelling, term.id] as const].sort(longestFirst));
    } else if (!this.loose.has(node)) this.loose.set(node, term.id);
    else return;
    this.edges[(this.edgeTo[node] ?? 0) + TERM] = this.exact.has(node) ? BY_SPELLING : term.id;
  }

  /** The matcher. Terms share many words: their edges go into a table of the size they need, which stays in the cache. */
  done(): Matcher {
    const { edges: wide, openers, loose, exact } = this;
    const bits = tableBits(this.edgeTo.length);
    const shift = 32 - bits;
    const edges = new Int32Array(4 << bits);
    // In the order of their nodes, as a matcher that was written down is put together again.
    for (const at of this.edgeTo.slice(1)) {
      const to = edgeSlot(edges, shift, wide[at + FROM] ?? 0, wide[at + WORD] ?? 0);
      edges.set(wide.subarray(at, at + 4), to);
    }
    return { shift, openers, edges, loose, exact };
  }
}

/**
 * Compiles terms for `findIn`. Where two terms share a spelling the first one wins.
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
