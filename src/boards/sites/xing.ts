import type { Board } from '../board.ts';

/** Xing. */
export const xing: Board = {
  id: 'xing',
  matches: ['https://www.xing.com/jobs/*'],
  listing: /^\/jobs\/[^/?]*-(\d{6,})/,
  layouts: [{ fields: { title: 'h1', description: '[data-testid="expandable-content"]' } }],
  cards: {
    card: '[data-testid="job-search-result"]',
    title: '[data-testid*="teaser"][data-testid$="title"], h2, h3',
    company: '[data-testid*="company"], p[data-xds="BodyCopy"]',
    location: '[data-testid*="location"], p[data-xds="BodyCopy"] ~ p',
  },
};
