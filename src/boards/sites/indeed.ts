import { type Board, pay } from '../board.ts';

const withoutSuffix = (text: string): string => text.replace(/\s+-\s+job post$/i, '');

/** Indeed, on all its country hosts: the listing in both layouts, and the result list with its pane. */
export const indeed: Board = {
  id: 'indeed',
  matches: ['https://*.indeed.com/*'],
  paths: /jobs?\b|\/clk|^\/(?:[ql]-.*)?$|viewjob/,
  jobs: ['/viewjob*', '/jobs*', '/rc/clk*'],
  mark: '[data-testid="jobsearch-JobInfoHeader-title"], [data-testid="simpler-jobTitle"], .job_seen_beacon a[data-jk]',
  listing: /^\/(?:m\/)?(?:viewjob|job\/|rc\/clk|pagead\/clk)/,
  idParams: ['jk', 'vjk'],
  over: ['title', 'company', 'location', 'salary'],
  layouts: [
    {
      root: '.jobsearch-ViewJobLayout-jobDisplay, #jobsearch-ViewjobPaneWrapper, .jobsearch-RightPane, .jobsearch-JobComponent, [data-testid="simpler-jobTitle"]',
      fields: {
        title: [
          {
            css: '[data-testid="jobsearch-JobInfoHeader-title"], [data-testid="simpler-jobTitle"], .jobsearch-JobInfoHeader-title',
            anywhere: true,
            pick: withoutSuffix,
          },
        ],
        company: [
          {
            css: '[data-testid="inlineHeader-companyName"], [data-company-name], .jobsearch-JobInfoHeader-companyNameLink',
            anywhere: true,
          },
        ],
        location: [
          {
            css: '[data-testid="inlineHeader-companyLocation"], [data-testid="job-location"]',
            anywhere: true,
          },
        ],
        salary: [
          { css: '#salaryInfoAndJobType', anywhere: true, pick: pay },
          {
            css: '#jobDetailsSection [aria-label^="Pay"] [data-testid], #jobDetailsSection [data-testid*="salary" i]',
            anywhere: true,
            pick: pay,
          },
        ],
        description: [{ css: '#jobDescriptionText', anywhere: true }],
      },
    },
  ],
  cards: {
    card: '.job_seen_beacon',
    title: ['.jobTitle a[data-jk]', '.jobTitle', 'a[data-jk]'],
    company: ['[data-testid="company-name"]', '.companyName'],
    location: ['[data-testid="text-location"]', '.companyLocation'],
    link: 'a[data-jk]',
    id: [{ css: 'a[data-jk]', attr: 'data-jk' }],
  },
};
