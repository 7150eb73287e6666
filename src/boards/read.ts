import {
  type Card,
  FIELDS,
  type Field,
  type Layer,
  merge,
  type NoPostingReason,
  type PageReading,
  type PartialPosting,
} from '../posting/posting.ts';
import { type Board, jobIdAt, type Layout } from './board.ts';
import { readCards } from './cards.ts';
import { findBoard, isListing, saysListing, speaksOfJobs } from './find.ts';
import { isForm } from './reading/form.ts';
import { guessElement, guessListing, guessPane, type Pane, refusal, whyNone } from './reading/guess.ts';
import { readMicrodata } from './reading/microdata.ts';
import { namedBeside } from './reading/named.ts';
import { elementsAt, type Found, lineAt, type Scope, textAt } from './reading/places.ts';
import { guessResults } from './reading/results.ts';
import { readStructured } from './reading/structured.ts';
import { lineText } from './reading/text.ts';
import { squeeze } from './reading/words.ts';

export { type ReadCard, readCard, readCards } from './cards.ts';
export { boardFor } from './index.ts';
export { type CardText, createListData, type ListTexts, readListData } from './list-data.ts';

/** Where a page's posting stands. */
export interface Location {
  board: Board;
  /** The board's job id at this address. */
  id: string | null;
  /** The element a badge is put into; null when there is none, or the page shows no posting. */
  title: Element | null;
  /** The elements the description stands in. */
  description: Element[];
}

/** Elements that are tried when a title's text is looked for. */
const MAX_TITLE_ELEMENTS = 300;

interface Shown {
  layout: Layout;
  scope: Scope;
  title: Found | null;
}

/** The first layout that shows a title and a description on this page, else the first that shows either. */
function shownLayout(document: Document, board: Board, url: URL): Shown | null {
  const id = jobIdAt(board, url);
  let partly: Shown | null = null;
  for (const layout of board.layouts ?? []) {
    const roots: (ParentNode | null)[] = layout.root
      ? [...document.querySelectorAll(layout.root)]
      : [document];
    for (const root of roots.slice(0, 10)) {
      if (!root) continue;
      const scope = { root, document, id };
      const described = elementsAt(layout.fields.description ?? [], scope).length > 0;
      if (layout.fallback && !described) continue;
      const title = lineAt(layout.fields.title ?? [], scope);
      if (title && described) return { layout, scope, title };
      if (title || described) partly ??= { layout, scope, title };
    }
  }
  return partly;
}

function readLayout({ layout, scope, title }: Shown): PartialPosting {
  const fields: PartialPosting = { title: title?.text ?? null };
  for (const field of FIELDS) {
    const places = layout.fields[field];
    if (!places || field === 'title') continue;
    fields[field] =
      (field === 'description' ? textAt(places, scope, layout.drop) : lineAt(places, scope))?.text ?? null;
  }
  return fields;
}

const only = (fields: PartialPosting, names: readonly Field[]): PartialPosting =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

/** Does the structured data speak of another job than the page shows? In-page navigation leaves such data behind. */
function isStale(structured: PartialPosting, shownTitle: string | null): boolean {
  const ours = squeeze(shownTitle ?? '');
  const theirs = squeeze(structured.title ?? '');
  return ours !== '' && theirs !== '' && !ours.includes(theirs) && !theirs.includes(ours);
}

interface LayerOf {
  layer: Layer;
  fields: PartialPosting;
}

/** The pane beside a result list, guessed where the address names the job in it, or the board shows one all the same. */
const paneOf = (document: Document, board: Board, url: URL): Pane | null =>
  jobIdAt(board, url) === null && !board.namelessPane ? null : guessPane(document);

const paneFields = ({ title, heading, description }: Pane): PartialPosting => ({
  title,
  company: namedBeside(heading, 'company'),
  location: namedBeside(heading, 'location'),
  description,
});

/** All layers of a page, most trusted first. */
function layersOf(document: Document, board: Board, url: URL): LayerOf[] {
  const shown = shownLayout(document, board, url);
  const own = shown ? readLayout(shown) : {};
  const layers: LayerOf[] = [
    { layer: 'board', fields: only(own, board.over ?? []) },
    { layer: 'board', fields: own },
  ];
  if (!isListing(board, url)) {
    const pane = own.title && own.description ? null : paneOf(document, board, url);
    if (pane && (own.title ?? pane.title) === pane.title)
      layers.push({ layer: 'heuristic', fields: paneFields(pane) });
    return layers;
  }
  const data = readStructured(document, url).posting ?? readMicrodata(document)?.posting;
  const structured = data && !isStale(data, own.title ?? null) ? data : null;
  if (structured) {
    const believed = FIELDS.filter((field) => !board.invented?.includes(field));
    layers.splice(1, 0, { layer: 'structured', fields: only(structured, believed) });
  }
  const has = (field: Field) => layers.some(({ fields }) => fields[field]);
  if (!has('title') || !has('description') || !has('company')) {
    const guess = guessListing(document, url, board.id, !structured?.title && !saysListing(board, url));
    if (guess) layers.push({ layer: 'heuristic', fields: guess });
  }
  if (has('title') && !has('location')) {
    const title = shown?.title?.elements[0] ?? document.querySelector('h1');
    layers.push({ layer: 'heuristic', fields: { location: namedBeside(title, 'location') } });
  }
  return layers;
}

function cardsOf(document: Document, board: Board, url: URL): Card[] {
  const cards = readCards(document, board, url).map(({ facts }) => facts);
  return cards.length > 0 || refusal(document) ? cards : guessResults(document, board, url);
}

/**
 * Reads a page: the one posting it shows, or its result cards, or why there is neither. Beside a result list the
 * posting is the one in the pane. Never throws for what a page holds: a board that fails leaves the generic reading.
 *
 * @param listingOnly saves reading the cards where there is no sign of a posting: such a page is `none`
 */
export function readPage(document: Document, url: URL, listingOnly = false): PageReading {
  const board = findBoard(document, url);
  const none = (reason: NoPostingReason): PageReading => ({ kind: 'none', board: board.id, reason });
  if (!speaksOfJobs(board, document, url)) return none('not-a-job');
  const layers = layersOf(document, board, url);
  const form = isForm(document, url);
  const posting = merge(
    { board: board.id, id: jobIdAt(board, url), url: url.href, ...(form && { form }) },
    layers,
  );
  const says = saysListing(board, url);
  // A heading and a name alone, where the address does not say so, may as well be those of a list.
  const isSure = posting.description !== null || (says === true && posting.company !== null);
  if (posting.title !== null && (isSure || form)) {
    if (says !== false || !board.cards) return { kind: 'listing', posting };
    return { kind: 'listing', posting, cards: cardsOf(document, board, url) };
  }
  if (listingOnly && posting.title === null) return none('not-a-job');
  const cards = cardsOf(document, board, url);
  if (says === null && cards.length === 0 && posting.title !== null && posting.company !== null)
    return { kind: 'listing', posting };
  return cards.length > 0 ? { kind: 'results', board: board.id, cards } : none(whyNone(document));
}

/** An element of the page's body that says exactly this. */
function elementSaying(root: ParentNode, text: string): Element | null {
  const wanted = squeeze(text);
  const elements = [...root.querySelectorAll('h1, h2, h3, p, a, span')].slice(0, MAX_TITLE_ELEMENTS);
  return elements.find((element) => squeeze((element.textContent ?? '').slice(0, 600)) === wanted) ?? null;
}

/** Finds where the posting stands, without reading it: cheap enough to be done after every change of a page. */
export function locate(document: Document, url: URL): Location {
  const board = findBoard(document, url);
  const nothing = { board, id: jobIdAt(board, url), title: null, description: [] };
  if (!speaksOfJobs(board, document, url)) return nothing;
  const shown = shownLayout(document, board, url);
  const pane = shown?.title || isListing(board, url) ? null : paneOf(document, board, url);
  if (pane) return { ...nothing, title: pane.heading, description: [pane.element] };
  if (shown) {
    const { layout, scope, title } = shown;
    const element = title?.elements[0] ?? null;
    const inBody =
      element && !element.closest('head, script') ? element : title && elementSaying(scope.root, title.text);
    const described = elementsAt(layout.fields.description ?? [], scope);
    return { ...nothing, title: inBody, description: described.filter((one) => !one.closest('script')) };
  }
  if (!isListing(board, url)) return nothing;
  const items = readMicrodata(document);
  if (items) return { ...nothing, title: items.title, description: items.description };
  const heading = [...document.querySelectorAll('h1')].find((h1) => lineText(h1) !== '') ?? null;
  const guessed = guessElement(document);
  return { ...nothing, title: heading, description: guessed ? [guessed] : [] };
}
