import { describe, expect, it } from 'vitest';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const names = (text: string) => readSkills(parseText(text)).map(({ name }) => name);

describe('a skill named by what is done and to what', () => {
  it.each([
    ['You will train and deploy our ranking models.', ['model training', 'model deployment']],
    ['Evaluate how well each model holds up', ['model evaluation']],
    ['Clean and join messy data', ['data cleaning']],
    ['Despliegue de nuestros modelos', ['model deployment']],
  ])('%j names %j', (text, wanted) => {
    expect(names(text)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['We train people. The model is old.', 'model training'],
    [
      'Deploy the tent before the rain, then read our long list of rules, and only then look at a model',
      'model deployment',
    ],
    ['You do not deploy models', 'model deployment'],
  ])('%j does not name %s', (text, skill) => {
    expect(names(text)).not.toContain(skill);
  });

  it('is not told twice where its own name stands', () => {
    const text = 'Model deployment of models';
    const found = readSkills(parseText(text));
    expect(found.filter(({ name }) => name === 'model deployment')).toEqual([
      expect.objectContaining({ named: 1 }),
    ]);
  });
});
