import type { Board } from '../board.ts';

/** Recruitee career sites: every employer draws its own, the addresses are the same. */
export const recruitee: Board = {
  id: 'recruitee',
  matches: ['https://*.recruitee.com/*'],
  listing: /^(?:\/l\/[\w-]+)?\/o\/([\w-]+)/,
  layouts: [{ fields: { title: 'h1' } }],
  cards: {
    card: 'a[href*="/o/"]',
    not: '[href*="/c/"]',
    title: { css: '&', line: 0 },
  },
};
