import { describe, expect, it } from 'vitest';
import lexicon from '../../../lexicons/skills.json' with { type: 'json' };
import { SKILLS } from '../../../src/classifier/skills/lexicon.ts';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const named = (text: string) => readSkills(parseText(text)).map(({ name }) => name);
/** Skills, each in no other one's words, to stand beside what is tested. */
const BESIDE = { before: 'Kubernetes', after: 'PostgreSQL' };
const listOf = (word: string) => `Requirements\n- ${BESIDE.before}, ${word}, ${BESIDE.after}`;

const each = (field: 'plainWords' | 'exact' | 'otherMeanings' | 'ambiguous') =>
  SKILLS.flatMap((skill) => (skill[field] ?? []).map((word) => ({ word, skill: skill.name })));

/** The same word in capitals it is not written in. */
const otherCase = (word: string): string =>
  word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase();

/** Wording that a further term of the same skill covers in any case, so that no guard is meant for it. */
const isAlsoLoose = (skill: string, word: string): boolean => {
  const {
    name,
    aliases = [],
    exact = [],
    plainWords = [],
    profileOnly = [],
  } = SKILLS.find((one) => one.name === skill) ?? {
    name: '',
  };
  const strict = new Set([...exact, ...plainWords, ...profileOnly]);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9+#]/g, '')
      .replace(/s$/, '');
  return [name, ...aliases].some(
    (term) => (!strict.has(term) || term === otherCase(word)) && plain(term) === plain(word),
  );
};

describe('a plain English word that is also a skill', () => {
  it.each(each('plainWords'))('$word counts as $skill among other skills', ({ word, skill }) => {
    expect(named(listOf(word))).toContain(skill);
  });

  it.each(each('plainWords'))('$word does not count as $skill in a plain sentence', ({ word, skill }) => {
    for (const text of [
      `We all remember what ${word} meant for the harbour.`,
      `${word} is what our guests talk about at dinner.`,
      `What ${word.toLowerCase()} meant for Kubernetes is another matter.`,
    ])
      expect(named(text), text).not.toContain(skill);
  });
});

describe('a name that is also a plain word or a person’s', () => {
  it.each(each('ambiguous'))('$word counts as $skill in a sentence with another skill', ({ word, skill }) => {
    expect(named(`We run ${word} next to Kubernetes`)).toContain(skill);
  });

  it.each(each('ambiguous'))('$word does not count as $skill in a plain sentence', ({ word, skill }) => {
    for (const text of [
      `We all remember what ${word} meant for the harbour.`,
      `${word} is what our guests talk about at dinner.`,
      `The garden is near ${word} Lane.`,
      `${word} Anderson leads the choir.`,
    ])
      expect(named(text), text).not.toContain(skill);
  });
});

describe('names that are also plain words, where nothing else stands', () => {
  it.each([
    ['Streams of events (Kafka)', ['Kafka']],
    ['Kafka/Kinesis', ['Kafka', 'Kinesis']],
    ['Kafka or Kinesis', ['Kafka', 'Kinesis']],
    ['Events\tKafka\t4 years', ['Kafka']],
    ['| Events | Kafka |', ['Kafka']],
    ['Ask Ruby or Maven for the key', []],
    ['Write to our host (Ruby Maven)', []],
  ])('%j', (item, skills) => {
    expect(
      named(`Requirements\n- ${item}`).filter((name) => /^(?:Kafka|Kinesis|Ruby|Maven)$/.test(name)),
    ).toEqual(skills);
  });
});

describe('a name that counts only as it is spelled', () => {
  it.each(each('exact'))('$word counts as $skill', ({ word, skill }) => {
    expect(named(`Requirements\n- Experience with ${word}.`)).toContain(skill);
  });

  it.each(each('exact').filter(({ word, skill }) => !isAlsoLoose(skill, word)))(
    '$word in other capitals does not count as $skill',
    ({ word, skill }) => {
      expect(named(`Requirements\n- Experience with ${otherCase(word)}.`)).not.toContain(skill);
    },
  );
});

describe('a phrase that holds a skill’s name and means something else', () => {
  it.each(each('otherMeanings'))('$word is not $skill', ({ word, skill }) => {
    expect(named(listOf(word))).not.toContain(skill);
  });

  it.each(lexicon.notSkills)('%s names no skill', (phrase) => {
    const found = named(listOf(phrase));
    expect(found.filter((name) => !Object.values(BESIDE).includes(name))).toEqual([]);
  });
});

describe('a plain word', () => {
  it.each([
    ['a trade', 'Ready to talk with dockers and pilots', 'Docker'],
    ['some of it', 'You cut colleagues some slack', 'Slack'],
    ['an island', 'Travel to growers in Java and Sumatra', 'Java'],
    ['a party', 'Help with our summer bash', 'Bash'],
    ['what a sheet of accounts has', 'The solidity of our accounts', 'Solidity'],
  ])('is no tool: %s', (_what, line, name) => {
    expect(named(`Requirements\n- SQL\n- ${line}`)).toEqual(['SQL']);
    expect(named(`Requirements\n- ${name}`)).toEqual([name]);
  });
});
