import { findIn, type Matches } from './matcher.ts';
import { FAMILIES, roleTerms, SIDE_OF, TERM_FAMILY } from './role-terms.ts';
import { type Section, sectionsOf } from './sections.ts';
import { COUNTS, PLACES, type Tally, tallyMatches, UNIT_NAMES } from './tally.ts';
import { ROLES, type TitleSigns, titleSigns } from './titles.ts';
import { type Tokens, tokenise } from './tokens.ts';

const SIDES = ['ai', 'ml', 'both', 'no'] as const;

/** Names of the dense features, in their order. */
export const FEATURES: readonly string[] = [
  ...FAMILIES.map((family) => `work:${family}`),
  ...FAMILIES.map((family) => `around:${family}`),
  ...FAMILIES.map((family) => `title:${family}`),
  ...UNIT_NAMES.map((name) => `units:${name}`),
  ...UNIT_NAMES.map((name) => `share:${name}`),
  ...SIDES.map((side) => `head:${side}`),
  ...SIDES.map((side) => `side:${side}`),
  ...ROLES.map((role) => `role:${role}`),
  'says:ai',
  'says:ml',
  'says:both',
  ...PLACES.flatMap((place) => [`ratio:${place}`, `mass:${place}`, `part:${place}`, `less:${place}`]),
  'balance',
  'overlap',
  'density',
  'length',
];
const OFFSET = new Map(FEATURES.map((name, i) => [name, i]));

/** One reading of the text: what the model is fed with, and what the evidence is drawn from. */
export interface Scan {
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  readonly title: TitleSigns;
  readonly matches: Matches;
  /** Per match: how much it counts after section, negation and company; 0 for context words. */
  readonly worth: Float64Array;
  /** Dense features, in the order of FEATURES. */
  readonly dense: Float64Array;
  /** How many distinct words that job descriptions share stand in the text. */
  readonly jobWords: number;
  /** Per term: its worth in the text, saturated. */
  readonly terms: Map<number, number>;
}

/** The AI part of the AI and ML units of each place, how many there are, their part of all, and the smaller side. */
function setPlaces(dense: Dense, places: Float64Array): void {
  for (const [i, name] of PLACES.entries()) {
    const [ai = 0, ml = 0, both = 0, none = 0] = places.subarray(i * COUNTS, (i + 1) * COUNTS);
    const sided = ai + ml + both;
    dense.set(`ratio:${name}`, (ai + both / 2 + 0.5) / (sided + 1) - 0.5);
    dense.set(`mass:${name}`, Math.log1p(sided));
    dense.set(`part:${name}`, (sided + 0.5) / (sided + none + 2));
    dense.set(`less:${name}`, Math.log1p(Math.min(ai, ml) + both));
  }
}

class Dense {
  readonly values = new Float64Array(FEATURES.length);

  set(name: string, value: number): void {
    const at = OFFSET.get(name);
    if (at !== undefined) this.values[at] = value;
  }
}

function sideSums(byFamily: Float64Array): Record<string, number> {
  const sums: Record<string, number> = { ai: 0, ml: 0, both: 0, no: 0, tune: 0, none: 0 };
  for (const [i, side] of SIDE_OF.entries()) {
    sums[side] = (sums[side] ?? 0) + (byFamily[i] ?? 0);
  }
  return sums;
}

function denseOf(tally: Tally, title: TitleSigns, titleWords: Tokens, words: number): Float64Array {
  const dense = new Dense();
  for (const [i, family] of FAMILIES.entries()) {
    dense.set(`work:${family}`, Math.log1p(tally.work[i] ?? 0));
    dense.set(`around:${family}`, Math.log1p(tally.around[i] ?? 0));
  }
  const inTitle = findIn(roleTerms(), titleWords);
  for (let m = 0; m < inTitle.count; m++) {
    const family = FAMILIES[TERM_FAMILY[inTitle.id[m] ?? -1] ?? -1];
    if (family) dense.set(`title:${family}`, 1);
  }
  for (const [k, name] of UNIT_NAMES.entries()) {
    dense.set(`units:${name}`, Math.log1p(tally.units[k] ?? 0));
    dense.set(`share:${name}`, (3 * (tally.units[k] ?? 0)) / (tally.unitCount + 3));
  }
  setPlaces(dense, tally.places);
  const head = sideSums(tally.head);
  const work = sideSums(tally.work);
  for (const side of SIDES) {
    dense.set(`head:${side}`, Math.log1p(head[side] ?? 0));
    dense.set(`side:${side}`, Math.log1p(work[side] ?? 0));
  }
  for (const role of title.roles) dense.set(`role:${role}`, 1);
  dense.set(`says:${title.says}`, 1);
  const ai = 1 + (work['ai'] ?? 0);
  const ml = 1 + (work['ml'] ?? 0);
  dense.set('balance', Math.log(ai / ml));
  dense.set('overlap', Math.log(Math.min(ai, ml)));
  dense.set('density', Math.log((ai + ml) / (1 + (work['no'] ?? 0))));
  dense.set('length', Math.log1p(words / 100));
  return dense.values;
}

/**
 * Reads a posting's text once and turns it into features.
 *
 * @param titleText the title, or '' when there is none
 * @param description the description, or '' when there is none
 */
export function scan(titleText: string, description: string): Scan {
  const matcherOfTerms = roleTerms();
  const tokens = tokenise(description);
  const sections = sectionsOf(tokens);
  const matches = findIn(matcherOfTerms, tokens);
  const worth = new Float64Array(matches.count);
  const tally = tallyMatches(tokens, sections, matches, worth);
  const perTerm = new Map<number, number>();
  for (const [id, value] of tally.perTerm) {
    const saturated = Math.sqrt(value);
    const family = TERM_FAMILY[id] ?? 0;
    tally.work[family] = (tally.work[family] ?? 0) + saturated;
    perTerm.set(id, Math.min(saturated, 1.5));
  }
  const title = titleSigns(titleText);
  const dense = denseOf(tally, title, tokenise(titleText), tokens.count);
  return { tokens, sections, title, matches, worth, dense, jobWords: tally.jobWords.size, terms: perTerm };
}

/** Whether anything in the text speaks of AI or ML work at all. */
export function hasModelWork({ terms: found }: Scan): boolean {
  return [...found.keys()].some((id) => SIDE_OF[TERM_FAMILY[id] ?? 0] !== 'no');
}
