import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/classifier/facts/facts.ts';

const facts = (description: string, title = 'Engineer') =>
  readFacts({ title, company: null, location: null, salaryText: null, description });

describe('years of experience', () => {
  it.each([
    ['You bring 3+ years of experience with Python.', 3],
    ['At least five years of professional experience in backend work.', 5],
    ['5-8 years’ experience.', 5],
    ['You trace every call.\nFour years or more of building web services.', 4],
    ['Mindestens 4 Jahre Berufserfahrung in der Softwareentwicklung.', 4],
    ['Al menos 2 años de experiencia.', 2],
    ['We have been on the river for 30 years.', null],
    ['A two-year contract.', null],
  ])('%j asks for %s', (text, years) => {
    expect(facts(text).yearsMin).toBe(years);
  });
});

describe('seniority', () => {
  it.each([
    ['Senior Engineer', 'senior'],
    ['Junior Developer', 'junior'],
    ['Machine Learning Intern', 'intern'],
    ['Staff Engineer', 'lead'],
    ['Head of Data', 'lead'],
  ])('%s is %s by its title', (title, seniority) => {
    expect(facts('Join us.', title).seniority).toBe(seniority);
  });

  it.each([
    ['1 year of experience', 'junior'],
    ['3 years of experience', 'mid'],
    ['6+ years of experience', 'senior'],
    ['Join us', 'unknown'],
  ])('with %j is %s by its years', (text, seniority) => {
    expect(facts(text).seniority).toBe(seniority);
  });
});

describe('the degree', () => {
  it.each([
    ['Bachelor’s degree in Computer Science required.', 'bachelor', false],
    ['Master’s or PhD in a numerate subject.', 'master', false],
    ['PhD in machine learning required.', 'phd', false],
    ['A bachelor’s degree or equivalent experience.', 'bachelor', true],
    ['A master’s degree is a plus.', 'master', true],
    ['No degree needed; show us your work.', 'none-stated', false],
    ['You master every craft and have a degree of calm.', 'none-stated', false],
  ])('%j is %s (optional: %s)', (text, degree, optional) => {
    const found = facts(text);
    expect([found.degree, found.degree !== 'none-stated' && found.degreeOptional]).toEqual([
      degree,
      optional,
    ]);
  });
});

describe('the language', () => {
  it.each([
    [
      'en',
      'You will work with the team on the models that our customers use, and this is what we expect of you.',
    ],
    [
      'de',
      'Du arbeitest mit dem Team an den Modellen, die unsere Kunden nutzen, und das ist es, was wir von dir erwarten.',
    ],
    [
      'fr',
      'Vous travaillez avec les équipes sur des modèles pour nos clients, et une bonne expérience est un plus pour nous, avec le goût de la mer.',
    ],
    [
      'es',
      'Trabajarás con los equipos en los modelos que usan nuestros clientes, y eso es lo que esperamos de ti en el equipo de la costa.',
    ],
    ['und', '12345 67890'],
  ])('is %s', (language, text) => {
    expect(facts(text).language).toBe(language);
  });
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (a, b) => void facts(a, b)),
  );
});
