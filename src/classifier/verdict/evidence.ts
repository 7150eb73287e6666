import type { Evidence, Side, Verdict } from '../analysis.ts';
import { GAP_SENTENCE } from '../text/tokens.ts';
import { type Attribution, attribute, slopesOf } from './attribution.ts';
import type { Scan } from './features.ts';
import type { Judgement, Read } from './model.ts';
import { type Model, shipped } from './weights.ts';

/**
 * The most pieces of evidence shown for one posting, and of these for the second reading of a close call, or for the
 * side of mixed work that would else not be seen.
 */
const MOST = 12;
const MOST_SECOND = 3;
/** The most words of one piece. */
const LONGEST = 8;
/** Pieces that weigh less than this part of the heaviest are not worth a reader's time. */
const LEAST_PART = 0.06;
/** A piece does not begin or end with a word that weighs less than this part of its heaviest. */
const LEAST_EDGE = 0.2;

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly side: Side;
  readonly weight: number;
}

/** The side that words speak for. */
function sideOf({ work, share }: Attribution, first: number, last: number): Side {
  let [w, s] = [0, 0];
  for (let i = first; i <= last; i++) {
    w += work[i] as number;
    s += share[i] as number;
  }
  if (w <= 0 && Math.abs(s) < -2 * w) return 'neither';
  return s > 0 ? 'ai' : 'ml';
}

/** Cuts words that weigh little off both ends. */
function trimmed(worth: Float64Array, from: number, to: number): [first: number, last: number] {
  let most = 0;
  for (let i = from; i <= to; i++) most = Math.max(most, worth[i] as number);
  let [first, last] = [from, to];
  while (first < last && (worth[first] as number) < LEAST_EDGE * most) first++;
  while (last > first && (worth[last] as number) < LEAST_EDGE * most) last--;
  return [first, last];
}

/** Runs of words that all speak for the verdict, inside one sentence. */
function piecesOf({ tokens }: Scan, worth: Float64Array, attribution: Attribution): Piece[] {
  const pieces: Piece[] = [];
  const { count, gap } = tokens;
  for (let i = 0; i < count; i++) {
    if ((worth[i] as number) <= 0) continue;
    let to = i;
    while (
      to + 1 < count &&
      to + 1 - i < LONGEST &&
      (worth[to + 1] as number) > 0 &&
      ((gap[to + 1] as number) & GAP_SENTENCE) === 0
    )
      to++;
    const [first, last] = trimmed(worth, i, to);
    let weight = 0;
    for (let k = first; k <= last; k++) weight += worth[k] as number;
    pieces.push({ first, last, side: sideOf(attribution, first, last), weight });
    i = to;
  }
  return pieces;
}

/** The sides that may speak for a verdict: for AI, ML or both only words of such work, for neither only others. */
const fits = (side: Side, verdict: Verdict): boolean => (side === 'neither') === (verdict === 'neither');

/**
 * The words a verdict rests on: those without which its chance were lower, as they stand in the text; of mixed work
 * words of both sides.
 *
 * @param second the other reading of a close call, for which some words are shown too
 * @returns at most twelve, strongest first, none overlapping
 */
export function evidenceOf(
  scan: Scan,
  read: Read,
  judgement: Judgement,
  verdict: Verdict,
  second: Verdict | null = null,
  model: Model = shipped(),
): Evidence[] {
  const attribution = attribute(scan, read, judgement, model);
  const chosen: Piece[] = [];
  const choose = (of: Verdict, most: number) => {
    const slopes = slopesOf(of, judgement.scores, model);
    const worth = attribution.work.map(
      (work, i) => slopes.work * work + slopes.share * (attribution.share[i] as number),
    );
    const pieces = piecesOf(scan, worth, attribution)
      .filter(({ side }) => fits(side, of))
      .filter(({ first, last }) => !chosen.some((other) => first <= other.last && last >= other.first))
      .sort((a, b) => b.weight - a.weight || a.first - b.first);
    const least = LEAST_PART * (pieces[0]?.weight ?? 0);
    chosen.push(...pieces.slice(0, most).filter(({ weight }) => weight >= least));
  };
  choose(verdict, second === null ? MOST : MOST - MOST_SECOND);
  if (second !== null) choose(second, MOST_SECOND);
  // Where the chance of both stands a little to one side, only words of the other raise it: it rests on both all the same.
  const unseen =
    verdict === 'mixed' && (['ai', 'ml'] as const).find((role) => chosen.every(({ side }) => side !== role));
  if (unseen) {
    chosen.splice(MOST - MOST_SECOND);
    choose(unseen, MOST_SECOND);
  }
  return chosen
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .map(({ first, last, side, weight }) => {
      const start = scan.tokens.start[first] ?? 0;
      const end = scan.tokens.end[last] ?? 0;
      return {
        text: scan.tokens.text.slice(start, end),
        start,
        end,
        side,
        weight: Math.round(weight * 1e3) / 1e3,
      };
    });
}
