import type { Board } from '../board.ts';
import { match, pay } from '../pick.ts';

const FACT = '.lis-container__job__sidebar__job-about__list__item';
/** "Region Anywhere in the World": a label, then boxes. */
const fact = (label: string) => ({ css: FACT, pick: match(new RegExp(`^${label} ?:? ?(\\S.*)$`)) });

/** We Work Remotely. Its structured data is often cut off, and names the employer's seat as the place of work. */
export const weworkremotely: Board = {
  id: 'weworkremotely',
  matches: ['https://weworkremotely.com/*'],
  paths: /^\/(?:remote-|categories\b|compan(?:y|ies)\b|listings\b|jobs?\b|search\b|$)|-remote-jobs/,
  jobs: ['/remote-*', '/categories/*', '/listings/*', '/*-remote-jobs*'],
  mark: '#job-listing-show-container, .lis-container__job__content__description',
  listing: /^\/(?:remote-jobs|listings)\/(?!search)([^/?]{3,150})/,
  over: ['title', 'company', 'location', 'salary', 'description'],
  layouts: [
    {
      fields: {
        title: ['.lis-container__header__hero__company-info__title'],
        company: [
          '.lis-container__job__sidebar__companyDetails__info__title h3',
          '.lis-container__job__sidebar__companyDetails__info__title',
          '.lis-container__job__sidebar__companyDetails h3',
        ],
        location: ['.box--region', fact('Region'), fact('(?:Country|Countries)')],
        salary: [
          { css: 'a[href*="-salary-jobs"] .box', pick: pay },
          { ...fact('Salary'), pick: (text) => pay(match(/^Salary ?:? ?(\S.*)$/)(text) ?? '') },
        ],
        description: ['.lis-container__job__content__description'],
      },
    },
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
    card: 'li.new-listing-container, section.jobs li:has(> a .new-listing__header__title)',
    not: '.listing-ad, .view-all',
    title: ['.new-listing__header__title__text', '.new-listing__header__title', 'h3, h4'],
    company: ['.new-listing__company-name'],
    location: ['.new-listing__company-headquarters'],
    link: 'a[href^="/remote-jobs/"], a[href^="/listings/"], a[href*="weworkremotely.com/remote-jobs/"]',
  },
};
