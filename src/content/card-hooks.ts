import type { CardWords } from '../classifier/verdict/card-guess.ts';
import type { Guessed, Judged } from '../platform/messages.ts';
import type { BadgeState } from './badge.ts';

/** Is told of each card what its badge says (null: it has none any more), and of the end of each round. */
export interface CardFilter {
  apply(card: Element, state: BadgeState | null, name?: string): void;
  report(): void;
}

export interface CardHooks {
  /** Wraps changes to the page. */
  write(change: () => void): void;
  /** Has a card's whole posting judged, where the list holds it. */
  judge(title: string, description: string | null): Promise<Judged>;
  /** What work the words of each of some cards suggest. */
  guess(cards: CardWords[]): Promise<Guessed[]>;
  /** Does the page show no one posting? */
  isList(): boolean;
  /** What the badges say has changed. */
  onChange(): void;
}
