import type { PostingNeed } from '../classifier/analysis.ts';
import { keyOfSkill, type SkillReader, withImplied } from '../classifier/skills/reader.ts';

/** A listing is within reach when so much of what it requires is met. */
export const WITHIN_REACH = 0.8;

/** A need that is near counts half: less is left to learn for it. */
const NEAR = 0.5;

/** A listing as far as learning goes. */
export interface Demand {
  id: string;
  needs: readonly Pick<PostingNeed, 'anyOf' | 'need' | 'generic'>[];
}

interface Need {
  keys: readonly string[];
  weight: number;
  isMet: boolean;
}

/** What one listing requires, and how much of it is met. */
interface Standing {
  id: string;
  needs: readonly Need[];
  /** So many needs more are to be met until it is within reach; none or less where it is. */
  short: number;
}

/** How a listing stands to a reader. Required needs count once each, the usual work not at all. */
export function standingOf({ id, needs: asked }: Demand, reader: SkillReader): Standing {
  const needs = asked
    .filter(({ need, generic }) => need === 'required' && !generic)
    .map(({ anyOf }): Need => {
      const standing = reader.standing(anyOf);
      return {
        keys: anyOf.map(keyOfSkill),
        weight: standing === 'near' ? NEAR : 1,
        isMet: standing === 'have',
      };
    });
  // 0.8 × 5 is more than four in binary, by a hair.
  const enough = Math.ceil(WITHIN_REACH * needs.length - 1e-9);
  return { id, needs, short: enough - needs.filter(({ isMet }) => isMet).length };
}

/** Does the reader meet enough of a listing's needs for it to be within reach? */
export const isWithin = ({ short }: Standing): boolean => short <= 0;

/** Counts needs as met that one of these skills meets, by their keys. Were there any? */
export function meet(listing: Standing, learnt: ReadonlySet<string>): boolean {
  const { short } = listing;
  for (const need of listing.needs) {
    if (need.isMet || !need.keys.some((key) => learnt.has(key))) continue;
    need.isMet = true;
    listing.short--;
  }
  return listing.short < short;
}

/** By key of a skill: the numbers of those that bring it along, themselves included. */
export function bringersOf(skills: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const bringers = new Map<string, number[]>();
  for (const [i, skill] of skills.entries())
    for (const key of withImplied([skill]).keys()) {
      const found = bringers.get(key);
      if (found) found.push(i);
      else bringers.set(key, [i]);
    }
  return bringers;
}

/**
 * How much a listing gains: the needs met beside those it is short of being within reach, so that what is nearly there counts
 * for most (squared: of what was tried on other listings, it brought the most within reach); and the share that is met of all
 * it requires, which alone counts once it is within reach.
 */
const gainOf = (met: number, short: number, all: number): number =>
  (short > 0 ? Math.min(met, short) / short ** 2 : 0) + met / all;

/**
 * How much all listings together gain by each of some skills, by number. Columns of numbers, since each listing gains by
 * hundreds of skills: whatever builds on Python brings it along.
 *
 * @param bringers as {@link bringersOf} has them
 * @param skills how many there are
 */
export function gainsIn(
  listings: readonly Standing[],
  bringers: ReadonlyMap<string, readonly number[]>,
  skills: number,
): Float64Array {
  const gains = new Float64Array(skills);
  const met = new Float64Array(skills);
  /** The last need counted for a skill: one with several names is met once. */
  const counted = new Int32Array(skills).fill(-1);
  let number = 0;
  for (const { needs, short } of listings) {
    const touched: number[] = [];
    for (const { keys, weight, isMet } of needs) {
      number++;
      for (const key of isMet ? [] : keys)
        for (const skill of bringers.get(key) ?? []) {
          if (counted[skill] === number) continue;
          counted[skill] = number;
          if (met[skill] === 0) touched.push(skill);
          met[skill] = (met[skill] ?? 0) + weight;
        }
    }
    for (const skill of touched) {
      gains[skill] = (gains[skill] ?? 0) + gainOf(met[skill] ?? 0, short, needs.length);
      met[skill] = 0;
    }
  }
  return gains;
}
