import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUESS_FROM, guessCard, readTitle } from '../../../src/classifier/verdict/card-guess.ts';
import { titleSigns } from '../../../src/classifier/verdict/titles.ts';

/** Any UTF-16 unit, lone surrogates too. */
const anyCode = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('what a title says', () => {
  it.each([
    ['AI Engineer', 'ai'],
    ['Senior LLM Engineer (f/m/d)', 'ai'],
    ['KI-Entwickler (m/w/d)', 'ai'],
    ['Ingénieur IA générative', 'ai'],
    ['AI Specialist', 'ai'],
    ['Machine Learning Engineer', 'ml'],
    ['MLOps Engineer, Ports', 'ml'],
    ['Data Scientist', 'ml'],
    ['Machine Learning Engineer, AI Platform', 'ml'],
    ['Computer Vision Engineer - Quay 4', 'ml'],
    ['AI/ML Engineer', 'both'],
    ['Machine Learning Engineer (Generative AI)', 'both'],
    ['Software Engineer, AI', 'other'],
    ['Full Stack Engineer (AI)', 'other'],
    ['Backend Developer', 'other'],
    ['AI Product Manager', 'other'],
    ['Estate Agent', 'other'],
    ['Manager, Machine Learning Engineer', 'ml'],
    ['', 'other'],
  ])('%j says %s', (title, says) => {
    expect(titleSigns(title).says).toBe(says);
  });

  it.each([
    ['Agentic AI Engineer', 'ai'],
    ['Generative AI Engineer', 'ai'],
    ['Machine Learning Engineer', 'ml'],
    ['Senior Machine Learning Engineer', 'ml'],
    ['MLOps Engineer', 'ml'],
    ['Data Analyst', 'neither'],
    ['Data Engineer', 'neither'],
    ['Payroll Manager', 'neither'],
    ['AI/ML Engineer', 'unread'],
    ['Data Scientist', 'unread'],
  ])('%j lets expect %s', (title, guess) => {
    expect(readTitle(title).guess).toBe(guess);
  });

  it('is guessed only where it is likely enough', () => {
    for (const title of ['AI Engineer', 'Engineer', 'Applied Scientist', 'AI Trainer', '']) {
      const { verdict, chance } = guessCard({ title, snippet: null });
      if (verdict !== 'unread') expect(chance).toBeGreaterThanOrEqual(GUESS_FROM);
    }
  });

  it.each(['Инженер машинного обучения', 'Koneoppimisinsinööri', '机器学习工程师'])(
    '%j, in a language we do not read, is not called other work',
    (title) => {
      expect(readTitle(title).guess).toBe('unread');
    },
  );

  it.each(['Plumber', 'Barista', 'Bürokauffrau (m/w/d)', 'Ferrier – Tollbooth Reedcutter'])(
    '%j is other work',
    (title) => {
      expect(readTitle(title).guess).toBe('neither');
    },
  );

  it('never throws', () => {
    const words = fc.string({ unit: anyCode, maxLength: 200 });
    fc.assert(fc.property(words, words, (title, snippet) => void guessCard({ title, snippet })));
  });
});

describe('words of the description beside a title', () => {
  it.each([
    ['Data Scientist', 'Train and deploy demand forecasting models with scikit-learn and XGBoost', 'ml'],
    ['Data Scientist', 'PyTorch\nDeep Learning\nComputer Vision\nModel Training', 'ml'],
    [
      'Software Engineer',
      'Build LLM agents and RAG pipelines with LangChain, OpenAI and vector databases',
      'ai',
    ],
    ['AI Engineer', 'LangChain\nRAG\nLLM\nOpenAI\nAgents\nPrompt Engineering', 'ai'],
  ])('%j with %j is likely %s', (title, snippet, verdict) => {
    const alone = guessCard({ title, snippet: null });
    const withSnippet = guessCard({ title, snippet });
    expect(withSnippet.verdict).toBe(verdict);
    expect(alone.verdict === verdict && alone.chance >= withSnippet.chance).toBe(false);
  });

  it('that say nothing of the work leave a guess about as likely', () => {
    const alone = guessCard({ title: 'Machine Learning Engineer', snippet: null });
    const withSnippet = guessCard({
      title: 'Machine Learning Engineer',
      snippet: 'Free lunch on Fridays and a desk by the window.',
    });
    expect(withSnippet.verdict).toBe(alone.verdict);
    expect(Math.abs(withSnippet.chance - alone.chance)).toBeLessThan(0.2);
  });
});
