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
import { columnOf, visitWords } from './words.ts';

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

/** What a guess is made of. */
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

/** What is known of a card. */
export interface CardReading {
  /** In logits, in the order of {@link CARD_SCORES}. */
  readonly scores: readonly number[];
  /** Its title has letters that English lacks, and most of its words are in no posting that was learned from. */
  readonly isStrange: boolean;
}

/** A letter that English lacks. */
const FOREIGN_LETTER = /[^\P{L}A-Za-z]/u;
/** Where a smaller part of a card's words is known, it may be in a language we do not read. */
const KNOWN_FROM = 0.5;

/** Reads a card by the words of its title, and title and snippet as the sentences of a description are read. */
export function readCardWords({ title, snippet }: CardWords, titles: Titles, model: Model): CardReading {
  const { vocabulary } = model.words;
  const scanned = scan('', snippet === null ? title : `${title}\n${snippet}`);
  const read = readOf(scanned, vocabulary);
  const { work, share } = readSentences(read.sentences, model.sentences);
  const verdicts = model.verdicts.map(({ bias, linear }) => bias + scoreOf(linear, read, read.words));
  let [known, all] = [0, 0];
  visitWords(scanned.tokens, 0, scanned.tokens.count, (key, first, last) => {
    if (first !== last) return;
    all++;
    if (columnOf(vocabulary.text, key) >= 0) known++;
  });
  const isStrange = known < Math.max(all, 1) * KNOWN_FROM && FOREIGN_LETTER.test(title);
  return { scores: [...titleLogits(title, titles), work, share, ...verdicts], isStrange };
}

const THOUSANDTH = 0.001;

/** Chances of the four verdicts, in the order of VERDICTS, from {@link CardReading}'s scores. */
export function cardChances(scores: readonly number[], { bias, ...weights }: CardWeights): number[] {
  const logits = bias.map((own, k) =>
    CARD_SCORES.reduce((sum, name, i) => sum + (scores[i] ?? 0) * (weights[name]?.[k] ?? 0), own),
  );
  const powers = [...logits, 0].map((logit) => Math.exp(logit * THOUSANDTH));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The guess that chances amount to, in the order of VERDICTS. What we cannot read is not called other work. */
export function guessFrom(
  chances: readonly number[],
  { isStrange }: Pick<CardReading, 'isStrange'>,
): CardGuess {
  const chance = Math.max(...chances);
  const verdict = VERDICTS[chances.indexOf(chance)] ?? 'neither';
  const isShown = chance >= GUESS_FROM && !(isStrange && verdict === 'neither');
  return { verdict: isShown ? verdict : 'unread', chance };
}

let titles: Titles | undefined;

/** What the work is likely to be behind a card that does not show the whole description. */
export function guessCard(card: CardWords): CardGuess {
  titles ??= unpackTitles(TITLES);
  const reading = readCardWords(card, titles, shipped());
  return guessFrom(cardChances(reading.scores, titles.card), reading);
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
