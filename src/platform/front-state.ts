import type { PageReading } from '../posting/posting.ts';
import type { CardCounts, Front } from './messages.ts';

/** Name of the ports by which views follow what is in front in a document. */
export const FRONT_PORT = 'undertitle-front';

/** All that a document tells of itself: sent whole, first at once and then after each change. */
export interface FrontState {
  /** The document's own random name: another one in the same tab and frame has another. */
  doc: string;
  /** Grows with each state a document sends. */
  seq: number;
  /** It is the page itself, not a frame in it. */
  isTop: boolean;
  front: Front;
  /** What there is instead of a posting; null while there is one, or it is not known yet. */
  page: PageReading | null;
  /** Id of the board whose page this is; of no known one: `generic`. */
  board: string;
  cards: CardCounts;
}
