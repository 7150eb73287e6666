import type { Board } from '../board.ts';
import { match } from '../pick.ts';

/** Work at a Startup, and the jobs on Y Combinator's own site. */
export const workatastartup: Board = {
  id: 'workatastartup',
  matches: [
    'https://www.workatastartup.com/*',
    'https://www.ycombinator.com/companies/*',
    'https://www.ycombinator.com/jobs*',
  ],
  paths: /\/jobs|^\/companies/,
  jobs: ['/jobs*', '/companies*'],
  listing: /\/jobs\/(\d+|\w{7})(?:-|\/|\?|$)/,
  layouts: [
    {
      fields: {
        title: [{ css: '.company-name', pick: match(/^(.+) at [^@]+$/) }, 'h1'],
        company: [
          { css: '.company-name', pick: match(/ at (.+?)(?: \([A-Z]\w{2}\))?$/) },
          'a[href^="/companies/"]:not([href*="/jobs"]) h2, a[href^="/companies/"]:not([href*="/jobs"])',
        ],
      },
    },
  ],
  cards: {
    card: 'div:has(> a[data-jobid]), div:has(> .job-name)',
    title: 'a[data-jobid], .job-name',
    company: { css: '.company-details .font-bold, .font-bold', up: 'div:has(.company-details)' },
    id: { css: 'a[data-jobid]', attr: 'data-jobid' },
  },
};
