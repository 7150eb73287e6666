import type { Board } from './board.ts';
import { boardFor, boards } from './index.ts';
import { lineAt } from './reading/select.ts';

/**
 * The board of a page: by its address; else, for saved files and boards on an employer's own domain, by what only
 * that board's software puts on a page.
 */
export function findBoard(document: Document, url: URL): Board {
  const known = boardFor(url);
  if (known.id !== 'generic') return known;
  return boards.find(({ mark }) => mark !== undefined && document.querySelector(mark) !== null) ?? known;
}

/**
 * Is this one of the board's pages with jobs on it? At addresses that are not the board's own (employers' domains, saved
 * files) only what stands on the page counts.
 */
export const speaksOfJobs = (board: Board, document: Document, url: URL): boolean =>
  (board.paths?.test(url.pathname) || boardFor(url) !== board || !board.paths) &&
  (!board.shows || lineAt(board.shows, { root: document, document, id: null }) !== null);

/** Does the board say by its address that this is a listing? Null when the address is not one of its own. */
export const saysListing = (board: Board, url: URL): boolean | null =>
  board.listing && boardFor(url) === board ? board.listing.test(url.pathname + url.search) : null;

/** May this address show one posting? */
export const isListing = (board: Board, url: URL): boolean => saysListing(board, url) ?? true;
