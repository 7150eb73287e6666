import { type Board, pay } from '../board.ts';

/** SEEK, at its old and new addresses. Its structured data describes the site, never the job. */
export const seek: Board = {
  id: 'seek',
  matches: ['https://*.seek.com.au/*', 'https://*.seek.co.nz/*', 'https://*.seek.com/*'],
  paths: /^\/(?:jobs?\b|job\/)|-jobs?\b/,
  jobs: ['/job*', '/*-jobs*'],
  mark: '[data-automation="job-detail-title"], article[data-job-id] [data-automation="jobTitle"]',
  listing: /^\/job\/(\d+)/,
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
  },
};
