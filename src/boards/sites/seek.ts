import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** SEEK, at its old and new addresses, and its sister sites in Asia. Its structured data describes the site, never the job. */
export const seek: Board = {
  id: 'seek',
  matches: [
    ...sites('seek', 'com.au co.nz com'),
    ...sites('jobstreet', 'com com.my com.sg com.ph co.id'),
    ...sites('jobsdb', 'com'),
  ],
  paths: /^\/(?:[a-z]{2}\/)?jobs?\b|-jobs?\b/,
  jobs: ['/job*', '/id/job*', '/th/job*', '/*-jobs*'],
  mark: '[data-automation="job-detail-title"], article[data-job-id] [data-automation="jobTitle"]',
  listing: /^\/(?:[a-z]{2}\/)?job\/(\d+)/,
  idParams: ['jobId'],
  layouts: [
    {
      fields: {
        title: ['[data-automation="job-detail-title"]'],
        company: ['[data-automation="advertiser-name"]'],
        location: ['[data-automation="job-detail-location"]'],
        salary: [{ css: '[data-automation="job-detail-salary"]', pick: pay }],
        description: ['[data-automation="jobAdDetails"]'],
      },
    },
  ],
  cards: {
    card: 'article[data-testid="job-card"]',
    title: ['[data-automation="jobTitle"]'],
    company: ['[data-automation="jobCompany"]'],
    location: ['[data-automation="jobLocation"]', '[data-automation="jobCardLocation"]'],
    link: 'a[data-automation="jobTitle"]',
    id: [{ css: '&', attr: 'data-job-id' }],
    snippet: {
      css: '[data-automation="jobShortDescription"], [data-testid="job-card-teaser"], [data-testid="job-card-teaser"] ~ ul',
      all: true,
    },
  },
};
