import { describe, expect, it } from 'vitest';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const named = (text: string) => readSkills(parseText(text)).map(({ name }) => name);
const asked = (line: string) => named(`Requirements\n- ${line}`);

describe('a name in another spelling', () => {
  it.each([
    ['two words as one', 'Two years of Deeplearning in a lab', 'deep learning'],
    ['two words as one, in capitals', 'AzureDevOps from the first day', 'Azure DevOps'],
    ['a hyphen where the name has none', 'Deploying to Sage-Maker endpoints', 'AWS SageMaker'],
    ['a British word', 'inference optimisation on small cards', 'inference optimization'],
    ['a British double consonant', 'dimensional modelling for ten shops', 'dimensional modeling'],
    ['a version with a letter', 'Spark 3.x jobs', 'Spark'],
    ['a fork that goes by its own name', 'Valkey for sessions', 'Valkey'],
    ['in capitals', 'Tools such as GIT', 'Git'],
    ['in small letters', 'Version control using git', 'Git'],
    ['a field with a word of praise elsewhere', 'Embedded boards or edge AI', 'edge AI'],
    ['what follows praise', 'Cutting-edge AI agents', 'AI agents'],
    ['a plain word before a part of the tool', 'Reports with Excel Macros and charts', 'Excel'],
  ])('%s', (_what, line, name) => {
    expect(asked(line)).toContain(name);
  });

  it.each([
    ['a fork is not what it was forked from', 'Valkey for sessions', 'Redis'],
    ['praise', 'Cutting-edge AI and ML', 'edge AI'],
    ['leave to work', 'US work authorisation required', 'OAuth'],
    ['the name of a school', 'a certificate of deeplearning.ai', 'deep learning'],
    ['the prefix of a maker before a product', 'Microsoft Azure AI Foundry', 'Azure'],
    ['a verb in capitals of its own', 'You svelte down the process and are flink', 'Svelte'],
  ])('%s', (_what, line, name) => {
    expect(asked(line)).not.toContain(name);
  });
});

it('what an employer pays to learn is no demand', () => {
  const text = 'Requirements\n- SQL\n\nPerks and learning\n- Courses on Tableau and Snowflake\n- A bicycle';
  expect(named(text)).toEqual(['SQL']);
});
