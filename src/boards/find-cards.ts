import type { Board } from './board.ts';
import { type ReadCard, readCards } from './cards.ts';
import { guessCards } from './reading/guess-cards.ts';
import { refusal } from './reading/no-posting.ts';

/** The cards of a page, whether a board's rules find them or they are guessed. */
export function findCards(document: Document, board: Board, url: URL): ReadCard[] {
  const cards = readCards(document, board, url);
  return cards.length > 0 || refusal(document) ? cards : guessCards(document, board, url);
}
