import { describe, expect, it } from 'vitest';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const named = (text: string) => readSkills(parseText(text)).map(({ name }) => name);
const asked = (line: string) => named(`Requirements\n- SQL\n- ${line}`);

describe('a skill that is not needed', () => {
  it.each([
    ['a short form', "We aren't a Scala house", 'Scala'],
    ['words within the cue', 'We have long since dropped Hadoop', 'Hadoop'],
    ['what is left for another', 'We moved away from TensorFlow to PyTorch', 'TensorFlow'],
    ['what is left for nothing named', 'We have moved on from MongoDB', 'MongoDB'],
    ['what is going', 'Jenkins is being phased out', 'Jenkins'],
    ['somebody else’s work', "React is somebody else's job", 'React'],
    ['what is left behind', 'We left Hadoop behind years ago', 'Hadoop'],
    ['what others look after', 'Our Jenkins is maintained by another team', 'Jenkins'],
    ['what nobody writes', 'Nobody writes Scala here', 'Scala'],
    ['what once was', 'Scala used to be our language', 'Scala'],
    ['Dutch', 'Scala hoef je niet te kennen', 'Scala'],
    ['an exception', 'Any cloud except Azure', 'Azure'],
    ['German', 'Mit Scala haben wir nichts zu tun', 'Scala'],
    ['French', "Nous n'utilisons pas Java", 'Java'],
    ['Spanish', 'No pedimos experiencia en Kubernetes', 'Kubernetes'],
    ['Italian', 'Non usiamo Java', 'Java'],
  ])('%s', (_what, line, name) => {
    expect(asked(line)).not.toContain(name);
  });

  it.each([
    ['what is moved to', 'We moved away from TensorFlow to PyTorch', 'PyTorch'],
    ['what takes the place', 'Jenkins is being phased out in favour of GitLab CI', 'GitLab CI'],
    ['no fear', 'You are not afraid of Kubernetes', 'Kubernetes'],
    ['the best place', 'There is no better place to use PyTorch', 'PyTorch'],
    ['more than it', 'This is not just a Kubernetes role', 'Kubernetes'],
  ])('%s is asked for', (_what, line, name) => {
    expect(asked(line)).toContain(name);
  });
});

describe('an employer who makes a tool', () => {
  const ofDatabricks = (text: string) =>
    readSkills(parseText(text), [], 'Databricks').map(({ name }) => name);

  it('is the firm where the text speaks of it', () => {
    expect(
      ofDatabricks('At Databricks people come first. Databricks pays for your move.\n\nRequirements\n- SQL'),
    ).toEqual(['SQL']);
  });

  it('is the tool where it is asked for', () => {
    expect(ofDatabricks('At Databricks people come first.\n\nRequirements\n- Databricks and SQL')).toEqual([
      'Databricks',
      'SQL',
    ]);
    expect(ofDatabricks('Experience with Databricks')).toEqual(['Databricks']);
  });
});

describe('names of employers', () => {
  it.each([
    ['where people worked', 'You will sit with former engineers from Snowflake, Databricks and a bakery.'],
    ['who uses it', 'Teams at Snowflake and Databricks trust our tool.'],
    ['partners', 'We partner with Snowflake and Databricks.'],
    ['examples of customers', 'We serve companies like Snowflake, Databricks and two hundred others.'],
    ['prizes', 'Last year we won the Databricks and Snowflake start-up challenge.'],
  ])('%s', (_what, sentence) => {
    const names = named(`${sentence}\n\nRequirements\n- SQL`);
    expect(names).toEqual(['SQL']);
  });

  it('end where the sentence goes on', () => {
    expect(named('Requirements\n- As one of the engineers at Acme you run Kubernetes')).toEqual([
      'Kubernetes',
    ]);
  });
});

describe('before the first heading', () => {
  const lead = (text: string) => named(`${text}\n\nRequirements\n- SQL`);

  it.each([
    ['customers', 'Bakers move their books from Excel to us in a day.'],
    ['a comparison', 'They call us the Snowflake of cheese.'],
    ['the employer’s trade', 'We answer for computer vision in ninety dairies.'],
    ['plain words', 'Two giant pandas live behind our office.'],
  ])('a story of %s names no skill', (_what, text) => {
    expect(lead(text)).toEqual(['SQL']);
  });

  it.each([
    ['what the employer works with', 'We run Kubernetes in three towns.', 'Kubernetes'],
    ['the stack', 'The stack is FastAPI and little else.', 'FastAPI'],
    ['what is said to the reader', 'PostgreSQL will be what you see first.', 'PostgreSQL'],
    ['a task', 'Build dashboards in Tableau for the dairies.', 'Tableau'],
    ['a task told by its verb', 'Keeping dashboards of Tableau in order.', 'Tableau'],
    ['a task told by a noun', 'Development of Tableau dashboards for the dairies.', 'Tableau'],
    ['a list item', '- Tableau for the dairies.', 'Tableau'],
    ['a lettered item', '(b) Charts of milk, drawn by Tableau.', 'Tableau'],
    ['a wish', 'Tableau would be a plus.', 'Tableau'],
  ])('%s names one', (_what, text, name) => {
    expect(lead(text)).toContain(name);
  });

  it('is read in full where no heading of duties or demands follows', () => {
    expect(named('They call us the Snowflake of cheese.')).toContain('Snowflake');
  });
});

describe('a word that is also a name', () => {
  it.each([
    ['a season', 'Able to start in Spring, by May at the latest', 'Spring'],
    ['a currency', 'Fees are told in CAD', 'CAD'],
    ['a colleague', 'Happy to share a desk with Julia Brandt', 'Julia'],
  ])('%s', (_what, line, name) => {
    expect(asked(line)).not.toContain(name);
  });

  it('counts behind what is done in it, and as one letter', () => {
    expect(asked('Firmware in C, test benches in Python')).toContain('C');
    expect(asked('Our services are written in Elixir throughout')).toContain('Elixir');
    expect(asked('Monthly tables for the harbour in Excel')).toContain('Excel');
  });
});
