import type { Board } from '../board.ts';

/** SmartRecruiters. The description stands in sections, of which its microdata names only some. */
export const smartrecruiters: Board = {
  id: 'smartrecruiters',
  matches: ['https://*.smartrecruiters.com/*'],
  listing: /^\/[^/?]+\/(\d{6,})/,
  over: ['description'],
  layouts: [
    {
      fields: {
        title: 'h1',
        location: { css: 'spl-job-location', attr: 'formattedaddress' },
        description: {
          css: '#st-companyDescription, #st-jobDescription, #st-qualifications, #st-additionalInformation',
          all: true,
        },
      },
    },
  ],
  cards: { card: '.opening-job', title: ['h4', '.job-title'] },
};
