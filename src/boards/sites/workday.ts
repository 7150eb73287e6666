import type { Board, Layout } from '../board.ts';
import { match } from '../pick.ts';

const CAREERS_AT = match(/^(?:Careers at|Jobs at|Karriere bei|Carrières chez) (.+)$/i);
const withoutLabel = (text: string): string | null =>
  text.replace(
    /^(?:[Ll]ocations?|[Ss]tandorte?|[Ll]ieux?|[Uu]bicaci(?:ón|ones))(?=\s|:|[A-Z]|$)\s*:?\s*/,
    '',
  ) || null;

const fields: Layout['fields'] = {
  title: '[data-automation-id="jobPostingHeader"], [data-automation-id="jobTitleHeading"]',
  company: [
    { css: 'h1', anywhere: true, pick: CAREERS_AT },
    { css: 'meta[property="og:site_name"]', anywhere: true, attr: 'content', pick: CAREERS_AT },
    { css: 'meta[property="og:title"]', anywhere: true, attr: 'content', pick: CAREERS_AT },
    { css: 'head > title', anywhere: true, pick: CAREERS_AT },
    { css: 'meta[property="og:site_name"]', anywhere: true, attr: 'content' },
    { css: 'header img[alt]', anywhere: true, attr: 'alt', pick: match(/^(.+?) logo$/i) },
  ],
  location: [
    '[data-automation-id="locations"] dd',
    { css: '[data-automation-id="locations"]', pick: withoutLabel },
  ],
  description: '[data-automation-id="jobPostingDescription"]',
};

/**
 * Workday sites: a shell with structured data that fills by script, and lists that open a pane beside them, in which
 * the same names stand as in the list.
 */
export const workday: Board = {
  id: 'workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  listing: /\/(?:job|details)\/(?:[^/?]+\/)?[^/?]*_([\w-]{2,40})/,
  layouts: [{ root: '[data-automation-id="jobDetails"]', fields }, { fields }],
  cards: {
    card: 'li:has([data-automation-id="jobTitle"])',
    title: '[data-automation-id="jobTitle"]',
    location: ['[data-automation-id="locations"] dd'],
  },
};
