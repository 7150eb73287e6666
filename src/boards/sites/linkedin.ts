import { type Board, before, match, part } from '../board.ts';

const PAGE_TITLE = /^(?:\(\d+\+?\) )?(.+) \| [^|]+ \| LinkedIn$/;

/** LinkedIn, as guests see it and signed in (the older and the newer pages), and the fragments it loads. */
export const linkedin: Board = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  paths: /^\/jobs(?:-guest)?(?:\/|$)/,
  jobs: ['/jobs/*', '/jobs-guest/*'],
  mark: 'meta[name="pageKey"][content^="d_jobs_guest"], .topcard__flavor, .job-search-card[data-entity-urn], .result-card[data-entity-urn], [data-sdui-screen*="jobs.JobDetails"]',
  listing: /^\/jobs\/view\/(?:[^/?]{1,300}-)?(\d{6,})?|\/jobPosting\/(\d{6,})/,
  idParams: ['currentJobId'],
  over: ['title', 'company', 'location', 'salary', 'description'],
  layouts: [
    {
      root: '[data-sdui-screen*="jobs.JobDetails"], [data-sdui-screen*="JobDetails"]',
      fields: {
        title: [
          { css: 'head > title', anywhere: true, pick: match(PAGE_TITLE) },
          'a[href*="/jobs/view/{id}"]',
        ],
        company: [
          '[componentkey^="JobDetails_AboutTheCompany_{id}"] a[href*="/company/"]',
          'a[href*="/company/"]',
          { css: 'head > title', anywhere: true, pick: part(' | ', -2) },
        ],
        location: [{ css: 'p', pick: match(/^([^·]{2,120}) · [^·]{2,60} · /) }],
        description: ['[componentkey^="JobDetails_AboutTheJob_{id}"]'],
      },
      drop: 'h2:first-child, [data-testid="expandable-text-button"]',
    },
    {
      root: '.jobs-search__job-details, .job-view-layout, .jobs-details, .scaffold-layout__detail, main',
      fields: {
        title: ['.job-details-jobs-unified-top-card__job-title', '.jobs-unified-top-card__job-title'],
        company: ['.job-details-jobs-unified-top-card__company-name', '.jobs-unified-top-card__company-name'],
        location: [
          {
            css: '.job-details-jobs-unified-top-card__primary-description-container, .job-details-jobs-unified-top-card__tertiary-description-container',
            pick: before(' · '),
          },
          '.jobs-unified-top-card__bullet',
        ],
        description: ['#job-details'],
      },
      drop: '#job-details > h2, .jobs-description__details > h2',
    },
    {
      fields: {
        title: ['.top-card-layout__title', '.topcard__title'],
        company: ['.topcard__org-name-link', '.topcard__flavor:not(.topcard__flavor--bullet)'],
        location: ['.topcard__flavor--bullet:not(.num-applicants__caption, .num-applicants__figure)'],
        description: ['.description__text .show-more-less-html__markup', '.description__text'],
      },
      drop: '.show-more-less-html__button',
    },
  ],
  cards: {
    card: '.job-search-card, .job-result-card[data-entity-urn], li[data-occludable-job-id], div[data-job-id], [componentkey^="job-card-component-ref-"]',
    title: [
      '.base-search-card__title',
      '.result-card__title',
      '.job-card-list__title--link',
      '.job-card-list__title',
      'a[href*="/jobs/view/"]',
      'p',
    ],
    company: [
      '.base-search-card__subtitle',
      '.result-card__subtitle',
      '.artdeco-entity-lockup__subtitle',
      '.job-card-container__primary-description',
    ],
    location: [
      '.job-search-card__location',
      '.job-result-card__location',
      '.artdeco-entity-lockup__caption',
      '.job-card-container__metadata-item',
    ],
    link: 'a[href*="/jobs/view/"], a.base-card__full-link, a.result-card__full-card-link, a[href*="currentJobId="]',
    id: [
      { css: '&', attr: 'data-entity-urn', pick: part(':', -1) },
      { css: '&', attr: 'data-occludable-job-id' },
      { css: '&', attr: 'data-job-id' },
      { css: '&', attr: 'componentkey', pick: match(/^job-card-component-ref-(\d+)/) },
    ],
  },
};
