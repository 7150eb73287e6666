import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUESS_FROM, guessTitle, readTitle } from '../../../src/classifier/verdict/title-guess.ts';
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
      const { verdict, chance } = guessTitle({ title });
      expect([title, verdict !== 'unread']).toEqual([title, chance >= GUESS_FROM]);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: anyCode, maxLength: 200 }), (title) => void readTitle(title)));
  });
});
