import { NEVER } from '../address.ts';
import type { Board, Selector } from '../board.ts';
import { match, part } from '../pick.ts';

const HEAD = { css: '.commtext', line: 0 } satisfies Selector;
const where = (text: string): string | null =>
  text
    .split('|')
    .slice(1)
    .find((item) => /remote|on-?site|hybrid|\w, [A-Z]/i.test(item))
    ?.trim() ?? null;
const fields = {
  title: HEAD,
  company: { ...HEAD, pick: part('|', 0) },
  location: { ...HEAD, pick: where },
};

/** Hacker News, "Who is hiring?": each comment on the thread itself is a posting, its first line the heading. */
export const hackernews: Board = {
  id: 'hackernews',
  matches: ['https://news.ycombinator.com/item*'],
  shows: { css: 'head > title, .onstory', anywhere: true, pick: match(/(who is hiring)/i) },
  listing: NEVER,
  idParams: ['id'],
  layouts: [{ root: '.fatitem:has(.commtext)', fields: { ...fields, description: '.commtext' } }],
  cards: {
    card: '.fatitem:not(:has(.commtext)) ~ .comment-tree .comtr:has(.ind[indent="0"])',
    ...fields,
    link: '.age a',
    id: { css: '&', attr: 'id' },
    badge: '.comhead',
    trail: '.comtr:not(:has(.ind[indent="0"]))',
    description: '.commtext',
  },
};
