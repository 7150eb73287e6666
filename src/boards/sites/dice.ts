import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Dice. Classes are utilities; its test ids change their words but not what they say. */
export const dice: Board = {
  id: 'dice',
  matches: ['https://www.dice.com/*'],
  paths: /^\/(?:jobs?|job-detail)\b/,
  jobs: ['/job*'],
  listing: /^\/job-detail\/([\w-]{20,40})/,
  layouts: [
    {
      fields: {
        title: ['[data-cy="jobTitle"]', '[data-testid="job-detail-header-card"] h1', 'h1'],
        company: [
          '[data-cy="companyNameLink"]',
          '[data-testid="job-detail-header-card"] a[href*="/company-profile/"]',
          'a[href*="/company-profile/"]',
        ],
        location: [
          '[data-cy="location"]',
          '[data-testid="job-detail-location"]',
          '[data-cy="locationDetails"] span',
          'span[id^="location: "]',
        ],
        salary: { css: '[data-cy="payDetails"]', pick: pay },
        description: [
          '[data-testid="jobDescriptionHtml"]',
          '#jobDescription',
          '[data-cy="jobDescription"]',
          '[class*="job-detail-description-module"][class*="jobDescription"]',
        ],
      },
    },
  ],
  cards: {
    card: '[data-job-guid]',
    title: '[data-testid="job-search-job-detail-link"]',
    company: 'a[href*="/company-profile/"] p, a[href*="/company-profile/"]',
    location: '.content span p, [role="main"] span p',
    id: { css: '&', attr: 'data-job-guid' },
    data: [
      {
        from: 'script:not([src])',
        has: '__next_f',
        pieces: true,
        after: '"jobList":',
        id: 'guid',
        snippet: ['summary'],
      },
    ],
  },
};
