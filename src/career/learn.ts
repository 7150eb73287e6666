import type { PostingNeed } from '../classifier/analysis.ts';
import { pathTo } from '../classifier/skills/gap.ts';
import { closureOf, keyOfSkill, type SkillReader } from '../classifier/skills/reader.ts';

/** A listing is within reach when so much of what it requires is met. */
export const WITHIN_REACH = 0.8;

/** A listing as far as learning goes. */
export interface Demand {
  id: string;
  needs: readonly Pick<PostingNeed, 'anyOf' | 'need' | 'generic'>[];
}

/** One skill to learn next. */
export interface Step {
  skill: string;
  /** The reader is learning it already. */
  underway: boolean;
  /** Ids of the listings that ask for it, or for what it brings along, and are brought nearer. */
  nearer: string[];
  /** Those of them that come within reach by this step. */
  within: string[];
  /** What there is to learn for it, each after what it builds on; it ends with the skill itself. */
  path: string[];
}

/** Which skills bring the most listings nearest. */
export interface Plan {
  /** Listings that require something by name. */
  counted: number;
  /** How many of them are within reach now. */
  within: number;
  steps: Step[];
}

/** What one listing requires, and how much of it is met. */
interface Standing {
  id: string;
  needs: { keys: readonly string[]; weight: number; isMet: boolean }[];
}

/** A need that is near counts half: less is left to learn for it. */
const NEAR = 0.5;

/** How much more a listing counts that lacks little; of the values tried, the one that brought most within reach. */
const NEARNESS = 1.6;
/** How much a listing counts that is within reach already: little is won there. */
const REACHED = 0.25;

const unmetWeight = ({ needs }: Standing): number =>
  needs.reduce((sum, { isMet, weight }) => sum + (isMet ? 0 : weight), 0);

const isWithin = ({ needs }: Standing): boolean =>
  needs.filter(({ isMet }) => isMet).length >= WITHIN_REACH * needs.length - 1e-9;

/** Required needs count once each, the usual work not at all. */
function standingOf({ id, needs }: Demand, reader: SkillReader): Standing {
  const counted = needs.filter(({ need, generic }) => need === 'required' && !generic);
  return {
    id,
    needs: counted.map(({ anyOf }) => {
      const standing = reader.standing(anyOf);
      return {
        keys: anyOf.map(keyOfSkill),
        weight: standing === 'near' ? NEAR : 1,
        isMet: standing === 'have',
      };
    }),
  };
}

/** What is left to learn for a skill, what it builds on first. */
function leftToLearn(skill: string, reader: SkillReader, learnt: ReadonlySet<string>): string[] {
  return pathTo(skill, reader)
    .filter(({ name, known }) => !known && !learnt.has(keyOfSkill(name)))
    .map(({ name }) => name);
}

/**
 * Ranks what to learn next: each step is the skill that meets the largest share of what the listings still lack, those
 * that lack little first, given the steps before. The same input gives the same plan, in whatever order the listings come.
 *
 * @param demands the listings that count; one that requires nothing by name is left out
 * @param reader what the reader has; what it implies counts too, and what is near counts half
 * @param underway skills the reader is learning: to finish those that listings lack comes first
 * @param most how many steps to look ahead
 */
export function planLearning(
  demands: readonly Demand[],
  reader: SkillReader,
  underway: readonly string[] = [],
  most = 8,
): Plan {
  const listings = demands
    .map((demand) => standingOf(demand, reader))
    .filter(({ needs }) => needs.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map(
    demands.flatMap(({ needs }) =>
      needs.flatMap(({ anyOf }) => anyOf.map((name) => [keyOfSkill(name), name])),
    ),
  );
  const plan: Plan = { counted: listings.length, within: listings.filter(isWithin).length, steps: [] };
  const learnt = new Set<string>();
  const closures = new Map<string, ReadonlyMap<string, string>>();
  const broughtBy = (name: string): ReadonlyMap<string, string> => {
    const known = closures.get(name) ?? closureOf([name]);
    closures.set(name, known);
    return known;
  };

  /** What each skill would meet: by its key, the share it adds over all listings. */
  const gains = (): Map<string, number> => {
    const byKey = new Map<string, Map<Standing, Set<number>>>();
    for (const listing of listings)
      for (const [i, { keys, isMet }] of listing.needs.entries()) {
        if (isMet) continue;
        for (const key of keys) {
          const found = byKey.get(key) ?? new Map<Standing, Set<number>>();
          found.set(listing, (found.get(listing) ?? new Set()).add(i));
          byKey.set(key, found);
        }
      }
    const unmet = new Map(listings.map((listing) => [listing, unmetWeight(listing)]));
    const sums = new Map<string, number>();
    for (const [key] of byKey) {
      const met = new Map<Standing, Set<number>>();
      for (const [brought] of broughtBy(names.get(key) ?? key))
        for (const [listing, needs] of byKey.get(brought) ?? [])
          met.set(listing, new Set([...(met.get(listing) ?? []), ...needs]));
      let sum = 0;
      for (const [listing, needs] of met) {
        const weight = [...needs].reduce((all, i) => all + (listing.needs[i]?.weight ?? 0), 0);
        // A listing that lacks little counts for more, one that is within reach already for little.
        const left = Math.max(1, unmet.get(listing) ?? 1) ** NEARNESS;
        sum += (weight / left) * (isWithin(listing) ? REACHED : 1);
      }
      sums.set(key, sum / Math.max(1, leftToLearn(names.get(key) ?? key, reader, learnt).length));
    }
    return sums;
  };

  const take = (skill: string, isUnderway: boolean): Step | null => {
    const path = leftToLearn(skill, reader, learnt);
    const keys = new Set(broughtBy(skill).keys());
    const nearer: string[] = [];
    const within: string[] = [];
    for (const listing of listings) {
      const before = isWithin(listing);
      let isNearer = false;
      for (const need of listing.needs) {
        if (need.isMet || !need.keys.some((key) => keys.has(key))) continue;
        need.isMet = true;
        isNearer = true;
      }
      if (!isNearer) continue;
      nearer.push(listing.id);
      if (!before && isWithin(listing)) within.push(listing.id);
    }
    for (const key of keys) learnt.add(key);
    return nearer.length === 0 ? null : { skill, underway: isUnderway, nearer, within, path };
  };

  const begun = underway.filter((skill) => !reader.has(skill));
  while (plan.steps.length < most) {
    const sums = gains();
    if (sums.size === 0) break;
    const next = begun.shift();
    const [best] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const skill = next ?? names.get(best?.[0] ?? '');
    if (skill === undefined) break;
    const step = take(skill, next !== undefined);
    if (step) plan.steps.push(step);
    else if (next === undefined) break;
  }
  return plan;
}
