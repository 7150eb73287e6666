import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Demand, type Implies, planLearning } from '../../src/career/learn.ts';

const nothing: Implies = () => [];
/** Listings by what they require: `['Python SQL', 'Go']`. */
const listings = (...needs: string[]): Demand[] =>
  needs.map((words, i) => ({ id: `job-${i}`, required: words === '' ? [] : words.split(' ') }));

describe('what to learn next', () => {
  it('counts what is open already, and leaves out listings that name no skill', () => {
    const plan = planLearning(listings('Python', 'Python SQL', '', 'Go'), ['Python', 'SQL'], nothing);
    expect(plan).toMatchObject({ counted: 3, open: 2 });
    expect(plan.steps).toEqual([
      { skills: ['Go'], underway: false, opens: ['job-3'], asked: 1, path: ['Go'] },
    ]);
  });

  it('puts the skill that opens the most listings first', () => {
    const plan = planLearning(listings('Go', 'Rust', 'Rust', 'Rust Java', 'Java'), [], nothing);
    expect(plan.steps.map(({ skills, opens, asked }) => [skills, opens.length, asked])).toEqual([
      [['Rust'], 2, 3],
      [['Java'], 2, 2],
      [['Go'], 1, 1],
    ]);
  });

  it('takes skills together that open more together than any alone', () => {
    const needs = [...Array(14).fill('LangGraph Qdrant'), 'Qdrant', 'Terraform', 'Terraform'];
    const [first, second] = planLearning(listings(...needs), [], nothing).steps;
    expect(first?.skills).toEqual(['Qdrant', 'LangGraph']);
    expect(first?.opens.length).toBe(15);
    expect(second?.skills).toEqual(['Terraform']);
  });

  it('names what brings listings nearest where nothing small opens any', () => {
    const [first] = planLearning(listings('A B C D E', 'A F G H I'), [], nothing).steps;
    expect(first).toEqual({ skills: ['A'], underway: false, opens: [], asked: 2, path: ['A'] });
  });

  it('counts what a skill brings along, and shows the way to it', () => {
    const implies: Implies = (skill) =>
      ({ LangGraph: ['LangChain', 'agents'], LangChain: ['LLMs', 'Python'], agents: ['LLMs'] })[skill] ?? [];
    const plan = planLearning(
      listings('LangGraph LangChain LLMs', 'agents', 'Python', 'LLMs'),
      ['Python'],
      implies,
    );
    expect(plan.open).toBe(1);
    expect(plan.steps).toEqual([
      {
        skills: ['LangGraph'],
        underway: false,
        opens: ['job-0', 'job-1', 'job-3'],
        asked: 1,
        path: ['LLMs', 'LangChain', 'agents', 'LangGraph'],
      },
    ]);
  });

  it('begins with what the reader is learning, as far as listings lack it', () => {
    const needs = ['Rust', 'Rust', 'Go', 'Go Java', 'Java Kotlin'];
    const { steps } = planLearning(listings(...needs), [], nothing, ['Go', 'Java', 'Cobol']);
    expect(steps.map(({ skills, underway, opens }) => [skills, underway, opens])).toEqual([
      [['Go', 'Java'], true, ['job-2', 'job-3']],
      [['Rust'], false, ['job-0', 'job-1']],
      [['Kotlin'], false, ['job-4']],
    ]);
    const implies: Implies = (skill) => (skill === 'LangGraph' ? ['LangChain'] : []);
    const [first] = planLearning(listings('LangGraph', 'LangChain'), [], implies, ['LangChain']).steps;
    expect(first).toMatchObject({ skills: ['LangChain'], underway: true, opens: ['job-1'] });
  });

  it('has nothing to say to a reader who has everything, or has seen nothing', () => {
    expect(planLearning(listings('Go'), ['Go'], nothing).steps).toEqual([]);
    expect(planLearning([], ['Go'], nothing)).toEqual({ counted: 0, open: 0, steps: [] });
  });
});

const SKILLS = ['A', 'B', 'C', 'D', 'E', 'F'];
const someSkills = fc.subarray(SKILLS);
const someListings = fc
  .array(someSkills, { maxLength: 14 })
  .map((needs) => needs.map((required, i) => ({ id: `job-${i}`, required })));
/** Skills imply some of those before them in the alphabet: never a circle. */
const someImplies = fc.tuple(...SKILLS.map((_, i) => fc.subarray(SKILLS.slice(0, i)))).map(
  (lists): Implies =>
    (skill) =>
      lists[SKILLS.indexOf(skill)] ?? [],
);

const closure = (skills: readonly string[], implies: Implies): Set<string> => {
  const all = new Set(skills);
  for (const skill of all) for (const other of implies(skill)) all.add(other);
  return all;
};
const openWith = (demands: readonly Demand[], has: readonly string[], implies: Implies): string[] => {
  const known = closure(has, implies);
  return demands
    .filter(({ required }) => required.length > 0 && required.every((skill) => known.has(skill)))
    .map(({ id }) => id);
};
const subsets = [...Array(2 ** SKILLS.length).keys()]
  .map((bits) => SKILLS.filter((_, i) => (bits >> i) & 1))
  .filter(({ length }) => length > 0 && length <= 3);

describe('against all that could be learnt', () => {
  it('no set of up to three opens more for each of its skills, at any step', () => {
    fc.assert(
      fc.property(someListings, someSkills, (demands, profile) => {
        let has: string[] = [...profile];
        for (const step of planLearning(demands, profile, nothing).steps) {
          const before = openWith(demands, has, nothing).length;
          const gains = subsets.map(
            (set) => (openWith(demands, [...has, ...set], nothing).length - before) / set.length,
          );
          expect(step.opens.length / step.skills.length).toBe(Math.max(...gains));
          has = [...has, ...step.skills];
        }
      }),
    );
  });

  it('with skills that bring others along, no single skill opens more, and each step opens what it says', () => {
    fc.assert(
      fc.property(someListings, someSkills, someImplies, (demands, profile, implies) => {
        const plan = planLearning(demands, profile, implies);
        let has: string[] = [...profile];
        let open = openWith(demands, has, implies);
        expect(plan.open).toBe(open.length);
        for (const step of plan.steps) {
          const known = closure(has, implies);
          const asked = new Set(
            demands.flatMap(({ required }) => required.filter((skill) => !known.has(skill))),
          );
          const gain = (set: readonly string[]) =>
            (openWith(demands, [...has, ...set], implies).length - open.length) / set.length;
          const best = Math.max(0, ...[...asked].map((skill) => gain([skill])));
          expect(gain(step.skills)).toBeGreaterThanOrEqual(best);
          has = [...has, ...step.skills];
          const now = openWith(demands, has, implies);
          expect([...open, ...step.opens].sort()).toEqual([...now].sort());
          open = now;
        }
      }),
    );
  });

  it('shows each way in an order in which it can be learnt', () => {
    fc.assert(
      fc.property(someListings, someSkills, someImplies, (demands, profile, implies) => {
        const known = closure(profile, implies);
        for (const { path, skills } of planLearning(demands, profile, implies).steps) {
          for (const skill of path) {
            expect(known.has(skill)).toBe(false);
            for (const other of implies(skill)) expect(known.has(other)).toBe(true);
            known.add(skill);
          }
          for (const skill of skills) expect(path).toContain(skill);
        }
      }),
    );
  });

  it('is the same in whatever order the listings come', () => {
    fc.assert(
      fc.property(someListings, someSkills, someImplies, (demands, profile, implies) => {
        const plan = planLearning(demands, profile, implies);
        expect(planLearning([...demands].reverse(), [...profile].reverse(), implies)).toEqual(plan);
      }),
    );
  });

  it('ends with every listing open, given steps enough', () => {
    fc.assert(
      fc.property(someListings, someSkills, someImplies, (demands, profile, implies) => {
        const { counted, open, steps } = planLearning(demands, profile, implies, [], 20);
        expect(open + steps.reduce((sum, { opens }) => sum + opens.length, 0)).toBe(counted);
      }),
    );
  });
});
