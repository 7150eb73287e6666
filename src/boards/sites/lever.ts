import type { Board } from '../board.ts';
import { match } from '../pick.ts';

/** Lever job sites. The description goes on in the sections behind the one that is named so. */
export const lever: Board = {
  id: 'lever',
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  mark: '.posting-headline + * .posting-categories, .posting-page .posting-headline',
  listing: /\/([0-9a-f-]{36})/,
  over: ['location'],
  layouts: [
    {
      fields: {
        title: ['.posting-headline h2'],
        company: [{ css: '.main-header-logo img', attr: 'alt', pick: match(/^(.+) logo$/i) }],
        location: ['.posting-categories .location'],
        description: [
          {
            css: '[data-qa="job-description"], [data-qa="job-description"] ~ .section.page-centered, [data-qa="closing-description"]',
            all: true,
          },
        ],
      },
      drop: '[data-qa="btn-apply-bottom"], .postings-btn-wrapper',
    },
  ],
  cards: {
    card: '[data-qa-posting-id]',
    title: '[data-qa="posting-name"]',
    location: '.posting-categories .location',
    link: 'a.posting-title',
  },
};
