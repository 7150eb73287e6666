import type { Board } from '../board.ts';

/** Himalayas. */
export const himalayas: Board = {
  id: 'himalayas',
  matches: ['https://himalayas.app/*'],
  paths: /\/(?:jobs|companies)\b/,
  jobs: ['/jobs*', '/companies/*/jobs/*'],
  listing: /^\/companies\/[^/?]+\/jobs\/([\w-]+)/,
  layouts: [{ fields: { title: 'h1', company: 'main a[href^="/companies/"]:not([href*="/jobs"])' } }],
  cards: {
    card: 'article:has(a[href*="/jobs/"])',
    title: 'a[href*="/companies/"][href*="/jobs/"]',
    company: 'a[href*="/companies/"]:not([href*="/jobs"])',
  },
};
