import type { Board } from '../board.ts';

/** Guardian Jobs. */
export const guardianjobs: Board = {
  id: 'guardianjobs',
  matches: ['https://jobs.theguardian.com/*'],
  paths: /^\/jobs?\b/,
  jobs: ['/job*'],
  listing: /^\/job\/(\d+)/,
  layouts: [{ fields: { title: 'h1', description: '.mds-edited-text, [itemprop="description"]' } }],
  cards: {
    card: '.lister__item',
    title: 'h3',
    company: '[class*="item--recruiter"]',
    location: '[class*="item--location"]',
  },
};
