import { writeFileSync } from 'node:fs';
import { VERDICTS } from '../../../src/classifier/analysis.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';
import {
  firstKey,
  lastKey,
  TITLE_CLASSES,
  TITLE_STEP,
  type TitleList,
  type TitleWeights,
} from '../../../src/classifier/verdict/title-pack.ts';
import { signNames, titleKeys } from '../../../src/classifier/verdict/title-words.ts';
import { titleSigns } from '../../../src/classifier/verdict/titles.ts';
import { keyOf, wordHashes } from '../../../src/classifier/verdict/words.ts';
import { type Example, employerOf, TRUST } from './data.ts';
import { fitClasses } from './logistic.ts';

/** What stands in the titles of fewer employers is not learned from. */
const LEAST_EMPLOYERS = 8;
const PULL = 1e-3;
/** What weighs no more steps than this is left out: guesses are as right without it, and the package is smaller. */
const LIGHT = 5;
const CLASSES = VERDICTS.length;
const STEPS = 80;

/** One thing a title may hold: a sign, a word, a pair, or a word at its edge. */
export interface Feature {
  readonly kind: 'signs' | 'words' | 'first' | 'last';
  readonly name: string;
}

const isPlain = (word: string): boolean => /^[\p{L}\p{M}'’+#.&-]+(?: [\p{L}\p{M}'’+#.&-]+)?$/u.test(word);

/** What a title holds, by names people can read; names of employers, people, places and boards left out. */
export function featuresOf(title: string, isName: (hash: number) => boolean): Feature[] {
  const tokens = tokenise(title);
  const word = (i: number): string => title.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  const keys = titleKeys(tokens);
  const features: Feature[] = signNames(titleSigns(title)).map((name) => ({ kind: 'signs', name }));
  const add = (kind: Feature['kind'], name: string, key: number | undefined) => {
    if (key !== undefined && keys.has(key) && isPlain(name)) features.push({ kind, name });
  };
  for (let i = 0; i < tokens.count; i++) {
    if (isName(tokens.hash[i] ?? 0)) continue;
    add('words', word(i), keyOf(word(i)));
    if (i === 0 || isName(tokens.hash[i - 1] ?? 0)) continue;
    const pair = `${word(i - 1)} ${word(i)}`;
    add('words', pair, keyOf(pair));
  }
  const last = tokens.count - 1;
  const edge = (i: number) => (isName(tokens.hash[i] ?? 0) ? undefined : wordHashes([word(i)])[0]);
  const [first, end] = last < 0 ? [undefined, undefined] : [edge(0), edge(last)];
  if (first !== undefined) add('first', word(0), firstKey(first));
  if (end !== undefined) add('last', word(last), lastKey(end));
  // Plural and singular have one key.
  return [...new Map(features.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

/** What is learned of titles alone. */
export type TitleWords = Omit<TitleList, 'card'>;

/** Multinomial logistic regression on what titles hold. */
export function fitTitles(
  examples: readonly Example[],
  features: readonly (readonly Feature[])[],
): TitleWords {
  const employers = new Map<string, { feature: Feature; employers: Set<string> }>();
  for (const [i, list] of features.entries()) {
    for (const feature of list) {
      const key = `${feature.kind} ${feature.name}`;
      const one = employers.get(key) ?? { feature, employers: new Set() };
      one.employers.add(employerOf(examples[i] as Example));
      employers.set(key, one);
    }
  }
  const frequent = [...employers]
    .filter(([, one]) => one.employers.size >= LEAST_EMPLOYERS)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const place = new Map(frequent.map(([key], i) => [key, i]));
  const lists = features.map((list) => list.flatMap(({ kind, name }) => place.get(`${kind} ${name}`) ?? []));
  const column = Int32Array.from(lists.flat());
  const from = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) from[i + 1] = (from[i] ?? 0) + length;
  const x = fitClasses(
    { from, column, value: new Float32Array(column.length).fill(1) },
    examples.map(({ label }) => VERDICTS.indexOf(label.verdict)),
    examples.map(({ label }) => TRUST[label.confidence]),
    PULL,
    frequent.length,
    CLASSES,
    STEPS,
  );
  // Only differences count: other work is what the three are weighed against.
  const rowOf = (c: number): number[] =>
    Array.from({ length: TITLE_CLASSES }, (_, k) => {
      const steps = ((x[c * CLASSES + k] ?? 0) - (x[c * CLASSES + TITLE_CLASSES] ?? 0)) / TITLE_STEP;
      return Math.max(-127, Math.min(127, Math.round(steps)));
    });
  const list = (kind: Feature['kind']) =>
    Object.fromEntries(
      frequent
        .map(([, { feature }], i) => [feature, rowOf(i)] as const)
        .filter(([feature, row]) => feature.kind === kind && row.some((weight) => Math.abs(weight) > LIGHT))
        .map(([{ name }, row]) => [name, row]),
    );
  return {
    bias: rowOf(frequent.length),
    signs: list('signs'),
    words: list('words'),
    first: list('first'),
    last: list('last'),
  };
}

/** Writes what was learned of titles and cards, a line to each word. */
export function writeTitles(file: string, list: TitleList, provenance: unknown): void {
  const rows = (words: Readonly<Record<string, TitleWeights>>): string =>
    Object.entries(words)
      .map(([word, weights]) => `    ${JSON.stringify(word)}: [${weights.join(', ')}]`)
      .join(',\n');
  const { bias, ...lists } = list;
  const parts = Object.entries(lists).map(([name, words]) => `  "${name}": {\n${rows(words)}\n  }`);
  writeFileSync(
    file,
    `{\n  "$schema": "./title-weights.schema.json",\n  "provenance": ${JSON.stringify(provenance)},\n  "bias": [${bias.join(', ')}],\n${parts.join(',\n')}\n}\n`,
  );
}
