import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Reed. */
export const reed: Board = {
  id: 'reed',
  matches: ['https://www.reed.co.uk/*'],
  paths: /^\/(?:jobs|courses)\b/,
  jobs: ['/jobs/*'],
  listing: /^\/jobs\/[^/?]+\/(\d+)/,
  layouts: [
    {
      fields: {
        title: 'h1',
        company: '[data-qa="recruiter-name"], [data-qa="job-posted-by"] a',
        location: '[data-qa="job-location"], [data-qa="job-metadata-location"]',
        salary: {
          css: '[data-qa="job-salary"], [data-qa="job-metadata-salary"], [data-qa="salaryLbl"]',
          pick: pay,
        },
        description: '[data-qa="job-description"]',
      },
    },
  ],
  cards: {
    card: '[data-qa="job-card"]',
    title: '[data-qa="job-card-title"]',
    company: '[data-qa="job-posted-by"] a',
    location: '[data-qa="job-metadata-location"]',
    data: [{ from: 'script#__NEXT_DATA__', id: 'jobId', snippet: ['jobDescriptionSnippet'] }],
  },
};
