import { NEVER } from '../address.ts';
import type { Board } from '../board.ts';
import { before, match } from '../pick.ts';

/** Google's jobs panel. Its names mean nothing, so cards are read line by line. */
export const google: Board = {
  id: 'google',
  matches: ['https://www.google.com/search?*udm=8*', 'https://www.google.com/search?*htl*jobs*'],
  listing: NEVER,
  cards: {
    card: '[data-share-url*="htl;jobs"]',
    title: { css: 'a', line: 0 },
    company: { css: 'a', line: 1 },
    location: { css: 'a', line: 2, pick: before('•') },
    id: { css: '&', attr: 'data-share-url', pick: match(/htidocid=([^&]+)/) },
  },
};
