// Measures what the learning plan is worth: over real listings and four readers, how many listings come within reach by
// learning what it names, beside the earlier plan with as many skills learnt; then the same for readers of chance with
// other listings, so that the plan fits more than those four; then how much each reader is told they lack.
// `npm run backtest [-- --chance N]`. It fails where a bar is missed.
import { parseArgs } from 'node:util';
import { lackingRanked } from '../../../src/career/rank.ts';
import { GENERIC } from '../../../src/classifier/skills/lexicon.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import { DataError } from '../eval/data.ts';
import { Chance } from '../fuzz/random.ts';
import { caseOfChance, casesOf, type Outcome, outcomeOf, type Role, type Stand } from './backtest.ts';
import { type Listing, listingsOf, profilesOf } from './listings.ts';

/** Listings within reach, as a share more than by the earlier plan, and mean share of needs met, for ML. */
const BARS = { within: 0.3, mean: 0.05 };
/** Required skills that a rich reader lacks, the median; the share of usual work among the first five. */
const LACKING = { median: 4, usual: 0.1 };
const OTHERS = 1200;

const standWords = ({ open, within, mean }: Stand): string =>
  `${String(open).padStart(4)} ${String(within).padStart(6)} ${mean.toFixed(3)}`;

/** How much more the new plan brings over all of some cases. */
function gainOf(outcomes: readonly Outcome[]) {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0);
  return {
    within: sum(({ now }) => now.within) / sum(({ earlier }) => earlier.within) - 1,
    mean: sum(({ now, earlier }) => now.mean - earlier.mean) / outcomes.length,
    worseWithin: outcomes.filter(({ now, earlier }) => now.within < earlier.within).length,
    worseMean: outcomes.filter(({ now, earlier }) => now.mean < earlier.mean - 1e-9).length,
  };
}

function tell(role: Role, outcomes: readonly Outcome[]): void {
  const { within, mean, worseWithin, worseMean } = gainOf(outcomes);
  console.log(
    `${role}: within reach ${within < 0 ? '' : '+'}${(100 * within).toFixed(1)}%, mean met ${mean < 0 ? '' : '+'}${mean.toFixed(3)}; ` +
      `worse of ${outcomes.length}: within ${worseWithin}, mean ${worseMean}`,
  );
}

function plans(all: readonly Listing[]): boolean {
  console.log(
    'reader  role  listings  learnt | earlier: open within mean | now: open within mean | first steps now',
  );
  const outcomes = casesOf(all, profilesOf()).map((one) => {
    const outcome = outcomeOf(one);
    const { role, learnt, earlier, now, steps } = outcome;
    console.log(
      `${one.reader.padEnd(7)} ${role}   ${String(one.listings.length).padStart(4)}    ${String(learnt).padStart(4)}   | ` +
        `${standWords(earlier)}   | ${standWords(now)}  | ${steps.slice(0, 4).join(', ')}`,
    );
    return outcome;
  });
  const of = (wanted: Role) => outcomes.filter(({ role }) => role === wanted);
  tell('ai', of('ai'));
  tell('ml', of('ml'));
  const [both, ml] = [gainOf(outcomes), gainOf(of('ml'))];
  return both.worseWithin + both.worseMean === 0 && ml.within >= BARS.within && ml.mean >= BARS.mean;
}

function byChance(all: readonly Listing[], readers: number): void {
  const chance = new Chance(1);
  for (const role of ['ai', 'ml'] as const) {
    const outcomes = Array.from({ length: readers }, () => outcomeOf(caseOfChance(all, role, chance)));
    console.log(`${readers} readers of chance, with other listings:`);
    tell(role, outcomes);
  }
}

const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0;

/** Words for the usual work, whether or not something more specific is asked for beside them. */
const WORDS = new Set(GENERIC.flatMap(({ names }) => names));

/** What each reader is told they lack: how much of it is required and not near, and how much of the usual work leads. */
function lacking(all: readonly Listing[]): boolean {
  let isRight = true;
  for (const [name, skills] of Object.entries(profilesOf())) {
    const reader = skillReader(skills);
    const lists = all.map(({ needs, verdict }) => lackingRanked(needs, reader, verdict).needs);
    const required = lists.map((needs) => needs.filter(({ need }) => need === 'required'));
    const far = required.map((needs) => needs.filter(({ anyOf }) => reader.standing(anyOf) === 'lacking'));
    const first = lists.flatMap((needs) => needs.slice(0, 5));
    const usual = first.filter(({ anyOf }) => anyOf.every((one) => WORDS.has(one))).length / first.length;
    const most = median(far.map(({ length }) => length));
    console.log(
      `${name.padEnd(7)} lacks a median of ${most} required skills not near (${median(required.map(({ length }) => length))} with those near), ` +
        `${far.filter(({ length }) => length <= 5).length} of ${far.length} listings have five or fewer; usual work among the first five: ${(100 * usual).toFixed(0)}%`,
    );
    if (name === 'rich') isRight = most <= LACKING.median && usual <= LACKING.usual;
  }
  return isRight;
}

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { chance: { type: 'string', default: '0' } },
  });
  const readers = Number(values.chance);
  try {
    const all = listingsOf(readers > 0 ? OTHERS : 0);
    const isBetter = plans(all);
    if (readers > 0) byChance(all, readers);
    const isShort = lacking(all.filter(({ measured }) => measured));
    return isBetter && isShort ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
}
