import type { Board } from '../board.ts';

/** aijobs.net. Sections with headings of their own stand for a description; the pay is its own estimate. */
export const aijobs: Board = {
  id: 'aijobs',
  matches: ['https://aijobs.net/*'],
  listing: /^\/job\/(?:[^/?]*-)?(\d{3,})/,
  invented: ['salary'],
  over: ['title', 'company'],
  layouts: [
    {
      fields: { title: 'h1', company: 'a[href^="/company/"]', location: ':has(> h1) strong, h1 ~ * strong' },
    },
  ],
  cards: {
    card: ':has(> a.stretched-link[href^="/job/"])',
    title: ['h2, h3, h4, h5', 'a.stretched-link'],
    link: 'a.stretched-link',
  },
};
