import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LIMIT, withLevel } from '../../src/storage/settings.ts';
import {
  aliasesOf,
  joined,
  ownSkillProblem,
  type Profile,
  profileFile,
  readProfileFile,
  withOwnSkill,
} from '../../src/ui/profile.ts';

const EMPTY: Profile = { skills: [], learning: [], ownSkills: [] };
const profile = (part: Partial<Profile>): Profile => ({ ...EMPTY, ...part });
const file = (part: object) => JSON.stringify({ format: 'undertitle-profile', version: 1, ...part });

describe('a profile file', () => {
  const words = fc.stringMatching(/^[a-z][a-z0-9 +#.]{0,12}[a-z0-9]$/);
  const anyProfile = fc.uniqueArray(words, { maxLength: 12 }).chain((names) =>
    fc.record({
      skills: fc.constant(names.filter((_, i) => i % 2 === 0)),
      learning: fc.constant(names.filter((_, i) => i % 2 === 1)),
      ownSkills: fc.constant(names.slice(0, 3).map((name) => ({ name, aliases: [`${name}x`] }))),
    }),
  );

  it('comes back as it went out', () => {
    fc.assert(
      fc.property(anyProfile, (one) => {
        expect(readProfileFile(profileFile(one))).toEqual({ profile: one, bad: [] });
      }),
    );
  });

  it.each([
    { what: 'damaged', text: '{"format":', problem: { kind: 'not-json' } },
    { what: 'another list', text: '[]', problem: { kind: 'not-ours' } },
    { what: 'another file', text: '{"skills":["Go"]}', problem: { kind: 'not-ours' } },
    { what: 'of a later version', text: file({ version: 9 }), problem: { kind: 'newer' } },
    {
      what: 'too long',
      text: file({ skills: Array.from({ length: 2001 }, (_, i) => `s${i}`) }),
      problem: { kind: 'many', list: 'skills', limit: 2000 },
    },
  ])('that is $what is refused, and it is said why', ({ text, problem }) => {
    expect(readProfileFile(text)).toEqual({ problem });
  });

  it('names each entry that is not valid, and holds the others', () => {
    const text = file({
      skills: ['Go', 7, 'SQL', ''],
      learning: ['x'.repeat(NAME_LIMIT + 1)],
      ownSkills: [{ name: 'A', aliases: [] }, { name: 'B' }],
    });
    expect(readProfileFile(text)).toEqual({
      profile: { skills: ['Go', 'SQL'], learning: [], ownSkills: [{ name: 'A', aliases: [] }] },
      bad: [
        { list: 'skills', at: 2 },
        { list: 'skills', at: 4 },
        { list: 'learning', at: 1 },
        { list: 'ownSkills', at: 2 },
      ],
    });
  });

  it('never throws', () => {
    const answers = (text: string) => {
      expect(Object.keys(readProfileFile(text))[0]).toMatch(/^(?:profile|problem)$/);
    };
    fc.assert(fc.property(fc.string(), answers));
    fc.assert(fc.property(fc.json(), answers));
    fc.assert(
      fc.property(fc.json(), (list) =>
        answers(`{"format":"undertitle-profile","version":1,"skills":${list}}`),
      ),
    );
  });
});

describe('two profiles', () => {
  it('join, each skill once however it is written, at the level of the one that is added', () => {
    expect(
      joined(profile({ skills: ['Kubernetes', 'Go'], learning: ['PyTorch'] }), {
        skills: ['pytorch', 'Python'],
        learning: ['Go'],
        ownSkills: [{ name: 'Ropes', aliases: [] }],
      }),
    ).toEqual({
      skills: ['Kubernetes', 'pytorch', 'Python'],
      learning: ['Go'],
      ownSkills: [{ name: 'Ropes', aliases: [] }],
    });
    expect(joined(profile({ skills: ['Kubernetes'] }), profile({ skills: ['K8s'] })).skills).toEqual([
      'Kubernetes',
    ]);
  });
});

describe('a skill', () => {
  it('stands at one level only', () => {
    const first = withLevel(profile({ skills: ['Go', 'SQL'] }), 'Go', 'learning');
    expect(first).toMatchObject({ skills: ['SQL'], learning: ['Go'] });
    expect(withLevel(first, 'Go', 'known')).toMatchObject({ skills: ['SQL', 'Go'], learning: [] });
    expect(withLevel(first, 'Go', null)).toMatchObject({ skills: ['SQL'], learning: [] });
  });

  const ropes = { name: 'Ropes', aliases: ['cordage'] };

  it('of the reader’s own takes its name along, and leaves with it', () => {
    const before = profile({ skills: ['Ropes', 'Go'], ownSkills: [ropes] });
    const after = withOwnSkill(before, 'Ropes', { name: 'Rope work', aliases: [] });
    expect(after).toMatchObject({ skills: ['Rope work', 'Go'], ownSkills: [{ name: 'Rope work' }] });
    expect(withOwnSkill(after, 'Rope work', null)).toMatchObject({ skills: ['Go'], ownSkills: [] });
  });

  it('stays known when only further words for it go', () => {
    const before = profile({ skills: ['Python'], ownSkills: [{ name: 'Python', aliases: ['the snake'] }] });
    expect(withOwnSkill(before, 'Python', null)).toEqual(profile({ skills: ['Python'] }));
  });

  it.each([
    { skill: { name: '', aliases: [] }, problem: { kind: 'empty' } },
    { skill: { name: '+++', aliases: [] }, problem: { kind: 'empty' } },
    { skill: { name: 'x'.repeat(81), aliases: [] }, problem: { kind: 'long' } },
    {
      skill: { name: 'Knots', aliases: ['Cordage'] },
      problem: { kind: 'taken', word: 'Cordage', with: 'Ropes' },
    },
    {
      skill: { name: 'Knots', aliases: ['k8s'] },
      problem: { kind: 'taken', word: 'k8s', with: 'Kubernetes' },
    },
    { skill: { name: 'Kubernetes', aliases: ['the helm'] }, problem: null },
    { skill: { name: 'Knots', aliases: ['bends', 'hitches'] }, problem: null },
  ])('named $skill.name with $skill.aliases is checked', ({ skill, problem }) => {
    expect(ownSkillProblem(skill, [ropes])).toEqual(problem);
  });

  it('has its other words parted by commas, each once', () => {
    expect(aliasesOf('Ropes', ' cordage,  rope  work, Cordage; ,ropes')).toEqual(['cordage', 'rope work']);
  });
});
