import type { Board } from '../board.ts';

/** We Work Remotely. Its structured data is often cut off, and names the employer's seat as the place of work. */
export const weworkremotely: Board = {
  id: 'weworkremotely',
  matches: ['https://weworkremotely.com/*'],
  paths: /^\/(?:remote-|categories\/|$)/,
  jobs: ['/remote-*', '/categories/*'],
  mark: '#job-listing-show-container',
  listing: /^\/remote-jobs\/(?!search)([^/?]{3,150})/,
  over: ['title', 'company', 'location', 'description'],
  layouts: [
    {
      fields: {
        title: ['.listing-header-container h1'],
        company: ['.company-card h2', '.listing-header-container h2'],
        location: [
          { css: '.listing-tag', pick: (text) => (/anywhere|only$/i.test(text) ? text : null) },
          { css: '.listing-header-container a:last-of-type .listing-tag' },
        ],
        description: ['#job-listing-show-container'],
      },
    },
  ],
  cards: {
    card: 'li.new-listing-container',
    not: '.listing-ad, .view-all',
    title: ['.new-listing__header__title'],
    company: ['.new-listing__company-name'],
    location: ['.new-listing__company-headquarters'],
    link: 'a[href^="/remote-jobs/"]',
  },
};
