import { learningPath } from '../classifier/skills/gap.ts';
import { keyOfSkill, type SkillReader, withImplied } from '../classifier/skills/reader.ts';
import { bringersOf, type Demand, gainsIn, isWithin, meet, standingOf } from './reach.ts';

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
interface Plan {
  /** Listings that require something by name. */
  counted: number;
  /** How many of them are within reach now. */
  within: number;
  steps: Step[];
}

/**
 * Ranks what to learn next: each step is the skill by which all listings together gain the most for each thing there is to
 * learn, given the steps before. The same input gives the same plan, in whatever order the listings come.
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
  const plan: Plan = { counted: listings.length, within: listings.filter(isWithin).length, steps: [] };
  const begun = underway.filter((skill) => !reader.has(skill));
  const asked = listings.flatMap(({ needs }) => needs.flatMap(({ isMet, keys }) => (isMet ? [] : keys)));
  const keys = [...new Set([...begun.map(keyOfSkill), ...asked])].sort();
  const bringers = bringersOf(keys);
  const written = [...demands.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)), ...begun];
  const names = new Map(written.map((name) => [keyOfSkill(name), name]));
  const learnt = new Set<string>();
  /** What there was to learn for each skill at the start. */
  const paths = keys.map((key) =>
    learningPath(names.get(key) ?? key, reader)
      .filter(({ known }) => !known)
      .map(({ name }) => ({ name, key: keyOfSkill(name) })),
  );
  const pathOf = (skill: number) => (paths[skill] ?? []).filter(({ key }) => !learnt.has(key));

  /** The number of the skill that gains the most; of equals the first. None where nothing is to be gained. */
  const best = (): number | undefined => {
    let [found, most]: [number | undefined, number] = [undefined, 0];
    for (const [skill, gain] of gainsIn(listings, bringers, keys.length).entries()) {
      const each = gain > 0 ? gain / Math.max(1, pathOf(skill).length) : 0;
      if (each > most) [found, most] = [skill, each];
    }
    return found;
  };

  while (plan.steps.length < most) {
    const next = begun.shift();
    const skill = next === undefined ? best() : keys.indexOf(keyOfSkill(next));
    const key = skill === undefined ? undefined : keys[skill];
    if (skill === undefined || key === undefined) break;
    const path = pathOf(skill).map(({ name }) => name);
    const step: Step = {
      skill: names.get(key) ?? key,
      underway: next !== undefined,
      nearer: [],
      within: [],
      path,
    };
    for (const brought of withImplied([key]).keys()) learnt.add(brought);
    for (const listing of listings) {
      const wasWithin = isWithin(listing);
      if (!meet(listing, learnt)) continue;
      step.nearer.push(listing.id);
      if (!wasWithin && isWithin(listing)) step.within.push(listing.id);
    }
    if (step.nearer.length > 0) plan.steps.push(step);
  }
  return plan;
}
