import type { Board } from '../board.ts';

/** Workday sites: a shell with structured data that fills by script, and lists that open a pane beside them. */
export const workday: Board = {
  id: 'workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  listing: /\/(?:job|details)\/(?:[^/?]+\/)?[^/?]*_([\w-]{2,40})/,
  layouts: [
    {
      fields: {
        title: '[data-automation-id="jobPostingHeader"], [data-automation-id="jobTitleHeading"]',
        location: '[data-automation-id="locations"] dd',
        description: '[data-automation-id="jobPostingDescription"]',
      },
    },
  ],
  cards: {
    card: 'li:has([data-automation-id="jobTitle"])',
    title: '[data-automation-id="jobTitle"]',
    location: '[data-automation-id="locations"] dd',
  },
};
