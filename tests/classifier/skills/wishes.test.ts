import { describe, expect, it } from 'vitest';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

/** The skills of a text: `+` before what is asked for, `~` before what is wished for. */
const read = (text: string) =>
  readSkills(parseText(text)).map(({ name, need }) => `${need === 'nice' ? '~' : '+'}${name}`);

/** A list of demands with one item between two others, its items set in one of four ways. */
const LISTS: readonly (readonly [how: string, list: (item: string) => string])[] = [
  ['dashes', (item) => `Requirements\n- Git\n- ${item}\n- Linux`],
  ['dots', (item) => `What you bring:\n• Git\n• ${item}\n• Linux`],
  ['stars', (item) => `Must have\n* Git.\n* ${item}.\n* Linux.`],
  ['empty lines', (item) => `Qualifications:\n\nGit\n\n${item}\n\nLinux\n\nPerks\n\nA quiet room.`],
];

describe.each(LISTS)('a wish between demands, in a list with %s', (_how, list) => {
  it.each([
    'Bonus: Terraform',
    'Nice to have: Terraform',
    'Beneficial: exposure to Terraform',
    'Terraform would come in handy',
    'Terraform (optional)',
    'Hands-on Terraform is a welcome extra',
    'Erfahrung mit Terraform ist von Vorteil',
    'Un plus : Terraform',
    'Ervaring met Terraform is een plus',
    'Terraform costituisce titolo preferenziale',
    'Deseable: Terraform',
  ])('%s', (item) => {
    expect(read(list(item))).toEqual(['+Git', '~Terraform', '+Linux']);
  });

  it.each(['Bonus', 'Nice to have', 'It would be great if you had'])('%s on its own is a heading', (line) => {
    const text = list(`Docker\n\n${line}:\n- Terraform\n- Redis`).split(/\n\W*Linux/)[0] ?? '';
    expect(read(text)).toEqual(['+Git', '+Docker', '~Terraform', '~Redis']);
  });
});

describe('a wish', () => {
  it.each([
    ['a question and its answer', 'Any Redis? Great, but we manage without'],
    ['an answer in two words', 'Redis? Even better'],
    ['a label at the end', 'Redis, Scala: not a must'],
    ['what would be', 'Redis would be a pleasant surprise'],
    ['whom it would please', 'A little Redis next to that would delight us'],
    ['who is glad', 'We would be glad if you had some Redis, too'],
    ['a condition', 'If you happen to know Redis, tell us'],
    ['a preference', 'Preference will be given to candidates with Redis'],
    ['candidates', 'Candidates who know Redis have a head start'],
    ['German', 'Schön, wenn du auch Redis kennst'],
    ['French', 'Ce serait bien de connaître Redis'],
    ['Spanish', 'Si además conoces Redis, mejor'],
    ['Italian', 'Costituirà titolo preferenziale la conoscenza di Redis'],
    ['Dutch', 'Mooi als je ook Redis kent'],
  ])('%s', (_what, item) => {
    expect(read(`Requirements\n- ${item}\n- Linux`).slice(0, 1)).toEqual(['~Redis']);
    expect(read(`Requirements\n- ${item}\n- Linux`)).toContain('+Linux');
  });

  it.each([
    ['praise of a level', 'Redis (excellent)'],
    ['a question with no such answer', 'Who are you? You have experience with Redis'],
    ['the work in the conditional', 'You would write Redis'],
  ])('is not %s', (_what, item) => {
    expect(read(`Requirements\n- ${item}`)).toEqual(['+Redis']);
  });

  it.each([
    ['maybe', 'You write Java every day and maybe a bit of Scala'],
    ['while', 'Java is a must, while Scala is merely nice to have'],
    ['points', 'Java, plus bonus points for Scala'],
    ['love', 'We need Java and would love Scala'],
  ])('leaves what is asked for on its line: %s', (_what, item) => {
    expect(read(`Requirements\n- ${item}`)).toEqual(['+Java', '~Scala']);
  });

  it.each(['(Redis, Kafka, etc.) is a plus', 'You go the extra mile', 'Databricks. Preferred'])(
    'at the end of a line is no heading: %s',
    (line) => {
      expect(read(`Requirements\n• SQL\n• ${line}\n• Linux`)).toContain('+Linux');
    },
  );

  it.each(['None of these is a must, but each of them helps', 'Skills that tip the balance'])(
    'is a heading: %s',
    (line) => {
      expect(read(`Requirements\n- Git\n\n${line}\n- Redis`)).toEqual(['+Git', '~Redis']);
    },
  );
});

describe('a line with a wish over lines without bullets', () => {
  it('is a heading where an empty line parts it from a list', () => {
    const text = 'Requirements\n\nGit\nLinux\n\nWhat We Consider a Plus\n\nRedis\nKafka\n';
    expect(read(text)).toEqual(['+Git', '+Linux', '~Redis', '~Kafka']);
  });

  it('is the first item where the list goes straight on', () => {
    const text = 'Requirements\n\nAcademic knowledge of Terraform is a plus\nGit and Redis\nLinux\n';
    expect(read(text)).toEqual(['~Terraform', '+Git', '+Redis', '+Linux']);
  });

  it('is a heading with the words of one, whatever follows', () => {
    const text = 'Requirements\n\nGit\n\nHosting Skills (Preferred)\n\nTerraform\n\nRedis\n\nKafka';
    expect(read(text)).toEqual(['+Git', '~Terraform', '~Redis', '~Kafka']);
  });
});
