import { findIn, type Matches } from '../text/matcher.ts';
import { type Section, sectionsOf } from '../text/sections.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { FAMILIES, roleTerms, SIDE_OF, TERM_FAMILY, termCount } from './role-terms.ts';
import type { LexiconHit } from './sentences.ts';
import { COUNTS, PLACES, type Tally, tallyMatches, UNIT_NAMES } from './tally.ts';
import { ROLES, type TitleSigns, titleSigns } from './titles.ts';

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
  readonly titleText: string;
  /** What of the lexicon stands where, as columns: terms that count, their families, and context words. */
  readonly hits: readonly LexiconHit[];
}

/** Where a row of features of one kind begins; each kind stands in the order of its names. */
const at = (name: string): number => OFFSET.get(name) ?? -1;
const WORK = at(`work:${FAMILIES[0]}`);
const AROUND = at(`around:${FAMILIES[0]}`);
const IN_TITLE = at(`title:${FAMILIES[0]}`);
const UNITS = at(`units:${UNIT_NAMES[0]}`);
const SHARES = at(`share:${UNIT_NAMES[0]}`);
const HEAD = at(`head:${SIDES[0]}`);
const SIDE = at(`side:${SIDES[0]}`);
const PLACE = at(`ratio:${PLACES[0]}`);
const BALANCE = at('balance');
/** Side of each family as a place in SIDES, or -1. */
const SIDE_AT = SIDE_OF.map((side) => (SIDES as readonly string[]).indexOf(side));

/** The AI part of the AI and ML units of each place, how many there are, their part of all, and the smaller side. */
function setPlaces(dense: Float64Array, places: Float64Array): void {
  for (let place = 0; place < PLACES.length; place++) {
    const from = place * COUNTS;
    const [ai, ml] = [places[from] ?? 0, places[from + 1] ?? 0];
    const [both, none] = [places[from + 2] ?? 0, places[from + 3] ?? 0];
    const sided = ai + ml + both;
    const to = PLACE + from;
    dense[to] = (ai + both / 2 + 0.5) / (sided + 1) - 0.5;
    dense[to + 1] = Math.log1p(sided);
    dense[to + 2] = (sided + 0.5) / (sided + none + 2);
    dense[to + 3] = Math.log1p(Math.min(ai, ml) + both);
  }
}

/** Adds up families by side, in the order of SIDES. */
function sideSums(byFamily: Float64Array): Float64Array {
  const sums = new Float64Array(SIDES.length);
  for (let i = 0; i < byFamily.length; i++) {
    const side = SIDE_AT[i] ?? -1;
    if (side >= 0) sums[side] = (sums[side] ?? 0) + (byFamily[i] ?? 0);
  }
  return sums;
}

function setTitle(dense: Float64Array, title: TitleSigns, words: Tokens): void {
  const inTitle = findIn(roleTerms(), words);
  for (let m = 0; m < inTitle.count; m++) {
    const family = TERM_FAMILY[inTitle.id[m] ?? -1];
    if (family !== undefined) dense[IN_TITLE + family] = 1;
  }
  for (const role of title.roles) dense[at(`role:${role}`)] = 1;
  if (title.says !== 'other') dense[at(`says:${title.says}`)] = 1;
}

function denseOf(tally: Tally, title: TitleSigns, titleWords: Tokens, words: number): Float64Array {
  const dense = new Float64Array(FEATURES.length);
  for (let i = 0; i < FAMILIES.length; i++) {
    dense[WORK + i] = Math.log1p(tally.work[i] ?? 0);
    dense[AROUND + i] = Math.log1p(tally.around[i] ?? 0);
  }
  setTitle(dense, title, titleWords);
  for (let k = 0; k < UNIT_NAMES.length; k++) {
    const units = tally.units[k] ?? 0;
    dense[UNITS + k] = Math.log1p(units);
    dense[SHARES + k] = (3 * units) / (tally.unitCount + 3);
  }
  setPlaces(dense, tally.places);
  const head = sideSums(tally.head);
  const work = sideSums(tally.work);
  for (let i = 0; i < SIDES.length; i++) {
    dense[HEAD + i] = Math.log1p(head[i] ?? 0);
    dense[SIDE + i] = Math.log1p(work[i] ?? 0);
  }
  const ai = 1 + (work[SIDES.indexOf('ai')] ?? 0);
  const ml = 1 + (work[SIDES.indexOf('ml')] ?? 0);
  const other = 1 + (work[SIDES.indexOf('no')] ?? 0);
  dense.set([Math.log(ai / ml), Math.log(Math.min(ai, ml)), Math.log((ai + ml) / other)], BALANCE);
  dense[BALANCE + 3] = Math.log1p(words / 100);
  return dense;
}

/** Matches as columns: a term with its family where it counts, a context word alone. */
function hitsOf(matches: Matches, worth: Float64Array): LexiconHit[] {
  const terms = termCount();
  const hits: LexiconHit[] = [];
  for (let m = 0; m < matches.count; m++) {
    const id = matches.id[m] ?? 0;
    const isContext = id >= terms;
    if (!isContext && worth[m] === 0) continue;
    const columns = isContext ? [FAMILIES.length + id] : [id, terms + (TERM_FAMILY[id] ?? 0)];
    hits.push({ columns, first: matches.first[m] ?? 0, last: matches.last[m] ?? 0 });
  }
  return hits;
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
  const hits = hitsOf(matches, worth);
  const dense = denseOf(tally, title, tokenise(titleText), tokens.count);
  const jobWords = tally.jobWords.size;
  return { tokens, sections, title, matches, worth, dense, jobWords, terms: perTerm, titleText, hits };
}

/** Whether anything in the text speaks of AI or ML work at all. */
export function hasModelWork({ terms: found }: Scan): boolean {
  return [...found.keys()].some((id) => SIDE_OF[TERM_FAMILY[id] ?? 0] !== 'no');
}
