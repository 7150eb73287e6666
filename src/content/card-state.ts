import type { ReadCard } from '../boards/read.ts';
import type { CardWords } from '../classifier/verdict/card-guess.ts';
import type { BadgeState } from './badge.ts';

/** A card that needs another badge; `next` is null where it needs none any more. */
export interface Draft {
  card: Element;
  next: (Omit<CardState, 'shown' | 'badge' | 'isBeside'> & { anchor: Element }) | null;
}

/** A card with its badge. */
export interface CardState {
  /** What the badge says. */
  shown: BadgeState;
  /** Job shown when the badge was drawn: a recycled card shows another. */
  job: string;
  key: string | null;
  /** What a guess rests on. */
  words: CardWords;
  read: ReadCard;
  badge: HTMLElement;
  /** It stands beside the title itself. */
  isBeside: boolean;
  /** How often its badge may be put back still. */
  timesLeft: number;
}

/** Does an element show the title of a card? */
export const showsTitle = (element: Element, { title }: CardWords): boolean =>
  element.textContent.replace(/\s+/g, ' ').includes(title);

/** Does the badge of a card stand beside the title of another job by now? One that the page took away stands nowhere. */
export const isStale = ({ badge, isBeside, words }: CardState): boolean =>
  isBeside && badge.parentElement !== null && !showsTitle(badge.parentElement, words);
