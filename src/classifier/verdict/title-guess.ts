import { type TitleReading, VERDICTS, type Verdict } from '../analysis.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { TITLES } from './title-learned.ts';
import { firstKey, lastKey, TITLE_CLASSES, TITLE_STEP, type Titles, unpackTitles } from './title-pack.ts';
import { type TitleSigns, titleSigns } from './titles.ts';
import { columnOf, visitWords } from './words.ts';

/** What a title alone lets expect, and the chance of it. `unread`: nothing likely enough to say. */
export interface TitleGuess {
  readonly verdict: Verdict | 'unread';
  readonly chance: number;
}

/** A guess with a smaller chance is not shown. */
export const GUESS_FROM = 0.6;

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

let titles: Titles | undefined;

/** Chances of the four verdicts by a title alone, in the order of VERDICTS. */
export function titleChances(title: string, { bias, signs, table, weights }: Titles): number[] {
  const logits = [...bias, 0];
  const add = (weightOf: (k: number) => number | undefined) => {
    for (let k = 0; k < TITLE_CLASSES; k++) logits[k] = (logits[k] ?? 0) + (weightOf(k) ?? 0);
  };
  for (const name of signNames(titleSigns(title))) add((k) => signs[name]?.[k]);
  for (const key of titleKeys(tokenise(title))) {
    const column = columnOf(table, key);
    if (column >= 0) add((k) => weights[k * table.size + column]);
  }
  const powers = logits.map((steps) => Math.exp(steps * TITLE_STEP));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * What the work is likely to be under a title, for cards that show no description. What a card tells of the description
 * is not asked: the words it begins with made these guesses no better.
 */
export function guessTitle({ title }: { readonly title: string }): TitleGuess {
  titles ??= unpackTitles(TITLES);
  const chances = titleChances(title, titles);
  const chance = Math.max(...chances);
  const verdict = VERDICTS[chances.indexOf(chance)];
  return { verdict: verdict !== undefined && chance >= GUESS_FROM ? verdict : 'unread', chance };
}

/**
 * Reads what a title suggests, for cards that show no description.
 *
 * @returns `guess` is `unread` where the title leaves the work open
 */
export function readTitle(title: string): TitleReading {
  const { verdict: guess, chance } = guessTitle({ title });
  return { says: titleSigns(title).says, guess, chance };
}
