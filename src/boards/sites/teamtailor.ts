import type { Board } from '../board.ts';

const WORKPLACE = /hybrid|remote|on-?site|distan|télétravail/i;
/** The place in "Department · Place · Workplace". */
const place = (text: string): string | null => {
  const parts = text.split('·').filter((part) => !WORKPLACE.test(part));
  return (parts.length > 1 && parts.at(-1)?.trim()) || null;
};

/** Teamtailor career sites, mostly on employers' own domains. */
export const teamtailor: Board = {
  id: 'teamtailor',
  matches: ['https://*.teamtailor.com/*'],
  mark: '[data-controller*="blocks--cover"], link[href*="teamtailor-cdn"], script[src*="teamtailor-cdn"]',
  listing: /\/jobs\/(\d+)/,
  layouts: [{ fields: { title: 'h1', location: { css: ':has(+ h1)', pick: place } } }],
  cards: {
    card: 'li:has(a[href*="/jobs/"])',
    title: 'a[href*="/jobs/"]',
    location: { css: '&', line: 1, pick: place },
  },
};
