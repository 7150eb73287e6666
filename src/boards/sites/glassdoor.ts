import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { match, pay } from '../pick.ts';

/** Glassdoor: results with a pane, and listings of their own. Its pay is often an estimate of its own. */
export const glassdoor: Board = {
  id: 'glassdoor',
  matches: sites('glassdoor', 'com co.uk co.in de fr ca com.au ie nl be at ch es it sg'),
  paths: /^\/(?:Job|job-listing|partner)\b/i,
  jobs: ['/Job/*', '/job-listing/*', '/partner/*'],
  listing: /^\/(?:job-listing|partner)\b/,
  idParams: ['jl', 'jobListingId'],
  layouts: [
    {
      fields: {
        title: ['h1[id^="jd-job-title"]', '[class*="JobDetails_"] h1'],
        company:
          '[class*="JobDetails_"] [class*="EmployerProfile_employerName"], [data-test="employer-name"]',
        location: '[data-test="location"]',
        salary: {
          css: '[data-test="detailSalary"]',
          pick: (text) => (/Glassdoor/.test(text) ? null : pay(text)),
        },
        description: '[class*="JobDetails_jobDescription__"], #JobDescriptionContainer',
      },
    },
  ],
  cards: {
    card: '[data-test="jobListing"]',
    title: '[data-test="job-title"]',
    company: '[class*="EmployerName"]',
    location: '[data-test="emp-location"]',
    id: [
      { css: '&', attr: 'data-jobid' },
      { css: 'a', attr: 'href', pick: match(/[?&]jl=(\d+)/) },
    ],
    data: [
      {
        from: 'script:not([src])',
        has: '__next_f',
        pieces: true,
        after: '"jobListings":',
        id: 'listingId',
        snippet: ['descriptionFragmentsText'],
      },
    ],
  },
};
