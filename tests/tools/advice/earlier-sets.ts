/** Listings that lack the same skills, which are numbered, in order of their names. */
export interface Group {
  readonly lacking: readonly number[];
  /** Ids of the listings. */
  readonly ids: readonly string[];
}

/** By number of a skill: the numbers of all it brings along, itself included. */
export type Reach = readonly (readonly number[])[];

/** Skills learnt in one step at most. */
const MOST_AT_ONCE = 3;
/** Sets of lacking skills that are tried as they are, and in twos: the commonest. They bound the work of a step. */
const MOST_TRIED = 500;
const MOST_JOINED = 100;

const keyOf = (skills: readonly number[]): string => skills.join();
const inOrder = (skills: Iterable<number>): number[] => [...new Set(skills)].sort((a, b) => a - b);

/** Compares two sets by their first skill that differs. */
function bySkills(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((skill, i) => skill !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

/** Puts listings that lack the same skills together. */
export function merged(groups: Iterable<Group>): Group[] {
  const found = new Map<string, { lacking: readonly number[]; ids: string[] }>();
  for (const { lacking, ids } of groups) {
    const key = keyOf(lacking);
    const group = found.get(key);
    if (group) group.ids.push(...ids);
    else found.set(key, { lacking, ids: [...ids] });
  }
  return [...found.values()];
}

/** What is left of a set of skills without those that others of it bring along. In order. */
export const tops = (lacking: readonly number[], reach: Reach): number[] =>
  inOrder(
    lacking.filter((skill) => !lacking.some((other) => other !== skill && reach[other]?.includes(skill))),
  );

/** By number of a skill: how many listings lack it. */
export function demandOf(groups: readonly Group[], skills: number): Float64Array {
  const demand = new Float64Array(skills);
  for (const { lacking, ids } of groups)
    for (const skill of lacking) demand[skill] = (demand[skill] ?? 0) + ids.length;
  return demand;
}

/** By number of a skill: the groups that lack it as their rarest, without which none of them opens. */
function anchored(groups: readonly Group[], demand: Float64Array): Group[][] {
  const anchors: Group[][] = Array.from(demand, () => []);
  for (const group of groups) {
    const rarest = group.lacking.reduce((a, b) => ((demand[b] ?? 0) < (demand[a] ?? 0) ? b : a));
    anchors[rarest]?.push(group);
  }
  return anchors;
}

/** Every skill alone, the small sets that listings lack, and what two of these that share a skill make together. */
function candidates(groups: readonly Group[], demand: Float64Array): number[][] {
  const small = groups
    .filter(({ lacking }) => lacking.length > 1 && lacking.length <= MOST_AT_ONCE)
    .sort((a, b) => b.ids.length - a.ids.length || bySkills(a.lacking, b.lacking))
    .slice(0, MOST_TRIED);
  const found = new Map<string, number[]>();
  const add = (skills: readonly number[]) => {
    if (skills.length <= MOST_AT_ONCE) found.set(keyOf(skills), [...skills]);
  };
  for (const [skill, wanted] of demand.entries()) if (wanted > 0) add([skill]);
  for (const { lacking } of small) add(lacking);
  const common = small.slice(0, MOST_JOINED);
  for (const [i, { lacking }] of common.entries())
    for (const other of common.slice(i + 1))
      if (other.lacking.some((skill) => lacking.includes(skill)))
        add(inOrder([...lacking, ...other.lacking]));
  return [...found.values()];
}

interface Scored {
  skills: number[];
  opens: number;
  asked: number;
}

/** More listings for each skill first; of equals the smaller set, then what more listings ask for, then by name. */
function isBetter(a: Scored, b: Scored): boolean {
  const order =
    a.opens * b.skills.length - b.opens * a.skills.length ||
    b.skills.length - a.skills.length ||
    a.asked - b.asked ||
    bySkills(b.skills, a.skills);
  return order > 0;
}

/** The set of up to three skills that opens the most listings for each skill; null when no such set opens any. */
export function bestSet(groups: readonly Group[], reach: Reach): number[] | null {
  const demand = demandOf(groups, reach.length);
  const anchors = anchored(groups, demand);
  // Marked with the number of the candidate that reaches the skill: nothing to clear between two of them.
  const reached = new Uint32Array(reach.length);
  let best: Scored | null = null;
  for (const [i, skills] of candidates(groups, demand).entries()) {
    const mark = i + 1;
    const met = skills.flatMap((skill) => reach[skill] ?? []);
    for (const skill of met) reached[skill] = mark;
    let opens = 0;
    for (const skill of new Set(met))
      for (const { lacking, ids } of anchors[skill] ?? [])
        if (lacking.every((one) => reached[one] === mark)) opens += ids.length;
    const asked = skills.reduce((sum, skill) => sum + (demand[skill] ?? 0), 0);
    const scored = { skills, opens, asked };
    if (opens > 0 && (best === null || isBetter(scored, best))) best = scored;
  }
  return best?.skills ?? null;
}

/** The skill that brings listings nearest: what a listing lacks counts the more, the less it lacks. */
export function nearestSkill(groups: readonly Group[], skills: number): number | null {
  const gain = new Float64Array(skills);
  for (const { lacking, ids } of groups)
    for (const skill of lacking) gain[skill] = (gain[skill] ?? 0) + ids.length / lacking.length;
  const best = gain.indexOf(Math.max(...gain));
  return best < 0 ? null : best;
}
