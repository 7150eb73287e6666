import { describe, expect, it } from 'vitest';
import lexicon from '../../../lexicons/title-odds.json' with { type: 'json' };
import { kindOfTitle, oddsOfTitle } from '../../../src/classifier/verdict/title-odds.ts';

describe('the kind of a title', () => {
  it.each([
    ['Senior AI Engineer', 'ai-engineer'],
    ['Agentic Systems Developer', 'ai-engineer'],
    ['AI/ML Engineer', 'ai-ml-engineer'],
    ['Machine Learning Engineer', 'ml-engineer'],
    ['MLOps Engineer (AI)', 'ml-platform'],
    ['Data Scientist II', 'data-scientist'],
    ['Applied Scientist, Search', 'applied-scientist'],
    ['Research Engineer', 'research-engineer'],
    ['Data Engineer', 'data-engineer'],
    ['Full-Stack Web Wizard', 'software-engineer'],
    ['Data Analyst', 'data-analyst'],
    ['Maintenance Engineer', null],
    ['Estate Agent', null],
    ['Brain Surgeon', null],
    ['', null],
  ])('%j is %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });
});

describe('the odds of a title', () => {
  it('carry how many were read, and from when', () => {
    const odds = oddsOfTitle('AI Engineer');
    expect(odds).toMatchObject({ kind: 'ai-engineer', read: 853, from: '2025-01', to: '2026-08' });
    expect(odds?.shares.ai).toBeGreaterThan(odds?.shares.ml ?? 1);
  });

  it('are not given where too few were read, or nothing is known', () => {
    expect(oddsOfTitle('Research Engineer')).toBeNull();
    expect(oddsOfTitle('Cook')).toBeNull();
  });

  it('sum to one for each kind, as far as they are rounded', () => {
    for (const { kind, odds } of lexicon.kinds) {
      if (!odds) continue;
      const { ai, ml, mixed, neither } = odds;
      expect([kind, Math.abs(ai + ml + mixed + neither - 1) < 0.005]).toEqual([kind, true]);
    }
  });
});
