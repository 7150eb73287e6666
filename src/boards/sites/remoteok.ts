import type { Board } from '../board.ts';
import { inJson } from '../reading/script-data.ts';

/** Remote OK: a table in which the listing is a row that has opened. */
export const remoteok: Board = {
  id: 'remoteok',
  matches: ['https://remoteok.com/*', 'https://remoteok.io/*'],
  paths: /^\/(?:remote-|$)/,
  jobs: ['/remote-*'],
  listing: /^\/remote-jobs\/(?:[\w-]*-)?(\d{4,})/,
  invented: ['salary'],
  over: ['title', 'company'],
  layouts: [
    {
      fields: {
        title: '[data-id="{id}"] [itemprop="title"]',
        company: '[data-id="{id}"] [itemprop="name"]',
        description: ['.expand-{id} [itemprop="description"]', '.expandContents [itemprop="description"]'],
      },
    },
  ],
  cards: {
    card: 'tr.job[data-id]',
    not: '.placeholder',
    trail: '.expand',
    title: 'h2',
    company: 'h3',
    location: '.location',
    link: 'a[href^="/remote-jobs/"]',
    id: { css: '&', attr: 'data-id' },
    description: { css: 'script[type*="ld+json"]', raw: true, pick: inJson('description') },
  },
};
