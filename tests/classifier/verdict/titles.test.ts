import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTitle, titleSigns } from '../../../src/classifier/verdict/titles.ts';

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

  it('is a guess of the work only where the title leaves little open', () => {
    expect(readTitle('AI Engineer')).toEqual({ says: 'ai', guess: 'ai' });
    expect(readTitle('AI/ML Engineer').guess).toBe('unread');
    expect(readTitle('Software Engineer').guess).toBe('unread');
    expect(readTitle('Payroll Manager').guess).toBe('neither');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => void readTitle(title)));
  });
});
