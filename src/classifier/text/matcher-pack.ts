import { type ExactSpellings, edgeSlot, FROM, type Matcher, TERM, TO, WORD } from './matcher.ts';
import { addWord, emptyFilter } from './word-filter.ts';

/**
 * A matcher as the build writes it down, in JSON: reading it takes a fraction of what compiling its terms does. Each
 * node but the first is reached by one edge, so that edges stand in the order of their nodes, in columns.
 */
interface Packed {
  readonly shift: number;
  /** Per edge, the hash of its word. */
  readonly words: readonly number[];
  /** Per edge, the node it leaves, as a step from that of the edge before. */
  readonly from: readonly number[];
  /** Per edge, the term that ends there, as a step from that of the edge before. */
  readonly terms: readonly number[];
  /** Per node where the spelling matters: the term of any spelling (null: none), and those of exact spelling. */
  readonly spelt: readonly (readonly [node: number, loose: number | null, exact: ExactSpellings])[];
}

/** Numbers to an edge, in a matcher. */
const WIDTH = 4;

/** Each number as a step from the one before. */
const steps = (numbers: readonly number[]): number[] => numbers.map((n, i) => n - (numbers[i - 1] ?? 0));

/** Writes a matcher down for {@link unpack}. */
export function pack({ shift, edges, loose, exact }: Matcher): string {
  const places: number[] = [];
  for (let at = 0; at < edges.length; at += WIDTH) if (edges[at + TO] !== 0) places.push(at);
  places.sort((a, b) => (edges[a + TO] ?? 0) - (edges[b + TO] ?? 0));
  const column = (of: number) => places.map((at) => edges[at + of] ?? 0);
  const spelt = [...exact].map(([node, of]) => [node, loose.get(node) ?? null, of] as const);
  return JSON.stringify({
    shift,
    words: column(WORD),
    from: steps(column(FROM)),
    terms: steps(column(TERM)),
    spelt,
  } satisfies Packed);
}

/** The matcher that {@link pack} wrote down. */
export function unpack(text: string): Matcher {
  const { shift, words, from, terms, spelt } = JSON.parse(text) as Packed;
  const edges = new Int32Array(WIDTH << (32 - shift));
  const openers = emptyFilter();
  /** Per node, where the edge that reaches it stands. */
  const reachedBy = new Int32Array(words.length + 1);
  let node = 0;
  let term = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    node += from[i] ?? 0;
    term += terms[i] ?? 0;
    const at = edgeSlot(edges, shift, node, word);
    edges[at + WORD] = word;
    edges[at + FROM] = node;
    edges[at + TO] = (i + 1) * 2;
    edges[at + TERM] = term;
    reachedBy[i + 1] = at;
    const parent = (reachedBy[node] ?? 0) + TO;
    if (node === 0) addWord(openers, word);
    else edges[parent] = (edges[parent] ?? 0) | 1;
  }
  const loose = new Map(spelt.flatMap(([at, id]) => (id === null ? [] : [[at, id] as const])));
  return { shift, openers, edges, loose, exact: new Map(spelt.map(([at, , of]) => [at, of])) };
}
