import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSkills, learningPath } from '../../../src/classifier/skills/gap.ts';
import { skillInfo } from '../../../src/classifier/skills/lexicon.ts';
import { skillReader } from '../../../src/classifier/skills/reader.ts';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const read = (text: string) => readSkills(parseText(text));
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
    ['Services in production\n- Go 1.23+', ['Go']],
    ['Requirements\n- Fluent in Python, ideally also Rust', ['Python', 'Rust']],
    ['Requirements\n- C#.NET', ['C#', '.NET']],
    ['Requirements\n- Data-Dog and Git-hub', ['Datadog', 'GitHub']],
  ])('%j names %j', (text, wanted) => {
    expect(names(text)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    'What gives you an edge',
    'You will impress us if',
    'Also great',
    'Secondary skills',
    'Good-to-know',
    'Das wäre schön',
    'Serait un plus',
    'Great for this post, yet not required',
    'You might also know',
    'Our preferences',
    'Well beyond the basics',
    'It doesn’t hurt if you have met',
    'Things that put you ahead',
    'Can be learned on the job',
    'With luck you bring',
    'Hilfreich für den Anfang',
    'Pour faire la différence',
    'Niet vereist, wel leuk',
  ])('under %j are nice to have', (heading) => {
    const need = Object.fromEntries(
      read(`Requirements\n- Python\n\n${heading}\n- Kotlin\n- Terraform`).map((one) => [one.name, one.need]),
    );
    expect(need).toEqual({ Python: 'required', Kotlin: 'nice', Terraform: 'nice' });
  });

  it.each(['Nice to have, but not needed', 'Bonus points, in no order'])(
    'under %j are nice to have, though a comma stands in it',
    (heading) => {
      const need = read(`Requirements\n- Python\n\n${heading}\n- Kotlin`).map((one) => one.need);
      expect(need).toEqual(['required', 'nice']);
    },
  );

  it.each([
    'Mathematics needed, physics preferred',
    'A degree in mathematics, ideally a master',
    'Patience, and letters (preferably short)',
  ])('under %j, a line that asks and then wishes, are what their own section makes them', (line) => {
    const need = read(`Requirements\n- Python\n\n${line}\n- Kotlin`).map((one) => one.need);
    expect(need).toEqual(['required', 'required']);
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

describe('alternatives', () => {
  /** Skills by need: alternatives joined by `|`. */
  const needs = (text: string) =>
    compareSkills(read(text), []).needs.map(({ alternatives }) =>
      alternatives.map(({ name }) => name).join('|'),
    );

  it.each([
    ['Python or Java', ['Python|Java']],
    ['Python, Java, or Go', ['Python|Java|Go']],
    ['SQL and Python or Java', ['SQL', 'Python|Java']],
    ['Python and Java', ['Python', 'Java']],
    ['stores such as Pinecone, Weaviate or similar', ['Pinecone|Weaviate']],
    ['clouds (e.g. AWS, GCP, Azure)', ['AWS|GCP|Azure']],
    ['one of the bigger clouds (AWS, GCP and Azure)', ['AWS|GCP|Azure']],
    ['at least one of Python, Java and C++', ['Python|Java|C++']],
    ['PyTorch/TensorFlow', ['PyTorch|TensorFlow']],
    ['Python/Django', ['Python', 'Django']],
    ['fine-tuning of LLMs', ['fine-tuning', 'LLMs']],
    ['Python or Java\nJava or Go', ['Python|Java', 'Go']],
    ['mit Python oder Java', ['Python|Java']],
  ])('%j asks for %j', (text, wanted) => {
    expect(needs(text)).toEqual(wanted);
  });

  it('are one need that any of them meets', () => {
    const { needs: all, lacking, having } = compareSkills(read('Python or Java, and Docker'), ['Java']);
    expect(all.map(({ state }) => state)).toEqual(['have', 'lacking']);
    expect(lacking.map(({ name }) => name)).toEqual(['Docker']);
    expect(having.map(({ name }) => name)).toEqual(['Java']);
  });
});

describe('years of a skill', () => {
  const years = (text: string) => Object.fromEntries(read(text).map((one) => [one.name, one.years ?? null]));

  it.each([
    ['3+ years of PyTorch', { PyTorch: 3 }],
    ['5 years Python', { Python: 5 }],
    ['Python (5+ years), Java', { Python: 5, Java: null }],
    ['Python: 3-5 years', { Python: 3 }],
    ['3 to 5 years of experience with Python and SQL', { Python: 3, SQL: 3 }],
    ['three years of hands-on experience in Kubernetes', { Kubernetes: 3 }],
    ['Python, 3+ years of Java', { Python: null, Java: 3 }],
    ['a Python shop for 12 years', { Python: null }],
    ['We are 8 years old. Python, Docker', { Python: null, Docker: null }],
    ['mehr als 3 Jahre Erfahrung mit Python', { Python: 3 }],
    ['1.5+ years of Python', { Python: 1 }],
    ['3 or more years of Python', { Python: 3 }],
    ['5 plus years building with Python', { Python: 5 }],
    ['Between 3 and 5 years of experience in Python', { Python: 3 }],
    ['3/5 years of Python', { Python: 3 }],
    ['Expérience de 5 à 7 ans en Python', { Python: 5 }],
    ['2 a 3 anos de experiência em Python', { Python: 2 }],
    ['0-2 years of Python', { Python: null }],
    ['5 (five) years of Python', { Python: 5 }],
    ['Python (5 or more years), Java', { Python: 5, Java: null }],
    ['Python (2.5 years)', { Python: 2 }],
    ['Python, 18 months of Java', { Python: null, Java: 1 }],
  ])('%j asks for %j', (text, wanted) => {
    expect(years(text)).toEqual(wanted);
  });
});

describe('own skills', () => {
  const text = 'Requirements\n- Harbourmaster or HM3\n- Python with the Brass toolkit\n- brass instruments';
  const own = [
    { name: 'Harbourmaster', aliases: ['HM3'] },
    { name: 'Brass', aliases: [], exact: true as const },
    { name: 'python', aliases: ['toolkit'] },
  ];
  const found = readSkills(parseText(text), own);

  it('are found by name and alias, as spelled where that is asked for, in reading order', () => {
    expect(found.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['Harbourmaster', 'Harbourmaster'],
      ['Python', 'Python'],
      ['Brass', 'Brass'],
    ]);
  });

  it('count in the gap as any other, and vouch for a plain word beside them', () => {
    expect(compareSkills(found, ['Harbourmaster']).having.map(({ name }) => name)).toEqual(['Harbourmaster']);
    const listed = readSkills(parseText('Harbourmaster, Go'), own);
    expect(listed.map(({ name }) => name)).toEqual(['Harbourmaster', 'Go']);
  });

  it('stand in place of the lexicon’s where both fit, and leave the rest as it was', () => {
    const mine = [{ name: 'Vector harbour', aliases: ['vector databases'] }];
    const words = 'Pinecone, Docker; vector databases';
    const names = readSkills(parseText(words), mine).map(({ name }) => name);
    expect(names).toEqual(['Pinecone', 'Docker', 'Vector harbour']);
  });
});

describe('the way to a skill', () => {
  it('is what it builds on, each once, the first to learn first', () => {
    const path = learningPath('langgraph', skillReader([])).map(({ name }) => name);
    expect(path.at(-1)).toBe('LangGraph');
    expect(new Set(path).size).toBe(path.length);
    for (const [i, name] of path.entries())
      for (const other of skillInfo(name)?.implies ?? []) expect(path.indexOf(other)).toBeLessThan(i);
  });

  it('marks what the reader has and looks no further there', () => {
    const path = learningPath('PyTorch', skillReader(['deep learning']));
    expect(path.find(({ name }) => name === 'deep learning')?.known).toBe(true);
    expect(path.some(({ name }) => name === 'neural networks')).toBe(false);
  });

  it('of an own skill is itself alone', () => {
    expect(learningPath('Harbourmaster', skillReader([]))).toEqual([
      { name: 'Harbourmaster', what: null, known: false },
    ]);
  });
});

describe('the gap', () => {
  it('tells what is near a skill the reader has, from either side, and what they are learning', () => {
    const { needs } = compareSkills(read('Weaviate, Kubernetes, Docker'), ['pgvector'], ['k8s']);
    expect(needs.map(({ state, near }) => [state, near])).toEqual([
      ['near', 'pgvector'],
      ['learning', null],
      ['lacking', null],
    ]);
  });

  it('takes a service for near to whoever has its cloud, and for lacking to others', () => {
    const services = read('Requirements\n- AWS SageMaker, Vertex AI');
    const near = (profile: string[]) => compareSkills(services, profile).needs.map((one) => one.near);
    expect(near(['AWS'])).toEqual(['AWS', null]);
    expect(near(['GCP'])).toEqual([null, 'GCP']);
    expect(near(['Python'])).toEqual([null, null]);
  });

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

describe('a demand that stands after what is not read', () => {
  it('counts under a heading that is not known, and says so', () => {
    const text = `Pay and benefits
Thirty days of holiday

Bring along these
- PyTorch in anger
- Kubernetes from the inside
- Good humour

About us
- We like Terraform`;
    expect(read(text).map(({ name, basis }) => [name, basis])).toEqual([
      ['PyTorch', 'unknown-heading'],
      ['Kubernetes', 'unknown-heading'],
    ]);
  });

  it.each([
    'Pay range\n50 to 60\n\nIdeal experience\n- PyTorch\n- Kubernetes',
    'About the team\nWe are five.\n\nSkills & experience we’re seeking\n- PyTorch\n- Kubernetes',
    'About us\nWe are five.\nExperience with PyTorch and Kubernetes',
  ])('%j', (text) => {
    expect(read(text).map(({ name, basis }) => [name, basis])).toEqual([
      ['PyTorch', undefined],
      ['Kubernetes', undefined],
    ]);
  });
});
