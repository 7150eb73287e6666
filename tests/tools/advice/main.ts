// Measures what the learning plan is worth: over real listings and four readers, how many listings come within reach by
// learning what it names, beside the earlier plan with as many skills learnt. `npm run backtest`.
import { existsSync, readFileSync } from 'node:fs';
import { planLearning, WITHIN_REACH } from '../../../src/career/learn.ts';
import { lackingRanked } from '../../../src/career/rank.ts';
import type { PostingNeed, Verdict } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { skillInfo } from '../../../src/classifier/skills/lexicon.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import { planLearning as earlierPlan } from './earlier-plan.ts';

const PROFILES = '../shared/cases/profiles.json';
const CORPUS = '../shared/corpus';
/** Steps either plan looks ahead. */
const STEPS = 8;

interface Listing {
  id: string;
  verdict: Verdict;
  needs: PostingNeed[];
}

const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

function listings(ids: ReadonlySet<string>): Listing[] {
  const verdicts = new Map(linesOf(`${CORPUS}/labels.jsonl`).map((line) => [line['id'], line['verdict']]));
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return linesOf(`${CORPUS}/postings.jsonl`)
    .filter(({ id }) => ids.has(String(id)))
    .map((line) => ({
      id: String(line['id']),
      verdict: verdicts.get(line['id']) as Verdict,
      needs: analyse({
        title: text(line['title']),
        company: text(line['company']),
        location: text(line['location']),
        salaryText: text(line['salary_text']),
        description: text(line['description']),
      }).needs,
    }));
}

/** What counts: what is required and more than the usual work. */
const counted = ({ needs }: Listing) => needs.filter(({ need, generic }) => need === 'required' && !generic);

/** How listings stand to a reader with these skills. */
function measured(all: readonly Listing[], skills: readonly string[]) {
  const reader = skillReader(skills);
  const met = all
    .map(counted)
    .filter((needs) => needs.length > 0)
    .map((needs) => needs.filter(({ anyOf }) => anyOf.some(reader.has)).length / needs.length);
  return {
    open: met.filter((share) => share === 1).length,
    within: met.filter((share) => share >= WITHIN_REACH - 1e-9).length,
    mean: met.reduce((a, b) => a + b, 0) / Math.max(1, met.length),
  };
}

const implied = (skill: string): readonly string[] => skillInfo(skill)?.implies ?? [];

/** As many skills of a plan as the other teaches, in its order, each with what it builds on. */
const firstOf = (paths: readonly string[][], most: number): string[] =>
  [...new Set(paths.flat())].slice(0, most);

export function main(): number {
  if (!existsSync(PROFILES)) {
    console.error(`There is no ${PROFILES}: real listings are needed for this.`);
    return 1;
  }
  const { profiles, listings: ids } = JSON.parse(readFileSync(PROFILES, 'utf8')) as {
    profiles: Record<string, string[]>;
    listings: string[];
  };
  const all = listings(new Set(ids));
  console.log(
    'reader  role  listings  learnt | earlier: open within mean | now: open within mean | first steps now',
  );
  for (const role of ['ai', 'ml'] as const) {
    const mine = all.filter(({ verdict }) => verdict === role || verdict === 'mixed');
    for (const [name, skills] of Object.entries(profiles)) {
      const demands = mine.map((listing) => ({
        id: listing.id,
        required: counted(listing).flatMap(({ anyOf }) => anyOf.slice(0, 1)),
      }));
      const before = earlierPlan(demands, skills, implied, [], STEPS).steps.map(({ path }) => path);
      const plan = planLearning(mine, skillReader(skills), [], 60);
      const learnt = new Set(before.flat()).size;
      const now = firstOf(
        plan.steps.map(({ path }) => path),
        learnt,
      );
      const [a, b] = [firstOf(before, learnt), now].map((more) => measured(mine, [...skills, ...more]));
      if (!a || !b) continue;
      const row = (one: typeof a) =>
        `${String(one.open).padStart(4)} ${String(one.within).padStart(6)} ${one.mean.toFixed(3)}`;
      console.log(
        `${name.padEnd(7)} ${role}   ${String(mine.length).padStart(4)}    ${String(learnt).padStart(4)}   | ${row(a)}   | ${row(b)}  | ${plan.steps
          .slice(0, 4)
          .map(({ skill }) => skill)
          .join(', ')}`,
      );
    }
  }
  for (const [name, skills] of Object.entries(profiles)) {
    const reader = skillReader(skills);
    const counts = all.map(({ needs, verdict }) => {
      const { needs: ranked } = lackingRanked(needs, reader, verdict);
      const far = ranked.filter(
        ({ need, anyOf }) => need === 'required' && reader.standing(anyOf) === 'lacking',
      );
      return { far: far.length, required: ranked.filter(({ need }) => need === 'required').length };
    });
    const median = (of: number[]) => of.sort((a, b) => a - b)[of.length >> 1];
    console.log(
      `${name.padEnd(7)} lacks a median of ${median(counts.map(({ far }) => far))} required skills not near (${median(counts.map(({ required }) => required))} with those near)`,
    );
  }
  return 0;
}
