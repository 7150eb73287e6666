import type { Board } from './board.ts';
import { boardFor, boards } from './index.ts';

/**
 * The board of a page: by its address; else, for saved files and boards on an employer's own domain, by what only
 * that board's software puts on a page.
 */
export function findBoard(document: Document, url: URL): Board {
  const known = boardFor(url);
  if (known.id !== 'generic') return known;
  return boards.find(({ mark }) => mark !== undefined && document.querySelector(mark) !== null) ?? known;
}
