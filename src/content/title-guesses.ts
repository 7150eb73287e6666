import { askUntilAnswered } from '../platform/ask.ts';
import type { Guessed } from '../platform/messages.ts';

const UNREAD: Guessed = { verdict: 'unread' };

/**
 * What titles of cards suggest. The background guesses, where the lexicons are, and each title once.
 *
 * @param guess asks it about some titles
 */
export function createTitleGuesses(guess: (titles: string[]) => Promise<Guessed[]>, signal: AbortSignal) {
  const guesses = new Map<string, Guessed>();
  const waiting = new Map<Element, string>();
  /** Counts how often nobody wanted any more what had been asked for. */
  let drops = 0;
  return {
    has: (title: string): boolean => guesses.has(title),
    of: (title: string): Guessed => guesses.get(title) ?? UNREAD,
    /** A card waits for the guess of its title. */
    want: (card: Element, title: string) => void waiting.set(card, title),
    /** Has the titles that are waited for guessed; resolves to the cards that can be drawn then. */
    async ask(): Promise<Element[]> {
      if (waiting.size === 0) return [];
      const wanted = [...waiting];
      waiting.clear();
      const titles = [...new Set(wanted.map(([, title]) => title))];
      const before = drops;
      const found = await askUntilAnswered(() => guess(titles), signal);
      if (!found || signal.aborted) return [];
      for (const [i, title] of titles.entries()) guesses.set(title, found[i] ?? UNREAD);
      return before === drops ? wanted.map(([card]) => card) : [];
    },
    /** No card waits any more. */
    drop() {
      waiting.clear();
      drops++;
    },
  };
}
