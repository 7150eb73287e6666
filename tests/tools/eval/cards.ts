import { VERDICTS } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import {
  CARD_SCORES,
  type CardGuess,
  type CardReading,
  cardChances,
  guessFrom,
  readCardWords,
} from '../../../src/classifier/verdict/card-guess.ts';
import {
  type CardWeights,
  packTitles,
  TITLE_CLASSES,
  type TitleList,
  unpackTitles,
} from '../../../src/classifier/verdict/title-pack.ts';
import type { Model } from '../../../src/classifier/verdict/weights.ts';
import { type Example, employerOf, foldOf, hashOf, TRUST } from './data.ts';
import { fitClasses } from './logistic.ts';
import { featuresOf, fitTitles } from './titles.ts';
import { nameTest } from './vocabulary.ts';

const PULL = 1e-3;
const STEPS = 60;
const CLASSES = VERDICTS.length;
/** Shorter pieces of a description are headings and the like. Characters. */
const SHORTEST = 25;

/** The beginning of a text, cut between words as boards cut it. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const begun = line.slice(0, most);
  const end = begun.lastIndexOf(' ');
  return end > 0 ? begun.slice(0, end) : begun;
}

/** Some of a list, picked by chance that depends on the key alone, in the list's order. */
function pick<T>(list: readonly T[], count: number, key: string): T[] {
  const drawn = list.map((_, i) => ({ i, at: hashOf(`${key}#${i}`) })).sort((a, b) => a.at - b.at);
  return drawn
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ i }) => list[i] as T);
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?;:•])\s+|\n+/)
    .map((one) => one.replace(/^[\s•*·–-]+/, '').trim())
    .filter(({ length }) => length >= SHORTEST);

/** What boards show of a description on a result card beside the title, by kind. Made anew from a posting, never kept. */
const SNIPPETS: Readonly<Record<string, (example: Example, description: string) => string | null>> = {
  none: () => null,
  'first 150 characters': (_, text) => cut(text, 150),
  'first 250 characters': (_, text) => cut(text, 250),
  'first 500 characters': (_, text) => cut(text, 500),
  'two sentences': ({ label }, text) =>
    cut(
      pick(sentencesOf(text), 2, `${label.id} two`)
        .map((one) => one.slice(0, 150))
        .join(' … '),
      300,
    ),
  'parts of two sentences': ({ label }, text) =>
    cut(
      pick(sentencesOf(text), 2, `${label.id} parts`)
        .map((one) => cut(one, 90))
        .join(' '),
      160,
    ),
  'first sentence and three points': ({ label }, text) => {
    const [first = '', ...others] = sentencesOf(text);
    const points = pick(others, 3, `${label.id} points`).map((one) => cut(one, 70));
    return [cut(first, 150), ...points].join('\n');
  },
  'eight skills': ({ label, text }) => {
    const { required, nice } = analyse(text).skills;
    return pick([...required, ...nice], 8, `${label.id} skills`).join('\n');
  },
};
type Kind = keyof typeof SNIPPETS;
const KINDS: readonly Kind[] = Object.keys(SNIPPETS);

/** What is known of one card that a posting may have. */
interface Card extends CardReading {
  readonly example: Example;
  readonly fold: number;
  readonly kind: Kind;
}

/** Multinomial logistic regression on what is known of cards; each posting teaches as much as one of its cards would. */
function fitCards(cards: readonly Card[]): CardWeights {
  const size = CARD_SCORES.length;
  const mean = (numberOf: (card: Card) => number) =>
    cards.reduce((sum, card) => sum + numberOf(card), 0) / cards.length;
  const means = CARD_SCORES.map((_, i) => mean(({ scores }) => scores[i] ?? 0));
  const scale = means.map(
    (middle, i) => Math.sqrt(mean(({ scores }) => ((scores[i] ?? 0) - middle) ** 2)) || 1,
  );
  const x = fitClasses(
    {
      from: Int32Array.from({ length: cards.length + 1 }, (_, i) => i * size),
      column: Int32Array.from({ length: cards.length * size }, (_, i) => i % size),
      value: Float32Array.from(
        cards.flatMap(({ scores }) => scores.map((score, i) => (score - (means[i] ?? 0)) / (scale[i] ?? 1))),
      ),
    },
    cards.map(({ example }) => VERDICTS.indexOf(example.label.verdict)),
    cards.map(({ example }) => TRUST[example.label.confidence]),
    PULL,
    size,
    CLASSES,
    STEPS,
  );
  // Only differences count: other work is what the three are weighed against.
  const against = (c: number, k: number) => (x[c * CLASSES + k] ?? 0) - (x[c * CLASSES + TITLE_CLASSES] ?? 0);
  const rows = CARD_SCORES.map((_, c) =>
    Array.from({ length: TITLE_CLASSES }, (_value, k) => against(c, k) / (scale[c] ?? 1)),
  );
  const bias = Array.from({ length: TITLE_CLASSES }, (_, k) =>
    rows.reduce((sum, row, c) => sum - (row[k] ?? 0) * (means[c] ?? 0), against(size, k)),
  );
  const thousandths = (row: readonly number[]) => row.map((value) => Math.round(value * 1000));
  return {
    ...Object.fromEntries(CARD_SCORES.map((name, c) => [name, thousandths(rows[c] ?? [])])),
    bias: thousandths(bias),
  };
}

/** A guess about a posting from nothing that was learned of its employer. */
interface Guess {
  readonly example: Example;
  readonly kind: Kind;
  readonly guess: CardGuess;
}

/** How often guesses are shown, how often they are right where shown, and the chance that is told of these. */
function figuresOf(guesses: readonly Guess[], isWeighted: boolean) {
  let [all, shown, right, told] = [0, 0, 0, 0];
  for (const { example, guess } of guesses) {
    const weight = isWeighted ? (example.label.weight ?? 1) : 1;
    all += weight;
    if (guess.verdict === 'unread') continue;
    shown += weight;
    told += weight * guess.chance;
    if (guess.verdict === example.label.verdict) right += weight;
  }
  return { shown: shown / all, right: right / shown, told: told / shown };
}

const bothFigures = (guesses: readonly Guess[]) => ({
  plain: figuresOf(guesses, false),
  weighted: figuresOf(guesses, true),
});

/**
 * Learns guesses from what cards show, and measures them on folds by employer.
 *
 * @param models of descriptions: that of each fold has seen nothing of the fold's employers
 */
export function learnCards(examples: readonly Example[], models: readonly Model[], seed = 1) {
  const isName = nameTest(examples);
  const features = examples.map(({ text }) => featuresOf(text.title ?? '', isName));
  const fold = examples.map((example) => foldOf(employerOf(example), seed, models.length));
  const unlearned: CardWeights = { bias: [0, 0, 0] };
  const titles = models.map((_, k) => {
    const seen = examples.flatMap((_example, i) => (fold[i] === k ? [] : [i]));
    const words = fitTitles(
      seen.map((i) => examples[i] as Example),
      seen.map((i) => features[i] ?? []),
    );
    return unpackTitles(packTitles({ ...words, card: unlearned }));
  });
  const cards = examples.flatMap((example, i): Card[] => {
    const k = fold[i] ?? 0;
    const [words, model] = [titles[k], models[k]];
    if (!words || !model) return [];
    const { title, description } = example.text;
    return KINDS.map((kind) => {
      const snippet = SNIPPETS[kind]?.(example, description ?? '') || null;
      return { example, fold: k, kind, ...readCardWords({ title: title ?? '', snippet }, words, model) };
    });
  });
  const guesses = models.flatMap((_, k): Guess[] => {
    const weights = fitCards(cards.filter((card) => card.fold !== k));
    return cards
      .filter((card) => card.fold === k)
      .map(({ example, kind, scores, isStrange }) => ({
        example,
        kind,
        guess: guessFrom(cardChances(scores, weights), { isStrange }),
      }));
  });
  const bare = guesses.filter(({ kind }) => kind === 'none');
  const list: TitleList = { ...fitTitles(examples, features), card: fitCards(cards) };
  const figures: Record<string, ReturnType<typeof bothFigures>> = {
    ...Object.fromEntries(
      KINDS.map((kind) => [kind, bothFigures(guesses.filter((guess) => guess.kind === kind))]),
    ),
    'none, older': bothFigures(bare.filter(({ example }) => example.label.id.startsWith('p'))),
    'none, newer': bothFigures(bare.filter(({ example }) => example.label.id.startsWith('q'))),
    'all snippets': bothFigures(guesses.filter(({ kind }) => kind !== 'none')),
  };
  return { list, figures };
}

/** Prints {@link learnCards}' figures, a line to each kind of card. */
export function showCards(figures: Readonly<Record<string, ReturnType<typeof bothFigures>>>): void {
  console.log(
    'Guesses of cards by what stands beside the title: right where shown, shown, chance told; then weighted',
  );
  for (const [name, { plain, weighted }] of Object.entries(figures)) {
    const cells = [plain, weighted].flatMap(({ right, shown, told }) => [right, shown, told]);
    console.log(`  ${name.padEnd(34)}${cells.map((value) => value.toFixed(3).padStart(7)).join('')}`);
  }
}
