import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { match } from '../pick.ts';

const PANE = '[data-testid="job-details-scroll-container"], [data-testid="right-pane"]';

/** ZipRecruiter: results with a pane whose elements have no names of their own, and listings. */
export const ziprecruiter: Board = {
  id: 'ziprecruiter',
  matches: sites('ziprecruiter', 'com co.uk in'),
  paths: /^\/(?:jobs|c|co|job|candidate|ek)\b/i,
  jobs: ['/job*', '/c/*', '/co/*'],
  listing: /^\/(?:c\/[^/?]+\/Job\/|ek\/|job\/)[^?]*(?:\?.*\bjid=(\w+))?/,
  idParams: ['lk', 'jid'],
  layouts: [
    {
      root: PANE,
      fields: {
        title: 'h2',
        company: 'a[href^="/co/"]',
        description: 'h2 + div:has(p, li, br), .whitespace-pre-line',
      },
    },
    { root: 'main', fields: { title: 'h1' } },
  ],
  cards: {
    card: 'article[id^="job-card-"], .job_result',
    title: 'h2',
    company: '[data-testid="job-card-company"], a[href^="/co/"]',
    location: '[data-testid="job-card-location"]',
    link: 'a[href*="/Job/"], a[href*="jid="]',
    id: { css: '&', attr: 'id', pick: match(/^job-card-([\w-]+)/) },
    data: [
      {
        from: 'script#js_variables',
        id: 'listingKey',
        description: ['htmlFullDescription'],
        snippet: ['shortDescription'],
      },
      {
        from: 'script:not([src])',
        has: '__next_f',
        pieces: true,
        after: '"jobKeysMap":',
        id: 'listingKey',
        snippet: ['shortDescription'],
      },
    ],
  },
};
