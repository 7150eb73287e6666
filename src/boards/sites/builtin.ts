import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Header of the listing: on the main site, on city sites. Similar jobs further down have the same rows. */
const HEADERS = ['[id="{id}"] .match-background', '[id="job-card-{id}"]'];
/** Facts stand in unnamed rows, beside an icon. */
const beside = (header: string, icon: string): string => `${header} :has(> .fa-${icon}) + *`;
const withoutLabel = (text: string): string => text.replace(/^Hiring Remotely in\s+/, '');

/** Built In and its city sites. */
export const builtin: Board = {
  id: 'builtin',
  matches: [
    'https://*.builtin.com/*',
    'https://*.builtinaustin.com/*',
    'https://*.builtinboston.com/*',
    'https://*.builtinchicago.org/*',
    'https://*.builtincolorado.com/*',
    'https://*.builtinla.com/*',
    'https://*.builtinnyc.com/*',
    'https://*.builtinsf.com/*',
    'https://*.builtinseattle.com/*',
  ],
  paths: /^\/(?:jobs?|company|companies)(?:\/|$)/,
  jobs: ['/job/*', '/jobs*'],
  mark: '[id^="job-post-body-"], [data-id="job-card-title"]',
  listing: /^\/job\/(?:[^/]{1,300}\/)?(\d+)?/,
  over: ['title', 'company', 'location', 'salary', 'description'],
  layouts: [
    {
      fields: {
        title: ['h1'],
        company: ['h2[data-id="company-title"]', 'a[href^="/company/"] h2'],
        location: HEADERS.map((header) => ({ css: beside(header, 'location-dot'), pick: withoutLabel })),
        salary: HEADERS.map((header) => ({ css: beside(header, 'sack-dollar'), pick: pay })),
        description: ['[id^="job-post-body-{id}"]', '[id^="job-post-body-"]'],
      },
    },
  ],
  cards: {
    card: '[data-id="job-card"]',
    title: ['[data-id="job-card-title"]'],
    company: ['[data-id="company-title"]'],
    location: { css: ':has(> .fa-location-dot) + *', pick: withoutLabel },
    link: 'a[data-id="job-card-title"]',
    id: [{ css: '&', attr: 'id', pick: (text) => /(\d+)$/.exec(text)?.[1] ?? null }],
  },
};
