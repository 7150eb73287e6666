import type { Board } from './board.ts';
import { boardFor, boards } from './index.ts';
import { lineAt } from './places.ts';

/**
 * The board of a page: by its address; else, for saved files and boards on an employer's own domain, by what only
 * that board's software puts on a page.
 */
export function findBoard(document: Document, url: URL): Board {
  const known = boardFor(url);
  if (known.id !== 'generic') return known;
  return boards.find(({ mark }) => mark !== undefined && document.querySelector(mark) !== null) ?? known;
}

/** Is this one of the board's pages with jobs on it? */
export const speaksOfJobs = ({ paths, shows }: Board, document: Document, url: URL): boolean =>
  (paths?.test(url.pathname) ?? true) &&
  (!shows || lineAt(shows, { root: document, document, id: null }) !== null);
