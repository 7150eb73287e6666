import type { Matches } from '../text/matcher.ts';
import { type Section, type SectionKind, SectionWalk } from '../text/sections.ts';
import { GAP_SENTENCE, type Tokens } from '../text/tokens.ts';
import { CONTEXT, FAMILIES, IS_WEAK, SIDE_OF, TERM_FAMILY, TERM_TEXT } from './role-terms.ts';

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
  if (side === 'mix') return UNIT_AI | UNIT_ML;
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
export const UNIT_NAMES = Object.keys(UNIT_KINDS);
const UNIT_TESTS = Object.values(UNIT_KINDS);
/** Where units are counted apart: what the person does, and what they must know. */
export const PLACES = ['duties', 'asks'] as const;
const PLACE_OF: Partial<Record<SectionKind, number>> = { responsibilities: 0, requirements: 1 };
/** Per place: units of AI alone, of ML alone, of both, and of anything. */
export const COUNTS = 4;

/** What the matches of one text add up to. */
export interface Tally {
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

/** What the words before a match make of it: nothing after `not`, less beside other teams or as a field of study. */
function contextFactor(first: number, negated: number, beside: number, studied: number): number {
  if (first - negated <= 4) return 0;
  if (first - studied <= STUDY_WORDS) return STUDY_WORTH;
  return first - beside <= 6 ? 0.5 : 1;
}

/** Words after the name of a degree, in its sentence, that name fields of study. */
const STUDY_WORDS = 20;
const STUDY_WORTH = 0.3;

/** So far before any word that nothing there bears on it: words. */
const FAR = -100;

function countPlace(places: Float64Array, place: number | undefined, bits: number): void {
  if (place === undefined) return;
  const side = bits & (UNIT_AI | UNIT_ML);
  const column = side === UNIT_AI ? 0 : side === UNIT_ML ? 1 : side === 0 ? 3 : 2;
  places[place * COUNTS + column] = (places[place * COUNTS + column] ?? 0) + 1;
}

/**
 * Walks the matches of a text once, unit of sense by unit of sense.
 *
 * @param worth is filled in: per match, how much it counts
 */
export function tallyMatches(
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
  let studied = FAR;
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
    studied = FAR;
  };
  for (let m = 0; m < matches.count; m++) {
    const first = matches.first[m] ?? 0;
    for (; at <= first; at++) {
      if (((tokens.gap[at] ?? 0) & GAP_SENTENCE) === 0) continue;
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
      else if (context === CONTEXT.degree) studied = last;
      else if (context === CONTEXT.develop) bits |= UNIT_DEVELOP;
      else if (context === CONTEXT.teach) bits |= UNIT_TEACH;
      else if (context === CONTEXT.use) bits |= UNIT_USE;
      else tally.jobWords.add(tokens.hash[first] ?? 0);
      continue;
    }
    const family = TERM_FAMILY[id] ?? 0;
    const value = weight * contextFactor(first, negated, beside, studied);
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
