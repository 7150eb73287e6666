import type { Board } from '../board.ts';
import { match, pay } from '../pick.ts';

/** Greenhouse job boards. They carry no structured data; the application form stands on the same page. */
export const greenhouse: Board = {
  id: 'greenhouse',
  matches: ['https://*.greenhouse.io/*'],
  mark: 'main.job-post .job__description, tr.job-post',
  listing: /\/jobs\/(?:[\w-]+\/)?(\d+)|\/job_app/,
  idParams: ['token', 'gh_jid'],
  layouts: [
    {
      fields: {
        title: ['.job__title h1', '#header .app-title'],
        company: [
          { css: 'head > title', anywhere: true, pick: match(/^Job Application for .+ at (.+)$/) },
          { css: 'img.logo, .logo img', attr: 'alt', pick: (text) => text.replace(/ Logo$/, '') },
          { css: '#header .company-name', pick: (text) => text.replace(/^at /, '') },
          {
            css: 'script:not([src])',
            anywhere: true,
            raw: true,
            pick: match(/"company_name":"([^"\\]{1,100})"/),
          },
        ],
        location: ['.job__location', '#header .location'],
        salary: [{ css: '.job__pay-ranges .pay-range > p:last-child', pick: pay }],
        description: ['.job__description', '#app_body #content, #content'],
      },
    },
  ],
  cards: {
    card: 'tr.job-post, .opening',
    title: ['a p:first-child', 'a'],
    location: 'p:nth-child(2), .location',
    data: [{ from: 'script:not([src])', after: '__remixContext', id: 'id', description: ['content'] }],
  },
};
