import type { Board } from '../board.ts';
import { match, money, pay, placeLine, remoteLine } from '../pick.ts';
import { HEADINGS } from '../reading/headings.ts';

const withoutSuffix = (text: string): string => text.replace(/\s+-\s+job post$/i, '');
const HEADER = '[data-testid="desktop-job-header"], [data-testid="structured-job-summary"]';
const NAMES = '[data-testid="company-info-metadata"]';
const DESCRIPTION = '[data-testid="vj-job-description-heading"]';

/** Indeed, on all its country hosts: the listing in its layouts, the result list with its pane, and the home feed. */
export const indeed: Board = {
  id: 'indeed',
  matches: ['https://*.indeed.com/*'],
  paths: /jobs?\b|\/clk|^\/(?:[ql]-.*)?$|viewjob/,
  jobs: ['/viewjob*', '/jobs*', '/rc/clk*'],
  mark: '[data-testid="jobsearch-JobInfoHeader-title"], [data-testid="simpler-jobTitle"], [data-testid="vj-job-title"], .job_seen_beacon a[data-jk]',
  listing: /^\/(?:m\/)?(?:viewjob|job\/|rc\/clk|pagead\/clk)/,
  idParams: ['jk', 'vjk'],
  over: ['title', 'company', 'location', 'salary'],
  layouts: [
    {
      // Since July 2026: facts are lines without names, in a block with one.
      fields: {
        title: { css: '[data-testid^="vj-job-title"]', pick: withoutSuffix },
        company: [
          `${NAMES} a[href*="/cmp/"]`,
          '[data-testid="vj-company-name"]',
          {
            css: 'a[aria-label$="(opens in a new tab)"][href*="/cmp/"]',
            attr: 'aria-label',
            pick: match(/^(.+) \(/),
          },
          `:has(> [data-testid^="vj-job-title"]) a[href*="/cmp/"]`,
          { css: NAMES, line: 0 },
        ],
        location: [
          { css: `${NAMES}:has(a[href])`, line: 'any', pick: placeLine },
          { css: NAMES, line: 'any', pick: remoteLine },
          { css: NAMES, line: 1, pick: placeLine },
          { css: `[data-testid="desktop-job-header"]:has(a[href])`, line: 'any', pick: placeLine },
        ],
        salary: [
          { css: HEADER, line: 'any', pick: money },
          { css: '#jobDetailsSection, [data-testid="jobDetailsSection"]', line: 'any', pick: money },
        ],
        description: [
          `${DESCRIPTION} + *`,
          `:has(> ${DESCRIPTION}:last-child) + *`,
          '.simple-job-description-html',
        ],
      },
      drop: '[data-testid="vj-report-job"], button',
    },
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
    {
      fallback: true,
      fields: {
        title: { css: HEADINGS, labelled: 'above', pick: withoutSuffix },
        company: 'a[href*="/cmp/"]',
        description: { css: HEADINGS, labelled: 'behind', all: true },
      },
    },
  ],
  cards: {
    card: '.job_seen_beacon, .jobcard-compact',
    title: ['.jobTitle a[data-jk]', '.jobTitle', 'a[data-jk]', 'h2, h3, h4', 'a[href*="jk="]'],
    company: ['[data-testid="company-name"]', '.companyName', '[data-testid*="company" i]'],
    location: ['[data-testid="text-location"]', '.companyLocation', '[data-testid*="location" i]'],
    link: 'a[data-jk], a[href*="jk="]',
    id: [
      { css: 'a[data-jk]', attr: 'data-jk' },
      { css: '&', attr: 'data-jk' },
    ],
    decoys: ['123456789abcdef0', 'fedcba9876543210'],
    snippet: '[data-testid="belowJobSnippet"], .job-snippet',
    data: [
      {
        from: 'script:not([src])',
        after: '"mosaicProviderJobCardsModel":',
        id: 'jobkey',
        snippet: ['snippet'],
      },
      {
        from: 'script:not([src])',
        after: 'window._initialData',
        id: 'autoOpenTwoPaneJobKey',
        description: [
          'autoOpenTwoPaneViewjobResponse.body.jobInfoWrapperModel.jobInfoModel.sanitizedJobDescription',
        ],
      },
    ],
  },
};
