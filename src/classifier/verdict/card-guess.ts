import { type TitleReading, VERDICTS, type Verdict } from '../analysis.ts';
import { scan } from './features.ts';
import { scoreOf } from './linear.ts';
import { readOf } from './model.ts';
import { readSentences } from './sentences.ts';
import { TITLES } from './title-learned.ts';
import { type CardWeights, type Titles, unpackTitles } from './title-pack.ts';
import { titleLogits } from './title-words.ts';
import { titleSigns } from './titles.ts';
import { type Model, shipped } from './weights.ts';

/** What a result card shows of a posting: its title and, on many boards, some words of the description. */
export interface CardWords {
  readonly title: string;
  readonly snippet: string | null;
}

/** What a card lets expect of the work, and the chance of it. `unread`: nothing likely enough to say. */
export interface CardGuess {
  readonly verdict: Verdict | 'unread';
  readonly chance: number;
}

/** A guess with a smaller chance is not shown. */
export const GUESS_FROM = 0.6;

/** What a guess is made of, in the order of {@link cardScores}. */
export const CARD_SCORES = [
  'title:ai',
  'title:ml',
  'title:mixed',
  'work',
  'share',
  'ai',
  'ml',
  'mixed',
] as const;

/**
 * What is known of a card, in logits: by the words of its title, and by title and snippet read as the description's
 * sentences are.
 */
export function cardScores({ title, snippet }: CardWords, titles: Titles, model: Model): number[] {
  const text = snippet === null ? title : `${title}\n${snippet}`;
  const read = readOf(scan('', text), model.words.vocabulary);
  const { work, share } = readSentences(read.sentences, model.sentences);
  const verdicts = model.verdicts.map(({ bias, linear }) => bias + scoreOf(linear, read, read.words));
  return [...titleLogits(title, titles), work, share, ...verdicts];
}

const THOUSANDTH = 0.001;

/** Chances of the four verdicts, in the order of VERDICTS, from {@link cardScores}. */
export function cardChances(scores: readonly number[], { bias, ...weights }: CardWeights): number[] {
  const logits = bias.map((own, k) =>
    CARD_SCORES.reduce((sum, name, i) => sum + (scores[i] ?? 0) * (weights[name]?.[k] ?? 0), own),
  );
  const powers = [...logits, 0].map((logit) => Math.exp(logit * THOUSANDTH));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

let titles: Titles | undefined;

/** What the work is likely to be behind a card that does not show the whole description. */
export function guessCard(card: CardWords): CardGuess {
  titles ??= unpackTitles(TITLES);
  const chances = cardChances(cardScores(card, titles, shipped()), titles.card);
  const chance = Math.max(...chances);
  const verdict = VERDICTS[chances.indexOf(chance)];
  return { verdict: verdict !== undefined && chance >= GUESS_FROM ? verdict : 'unread', chance };
}

/**
 * Reads what a title alone suggests.
 *
 * @returns `guess` is `unread` where the title leaves the work open
 */
export function readTitle(title: string): TitleReading {
  const { verdict: guess, chance } = guessCard({ title, snippet: null });
  return { says: titleSigns(title).says, guess, chance };
}
