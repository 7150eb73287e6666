import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Adzuna. */
export const adzuna: Board = {
  id: 'adzuna',
  matches: sites('adzuna', 'com co.uk de fr ca com.au in it nl es at be ch pl sg co.nz co.za com.br com.mx'),
  paths: /^\/(?:details|land|search|jobs)\b|^\/[\w-]+\/?$/,
  jobs: ['/details/*', '/land/*', '/search*', '/jobs/*'],
  listing: /^\/(?:details|land\/ad)\/(\d+)/,
  layouts: [
    {
      fields: {
        title: 'h1',
        company: '.ui-company',
        location: '.ui-location',
        salary: { css: '.ui-salary', pick: pay },
        description: '.adp-body',
      },
    },
  ],
  cards: {
    card: '[data-aid]:has(h2)',
    title: 'h2',
    company: '.ui-company',
    location: '.ui-location',
    id: { css: '&', attr: 'data-aid' },
    snippet: '.max-snippet-height',
  },
};
