import type { Board } from '../board.ts';
import { match } from '../pick.ts';
import { HEADINGS } from '../reading/headings.ts';

/** Handshake, on its own host and the schools'. Only its hooks and headings have names. */
export const handshake: Board = {
  id: 'handshake',
  matches: ['https://*.joinhandshake.com/*'],
  paths: /^\/(?:stu\/)?(?:jobs|job-search|postings)\b/,
  jobs: ['/jobs*', '/job-search*', '/postings*', '/stu/jobs*', '/stu/postings*'],
  listing: /^\/(?:stu\/)?(?:jobs|job-search|postings)\/(\d+)/,
  over: ['title', 'company'],
  layouts: [
    {
      root: '[data-hook="job-details-page"], [data-hook="right-content"], main',
      fields: {
        title: ['h1', 'a[href*="/jobs/{id}"]'],
        company: ['a[href^="/e/"], a[href*="/employers/"], a[href*=".com/e/"]'],
        description: { css: HEADINGS, labelled: 'behind', all: true },
      },
    },
  ],
  cards: {
    card: '[data-hook^="job-result-card |"]',
    title: { css: '&', line: 1 },
    company: { css: '&', line: 0 },
    location: '[data-hook="job-result-card-footer"] span',
    link: 'a[href*="/job-search/"], a[href*="/jobs/"]',
    id: { css: '&', attr: 'data-hook', pick: match(/\|\s*(\d+)/) },
  },
};
