import { planLearning } from '../../../src/career/learn.ts';
import { WITHIN_REACH } from '../../../src/career/reach.ts';
import { skillInfo } from '../../../src/classifier/skills/lexicon.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import type { Chance } from '../fuzz/random.ts';
import { planLearning as earlierPlan } from './earlier-plan.ts';
import type { Listing } from './listings.ts';

/** Steps the earlier plan looks ahead: the other learns as many skills. */
const STEPS = 8;

export type Role = 'ai' | 'ml';

/** A reader, the role they want, and the listings they have seen. */
export interface Case {
  reader: string;
  role: Role;
  skills: readonly string[];
  listings: readonly Listing[];
}

/** How listings stand to a reader. */
export interface Stand {
  open: number;
  within: number;
  /** Mean share of the needs that is met. */
  mean: number;
}

/** Both plans over one case, with as many skills learnt. */
export interface Outcome {
  role: Role;
  learnt: number;
  earlier: Stand;
  now: Stand;
  steps: string[];
}

/** What counts: what is required and more than the usual work. */
const counted = ({ needs }: Pick<Listing, 'needs'>) =>
  needs.filter(({ need, generic }) => need === 'required' && !generic);

function standOf(all: readonly Listing[], skills: readonly string[]): Stand {
  const { has } = skillReader(skills);
  const met = all
    .map(counted)
    .filter((needs) => needs.length > 0)
    .map((needs) => needs.filter(({ anyOf }) => anyOf.some(has)).length / needs.length);
  return {
    open: met.filter((share) => share === 1).length,
    within: met.filter((share) => share >= WITHIN_REACH - 1e-9).length,
    mean: met.reduce((a, b) => a + b, 0) / Math.max(1, met.length),
  };
}

/** As many skills of a plan as are to be learnt, in its order, each with what it builds on. */
const firstOf = (paths: readonly (readonly string[])[], most: number): string[] =>
  [...new Set(paths.flat())].slice(0, most);

export function outcomeOf({ role, skills, listings }: Case): Outcome {
  const flat = listings.map((listing) => ({
    id: listing.id,
    required: counted(listing).flatMap(({ anyOf }) => anyOf.slice(0, 1)),
  }));
  const implied = (skill: string) => skillInfo(skill)?.implies ?? [];
  const earlier = firstOf(
    earlierPlan(flat, skills, implied, [], STEPS).steps.map(({ path }) => path),
    Number.POSITIVE_INFINITY,
  );
  // Each step teaches one skill at least.
  const { steps } = planLearning(listings, skillReader(skills), [], earlier.length);
  const now = firstOf(
    steps.map(({ path }) => path),
    earlier.length,
  );
  return {
    ...{ role, learnt: earlier.length, steps: steps.map(({ skill }) => skill) },
    earlier: standOf(listings, [...skills, ...earlier]),
    now: standOf(listings, [...skills, ...now]),
  };
}

const isOf = (role: Role) => (listing: Listing) => listing.verdict === role || listing.verdict === 'mixed';

/** The readers of `profiles.json` with all listings they are measured by. */
export const casesOf = (all: readonly Listing[], profiles: Record<string, string[]>): Case[] =>
  (['ai', 'ml'] as const).flatMap((role) =>
    Object.entries(profiles).map(([reader, skills]) => ({
      ...{ reader, role, skills },
      listings: all.filter((listing) => listing.measured && isOf(role)(listing)),
    })),
  );

const SKILLS = [0, 3, 8, 15, 25, 40];
const SEEN = [30, 60, 120, 200];

/**
 * A reader of chance, who knows what listings of their role often ask for, some of it by what they have worked on, and who
 * has seen some of the listings that no reader of `profiles.json` is measured by.
 */
export function caseOfChance(all: readonly Listing[], role: Role, chance: Chance): Case {
  const others = all.filter((listing) => !listing.measured && isOf(role)(listing));
  const some = (n: number) => Array.from({ length: n }, () => chance.of(others));
  const weights = new Map<string, number>();
  const add = (listing: Listing, weight: number) => {
    for (const { anyOf } of counted(listing))
      for (const name of anyOf.slice(0, 1)) weights.set(name, (weights.get(name) ?? 0) + weight);
  };
  for (const listing of some(40)) add(listing, 1);
  for (const listing of some(4)) add(listing, 6);
  const skills = [...weights]
    .map(([name, weight]) => ({ name, weight: weight * (0.4 + chance.next()) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, chance.of(SKILLS))
    .map(({ name }) => name);
  return { reader: 'chance', role, skills, listings: [...new Set(some(chance.of(SEEN)))] };
}
