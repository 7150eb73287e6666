import { describe, expect, it } from 'vitest';
import lexicon from '../../lexicons/title-odds.json' with { type: 'json' };
import { kindOfTitle } from '../../src/classifier/verdict/title-odds.ts';
import { titleOddsWords } from '../../src/ui/title-odds.ts';

describe('the odds of a title in words', () => {
  it('name the kind, the years, each share and how many were read', () => {
    expect(titleOddsWords('Senior AI Engineer (m/f/d)')).toBe(
      'Roughly 53 in 100 listings titled AI engineer in 2025-26 were AI work, 18 ML, 15 both, 14 neither; ' +
        '853 read, weighted',
    );
  });

  it('begin with the commonest work and leave out what hardly occurs', () => {
    expect(titleOddsWords('MLOps Engineer')).toBe(
      'Roughly 84 in 100 listings titled ML platform engineer in 2025-26 were ML work, 9 both, 6 neither; ' +
        '80 read, weighted',
    );
    expect(titleOddsWords('Data Engineer')).toContain('Roughly 93 in 100 listings titled data engineer');
  });

  it('are there for each kind that was read, and for no other title', () => {
    const titles: Record<string, string> = {
      'ml-platform': 'ML Platform Engineer',
      'ai-ml-engineer': 'AI/ML Engineer',
      'ai-engineer': 'LLM Engineer',
      'ml-engineer': 'Machine Learning Engineer',
      'data-scientist': 'Data Scientist',
      'applied-scientist': 'Applied Scientist',
      'data-engineer': 'Data Engineer',
      'software-engineer': 'Backend Developer',
      'data-analyst': 'Data Analyst',
    };
    for (const { kind, odds } of lexicon.kinds) {
      if (!odds) continue;
      const title = titles[kind] ?? '';
      expect(kindOfTitle(title)).toBe(kind);
      expect(titleOddsWords(title)).toContain(` read, weighted`);
    }
    expect(titleOddsWords('Cook')).toBeNull();
    expect(titleOddsWords('Research Engineer')).toBeNull();
  });
});
