import type { Board } from '../board.ts';

/** Personio job sites. Class names keep their first half. */
export const personio: Board = {
  id: 'personio',
  matches: ['https://*.jobs.personio.de/*', 'https://*.jobs.personio.com/*'],
  listing: /^\/job\/(\d+)/,
  layouts: [{ fields: { title: 'h1', location: '[class*="jobMetaItemLocation" i]' } }],
  cards: { card: 'a[href*="/job/"]', title: ['.jb-title', { css: '&', line: 0 }] },
};
