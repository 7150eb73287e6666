import { describe, expect, it } from 'vitest';
import type { SkillMention } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { needsOf } from '../../../src/classifier/skills/needs.ts';
import { countedIn, skillsView } from '../../../src/pages/popup/skills-view.ts';
import { SKILL } from '../../../src/pages/popup/texts.ts';

const mention = (name: string, change: Partial<SkillMention> = {}): SkillMention => ({
  ...{ name, need: 'required', start: 0, end: 1 },
  ...change,
});
const analysis = (skillMentions: SkillMention[]) => ({
  ...analyse({ title: '', company: null, location: null, salaryText: null, description: '' }),
  skillMentions,
  needs: needsOf(skillMentions),
});
const view = (mentions: SkillMention[], skills: string[] = [], learning: string[] = []) => {
  const found = skillsView(analysis(mentions), 'ai', { skills, learning });
  if (found.kind === 'none') throw new Error('none');
  return found;
};

describe('a need', () => {
  it('that one of several skills meets is met by any of them', () => {
    const asked = [mention('Python', { anyOf: 1 }), mention('Java', { anyOf: 1 }), mention('Docker')];
    expect(view(asked, ['Java']).needs.map(({ state, details }) => [state, details.length])).toEqual([
      ['have', 2],
      ['lacking', 1],
    ]);
  });

  it('is near where the reader knows what is close to it', () => {
    const [need] = view([mention('Weaviate')], ['pgvector']).needs;
    expect(need).toMatchObject({ state: 'near', near: 'pgvector' });
  });

  it('tells years, what the skill builds on and where the article has it', () => {
    const [need] = view([mention('PyTorch', { years: 3 })], ['Python']).needs;
    expect(need?.years).toBe(3);
    expect(need?.details[0]?.steps.find(({ name }) => name === 'Python')?.known).toBe(true);
    expect(view([mention('RAG')], ['Python']).needs[0]?.details[0]?.article).not.toBeNull();
  });

  it('is told of, too, where a skill meets it that is asked for elsewhere', () => {
    const asked = [
      mention('Qdrant', { need: 'nice', start: 0 }),
      mention('Terraform', { anyOf: 1, metBy: ['Docker'], start: 10 }),
      mention('Elixir', { anyOf: 1, start: 20 }),
      mention('Docker', { start: 30 }),
    ];
    const first = (skills: string[]) =>
      view(asked, skills).first.map(({ details }) => details.map(({ name }) => name).join('|'));
    expect(first(['Python'])).toEqual(['Terraform|Elixir', 'Docker', 'Qdrant']);
    expect(first(['Docker'])).toEqual(['Qdrant']);
  });

  it('says that its heading is not known', () => {
    const [guessed, plain] = view([
      mention('Elixir', { basis: 'unknown-heading' }),
      mention('Go', { start: 5 }),
    ]).needs;
    expect(guessed && SKILL.reason(guessed, 'none')).toBe('heading not recognised');
    expect(plain && SKILL.reason(plain, 'none')).toBe('');
  });

  it('being learnt is no skill the reader has', () => {
    expect(view([mention('RAG')], ['Python'], ['RAG']).needs[0]?.state).toBe('learning');
  });
});

describe('the reason at a row’s end', () => {
  const listings = (n: number, ...required: string[]) =>
    Array.from({ length: n }, () => ({ verdict: 'ai' as const, skills: { required, nice: [] } }));
  const reasons = (asked: SkillMention[], skills: string[]) => {
    const opened = [
      ...listings(5, 'Qdrant', 'Weaviate', 'Terraform', 'Elixir'),
      ...listings(3, 'Qdrant'),
      ...listings(1),
    ];
    const mentions = asked.map((one, i) => ({ ...one, start: i }));
    const found = skillsView(analysis(mentions), 'ai', { skills, learning: [] }, opened);
    if (found.kind === 'none') throw new Error('none');
    const counted = countedIn(found.first);
    return found.first.map(
      (need, i) => `${need.details[0]?.name}: ${SKILL.reason(need, counted[i] ?? 'none')}`,
    );
  };

  it('says once what is counted, in the first row with nothing else to say, and then the number alone', () => {
    const asked = [mention('Terraform', { years: 4 }), mention('Elixir'), mention('Qdrant')];
    expect(reasons(asked, ['Git'])).toEqual([
      'Terraform: 4+ years',
      'Qdrant: in 8 of your 9 such listings',
      'Elixir: in 5',
    ]);
  });

  it('says what the reader has towards it', () => {
    expect(reasons([mention('Weaviate'), mention('Elixir')], ['pgvector'])).toEqual([
      'Elixir: in 5 of your 9 such listings',
      'Weaviate: you know pgvector · in 5',
    ]);
  });
});

describe('the whole', () => {
  it('makes no count of nothing', () => {
    expect(view([mention('RAG')]).kind).toBe('no-profile');
    expect(skillsView(analysis([]), 'ai', { skills: ['Go'], learning: [] })).toEqual({ kind: 'none' });
  });

  it('counts the article’s stack of the roles the work is of', () => {
    const asked = [mention('RAG'), mention('prompt engineering')];
    const [stack] = view(asked, ['Go']).stacks;
    expect(stack).toMatchObject({ role: 'ai' });
    expect(stack?.asked).toBeGreaterThanOrEqual(2);
    expect(skillsView(analysis(asked), 'mixed', { skills: [], learning: [] })).toMatchObject({
      stacks: [{ role: 'ai' }, { role: 'ml' }],
    });
  });
});
