import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/classifier/text/compile.ts';
import { findIn } from '../../../src/classifier/text/matcher.ts';
import { spellings } from '../../../src/classifier/text/spellings.ts';
import { GAP_SENTENCE, tokenise } from '../../../src/classifier/text/tokens.ts';

const found = (terms: (string | { text: string; exact: true })[], text: string) => {
  const matcher = compile(
    terms.map((term, id) => (typeof term === 'string' ? { text: term, id } : { ...term, id })),
  );
  const tokens = tokenise(text);
  const { count, id, first, last } = findIn(matcher, tokens);
  return Array.from({ length: count }, (_, i) => [
    id[i],
    text.slice(tokens.start[first[i] ?? 0], tokens.end[last[i] ?? 0]),
  ]);
};

describe('words', () => {
  const words = (text: string) => {
    const { count, start, end } = tokenise(text);
    return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
  };

  it('are split at what stands between them, names with signs kept whole', () => {
    expect(words('C++, C# and .NET; Node.js/React (v2)')).toEqual([
      'C++',
      'C#',
      'and',
      '.NET',
      'Node',
      'js',
      'React',
      'v2',
    ]);
  });

  it('stand in order inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, start, end } = tokenise(text);
        const edges = Array.from({ length: count }, (_, i) => [start[i] ?? -1, end[i] ?? -1]).flat();
        const inOrder = edges.every((edge, i) =>
          i % 2 ? edge > (edges[i - 1] ?? 0) : edge >= (edges[i - 1] ?? 0),
        );
        expect({ edges, inOrder }).toMatchObject({ inOrder: true });
        expect(edges.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('terms', () => {
  it('match whatever their case, accents and plural', () => {
    expect(found(['vector database', 'modele de langage'], 'Vector Databases. Modèles de langage')).toEqual([
      [0, 'Vector Databases'],
      [1, 'Modèles de langage'],
    ]);
  });

  it('with a hyphen match spaced, joined and hyphenated words', () => {
    expect(found(['fine-tuning'], 'Fine-tuning, fine tuning, finetuning').map(([, words]) => words)).toEqual([
      'Fine-tuning',
      'fine tuning',
      'finetuning',
    ]);
  });

  it('take the longest that fits, and never overlap', () => {
    expect(found(['vector', 'vector database', 'database engine'], 'vector database engine')).toEqual([
      [1, 'vector database'],
    ]);
  });

  it('do not reach over the end of a sentence, a line or a comma', () => {
    expect(found(['language model'], 'language. Model\nlanguage\nmodel, language, model')).toEqual([]);
  });

  it('that are exact count only as spelled', () => {
    expect(found([{ text: 'Ray', exact: true }], 'a ray, RAY, Ray')).toEqual([[0, 'Ray']]);
  });

  it('with alternatives stand for each of them', () => {
    expect(spellings('(train|tune) (a|) model').sort()).toEqual([
      'train  model',
      'train a model',
      'tune  model',
      'tune a model',
    ]);
  });
});

describe('names as they are written', () => {
  const words = ['Elm', 'Elm API', '.NET', 'Erlang'];
  const matcher = compile(words.map((text, id) => ({ text, id })));
  it.each([
    ['Elm4 and later', ['Elm']],
    ['Elm3.1 and later', ['Elm']],
    ['Elm’s APIs', ['Elm API']],
    ["Elm's API", ['Elm API']],
    ['C#/.NET', ['.NET']],
    ['Er\u00adlang', ['Erlang']],
    ['Er\u200blang', ['Erlang']],
    ['ＥＲＬＡＮＧ', ['Erlang']],
    ['Elmo', []],
    ['4Elm', []],
  ])('%j holds %j', (text, wanted) => {
    const { count, id } = findIn(matcher, tokenise(text));
    expect([...id.subarray(0, count)].map((at) => words[at])).toEqual(wanted);
  });

  it.each([
    ['e.g. Elm', 1],
    ['A Ph.D. in maths', 1],
    ['incl. Elm', 1],
    ['We use Elm. You like it', 2],
    ['We use C. You like it', 2],
  ])('%j is of %i sentences', (text, wanted) => {
    const { count, gap } = tokenise(text);
    expect([...gap.subarray(0, count)].filter((bits) => (bits & GAP_SENTENCE) !== 0)).toHaveLength(wanted);
  });
});
