import type { Board } from '../board.ts';

/** Wellfound: one block per startup with its jobs under it. */
export const wellfound: Board = {
  id: 'wellfound',
  matches: ['https://wellfound.com/*'],
  paths: /^\/(?:jobs|role|company|location|remote)\b/,
  jobs: ['/jobs*', '/role/*', '/company/*'],
  mark: '[data-testid="startup-header"]',
  listing: /^\/(?:company\/[^/?]+\/)?jobs\/(\d+)/,
  layouts: [{ fields: { title: 'h1', company: 'a[href*="/company/"]' } }],
  cards: {
    card: 'a[href*="/jobs/"]',
    not: '[href$="/apply"]',
    title: { css: '&', line: 0 },
    company: { css: 'h2', up: 'div:has([data-testid="startup-header"])' },
    data: [
      {
        from: 'script#__NEXT_DATA__',
        kind: ['__typename', /^JobListing/],
        id: 'id',
        description: ['description'],
      },
    ],
  },
};
