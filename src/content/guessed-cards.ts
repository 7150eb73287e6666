import type { Board } from '../boards/board.ts';
import { findCards, type ReadCard } from '../boards/read.ts';

/** The layout of a list is guessed when nothing has changed for so long. Milliseconds. */
const QUIET = 250;

/**
 * The cards of a list that no rule of the board finds. The page is looked at as a whole for them, so only when it is
 * quiet and shows no one posting.
 *
 * @param isList does the page show no one posting?
 * @param onFound is told of cards to look at: those found, and those that are cards no more
 */
export function createGuessedCards(
  document: Document,
  board: Board,
  isList: () => boolean,
  onFound: (cards: readonly Element[]) => void,
  signal: AbortSignal,
) {
  let cards: ReadonlyMap<Element, ReadCard> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = () => {
    if (signal.aborted) return;
    const { card } = board.cards ?? {};
    const isKnown = card !== undefined && document.querySelector(card) !== null;
    const found = isKnown || !isList() ? [] : findCards(document, board, new URL(document.location.href));
    const before = cards;
    cards = new Map(found.map((read) => [read.card, read]));
    if (before.size + cards.size > 0) onFound([...before.keys(), ...cards.keys()]);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    /** What was guessed of a card; null of any other element. */
    of: (card: Element): ReadCard | null => cards.get(card) ?? null,
    /** Looks for them once the page has been quiet for a while. */
    whenQuiet() {
      clearTimeout(timer);
      timer = setTimeout(find, QUIET);
    },
    stop: () => clearTimeout(timer),
  };
}
