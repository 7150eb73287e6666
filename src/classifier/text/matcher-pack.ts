import type { Matcher } from './matcher.ts';

type Exact = readonly (readonly [spelling: string, id: number])[];

/** A matcher as the build writes it down, in JSON: reading it takes a tenth of what compiling its terms does. */
interface Packed {
  readonly shift: number;
  readonly openers: readonly number[];
  /** Five numbers to an edge: how far behind the last one it stands, its word, node, reach and term. */
  readonly edges: readonly number[];
  /** Per node where the spelling matters: the term of any spelling (null: none), and those of exact spelling. */
  readonly spelt: readonly (readonly [node: number, loose: number | null, exact: Exact])[];
}

/** Numbers to an edge, in a matcher. */
const WIDTH = 4;
/** Where in an edge the node it reaches stands; 0 there marks a free place. */
const TO = 2;

/** Writes a matcher down for {@link unpack}. */
export function pack({ shift, openers, edges, loose, exact }: Matcher): string {
  const flat: number[] = [];
  let last = 0;
  for (let at = 0; at < edges.length; at += WIDTH) {
    if (edges[at + TO] === 0) continue;
    flat.push(at / WIDTH - last, ...edges.subarray(at, at + WIDTH));
    last = at / WIDTH;
  }
  const spelt = [...exact].map(([node, of]) => [node, loose.get(node) ?? null, of] as const);
  return JSON.stringify({ shift, openers: [...openers], edges: flat, spelt } satisfies Packed);
}

/** The matcher that {@link pack} wrote down. */
export function unpack(text: string): Matcher {
  const packed = JSON.parse(text) as Packed;
  const edges = new Int32Array(WIDTH << (32 - packed.shift));
  let place = 0;
  for (let i = 0; i < packed.edges.length; i += 1 + WIDTH) {
    place += packed.edges[i] ?? 0;
    for (let k = 0; k < WIDTH; k++) edges[place * WIDTH + k] = packed.edges[i + 1 + k] ?? 0;
  }
  const loose = new Map(packed.spelt.flatMap(([node, id]) => (id === null ? [] : [[node, id] as const])));
  const exact = new Map(packed.spelt.map(([node, , of]) => [node, of]));
  return { shift: packed.shift, openers: Int32Array.from(packed.openers), edges, loose, exact };
}
