import type { Board } from '../board.ts';

/** Gem job boards: drawn by script, with names that mean nothing, so only the addresses are told. */
export const gem: Board = {
  id: 'gem',
  matches: ['https://jobs.gem.com/*'],
  listing: /^\/[^/?]+\/([\w-]{6,})/,
  layouts: [{ fields: { title: 'h1' } }],
};
