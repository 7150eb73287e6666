import { squeeze } from '../posting/words.ts';
import { jobIdAt } from './address.ts';
import type { Board } from './board.ts';
import { findBoard, isListing, speaksOfJobs } from './find.ts';
import { type ShownLayout, shownLayout } from './layout.ts';
import { guessListing, paneOf } from './reading/guess-listing.ts';
import { guessTitle, headingAbove, titleText } from './reading/guess-title.ts';
import { readMicrodata } from './reading/microdata.ts';
import { openPage } from './reading/page.ts';
import { elementsAt, lengthOf } from './reading/select.ts';

/** The elements in which a page's posting stands. */
export interface PostingElements {
  /** The element a badge is put into; null when no title is visible, or the page shows no posting. */
  title: Element | null;
  /** The elements the description stands in. */
  description: Element[];
}

/** The same with where the description begins. */
interface Found extends PostingElements {
  /** The block the description begins with: a guess is made anew once it has left the page. */
  begins: Element | null;
}

/** Where a page's posting stands, and which job the address names. */
export interface LocatedPosting extends Found {
  board: Board;
  /** The board's job id at this address. */
  id: string | null;
}

const NO_ELEMENTS: Found = { title: null, description: [], begins: null };
/** Elements that are compared with a title's text, at most. */
const MAX_TITLE_ELEMENTS = 300;

/** The element of which this is the whole text, or a heading that says it beside buttons and tags. */
function elementSaying(root: ParentNode, text: string): Element | null {
  const wanted = squeeze(text);
  const elements = [...root.querySelectorAll('h1, h2, h3, p, a, span')].slice(0, MAX_TITLE_ELEMENTS);
  return (
    elements.find((element) => squeeze((element.textContent ?? '').slice(0, 600)) === wanted) ??
    elements.find(
      (element) => /^h[1-3]$/.test(element.localName) && squeeze(titleText(element)) === wanted,
    ) ??
    null
  );
}

/** Where a layout's posting stands; a heading is found even where the board has renamed its title. */
function elementsOfLayout(document: Document, url: URL, { layout, scope, title }: ShownLayout): Found {
  const described = elementsAt(layout.fields.description ?? [], scope);
  const description = described.filter((one) => !one.closest('script'));
  const [begins = null] = description;
  const element = title?.elements[0] ?? null;
  const isShown = element && !element.closest('head, script');
  const named = isShown ? element : title && elementSaying(scope.root, title.text);
  if (named) return { title: named, description, begins };
  const above = begins && headingAbove(begins, scope.root);
  const guessed = above ?? (scope.root === document ? (guessTitle(document, url)?.element ?? null) : null);
  return { title: guessed, description, begins };
}

/** A guess, with lengths by which to tell whether the page is much the same: then it need not be made again. */
interface EarlierGuess {
  href: string;
  found: Found;
  /** Characters of the whole page, and of the description. */
  page: number;
  text: number;
}

/** A text's length may change by this share of it, or by so many characters, without being another job's. */
const CHANGED_SHARE = 0.2;
const CHANGED_CHARACTERS = 400;

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(CHANGED_CHARACTERS, b * CHANGED_SHARE);

const guesses = new WeakMap<Document, EarlierGuess>();

/** A guess of where things stand, kept while its elements are there and the page is much the same. */
function guessOnce(document: Document, url: URL, guess: () => Found): Found {
  const before = guesses.get(document);
  const page = document.body?.textContent.length ?? 0;
  if (before && before.href === url.href && isNear(page, before.page)) {
    const { found, text } = before;
    const elements = [found.title, found.begins, ...found.description];
    const isThere = elements.every((element) => element === null || element.isConnected);
    if (isThere && isNear(lengthOf(found.description), text)) return found;
  }
  const found = guess();
  guesses.set(document, { href: url.href, found, page, text: lengthOf(found.description) });
  return found;
}

function guessElements(document: Document, url: URL, board: Board): Found {
  const items = readMicrodata(document);
  if (items) {
    const { title, description } = items;
    return { title, description, begins: description[0] ?? null };
  }
  const guess = guessListing(openPage(document, url), board.id, false);
  const found = guess?.found;
  return {
    title: guess?.title.element ?? guessTitle(document, url)?.element ?? null,
    description: found ? [found.element] : [],
    begins: found ? (found.lines[found.start]?.block ?? found.element) : null,
  };
}

/**
 * Finds where the posting stands, without reading it: cheap enough to be done after every change of a page. What has
 * to be guessed is guessed again only when the page has changed much, or the elements are gone.
 */
export function locate(document: Document, url: URL): LocatedPosting {
  const board = findBoard(document, url);
  const at = { board, id: jobIdAt(board, url) };
  if (!speaksOfJobs(board, document, url)) return { ...at, ...NO_ELEMENTS };
  const shown = shownLayout(document, board, url);
  if (!shown?.title && !isListing(board, url)) {
    const pane = guessOnce(document, url, () => {
      const found = paneOf(openPage(document, url), board);
      return found
        ? { title: found.heading, description: [found.element], begins: found.element }
        : NO_ELEMENTS;
    });
    if (pane.title) return { ...at, ...pane };
  }
  if (shown) {
    const found = elementsOfLayout(document, url, shown);
    // A layout of which only the title stands, while the description is elsewhere.
    if (found.description.length > 0 || !isListing(board, url)) return { ...at, ...found };
    const guessed = guessOnce(document, url, () => guessElements(document, url, board));
    return { ...at, ...guessed, title: found.title ?? guessed.title };
  }
  if (!isListing(board, url)) return { ...at, ...NO_ELEMENTS };
  return { ...at, ...guessOnce(document, url, () => guessElements(document, url, board)) };
}
