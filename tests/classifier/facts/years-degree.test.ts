import { describe, expect, it } from 'vitest';
import type { PostingText } from '../../../src/classifier/analysis.ts';
import { readFacts } from '../../../src/classifier/facts/facts.ts';

const facts = (description: string, title: string | null = null) =>
  readFacts({ title, company: null, location: null, salaryText: null, description } satisfies PostingText);

describe('years of experience', () => {
  it.each([
    ['Six (6) or more years of experience', 6],
    ['A minimum of 4 (four) years of experience', 4],
    ['Years of experience: 5+', 5],
    ['36 months of experience with compilers', 3],
    ['exp 4-7y', 4],
    ['3.5+ years of experience', 3],
    ['vierjährige Berufserfahrung', 4],
    ['17+ years of industry experience', 17],
    ['0-2 years of experience', 0],
    ['3 years with Elm, within 9+ years of overall experience', 9],
    ["Bachelor's with 6 years of experience or Master's with 4 years of experience", 4],
  ])('%j asks for %i', (text, wanted) => {
    expect(facts(`Requirements\n- ${text}`).yearsMin).toBe(wanted);
  });

  it.each([
    'Our team has 14 years of experience in shipping.',
    'For more than 11 years we have developed software for harbours.',
    'You will be mentored by engineers with 9+ years of experience.',
    '4+ years of experience is a plus',
    'Less than two years of experience',
    'Preferred: 6+ years of experience',
  ])('%j asks for none', (text) => {
    expect(facts(text).yearsMin).toBeNull();
  });

  it('of wishes and of the company’s section do not count', () => {
    expect(
      facts(
        'About us\nFor over 20 years, Harbour has built software.\n\nNice to have\n- 4+ years of experience',
      ).yearsMin,
    ).toBeNull();
  });
});

describe('the degree', () => {
  it.each([
    ["Bachelor's degree in maths (Master's preferred)", 'bachelor', false],
    ['MSc required, PhD desirable', 'master', false],
    ['PhD strongly preferred, MS required', 'master', false],
    ["Bachelor's degree in CS, Master's or PhD a plus.", 'bachelor', false],
    [
      'Abgeschlossenes Informatikstudium. Du hast Erfahrung mit der Software und den Daten von Häfen und wir freuen uns auf dich und deine Bewerbung für das Team',
      'bachelor',
      false,
    ],
    ['A degree in physics or equivalent experience', 'bachelor', true],
    ['PhD preferred', 'phd', true],
  ])('%j asks for %s', (text, degree, degreeOptional) => {
    expect(facts(text)).toMatchObject({ degree, degreeOptional });
  });

  it.each([
    'Answers in under 50 ms',
    'Experience with MS SQL Server and MS Office',
    'You will master new tools',
    'A formal degree is not necessary',
    'You do not need a PhD to apply.',
    'Half of our team has a PhD.',
    'A high degree of autonomy',
    'Our master node and its replicas',
  ])('%j asks for none', (text) => {
    expect(facts(text).degree).toBe('none-stated');
  });
});

describe('the level', () => {
  it.each([
    ['AI Engineer, Lead Generation', 'unknown'],
    ['AI Engineer, Property Manager Platform', 'unknown'],
    ['Student Success ML Engineer', 'unknown'],
    ['Junior AI Engineer reporting to Head of AI', 'junior'],
    ['AI Engineer - Office of the CTO', 'unknown'],
    ['Cientista de Dados - Sênior', 'senior'],
    ['Lead AI Engineer', 'lead'],
    ['Engineering Manager, ML', 'lead'],
    ['Head of AI', 'lead'],
    ['Machine Learning Engineer (Working Student)', 'intern'],
    ['Data Scientist - Team Lead', 'lead'],
  ])('of %j is %s', (title, level) => {
    expect(facts('', title).seniority).toBe(level);
  });
});
