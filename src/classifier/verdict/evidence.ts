import type { Evidence, Side, Verdict } from '../analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import { type Linear, shipped } from './model.ts';
import { FAMILIES, IS_WEAK, SIDE_OF, TERM_FAMILY } from './role-terms.ts';

/** The most pieces of evidence shown for one posting. */
const MOST = 12;
/** Contributions below this many logits are not worth a reader's time. */
const LEAST = 0.02;

/** How much it counts, beside telling AI from ML, that a term tells both from other work. */
const BESIDE = 0.25;

/** What one term adds to a score: its own weight and its part of its family's. */
function contribution(
  linear: Linear,
  scan: Scan,
  id: number,
  value: number,
  familyWorth: Float64Array,
): number {
  const family = TERM_FAMILY[id] ?? 0;
  const at = WORK_AT[family] ?? 0;
  const ofFamily = (linear.dense[at] ?? 0) * (scan.dense[at] ?? 0);
  const part = value / Math.max(familyWorth[family] ?? 0, 1e-9);
  return (linear.terms[id] ?? 0) * value + ofFamily * part;
}

const WORK_AT = FAMILIES.map((family) => FEATURES.indexOf(`work:${family}`));

interface Lead {
  readonly id: number;
  readonly side: Side;
  readonly weight: number;
}

/** The side a term speaks for, and how strongly, seen from the verdict. */
function leadOf(id: number, engineering: number, share: number, verdict: Verdict): Lead | undefined {
  const family = TERM_FAMILY[id] ?? 0;
  const side = SIDE_OF[family];
  if (side === 'ai' || side === 'ml') {
    // `Publish` or `statistics` in other work is no sign of models.
    if (verdict === 'neither' && IS_WEAK[family]) return undefined;
    const ofShare = side === 'ai' ? share : -share;
    if (verdict !== 'neither' && ofShare < LEAST) return undefined;
    return { id, side, weight: Math.max(ofShare, 0) + BESIDE * Math.max(engineering, 0) };
  }
  if (side === 'no') return { id, side: 'neither', weight: -engineering };
  return undefined;
}

/** Where each wanted term stands: the match that counts most, the first of equals. */
function bestMatches(scan: Scan, wanted: ReadonlySet<number>): Map<number, number> {
  const best = new Map<number, number>();
  for (let m = 0; m < scan.matches.count; m++) {
    const id = scan.matches.id[m] ?? 0;
    if (!wanted.has(id)) continue;
    const known = best.get(id);
    if (known === undefined || (scan.worth[m] ?? 0) > (scan.worth[known] ?? 0)) best.set(id, m);
  }
  return best;
}

/**
 * The words a verdict rests on.
 *
 * @returns at most twelve, strongest first, one per term; for any verdict but `neither` only evidence of AI and
 * ML work, for `neither` also what speaks for other work
 */
export function evidenceOf(scan: Scan, verdict: Verdict): Evidence[] {
  const { engineering, share } = shipped();
  const familyWorth = new Float64Array(FAMILIES.length);
  for (const [id, value] of scan.terms) {
    const family = TERM_FAMILY[id] ?? 0;
    familyWorth[family] = (familyWorth[family] ?? 0) + value;
  }
  const leads: Lead[] = [];
  for (const [id, value] of scan.terms) {
    const e = contribution(engineering, scan, id, value, familyWorth);
    const s = contribution(share, scan, id, value, familyWorth);
    const lead = leadOf(id, e, s, verdict);
    if (!lead || lead.weight < LEAST) continue;
    if (verdict === 'neither' || lead.side !== 'neither') leads.push(lead);
  }
  leads.sort((a, b) => b.weight - a.weight || a.id - b.id);
  const chosen = leads.slice(0, MOST);
  const places = bestMatches(scan, new Set(chosen.map(({ id }) => id)));
  return chosen.flatMap(({ id, side, weight }) => {
    const match = places.get(id);
    if (match === undefined) return [];
    const start = scan.tokens.start[scan.matches.first[match] ?? 0] ?? 0;
    const end = scan.tokens.end[scan.matches.last[match] ?? 0] ?? 0;
    return [
      { text: scan.tokens.text.slice(start, end), start, end, side, weight: Math.round(weight * 1e3) / 1e3 },
    ];
  });
}
