import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../src/classifier/skills/needs.ts';
import { readSkills } from '../../../src/classifier/skills/skills.ts';
import { parseText } from '../../../src/classifier/text/parsed-text.ts';

const needs = (text: string) => needsOf(readSkills(parseText(text)));
const need = (text: string, name: string) => needs(text).find(({ anyOf }) => anyOf.includes(name));

describe('what a posting asks for', () => {
  it('says how often one of its alternatives is named', () => {
    const text =
      'Requirements\n- PyTorch or JAX\n- Docker\n\nYou will train in PyTorch. We run Docker, Docker.';
    expect(need(text, 'JAX')).toMatchObject({ anyOf: ['PyTorch', 'JAX'], named: 3 });
    expect(need(text, 'Docker')).toMatchObject({ named: 3 });
  });

  it.each([
    ['monitoring beside a tool for it', 'Requirements\n- Prometheus\n- monitoring', 'monitoring', true],
    ['monitoring alone', 'Requirements\n- Python\n- monitoring', 'monitoring', false],
    [
      'machine learning beside a method of it',
      'Requirements\n- machine learning\n- recommender systems',
      'machine learning',
      true,
    ],
    [
      'a method beside machine learning',
      'Requirements\n- machine learning\n- classification',
      'classification',
      true,
    ],
    [
      'machine learning beside none but general words',
      'Requirements\n- machine learning\n- classification',
      'machine learning',
      false,
    ],
    ['deploying models beside MLOps', 'Requirements\n- MLOps\n- model deployment', 'model deployment', true],
    ['deploying models alone', 'Requirements\n- Python\n- model deployment', 'model deployment', false],
    ['a named tool', 'Requirements\n- Prometheus\n- monitoring', 'Prometheus', false],
  ])('%s', (_what, text, name, generic) => {
    expect(need(text, name)?.generic).toBe(generic);
  });

  it('asks for the fewest years that are named beside any of its alternatives', () => {
    const mention = { need: 'required', anyOf: 1, start: 0, end: 1 } as const;
    const years = (...each: (number | undefined)[]) =>
      needsOf(
        each.map((n, i) => ({ ...mention, name: `skill ${i}`, ...(n !== undefined && { years: n }) })),
      )[0]?.years;
    expect(years(5, 3)).toBe(3);
    expect(years(undefined, 4)).toBe(4);
    expect(years(undefined, undefined)).toBeUndefined();
  });

  it('puts what is required first, each in the order of the text', () => {
    const text = 'Requirements\n- Scala is a plus\n- Go and Python';
    expect(needs(text).map(({ anyOf: [name], need: wanted }) => [name, wanted])).toEqual([
      ['Go', 'required'],
      ['Python', 'required'],
      ['Scala', 'nice'],
    ]);
  });
});

describe('alternatives', () => {
  const sets = (text: string) => needs(text).map(({ anyOf }) => anyOf.join('|'));
  it.each([
    ['FastAPI or Flask, Docker, Kubernetes, CI/CD', ['FastAPI|Flask', 'Docker', 'Kubernetes', 'CI/CD']],
    ['HTML/CSS', ['HTML', 'CSS']],
    ['PyTorch, TensorFlow or JAX', ['PyTorch|TensorFlow|JAX']],
    ['Docker, PyTorch or TensorFlow', ['Docker', 'PyTorch|TensorFlow']],
    ['Either PyTorch or JAX, and Kubernetes', ['PyTorch|JAX', 'Kubernetes']],
    ['PostgreSQL over MongoDB', ['PostgreSQL']],
    ['React over GraphQL', ['React', 'GraphQL']],
    ['RAG over pgvector', ['RAG', 'pgvector']],
    ['AWS services such as S3, EC2 and Kinesis', ['AWS|S3|EC2|Kinesis']],
  ])('%j is %j', (text, wanted) => {
    expect(sets(`Requirements\n- ${text}`)).toEqual(wanted);
  });

  it('never span two sentences; a skill told before meets the later need as well', () => {
    const text = 'Requirements\n- PyTorch or TensorFlow\n- TensorFlow or JAX';
    expect(sets(text)).toEqual(['PyTorch|TensorFlow', 'JAX|TensorFlow']);
  });
});
