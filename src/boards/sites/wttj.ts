import type { Board } from '../board.ts';
import { match, money } from '../pick.ts';
import { HEADINGS } from '../reading/headings.ts';

/** Welcome to the Jungle, and what was Otta. Its structured data holds only the first part of a description. */
export const wttj: Board = {
  id: 'wttj',
  matches: ['https://www.welcometothejungle.com/*', 'https://app.welcometothejungle.com/*'],
  paths: /\/(?:jobs|companies)\b/,
  jobs: ['/*/jobs*', '/*/companies/*'],
  listing: /\/companies\/[^/?]+\/jobs\/([\w-]+)|^\/jobs\/([\w-]+)/,
  over: ['description'],
  layouts: [
    {
      fields: {
        title: ['[data-testid="job-metadata-block"] h2', '[data-testid="job-title"]', 'h1'],
        company: [
          '[data-testid="job-metadata-block"] a[href*="/companies/"]',
          '[data-testid="job-title"] a[href*="/companies/"]',
        ],
        location: '[data-testid="job-locations"] > div',
        salary: { css: '[data-testid="salary-section"]', line: 'any', pick: money },
        description: [
          {
            css: '[data-testid="job-section-description"], [data-testid="job-section-experience"], [data-testid="job-section-process"]',
            all: true,
          },
          { css: HEADINGS, labelled: 'behind', all: true },
        ],
      },
    },
  ],
  cards: {
    card: '[data-testid="search-results-list-item-wrapper"]',
    title: 'h2, h3, h4',
    company: ['[data-testid="search-results-list-item-company-name"]', { css: 'img[alt]', attr: 'alt' }],
    id: { css: 'a[href*="/jobs/"]', attr: 'href', pick: match(/\/jobs\/([\w-]+)/) },
  },
};
