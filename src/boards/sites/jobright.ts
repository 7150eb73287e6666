import type { Board } from '../board.ts';
import { before, match, part } from '../pick.ts';

/** "Title @ Employer | Jobright.ai" */
const inTitle = (index: number) => (text: string) =>
  text.includes(' | Jobright') ? part(' @ ', index)(before(' | Jobright')(text)) : null;

/** Jobright. Class names keep their first half; its texts are summaries of its own. */
export const jobright: Board = {
  id: 'jobright',
  matches: ['https://jobright.ai/*'],
  paths: /^\/jobs\b/,
  jobs: ['/jobs*'],
  listing: /^\/jobs\/info\/(\w+)/,
  layouts: [
    {
      root: '[class*="index_jobDetailContent__"], body',
      fields: {
        title: ['h1[class*="index_job-title__"]', { css: 'head > title', anywhere: true, pick: inTitle(0) }],
        company: [
          '[class*="index_company-row__"] strong',
          { css: 'head > title', anywhere: true, pick: inTitle(-1) },
        ],
      },
    },
  ],
  cards: {
    card: '[class*="index_job-card__"]',
    title: ['[class*="index_job-title__"]', 'h2'],
    company: '[class*="index_company-name__"]',
    location: '[class*="index_job-metadata-item__"]:has(img[src*="location"]) span',
    link: 'a[href*="/jobs/info/"]',
    id: [{ css: '&', attr: 'id', pick: match(/^([\da-f]{24})$/) }],
  },
};
