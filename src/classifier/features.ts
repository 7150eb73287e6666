import { findIn, type Matches } from './matcher.ts';
import { CONTEXT, FAMILIES, IS_WEAK, roleTerms, SIDE_OF, TERM_FAMILY, TERM_TEXT } from './role-terms.ts';
import { type Section, type SectionKind, sectionsOf } from './sections.ts';
import { ROLES, type TitleSigns, titleSigns } from './titles.ts';
import { GAP_UNIT, type Tokens, tokenise } from './tokens.ts';

/** How much of a job a section tells: its duties most, what the employer says of itself least. */
const SECTION_WEIGHT: Record<SectionKind, number> = {
  responsibilities: 1,
  requirements: 0.8,
  other: 0.8,
  nice: 0.35,
  company: 0.3,
  benefits: 0.1,
  legal: 0.1,
};
/** Sections from this weight on speak of the work itself. */
const WORK_WEIGHT = 0.7;
/** Words at the start of a description that are its head. */
const HEAD_WORDS = 120;

// Bits of what one unit of sense (a sentence, a list item) holds.
const UNIT_AI = 1;
const UNIT_ML = 2;
const UNIT_GENERIC = 4;
const UNIT_NO = 8;
const UNIT_DEVELOP = 16;
const UNIT_TEACH = 32;
const UNIT_USE = 64;

function unitBit(side: string, index: number): number {
  if (IS_WEAK[index]) return 0;
  if (side === 'ai') return UNIT_AI;
  if (side === 'ml') return UNIT_ML;
  if (side === 'both') return UNIT_GENERIC;
  return side === 'no' ? UNIT_NO : 0;
}
const UNIT_BITS = SIDE_OF.map(unitBit);

/** Kinds of units that are counted, as tests on a unit's bits. */
const UNIT_KINDS: Record<string, (bits: number) => boolean> = {
  ai: (bits) => (bits & (UNIT_AI | UNIT_ML)) === UNIT_AI,
  ml: (bits) => (bits & (UNIT_AI | UNIT_ML)) === UNIT_ML,
  both: (bits) => (bits & (UNIT_AI | UNIT_ML)) === (UNIT_AI | UNIT_ML),
  generic: (bits) => (bits & (UNIT_AI | UNIT_ML | UNIT_GENERIC)) === UNIT_GENERIC,
  other: (bits) => (bits & (UNIT_AI | UNIT_ML | UNIT_GENERIC | UNIT_NO)) === UNIT_NO,
  'develop-ai': (bits) => (bits & UNIT_AI) !== 0 && (bits & UNIT_DEVELOP) !== 0,
  'develop-ml': (bits) => (bits & UNIT_ML) !== 0 && (bits & UNIT_DEVELOP) !== 0,
  'teach-ml': (bits) => (bits & UNIT_ML) !== 0 && (bits & UNIT_TEACH) !== 0,
  'use-ai': (bits) => (bits & UNIT_AI) !== 0 && (bits & UNIT_USE) !== 0,
  'use-ml': (bits) => (bits & UNIT_ML) !== 0 && (bits & UNIT_USE) !== 0,
};
const UNIT_NAMES = Object.keys(UNIT_KINDS);
const UNIT_TESTS = Object.values(UNIT_KINDS);
const SIDES = ['ai', 'ml', 'both', 'no'] as const;

/** Where units are counted apart: what the person does, and what they must know. */
const PLACES = ['duties', 'asks'] as const;
const PLACE_OF: Partial<Record<SectionKind, number>> = { responsibilities: 0, requirements: 1 };
/** Per place: units of AI alone, of ML alone, of both, and of anything. */
const COUNTS = 4;

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

interface Tally {
  readonly work: Float64Array;
  readonly around: Float64Array;
  readonly head: Float64Array;
  readonly units: Float64Array;
  /** Units by place and side, `COUNTS` to a place. */
  readonly places: Float64Array;
  readonly perTerm: Map<number, number>;
  /** Distinct words that job descriptions share. */
  readonly jobWords: Set<number>;
  unitCount: number;
}

/** The section at each match, found by walking both in order. */
class SectionWalk {
  private at = 0;
  private readonly sections: readonly Section[];

  constructor(sections: readonly Section[]) {
    this.sections = sections;
  }

  kind(offset: number): SectionKind {
    while (this.at + 1 < this.sections.length && (this.sections[this.at]?.end ?? 0) <= offset) this.at++;
    return this.sections[this.at]?.kind ?? 'other';
  }
}

/** What the words before a match make of it: after `not` nothing, in the company of other teams half. */
function companyFactor(first: number, negated: number, beside: number): number {
  if (first - negated <= 4) return 0;
  return first - beside <= 6 ? 0.5 : 1;
}

const FAR = -100;

function countPlace(places: Float64Array, place: number | undefined, bits: number): void {
  if (place === undefined) return;
  const side = bits & (UNIT_AI | UNIT_ML);
  const column = side === UNIT_AI ? 0 : side === UNIT_ML ? 1 : side === 0 ? 3 : 2;
  places[place * COUNTS + column] = (places[place * COUNTS + column] ?? 0) + 1;
}

function tallyMatches(
  tokens: Tokens,
  sections: readonly Section[],
  matches: Matches,
  worth: Float64Array,
): Tally {
  const count = TERM_TEXT.length;
  const tally: Tally = {
    work: new Float64Array(FAMILIES.length),
    around: new Float64Array(FAMILIES.length),
    head: new Float64Array(FAMILIES.length),
    units: new Float64Array(UNIT_NAMES.length),
    places: new Float64Array(PLACES.length * COUNTS),
    perTerm: new Map(),
    jobWords: new Set(),
    unitCount: 0,
  };
  const walk = new SectionWalk(sections);
  let negated = FAR;
  let beside = FAR;
  let bits = 0;
  let at = 0;
  let weight = 0;
  let place: number | undefined;
  const closeUnit = () => {
    countPlace(tally.places, place, bits);
    if (weight >= WORK_WEIGHT) {
      for (let k = 0; k < UNIT_TESTS.length; k++)
        if (UNIT_TESTS[k]?.(bits)) tally.units[k] = (tally.units[k] ?? 0) + 1;
    }
    bits = 0;
    negated = FAR;
    beside = FAR;
  };
  for (let m = 0; m < matches.count; m++) {
    const first = matches.first[m] ?? 0;
    for (; at <= first; at++) {
      if (((tokens.gap[at] ?? 0) & GAP_UNIT) === 0) continue;
      closeUnit();
      const kind = walk.kind(tokens.start[at] ?? 0);
      weight = SECTION_WEIGHT[kind];
      place = PLACE_OF[kind];
      if (weight >= WORK_WEIGHT) tally.unitCount++;
    }
    const id = matches.id[m] ?? 0;
    if (id >= count) {
      const context = id - count;
      const last = matches.last[m] ?? first;
      if (context === CONTEXT.negate) negated = last;
      else if (context === CONTEXT.beside) beside = last;
      else if (context === CONTEXT.develop) bits |= UNIT_DEVELOP;
      else if (context === CONTEXT.teach) bits |= UNIT_TEACH;
      else if (context === CONTEXT.use) bits |= UNIT_USE;
      else tally.jobWords.add(tokens.hash[first] ?? 0);
      continue;
    }
    const family = TERM_FAMILY[id] ?? 0;
    const value = weight * companyFactor(first, negated, beside);
    worth[m] = value;
    if (value === 0) continue;
    bits |= UNIT_BITS[family] ?? 0;
    tally.perTerm.set(id, (tally.perTerm.get(id) ?? 0) + value);
    if (first < HEAD_WORDS) tally.head[family] = (tally.head[family] ?? 0) + 1;
    if (weight < WORK_WEIGHT) tally.around[family] = (tally.around[family] ?? 0) + 1;
  }
  closeUnit();
  return tally;
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
