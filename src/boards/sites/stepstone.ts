import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { match, pay } from '../pick.ts';

/** StepStone, and the sites on its platform: Totaljobs, CWJobs, Jobsite and others. */
export const stepstone: Board = {
  id: 'stepstone',
  matches: [
    ...sites('stepstone', 'de at be nl'),
    ...['totaljobs.com', 'cwjobs.co.uk', 'jobsite.co.uk', 'caterer.com', 'irishjobs.ie', 'nijobs.com'].map(
      (host) => `https://*.${host}/*`,
    ),
  ],
  paths: /^\/(?:jobs?\b|stellenangebote|angebote|emplois|vacatures)/,
  jobs: ['/job*', '/stellenangebote*', '/angebote*', '/emplois*', '/vacatures*'],
  mark: 'article[data-at="job-item"], [data-at="header-job-title"]',
  listing: /^\/(?:stellenangebote--|jobs?--|job\/)[^?]*?(?:--?|-job)(\d{5,})(?:-inline|\?|$)/,
  layouts: [
    {
      fields: {
        title: '[data-at="header-job-title"]',
        company: '[data-at="metadata-company-name"], [data-at="header-company-name"]',
        location: '[data-at="metadata-location"]',
        salary: { css: '[data-at="metadata-salary"]', pick: pay },
        description: '[data-at="job-ad-content"]',
      },
    },
  ],
  cards: {
    card: '[data-at="job-item"]',
    title: '[data-at="job-item-title"]',
    company: '[data-at="job-item-company-name"]',
    location: '[data-at="job-item-location"]',
    id: { css: '&', attr: 'id', pick: match(/(\d+)$/) },
    snippet: '[data-at="jobcard-content"]',
  },
};
