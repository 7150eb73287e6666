import type { Board } from '../board.ts';
import { match } from '../pick.ts';

/** Comeet job boards, on their own host. The page holds the descriptions of all positions. */
export const comeet: Board = {
  id: 'comeet',
  matches: ['https://www.comeet.com/jobs/*'],
  listing: /^\/jobs\/[^/?]+\/[\w.]+\/[^/?]+\/([\w.]+)/,
  layouts: [{ fields: { title: ['h1', 'h2'] } }],
  cards: {
    card: 'a[href*="/jobs/"]:has(*), li:has(> a[href*="/jobs/"])',
    title: ['h2, h3, h4', '[class*="name" i], [class*="title" i]', { css: '&', line: 0 }],
    location: '[class*="location" i]',
    id: [
      { css: '&', attr: 'href', pick: match(/\/jobs\/[^/]+\/[\w.]+\/[^/]+\/([\w.]+)/) },
      { css: 'a', attr: 'href', pick: match(/\/jobs\/[^/]+\/[\w.]+\/[^/]+\/([\w.]+)/) },
    ],
    data: [
      {
        from: 'script:not([src])',
        after: 'COMPANY_POSITIONS_DATA',
        id: 'uid',
        description: ['custom_fields.details.value', 'details.value'],
      },
    ],
  },
};
