import type { Board } from '../board.ts';

/** BambooHR career pages, and the lists it embeds. */
export const bamboohr: Board = {
  id: 'bamboohr',
  matches: ['https://*.bamboohr.com/*'],
  paths: /^\/(?:careers|jobs)\b/,
  jobs: ['/careers*', '/jobs*'],
  mark: '.BambooHR-ATS-board',
  listing: /^\/(?:careers|jobs)\/(?:view\.php\?id=)?(\d+)/,
  layouts: [{ fields: { title: 'h1, main h2' } }],
  cards: {
    card: '.BambooHR-ATS-Jobs-Item, li:has(a[href*="/careers/"])',
    title: 'a[href]',
    location: '[class*="location" i]',
  },
};
