import type { PostingText } from '../../../src/classifier/analysis.ts';
import { readRole } from '../../../src/classifier/index.ts';
import { dice } from './grow.ts';

type Span = readonly [start: number, end: number];

/** Takes passages out of a text; what is around them stays where it was. */
function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** As many other passages of about the same lengths, at word ends, none touching those shown or each other. */
function others(text: string, shown: readonly Span[], random: () => number): Span[] {
  const taken: Span[] = [...shown];
  const found: Span[] = [];
  for (const [start, end] of shown) {
    for (let attempt = 0; attempt < 60; attempt++) {
      let from = Math.floor(random() * Math.max(text.length - (end - start), 1));
      while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ')) from--;
      let to = from + (end - start);
      while (to < text.length && /[\p{L}\p{N}]/u.test(text[to] ?? ' ')) to++;
      if (!/\p{L}/u.test(text.slice(from, to)) || taken.some(([a, b]) => from < b && to > a)) continue;
      found.push([from, to]);
      taken.push([from, to]);
      break;
    }
  }
  return found;
}

/**
 * Whether what is shown is what weighs: of readings with evidence, the part whose chance falls when the passages shown
 * are blanked, and the part where it falls further than when as many others of the same length are.
 */
export function blanking(texts: readonly PostingText[]) {
  const random = dice(11);
  let [read, falls, further] = [0, 0, 0];
  let shown = 0;
  for (const text of texts) {
    const description = text.description ?? '';
    const { state, verdict, chances, evidence } = readRole(text);
    if (state !== 'read' || evidence.length === 0) continue;
    const spans = evidence.map(({ start, end }): Span => [start, end]);
    const after = (out: readonly Span[]) =>
      readRole({ ...text, description: blanked(description, out) }).chances[verdict];
    const without = after(spans);
    read++;
    shown += evidence.length;
    if (without < chances[verdict]) falls++;
    if (without < after(others(description, spans, random))) further++;
  }
  return { readings: read, shown: shown / Math.max(read, 1), falls: falls / read, further: further / read };
}
