import { describe, expect, it } from 'vitest';
import type { PostingText } from '../../../src/classifier/analysis.ts';
import { readFacts } from '../../../src/classifier/facts/facts.ts';

const years = (description: string) => {
  const text: PostingText = { title: null, company: null, location: null, salaryText: null, description };
  return readFacts(text).yearsMin;
};

describe('of a range the lower end', () => {
  it.each([
    ['3 to 6 (max 8) years of experience', 3],
    ['Between 3 and 6 (never mind 7) years of experience', 3],
    ['At least 4 (better: 6) years of experience', 4],
    ['3, 4 or 5 years of experience', 3],
    ['You bring 3 up to 6 years of experience.', 3],
    ['You have worked in ports for 3 or 4 years.', 3],
    ['You’ve been charting coasts for 6 years.', 6],
    ['Tra i 3 e i 6 anni di esperienza', 3],
    ['Tussen de 3 en 6 jaar ervaring', 3],
    ['Max 6 years of experience', null],
    ['Höchstens 6 Jahre Berufserfahrung', null],
  ])('%j: %j', (line, wanted) => expect(years(`Requirements\n- Calm at sea\n- ${line}`)).toBe(wanted));
});

describe('years of the employer', () => {
  it.each([
    'With 14 years of experience, Saltmarsh is the leader in tides.',
    'Saltmarsh is a chart maker with 14 years of experience.',
    'Mit mehr als 14 Jahren Erfahrung ist Saltmarsh führend.',
    'Con más de 14 años de experiencia, Saltmarsh es líder.',
    'Con oltre 14 anni di esperienza, Saltmarsh è leader.',
    'Fort de 14 ans d’expérience, Saltmarsh est leader.',
    'A Saltmarsh é uma empresa com 14 anos de experiência.',
    'Drawing on 14 years of experience, our charts are exact.',
    'The firm looks back on 14 years of experience.',
    'Fourteen years of experience went into our charts.',
    'You will work with pilots and engineers who bring 14+ years of experience, as mentored by people here.',
  ])('%j asks for none', (line) => {
    expect(years(`${line}\n\nRequirements\n- Calm at sea`)).toBeNull();
    expect(years(`You draw charts with four others. ${line} Write to us.`)).toBeNull();
  });

  it.each([
    'We are looking for engineers who have 14+ years of experience.',
    'With 14 years of experience, you know every rock.',
    'With at least 14 years of experience in charts, this is for you.',
  ])('but %j asks for them', (line) => expect(years(`${line}\n\nRequirements\n- Calm at sea`)).toBe(14));
});

describe('where the only list is of what the ideal reader has', () => {
  const list = (heading: string, rest = '') =>
    years(
      `We draw charts of the coast.\n\n${heading}\n- 4+ years of experience with tides\n- Calm at sea${rest}`,
    );

  it.each(['Ideally you have', 'We would love to hear from you if you have'])(
    'its years count: %j',
    (heading) => expect(list(heading)).toBe(4),
  );

  it('they do not where something is demanded outright, or where they are preferred only', () => {
    expect(list('Ideally you have', '\n\nRequirements\n- A degree in geography or law')).toBeNull();
    expect(list('Preferred qualifications')).toBeNull();
    expect(list('Nice to have')).toBeNull();
  });
});
