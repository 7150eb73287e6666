import type { Board } from '../board.ts';
import { match } from '../pick.ts';

/** jobs.ac.uk. */
export const jobsacuk: Board = {
  id: 'jobsacuk',
  matches: ['https://www.jobs.ac.uk/*'],
  paths: /^\/(?:job|jobs|search)\b/,
  jobs: ['/job/*', '/search*'],
  listing: /^\/job\/(\w+)/,
  layouts: [{ fields: { title: 'h1' } }],
  cards: {
    card: '[class*="search-result__result"]',
    title: 'a[href^="/job/"]',
    company: '[class*="search-result__employer"]',
    location: { css: '&', pick: match(/Location: (.+?) (?:Salary|Date Placed|Closes)/) },
  },
};
