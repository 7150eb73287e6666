import { type Tokens, tokenise } from '../text/tokens.ts';
import { firstKey, lastKey, TITLE_CLASSES, TITLE_STEP, type Titles } from './title-pack.ts';
import { type TitleSigns, titleSigns } from './titles.ts';
import { columnOf, visitWords } from './words.ts';

/** Names of what the rules see in a title: what it says, the kinds of job and of work, and each kind of job beside what it says. */
export function signNames({ says, roles, signals }: TitleSigns): string[] {
  return [
    `says:${says}`,
    ...[...roles].flatMap((role) => [`role:${role}`, `role:${role} says:${says}`]),
    ...[...signals].map((signal) => `signal:${signal}`),
  ];
}

/** Keys of what stands in a title, none twice. */
export function titleKeys(tokens: Tokens): Set<number> {
  const { count, hash } = tokens;
  const keys = new Set<number>();
  visitWords(tokens, 0, count, (key) => keys.add(key));
  if (count > 0) keys.add(firstKey(hash[0] ?? 0)).add(lastKey(hash[count - 1] ?? 0));
  return keys;
}

/** Logits of AI work, of ML work and of both against any other work, by the words of a title. */
export function titleLogits(title: string, { bias, signs, table, weights }: Titles): number[] {
  const steps = [...bias];
  const add = (weightOf: (k: number) => number | undefined) => {
    for (let k = 0; k < TITLE_CLASSES; k++) steps[k] = (steps[k] ?? 0) + (weightOf(k) ?? 0);
  };
  for (const name of signNames(titleSigns(title))) add((k) => signs[name]?.[k]);
  for (const key of titleKeys(tokenise(title))) {
    const column = columnOf(table, key);
    if (column >= 0) add((k) => weights[k * table.size + column]);
  }
  return steps.map((one) => one * TITLE_STEP);
}
