import { sites } from '../address.ts';
import type { Board } from '../board.ts';
import { pay } from '../pick.ts';

/** Monster: results with a pane, and listings of their own. */
export const monster: Board = {
  id: 'monster',
  matches: sites('monster', 'com co.uk de fr ca at be ch ie it lu nl es se'),
  paths: /^\/(?:jobs?|job-openings|stellenangebote|offre)/,
  jobs: ['/job*', '/stellenangebote*', '/offre*'],
  listing: /^\/(?:job-openings|stellenangebot|offre-d-emploi)\/[^?]*?--([\da-f-]{36})/,
  namelessPane: true,
  layouts: [
    {
      root: '[data-testid="svx-job-view-wrapper"]',
      fields: {
        title: '[data-testid="jobTitle"]',
        company: '[data-testid="company"]',
        location: '[data-testid="jobDetailLocation"]',
        salary: { css: '[data-testid*="salary" i]', pick: pay },
        description: [
          '[data-testid="svx-description-container-inner"]',
          '[data-testid="description-clamp-wrapper"]',
        ],
      },
    },
    { root: 'main', fields: { title: 'h1[data-testid="jobTitle"], h1' } },
  ],
  cards: {
    card: '[data-testid="svx_jobCard"], [data-testid="JobCard"], [data-testid="svx-job-result"]',
    title: '[data-testid="jobTitle"]',
    company: '[data-testid="company"]',
    location: '[data-testid="jobDetailLocation"]',
  },
};
