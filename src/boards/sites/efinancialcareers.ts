import { sites } from '../address.ts';
import type { Board } from '../board.ts';

/** eFinancialCareers. Its elements have names of their own. */
export const efinancialcareers: Board = {
  id: 'efinancialcareers',
  matches: sites('efinancialcareers', 'com co.uk de fr be ch it hk sg ae nl lu com.au'),
  paths: /^\/jobs?\b/,
  jobs: ['/job*'],
  listing: /\.id(\w+)/,
  layouts: [{ fields: { title: 'h1', description: 'efc-job-description' } }],
  cards: {
    card: 'efc-job-card',
    title: 'a.job-title, h3, a[href*=".id"]',
    company: '[class*="company"]',
    location: ['[class*="location"] > span', '[class*="location"]'],
    link: 'a[href*=".id"]',
  },
};
