import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/classifier/sections.ts';
import { compareSkills } from '../../src/classifier/skill-gap.ts';
import { readSkills } from '../../src/classifier/skills.ts';
import { tokenise } from '../../src/classifier/tokens.ts';

const read = (text: string) => readSkills(text, sectionsOf(tokenise(text)));
const names = (text: string) => read(text).map(({ name }) => name);

describe('skills of a description', () => {
  it('are named in the field’s spelling, once, where they stand', () => {
    const text = 'Requirements\n- Strong k8s and postgres skills\n- scikit-learn, sklearn and C++';
    const found = read(text);
    expect(found.map(({ name }) => name)).toEqual(['Kubernetes', 'PostgreSQL', 'scikit-learn', 'C++']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'k8s',
      'postgres',
      'scikit-learn',
      'C++',
    ]);
  });

  it.each([
    ['Own the go-to-market plan and go the extra mile.', 'Go'],
    ['You react to change within the hour.', 'React'],
    ['A spark of curiosity.', 'Spark'],
    ['Sun rays on the deck; ask for Ray at the desk.', 'Ray'],
    ['We reward swift answers.', 'Swift'],
    ['R and R at the weekend.', 'R'],
  ])('%j does not name %s', (text, skill) => {
    expect(names(text)).not.toContain(skill);
  });

  it.each([
    ['Languages: Python, Go, Rust', ['Python', 'Go', 'Rust']],
    ['Front end in React and TypeScript', ['React', 'TypeScript']],
    ['Data jobs on Spark and Airflow', ['Spark', 'Airflow']],
    ['Statistics in R or Python', ['R', 'Python']],
  ])('%j names %j', (text, wanted) => {
    expect(names(text)).toEqual(expect.arrayContaining(wanted));
  });

  it('are nice to have by their section or their wording, and required once required anywhere', () => {
    const text = `Requirements
- Python and Docker
- Terraform is a plus
Nice to have
- LangGraph
- Python packaging`;
    const need = Object.fromEntries(read(text).map((one) => [one.name, one.need]));
    expect(need).toMatchObject({
      Python: 'required',
      Docker: 'required',
      Terraform: 'nice',
      LangGraph: 'nice',
    });
  });

  it('have offsets inside the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Python', 'Go', '\n', ', ', 'ß', '𝐏𝐲', 'C++', 'a plus', ' ')),
        (parts) => {
          const text = parts.join('');
          for (const { start, end } of read(text)) expect(start < end && end <= text.length).toBe(true);
        },
      ),
    );
  });
});

describe('the gap', () => {
  const mentions = read('Requirements\n- PyTorch, Kubernetes, Python\nNice to have\n- LangGraph');

  it('is what the reader lacks, required first, and counts what their skills imply', () => {
    const { lacking, having } = compareSkills(mentions, ['pytorch']);
    expect(lacking.map(({ name }) => name)).toEqual(['Kubernetes', 'LangGraph']);
    expect(having.map(({ name }) => name)).toEqual(['PyTorch', 'Python']);
  });

  it('takes aliases and own names for what they are', () => {
    const { having } = compareSkills(mentions, ['K8S', 'lang graph', 'basket weaving']);
    expect(having.map(({ name }) => name)).toEqual(['Kubernetes', 'Python', 'LangGraph']);
  });
});
