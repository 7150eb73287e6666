import type { Board } from '../board.ts';
import { part } from '../pick.ts';

/** Workable: hosted listings and lists, and its own job search. */
export const workable: Board = {
  id: 'workable',
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  listing: /^\/(?:[^/?]+\/j|view)\/(\w+)/,
  layouts: [
    {
      fields: {
        title: '[data-ui="job-title"], h1',
        company: { css: 'head > title', anywhere: true, pick: part(' - ', 1) },
        location: '[data-ui="job-location"]',
        description: {
          css: '[data-ui="job-description"], [data-ui="job-requirements"], [data-ui="job-benefits"]',
          all: true,
        },
      },
    },
  ],
  cards: {
    card: '[data-ui="job"]',
    title: '[data-ui="job-title"], h2, h3',
    location: '[data-ui="job-location"]',
  },
};
