import type { Board } from '../board.ts';

/** Xing. Names of its components stay, what follows them does not. */
export const xing: Board = {
  id: 'xing',
  matches: ['https://www.xing.com/jobs/*'],
  listing: /^\/jobs\/[^/?]*-(\d{6,})/,
  layouts: [
    {
      fields: {
        title: ['[data-testid="job-details-title"]', 'h1'],
        company: '[data-testid="job-details-company-info-name"]',
        description: '[data-testid="expandable-content"]',
      },
    },
  ],
  cards: {
    card: '[data-testid="job-search-result"]',
    title: '[data-testid*="teaser"][data-testid$="title"], h2, h3',
    company: [
      '[data-testid*="company"]',
      '[data-testid*="teaser"][data-testid$="title"] + p',
      'p[data-xds="BodyCopy"]',
    ],
    location: [
      {
        css: '[data-testid*="location"], [class*="multi-location-display"]',
        pick: (text) => text.replace(/ ?\+ ?\d{1,4} (?:weitere|more)$/, ''),
      },
      'p[data-xds="BodyCopy"] ~ p',
    ],
  },
};
