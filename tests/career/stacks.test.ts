import { describe, expect, it } from 'vitest';
import { CHOICES, stackAsked, stackShare } from '../../src/career/stacks.ts';
import { skillInfo } from '../../src/classifier/skills/lexicon.ts';

describe('the article’s stack', () => {
  it('names skills of the lexicon', () => {
    for (const name of [...CHOICES.both, ...CHOICES.ai, ...CHOICES.ml].flat())
      expect(skillInfo(name)?.name, name).toBe(name);
  });

  it('counts what is asked for by name or by what it implies, out of the whole stack', () => {
    const { asked, all } = stackAsked('ai', ['RAG', 'LangGraph', 'MCP', 'basket weaving']);
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(all).toBe(CHOICES.both.length + CHOICES.ai.length);
    expect(stackAsked('ml', [])).toMatchObject({ asked: 0 });
  });

  it('counts a choice once', () => {
    const one = stackAsked('ml', ['AWS']).asked;
    expect(stackAsked('ml', ['AWS', 'Azure', 'GCP']).asked).toBe(one);
    expect(stackShare('ml', ['AWS', 'GCP', 'Zsh', 'Bash'])).toEqual({ known: 2, all: CHOICES.ml.length });
  });
});
