import type { Board } from '../board.ts';
import { HEADINGS } from '../reading/headings.ts';

/** Rippling job boards. The address may begin with a language. */
export const rippling: Board = {
  id: 'rippling',
  matches: ['https://ats.rippling.com/*'],
  listing: /\/jobs\/([\da-f-]{36})/,
  cards: {
    card: 'div:has(> a[href*="/jobs/"]), li:has(> a[href*="/jobs/"])',
    title: [HEADINGS, 'a[href*="/jobs/"]'],
    link: 'a[href*="/jobs/"]',
  },
};
