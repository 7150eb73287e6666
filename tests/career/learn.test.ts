import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLearning } from '../../src/career/learn.ts';
import { type Demand, WITHIN_REACH } from '../../src/career/reach.ts';
import { skillReader } from '../../src/classifier/skills/reader.ts';

const need = (words: string, generic = false) => ({
  ...{ anyOf: words.split('|'), need: 'required' as const, generic },
});
/** Listings by what they require: `['Python SQL', 'Go|Rust']`. */
const listings = (...all: string[]): Demand[] =>
  all.map((words, i) => ({
    id: `job-${i}`,
    needs: words
      .split(' ')
      .filter(Boolean)
      .map((word) => need(word)),
  }));
const plan = (demands: Demand[], skills: string[] = [], learning: string[] = []) =>
  planLearning(demands, skillReader(skills, learning), learning);

describe('what to learn next', () => {
  it('counts what is within reach already, and leaves out listings that require nothing by name', () => {
    const found = plan(listings('Python', 'Python SQL', '', 'Qdrant'), ['Python', 'SQL']);
    expect(found).toMatchObject({ counted: 3, within: 2 });
    expect(found.steps[0]).toMatchObject({ skill: 'Qdrant', nearer: ['job-3'], within: ['job-3'] });
  });

  it('puts what few listings lack last, and what they nearly have first', () => {
    const [first] = plan(
      listings('Terraform', 'Terraform', 'Qdrant Elixir Scala Perl', 'Qdrant Haskell Lua Fortran'),
    ).steps;
    expect(first).toMatchObject({ skill: 'Terraform', within: ['job-0', 'job-1'] });
  });

  it('says which listings come nearer and which within reach', () => {
    const [first, second] = plan(listings('Qdrant Elixir', 'Qdrant', 'Qdrant Elixir')).steps;
    expect(first).toEqual({
      ...{ skill: 'Qdrant', underway: false, path: expect.arrayContaining(['Qdrant']) },
      ...{ nearer: ['job-0', 'job-1', 'job-2'], within: ['job-1'] },
    });
    expect(second).toMatchObject({ skill: 'Elixir', within: ['job-0', 'job-2'] });
  });

  it('takes a choice for one need, met by any of its skills', () => {
    const found = plan(listings('Qdrant|Elixir', 'Elixir'));
    expect(found.steps.map(({ skill }) => skill)).toEqual(['Elixir']);
    expect(plan(listings('Qdrant|Elixir'), ['Elixir'])).toMatchObject({ within: 1, steps: [] });
  });

  it('leaves the usual work out', () => {
    const demands = [{ id: 'a', needs: [need('monitoring', true), need('Terraform')] }];
    expect(plan(demands).steps.map(({ skill }) => skill)).toEqual(['Terraform']);
  });

  it('begins with what the reader is learning, also where it only brings along what is asked for', () => {
    const [first] = plan(listings('LangChain', 'Terraform', 'Terraform'), ['Python'], ['LangGraph']).steps;
    expect(first).toMatchObject({ skill: 'LangGraph', underway: true, nearer: ['job-0'] });
    expect(first?.path.at(-1)).toBe('LangGraph');
  });

  it('is the same in whatever order the listings come', () => {
    const skills = ['Qdrant', 'Elixir', 'Terraform', 'Kafka', 'LangGraph', 'Scala'];
    const listing = fc.subarray(skills, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(listing, { maxLength: 12 }), fc.subarray(skills), (all, has) => {
        const demands = listings(...all.map((words) => words.join(' ')));
        expect(plan([...demands].reverse(), has)).toEqual(plan(demands, has));
      }),
    );
  });

  it('agrees with a count by hand: who learns a step has what it says within reach', () => {
    const skills = ['Qdrant', 'Elixir', 'Terraform', 'Kafka', 'LangGraph', 'Scala', 'PyTorch'];
    const one = fc.array(fc.subarray(skills, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 10 }), fc.subarray(skills), (all, has) => {
        const demands = listings(...all.map((needs) => needs.map((anyOf) => anyOf.join('|')).join(' ')));
        const within = (known: string[]) => {
          const { has: knows } = skillReader(known);
          return demands
            .filter(
              ({ needs }) =>
                needs.filter(({ anyOf }) => anyOf.some(knows)).length >= WITHIN_REACH * needs.length - 1e-9,
            )
            .map(({ id }) => id);
        };
        const found = plan(demands, has);
        expect(found.within).toBe(within(has).length);
        const known = [...has];
        for (const step of found.steps) {
          const before = within(known);
          known.push(step.skill);
          expect([...step.within].sort()).toEqual(
            within(known)
              .filter((id) => !before.includes(id))
              .sort(),
          );
        }
      }),
    );
  });
});
