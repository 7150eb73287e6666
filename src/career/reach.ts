import type { PostingNeed } from '../classifier/analysis.ts';
import { closureOf, keyOfSkill, type SkillReader } from '../classifier/skills/reader.ts';

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
export interface Standing {
  id: string;
  needs: readonly Need[];
  /** So many needs more are to be met until it is within reach; none or less where it is. */
  short: number;
}

/** What a skill, with all that it brings along, meets of one listing. */
export interface Hit {
  listing: Standing;
  needs: readonly Need[];
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

export const isWithin = ({ short }: Standing): boolean => short <= 0;

/** Counts needs of a listing as met; how many were not. */
export function meet({ listing, needs }: Hit): number {
  const open = needs.filter(({ isMet }) => !isMet);
  for (const need of open) need.isMet = true;
  listing.short -= open.length;
  return open.length;
}

/**
 * What each skill would meet of the listings, by its key: of those that they lack, and of others by name.
 *
 * @param others skills that listings need not name: what they bring along counts
 */
export function hitsIn(listings: readonly Standing[], others: readonly string[]): Map<string, Hit[]> {
  const lacking = new Map<string, [Standing, Need][]>();
  for (const listing of listings)
    for (const need of listing.needs)
      for (const key of need.isMet ? [] : need.keys) {
        const found = lacking.get(key);
        if (found) found.push([listing, need]);
        else lacking.set(key, [[listing, need]]);
      }
  const hits = new Map<string, Hit[]>();
  for (const key of new Set([...lacking.keys(), ...others.map(keyOfSkill)])) {
    const met = new Map<Standing, Set<Need>>();
    for (const brought of closureOf([key]).keys())
      for (const [listing, need] of lacking.get(brought) ?? [])
        met.set(listing, (met.get(listing) ?? new Set()).add(need));
    const all = [...met].map(([listing, needs]) => ({ listing, needs: [...needs] }));
    if (all.length > 0) hits.set(key, all);
  }
  return hits;
}

/**
 * How much a listing gains by a skill: the needs it meets beside those the listing is short of being within reach, so that
 * what is nearly there counts for most (squared: of what was tried on other listings, it brought the most within reach); and
 * the share it meets of all that the listing requires, which alone counts once that is within reach.
 */
export function gainOf({ listing: { needs: all, short }, needs }: Hit): number {
  const met = needs.reduce((sum, { isMet, weight }) => sum + (isMet ? 0 : weight), 0);
  return (short > 0 ? Math.min(met, short) / short ** 2 : 0) + met / all.length;
}
