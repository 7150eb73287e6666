import type { Evidence } from '../../classifier/analysis.ts';
import type { Quote } from '../../platform/messages.ts';

/** A run of a passage; `marked` words are what the verdict rests on. */
interface Run {
  text: string;
  marked: boolean;
}

/** One passage the verdict rests on, as drawn, and the way back to its words on the page. */
export interface Reason {
  side: Evidence['side'];
  runs: Run[];
  quote: Quote;
}

/** Characters of the sentence shown on either side of the matched words. */
const CONTEXT = 60;
/** The most characters from the first to the last marked word of a passage. */
const LONGEST = 160;
/** Characters handed over with a quote, to find the right one of several places on the page. */
const QUOTE_CONTEXT = 80;

/** The part of a line before some words, cut at a word and marked where it was cut. */
function lead(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  return line.length <= CONTEXT ? line : `… ${line.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
}

/** The same for the part after them. */
function trail(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').trimEnd();
  return line.length <= CONTEXT ? line : `${line.slice(0, CONTEXT).replace(/\s\S*$/, '')} …`;
}

/** Do two pieces of evidence stand so near each other that one passage shows both? */
function isNear(a: Evidence, b: Evidence, description: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > CONTEXT) return false;
  return !description.slice(first.end, Math.max(first.end, second.start)).includes('\n');
}

/** Characters from the first to the last of some evidence. */
const spanOf = (pieces: readonly Evidence[]): number =>
  Math.max(...pieces.map(({ end }) => end)) - Math.min(...pieces.map(({ start }) => start));

/** Evidence gathered into passages: each piece joins the first passage it stands near to, strongest first. */
function passagesOf(evidence: readonly Evidence[], description: string): Evidence[][] {
  const passages: Evidence[][] = [];
  for (const piece of evidence) {
    const near = passages.find(
      (pieces) =>
        pieces.some((one) => isNear(one, piece, description)) && spanOf([...pieces, piece]) <= LONGEST,
    );
    if (near) near.push(piece);
    else passages.push([piece]);
  }
  return passages;
}

/** A passage as drawn: its marked words, what is between them, and a little of the line on either side. */
function runsOf(pieces: readonly Evidence[], description: string): Run[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const first = sorted[0]?.start ?? 0;
  const last = sorted.at(-1)?.end ?? 0;
  const runs: Run[] = [{ text: lead(description.slice(Math.max(0, first - 400), first)), marked: false }];
  let at = first;
  for (const { start, end } of sorted) {
    if (start > at) runs.push({ text: description.slice(at, start), marked: false });
    runs.push({ text: description.slice(Math.max(at, start), end), marked: true });
    at = Math.max(at, end);
  }
  runs.push({ text: trail(description.slice(last, last + 400)), marked: false });
  return runs.filter(({ text }) => text !== '');
}

/** Words of a description, and enough around them to find them on the page. */
export const quoteAt = (description: string, start: number, end: number): Quote => ({
  text: description.slice(start, end),
  before: description.slice(Math.max(0, start - QUOTE_CONTEXT), start),
  after: description.slice(end, end + QUOTE_CONTEXT),
});

/** The passages an analysis rests on, strongest first. */
export function reasonsOf(evidence: readonly Evidence[], description: string): Reason[] {
  return passagesOf(evidence, description).flatMap((pieces) => {
    const [strongest] = pieces;
    if (!strongest) return [];
    const { side } = strongest;
    const start = Math.min(...pieces.map((piece) => piece.start));
    const end = Math.max(...pieces.map((piece) => piece.end));
    return [{ side, runs: runsOf(pieces, description), quote: quoteAt(description, start, end) }];
  });
}
