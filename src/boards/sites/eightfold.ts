import type { Board } from '../board.ts';
import { match } from '../pick.ts';

/** Eightfold career sites: a list with the job beside it, and listings of their own. */
export const eightfold: Board = {
  id: 'eightfold',
  matches: ['https://*.eightfold.ai/*'],
  paths: /^\/careers\b/,
  jobs: ['/careers*'],
  mark: 'code#smartApplyData, .position-card .position-title',
  listing: /^\/careers\/job\/(\d{6,})/,
  idParams: ['pid'],
  layouts: [
    {
      fields: {
        title: 'h1.position-title, .position-details .position-title',
        company: [
          { css: 'meta[property="og:site_name"]', anywhere: true, attr: 'content' },
          { css: 'head > title', anywhere: true, pick: match(/^(?:Careers|Jobs) at (.+)$/i) },
        ],
        location: '.position-details .position-location, .position-location',
        description: '.position-job-description',
      },
    },
  ],
  cards: {
    card: '.position-card',
    title: '.position-title',
    location: '.position-location',
  },
};
