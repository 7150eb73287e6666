import type { CardWords } from '../classifier/verdict/card-guess.ts';
import { askUntilAnswered } from '../platform/ask.ts';
import type { Guessed } from '../platform/messages.ts';

const UNREAD: Guessed = { verdict: 'unread' };

const keyOf = ({ title, snippet }: CardWords): string => `${title}\n${snippet ?? ''}`;

/**
 * What the words of cards suggest. The background guesses, where the lexicons are, and the same words once.
 *
 * @param guess asks it about some cards
 */
export function createCardGuesses(guess: (cards: CardWords[]) => Promise<Guessed[]>, signal: AbortSignal) {
  const guesses = new Map<string, Guessed>();
  const waiting = new Map<Element, CardWords>();
  /** How often all waiting cards were let go: what had been asked for before is of no use to them any more. */
  let drops = 0;
  return {
    has: (words: CardWords): boolean => guesses.has(keyOf(words)),
    of: (words: CardWords): Guessed => guesses.get(keyOf(words)) ?? UNREAD,
    /** A card waits for the guess of its words. */
    want: (card: Element, words: CardWords) => void waiting.set(card, words),
    /** Has what is waited for guessed; resolves to the cards that can be drawn then. */
    async ask(): Promise<Element[]> {
      if (waiting.size === 0) return [];
      const wanted = [...waiting.keys()];
      const byKey = new Map([...waiting.values()].map((words) => [keyOf(words), words]));
      waiting.clear();
      const before = drops;
      const found = await askUntilAnswered(() => guess([...byKey.values()]), signal);
      if (!found || signal.aborted) return [];
      for (const [i, key] of [...byKey.keys()].entries()) guesses.set(key, found[i] ?? UNREAD);
      return before === drops ? wanted : [];
    },
    /** No card waits any more. */
    drop() {
      waiting.clear();
      drops++;
    },
  };
}
