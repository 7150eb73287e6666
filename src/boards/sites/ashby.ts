import type { Board } from '../board.ts';
import { match, part } from '../pick.ts';

/** Ashby job sites. Structured data is put in by script; classes made for embedding are the ones that stay. */
export const ashby: Board = {
  id: 'ashby',
  matches: ['https://jobs.ashbyhq.com/*'],
  mark: '.ashby-job-posting-brief-list, .ashby-job-posting-heading',
  listing: /^\/[^/]+\/([\da-f-]{36})/,
  layouts: [
    {
      fields: {
        title: '.ashby-job-posting-heading, h1',
        company: { css: 'head > title', anywhere: true, pick: match(/ @ ([^@]+)$/) },
        description: '[class*="_descriptionText"], [role="tabpanel"][id="overview"]',
      },
    },
  ],
  cards: {
    card: 'a:has(.ashby-job-posting-brief-title), .ashby-job-posting-brief-list > a',
    title: '.ashby-job-posting-brief-title, h3',
    location: { css: '.ashby-job-posting-brief-details', pick: part('•', 1) },
  },
};
