import { describe, expect, it } from 'vitest';
import list from '../../../lexicons/words.json' with { type: 'json' };
import { boards } from '../../../src/boards/index.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';
import { fromBase64, toBase64 } from '../../../src/classifier/verdict/bytes.ts';
import { columnOf, keyOf, tableOf, visitWords } from '../../../src/classifier/verdict/words.ts';
import { packWords, unpackWords } from '../../../src/classifier/verdict/words-pack.ts';
import { knownNames } from '../../tools/eval/vocabulary.ts';

const words: { text: Record<string, number[]>; title: Record<string, number[]> } = list;
const all = [...Object.keys(words.text), ...Object.keys(words.title)];

const hashes = (text: string): number[] => {
  const { count, hash } = tokenise(text);
  return [...hash.subarray(0, count)];
};

describe('the learned words', () => {
  it('are words or pairs, never more, and no numbers', () => {
    expect(Object.keys(words.text).length).toBeGreaterThan(5000);
    expect(all.filter((word) => ![1, 2].includes(tokenise(word).count))).toEqual([]);
    expect(all.filter((word) => /\d/.test(word))).toEqual([]);
  });

  it('name no employer, person, place or board', () => {
    const ids = boards.map(({ id }) => id).filter((id) => !['generic', 'bing', 'google'].includes(id));
    const names = new Set([...knownNames(), ...ids].flatMap(hashes));
    expect(names.size).toBeGreaterThan(500);
    expect(all.filter((word) => hashes(word).some((hash) => names.has(hash)))).toEqual([]);
  });

  it('weigh something each', () => {
    const weights = Object.values(words.text);
    expect(weights.filter((row) => row.every((weight) => weight === 0))).toEqual([]);
  });

  it('come packed as they are listed', () => {
    const { vocabulary, weights } = unpackWords(packWords(words));
    const size = vocabulary.text.size + vocabulary.title.size;
    const sample = Object.entries(words.text).filter((_, i) => i % 97 === 0);
    for (const [word, row] of sample) {
      const column = columnOf(vocabulary.text, keyOf(word) ?? -1);
      expect([word, column >= 0]).toEqual([word, true]);
      expect([word, row.map((_, k) => weights[k * size + column])]).toEqual([word, row]);
    }
    const [title = '', row = []] = Object.entries(words.title)[0] ?? [];
    const column = vocabulary.text.size + columnOf(vocabulary.title, keyOf(title) ?? -1);
    expect(row.map((_, k) => weights[k * size + column])).toEqual(row);
  });
});

describe('keys of words', () => {
  const keysIn = (text: string): number[] => {
    const tokens = tokenise(text);
    const keys: number[] = [];
    visitWords(tokens, 0, tokens.count, (key) => keys.push(key));
    return keys;
  };

  it('do not mind case, accents or a plural s', () => {
    expect(keyOf('Modèles')).toBe(keyOf('modele'));
    expect(keyOf('neural networks')).toBe(keyOf('Neural Network'));
  });

  it('tell a pair from its words and from the pair the other way round', () => {
    expect(new Set(['train', 'model', 'train model', 'model train'].map(keyOf)).size).toBe(4);
    expect(keyOf('three words here')).toBeUndefined();
    expect(keyOf('')).toBeUndefined();
  });

  it('are of pairs inside one sentence alone, past no number', () => {
    expect(keysIn('Train models. Deploy')).not.toContain(keyOf('models deploy'));
    expect(keysIn('Train models')).toContain(keyOf('train models'));
    expect(keysIn('train 7 models')).toEqual([keyOf('train'), keyOf('models')]);
  });

  it('are found in a table, and no others', () => {
    const keys = Array.from({ length: 3000 }, (_, i) => (i * 7919) & 0xffffff);
    const table = tableOf(keys);
    expect(keys.map((key) => columnOf(table, key))).toEqual(keys.map((_, i) => i));
    expect(columnOf(table, 5)).toBe(-1);
    expect(columnOf(tableOf([]), 5)).toBe(-1);
  });
});

describe('base64', () => {
  it.each([0, 1, 2, 3, 4, 255])('gives back %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
    expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64').replaceAll('=', ''));
  });
});
