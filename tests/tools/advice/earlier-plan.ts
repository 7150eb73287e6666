import { bestSet, demandOf, type Group, merged, nearestSkill, type Reach, tops } from './earlier-sets.ts';

/** A listing as far as learning goes: what it requires, by canonical names of skills. */
export interface Demand {
  id: string;
  required: readonly string[];
}

/** The skills a skill brings along, directly. Never in a circle. */
export type Implies = (skill: string) => readonly string[];

/** One thing to learn next: a skill, or a few that only together open anything. */
export interface Step {
  /** Most asked for first. */
  skills: string[];
  /** The reader is learning them already. */
  underway: boolean;
  /** Ids of the listings that ask for nothing else the reader lacks, once the steps before this one are done. */
  opens: string[];
  /** How many listings not yet open before this step ask for one of the skills. */
  asked: number;
  /** All there is to learn for it, each after what it builds on; it ends with the skills themselves. */
  path: string[];
}

/** What to learn, and in what order, so that the most listings open soonest. */
export interface Plan {
  /** Listings that name at least one skill they require. */
  counted: number;
  /** How many of them require nothing the reader lacks. */
  open: number;
  steps: Step[];
}

/** The skills with all that they bring along, themselves included. */
function closure(skills: Iterable<string>, implies: Implies): Set<string> {
  const found = new Set(skills);
  // A set yields what is added to it while it is walked.
  for (const skill of found) for (const other of implies(skill)) found.add(other);
  return found;
}

/** Numbers the skills that listings lack, and all that these bring along, in order of their names. */
function numbered(lacking: Iterable<string>, implies: Implies) {
  const names = [...closure(lacking, implies)].sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const toNumbers = (skills: Iterable<string>): number[] =>
    [...skills].flatMap((skill) => numbers.get(skill) ?? []);
  const reach: Reach = names.map((name) => toNumbers(closure([name], implies)));
  return { names, reach, toNumbers };
}

/** All there is to learn for these skills, each after what it builds on. */
function pathTo(skills: readonly string[], known: ReadonlySet<string>, implies: Implies): string[] {
  const path: string[] = [];
  const seen = new Set(known);
  const visit = (skill: string) => {
    if (seen.has(skill)) return;
    seen.add(skill);
    for (const other of implies(skill)) visit(other);
    path.push(skill);
  };
  for (const skill of skills) visit(skill);
  return path;
}

const idsOf = (groups: readonly Group[]): string[] => groups.flatMap(({ ids }) => ids).sort();
const isOpen = ({ lacking }: Group): boolean => lacking.length === 0;

/** The groups once these skills, by number, are learnt with all that they bring along. */
function afterLearning(groups: readonly Group[], skills: readonly number[], reach: Reach): Group[] {
  const learnt = new Set(skills.flatMap((skill) => reach[skill] ?? []));
  return merged(
    groups.map((group) =>
      group.lacking.some((one) => learnt.has(one))
        ? { lacking: group.lacking.filter((one) => !learnt.has(one)), ids: group.ids }
        : group,
    ),
  );
}

/**
 * Ranks what to learn next, greedily: each step is the skill, or the set of up to three, that opens the most listings
 * for each skill in it, given the steps before. Where no such set opens any, the step is the skill that brings the
 * most listings nearest. The same input gives the same plan, in whatever order the listings come.
 *
 * @param demands the listings that count; one that requires no skill tells nothing and is left out
 * @param profile the skills the reader has, by canonical name; what they imply counts too
 * @param underway skills the reader is learning: to finish those that listings lack is the first step
 * @param most how many steps to look ahead
 */
export function planLearning(
  demands: readonly Demand[],
  profile: readonly string[],
  implies: Implies,
  underway: readonly string[] = [],
  most = 8,
): Plan {
  const known = closure(profile, implies);
  const lackedBy = demands
    .filter(({ required }) => required.length > 0)
    .map(({ id, required }) => ({ id, lacking: new Set(required.filter((skill) => !known.has(skill))) }));
  const all = new Set(lackedBy.flatMap(({ lacking }) => [...lacking]));
  const { names, reach, toNumbers } = numbered(all, implies);
  const start = merged(
    lackedBy.map(({ id, lacking }) => ({ lacking: tops(toNumbers(lacking), reach), ids: [id] })),
  );
  const plan: Plan = { counted: lackedBy.length, open: idsOf(start.filter(isOpen)).length, steps: [] };
  let groups = start.filter((group) => !isOpen(group));
  const begun = tops(toNumbers(underway), reach).filter((skill) =>
    groups.some(({ lacking }) => lacking.some((one) => reach[skill]?.includes(one))),
  );
  while (groups.length > 0 && plan.steps.length < most) {
    const demand = demandOf(groups, names.length);
    const first = plan.steps.length === 0 && begun.length > 0 ? begun : null;
    const chosen = first ?? bestSet(groups, reach) ?? [nearestSkill(groups, names.length) ?? 0];
    const order = [...chosen].sort((a, b) => (demand[b] ?? 0) - (demand[a] ?? 0) || a - b);
    const skills = order.flatMap((skill) => names[skill] ?? []);
    const met = new Set(chosen.flatMap((skill) => reach[skill] ?? []));
    const asking = groups.filter(({ lacking }) =>
      lacking.some((one) => (first ? met.has(one) : chosen.includes(one))),
    );
    const path = pathTo(skills, known, implies);
    for (const skill of path) known.add(skill);
    const after = afterLearning(groups, chosen, reach);
    plan.steps.push({
      skills,
      underway: first !== null,
      opens: idsOf(after.filter(isOpen)),
      asked: idsOf(asking).length,
      path,
    });
    groups = after.filter((group) => !isOpen(group));
  }
  return plan;
}
