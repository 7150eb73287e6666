import type { Board } from '../board.ts';

/** Any page at all: structured data first, then what headings, landmarks and text give away. */
export const generic: Board = {
  id: 'generic',
  matches: [],
};
