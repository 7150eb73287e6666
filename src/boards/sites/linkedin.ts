import type { Board } from '../board.ts';
import { before, match, part, withoutRepetition } from '../pick.ts';
import { HEADINGS } from '../reading/headings.ts';

const PAGE_TITLE = /^(?:\(\d+\+?\) )?(.+) \| (?!(?:Jobs|Emplois|Empleos|Vagas) \|)[^|]+ \| LinkedIn$/;
/** Several pages' titles may stand in one document: only one that the job's own part repeats is its own. */
const OWN_TITLE = { css: 'title', anywhere: true, echoed: true };
const SCREEN = '[data-sdui-screen*="JobDetails"]';
const ABOUT = '[componentkey^="JobDetails_AboutTheJob_"], [id^="JobDetails_AboutTheJob_"]';
/** "Place · 2 weeks ago · 100 applicants", right below the title. */
const FACTS = /^[^·]{2,120} · [^·]{2,60} · /;
const PLACE = match(/^([^·]{2,120}) · [^·]{2,60}(?: · |$)/);
const FOLLOWERS =
  / \d[\d., ]{0,14}[KM]?\+? (?:followers?|abonnés|Follower:innen|Follower|seguidores|volgers)$/i;

const titleText = (text: string): string => withoutRepetition(text.replace(/ ?\(Verified job\)/gi, ''));
const employer = (text: string): string => withoutRepetition(text.replace(FOLLOWERS, ''));

/** LinkedIn, as guests see it and signed in (the older and the newer pages), and the fragments it loads. */
export const linkedin: Board = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  paths: /^\/jobs(?:-guest|-tracker)?(?:\/|$)/,
  jobs: ['/jobs/*', '/jobs-guest/*', '/jobs-tracker/*'],
  mark: 'meta[name="pageKey"][content^="d_jobs_guest"], .topcard__flavor, .job-search-card[data-entity-urn], .result-card[data-entity-urn], [data-sdui-screen*="jobs.JobDetails"]',
  listing: /^\/jobs\/view\/(?:[^/?]{1,300}-)?(\d{6,})?|\/jobPosting\/(\d{6,})/,
  idParams: ['currentJobId'],
  over: ['title', 'company', 'location', 'salary', 'description'],
  layouts: [
    {
      root: `${SCREEN}, main:not(:has(${SCREEN})):has(${ABOUT})`,
      fields: {
        title: [
          { ...OWN_TITLE, pick: match(PAGE_TITLE) },
          { css: 'a[href*="/jobs/view/{id}"]:not([href*="/apply"])', pick: titleText },
          { css: '&', line: { above: FACTS }, pick: titleText },
        ],
        company: [
          {
            css: 'a[href*="/company/"] [aria-label^="Company, "], a[href*="/company/"][aria-label^="Company, "]',
            attr: 'aria-label',
            pick: match(/^Company, (.+?)\.?$/),
          },
          {
            css: '[componentkey^="JobDetails_AboutTheCompany_{id}"] a[href*="/company/"]',
            line: 0,
            pick: employer,
          },
          { css: 'a[href*="/company/"]', line: 0, pick: employer },
          { ...OWN_TITLE, pick: part(' | ', -2) },
        ],
        location: [{ css: 'p', pick: PLACE }],
        description: [
          {
            css: '[componentkey^="JobDetails_AboutTheJob_{id}"], [id^="JobDetails_AboutTheJob_{id}"]',
            anywhere: true,
          },
          '[data-sdui-component$=".aboutTheJob"]:not([componentkey^="JobDetails_AboutTheJob_"] *, [id^="JobDetails_AboutTheJob_"] *)',
        ],
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
    {
      fallback: true,
      root: 'main, [role="main"]',
      fields: {
        title: [
          { css: '&', line: { above: FACTS }, pick: titleText },
          { ...OWN_TITLE, pick: match(PAGE_TITLE) },
        ],
        company: [{ css: 'a[href*="/company/"]', line: 0, pick: employer }],
        location: [{ css: 'p', pick: PLACE }],
        description: [{ css: HEADINGS, labelled: 'behind', all: true }],
      },
    },
  ],
  cards: {
    card: '.job-search-card, .job-result-card[data-entity-urn], li[data-occludable-job-id], div[data-job-id], [componentkey^="job-card-component-ref-"], [componentkey="SearchResultsMainContent"] [role="button"][componentkey]',
    title: [
      '.base-search-card__title',
      '.result-card__title',
      '.job-card-list__title--link',
      '.job-card-list__title',
      'a[href*="/jobs/view/"]',
      { css: 'p', nth: 0, pick: titleText },
    ],
    company: [
      '.base-search-card__subtitle',
      '.result-card__subtitle',
      '.artdeco-entity-lockup__subtitle',
      '.job-card-container__primary-description',
      { css: 'p', nth: 1 },
    ],
    location: [
      '.job-search-card__location',
      '.job-result-card__location',
      '.artdeco-entity-lockup__caption',
      '.job-card-container__metadata-item',
      { css: 'p', nth: 2 },
    ],
    path: '/jobs/view/{id}/',
    link: 'a[href*="/jobs/view/"], a.base-card__full-link, a.result-card__full-card-link, a[href*="currentJobId="]',
    id: [
      { css: '&', attr: 'data-entity-urn', pick: part(':', -1) },
      { css: '&', attr: 'data-occludable-job-id' },
      { css: '&', attr: 'data-job-id' },
      { css: '&', attr: 'componentkey', pick: match(/^job-card-component-ref-(\d+)/) },
    ],
    key: { css: '&', attr: 'componentkey' },
    snippet: '[class*="-card__snippet"]',
    data: [
      {
        from: 'script#rehydrate-data',
        pairs: {
          row: '\\n',
          key: /"componentKey":"([\da-f-]{36})"/,
          id: /JobCardFrameworkImpl\w{0,40}State_(\d{6,20})/g,
        },
      },
    ],
  },
};
