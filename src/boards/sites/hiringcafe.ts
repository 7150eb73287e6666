import type { Board, Selector } from '../board.ts';
import { inJson } from '../reading/script-data.ts';

const JOB = 'props.pageProps.job';
/** The listing's own data; the page around it has no names. */
const inData = (path: string): Selector => ({
  css: 'script#__NEXT_DATA__',
  anywhere: true,
  raw: true,
  pick: inJson(`${JOB}.${path}`),
});
const LINK = 'a[href^="/job/"], a[href^="/viewjob/"]';

/** Hiring Cafe: cards with summaries that a model wrote, a drawer for the job, and listings of their own. */
export const hiringcafe: Board = {
  id: 'hiringcafe',
  matches: ['https://hiring.cafe/*', 'https://hiringcafe.com/*'],
  listing: /^\/(?:job|viewjob)\/([\w-]+)/,
  layouts: [
    {
      root: '[role="dialog"]:has(article)',
      fields: { title: ['h1, h2, h3'], description: 'article' },
    },
    {
      fields: {
        title: ['h1', inData('job_information.title')],
        company: [inData('v5_processed_job_data.company_name'), inData('enriched_company_data.name')],
        location: inData('v5_processed_job_data.formatted_workplace_location'),
        description: ['article', inData('job_information.description')],
      },
    },
  ],
  cards: {
    card: `.bg-white:has(${LINK})`,
    title: ['span[class*="text-start"]', { css: LINK, line: 0 }],
    company: [{ css: 'picture > img', attr: 'alt' }],
    location: '[class*="bg-gray-50"] span',
    link: LINK,
    data: [
      {
        from: 'script#__NEXT_DATA__',
        id: 'id',
        snippet: [
          'v5_processed_job_data.requirements_summary',
          'v5_processed_job_data.role_activities',
          'v5_processed_job_data.technical_tools',
        ],
      },
    ],
  },
};
