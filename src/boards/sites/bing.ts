import { NEVER } from '../address.ts';
import type { Board } from '../board.ts';
import { before } from '../pick.ts';

/** Bing's job search. */
export const bing: Board = {
  id: 'bing',
  matches: ['https://www.bing.com/jobs*'],
  mark: '[data-jobid][data-company]',
  listing: NEVER,
  cards: {
    card: '[data-jobid][data-company]',
    title: '[role="heading"]',
    company: { css: '&', attr: 'data-company' },
    location: { css: '[class*="ovrly_lj"]', pick: before('·') },
    id: { css: '&', attr: 'data-jobid' },
  },
};
