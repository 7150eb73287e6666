import { pathTo } from '../classifier/skills/gap.ts';
import { closureOf, keyOfSkill, type SkillReader } from '../classifier/skills/reader.ts';
import { type Demand, gainOf, hitsIn, isWithin, meet, standingOf } from './reach.ts';

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
  const hits = hitsIn(listings, begun);
  const asked = demands.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf));
  const names = new Map([...asked, ...begun].map((name) => [keyOfSkill(name), name]));
  /** What there was to learn for each skill at the start. */
  const paths = new Map(
    [...hits.keys()].map((key) => [
      key,
      pathTo(names.get(key) ?? key, reader)
        .filter(({ known }) => !known)
        .map(({ name }) => name),
    ]),
  );
  const learnt = new Set<string>();
  const pathOf = (key: string) => (paths.get(key) ?? []).filter((name) => !learnt.has(keyOfSkill(name)));

  /** The skill that gains the most; of equals the first by key. */
  const best = (): string | null => {
    let [found, most]: [string | null, number] = [null, 0];
    for (const [key, all] of hits) {
      const gain = all.reduce((sum, hit) => sum + gainOf(hit), 0) / Math.max(1, pathOf(key).length);
      if (gain > most || (gain === most && found !== null && key < found)) [found, most] = [key, gain];
    }
    return found;
  };

  while (plan.steps.length < most) {
    const next = begun.shift();
    const key = next === undefined ? best() : keyOfSkill(next);
    if (key === null) break;
    const skill = names.get(key) ?? key;
    const step: Step = { skill, underway: next !== undefined, nearer: [], within: [], path: pathOf(key) };
    for (const hit of hits.get(key) ?? []) {
      const { listing } = hit;
      const wasWithin = isWithin(listing);
      if (meet(hit) === 0) continue;
      step.nearer.push(listing.id);
      if (!wasWithin && isWithin(listing)) step.within.push(listing.id);
    }
    for (const brought of closureOf([skill]).keys()) learnt.add(brought);
    if (step.nearer.length > 0) plan.steps.push(step);
  }
  return plan;
}
