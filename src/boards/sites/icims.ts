import type { Board } from '../board.ts';

/** iCIMS: the classic portal, which stands in a frame, and the newer sites on employers' own domains. */
export const icims: Board = {
  id: 'icims',
  matches: ['https://*.icims.com/*'],
  mark: '#description-body[itemprop="description"], .iCIMS_JobContent',
  listing: /^\/jobs\/(\d+)/,
  layouts: [
    {
      fields: {
        title: 'h1[itemprop="title"]',
        location: '#header-locations',
        description: '#description-body',
      },
    },
    {
      fields: {
        title: 'h1.iCIMS_Header, .iCIMS_Header h1',
        location: '.iCIMS_JobHeader [class*="JobHeaderData"]',
        description: { css: '.iCIMS_InfoMsg_Job, .iCIMS_Expandable_Text', all: true },
      },
    },
  ],
  cards: {
    card: '.iCIMS_JobCardItem, .iCIMS_JobsTable > .row',
    title: '.title h3, .title h2, .title a',
    location: '.header.left [class*="JobHeader"], .header.left span:not(.sr-only)',
    link: '.title a',
  },
};
