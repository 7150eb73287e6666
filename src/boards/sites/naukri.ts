import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Naukri. Class names keep their middle. */
export const naukri: Board = {
  id: 'naukri',
  matches: ['https://www.naukri.com/*'],
  paths: /-jobs\b|^\/(?:jobs|job-listings|mnjuser)/,
  jobs: ['/job-listings*', '/*-jobs*'],
  mark: '.srp-jobtuple-wrapper[data-job-id]',
  listing: /^\/job-listings-[^?]*-(\d{9,})/,
  layouts: [
    {
      fields: {
        title: 'h1',
        company: '[class*="jd-header-comp-name"] a',
        location: '[class*="jhc__location"]',
        salary: { css: '[class*="jhc__salary"]', pick: pay },
        description: '[class*="dang-inner-html"]',
      },
    },
  ],
  cards: {
    card: '[data-job-id]:has(a[href*="/job-listings-"])',
    title: 'a[href*="/job-listings-"]',
    company: 'a[href*="-jobs-careers-"], .comp-name',
    location: '[class*="locWdth"], [class*="loc-wrap"]',
    id: { css: '&', attr: 'data-job-id' },
    snippet: { css: '[class*="job-desc"], [class*="tags-gt"]', all: true },
  },
};
