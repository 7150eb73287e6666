import type { Board } from '../board.ts';

/** Jobvite career sites. */
export const jobvite: Board = {
  id: 'jobvite',
  matches: ['https://jobs.jobvite.com/*'],
  mark: '.jv-job-list, .jv-job-list-location, .jv-job-detail-description',
  listing: /\/job\/(\w+)/,
  layouts: [
    { fields: { title: '.jv-header', description: '.jv-job-detail-description' }, drop: 'h3:first-child' },
  ],
  cards: {
    card: 'tr:has(a[href*="/job/"]), li:has(> a[href*="/job/"])',
    title: '.jv-job-list-name, a[href*="/job/"]',
    location: '.jv-job-list-location',
  },
};
