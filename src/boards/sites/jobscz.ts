import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** jobs.cz. It carries no structured data. */
export const jobscz: Board = {
  id: 'jobscz',
  matches: ['https://*.jobs.cz/*'],
  mark: '[data-jobad="body"]',
  listing: /^\/rpd\/(\d+)/,
  layouts: [
    {
      fields: {
        title: ['h1'],
        company: ['h1 + .IconWithText p', '.IconWithText p'],
        location: ['[data-test="jd-info-location"]'],
        salary: [{ css: '[data-test="jd-salary"] p, [data-test="jd-salary"]', pick: pay }],
        description: ['[data-test="jd-body-richtext"]', '[data-jobad="body"]'],
      },
    },
  ],
  cards: {
    card: 'article:has(a[data-jobad-id])',
    title: 'a[data-jobad-id]',
    company: 'li [translate="no"], [data-test="serp-company"]',
    location: '[data-test="serp-locality"]',
    id: { css: 'a', attr: 'data-jobad-id' },
  },
};
