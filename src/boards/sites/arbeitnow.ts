import type { Board } from '../board.ts';

/** Arbeitnow, with its mirror for Britain. Its addresses are steady; its pages say the rest in structured data. */
export const arbeitnow: Board = {
  id: 'arbeitnow',
  matches: ['https://www.arbeitnow.com/*', 'https://www.arbeitnow.co.uk/*'],
  paths: /^\/(?:$|(?:remote-)?jobs\b|[\w-]*-jobs\b)/,
  jobs: ['/jobs*', '/remote-jobs*'],
  listing: /^\/jobs\/companies\/[^/?]+\/([\w-]+)/,
  layouts: [{ fields: { title: 'h1' } }],
  cards: {
    card: 'li:has(a[href*="/jobs/companies/"]), article:has(a[href*="/jobs/companies/"])',
    title: 'h2, h3, a[href*="/jobs/companies/"]',
    link: 'a[href*="/jobs/companies/"]',
  },
};
