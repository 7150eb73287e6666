import { merge } from '../posting/merge.ts';
import { isPlaceholder } from '../posting/placeholder.ts';
import {
  type Card,
  FIELDS,
  type Field,
  type Layer,
  type NoPostingReason,
  type PageReading,
  type PartialPosting,
} from '../posting/posting.ts';
import { squeeze } from '../posting/words.ts';
import { jobIdAt } from './address.ts';
import type { Board } from './board.ts';
import { findBoard, isListing, saysListing, speaksOfJobs } from './find.ts';
import { findCards } from './find-cards.ts';
import { readLayout, type ShownLayout, shownLayout } from './layout.ts';
import { factBeside } from './reading/by-attribute.ts';
import { isClosed } from './reading/closed.ts';
import { isWorseDescription } from './reading/compare-descriptions.ts';
import { guessDescription } from './reading/guess-description.ts';
import { guessCompany, guessListing, type Pane, paneOf, sharedFields } from './reading/guess-listing.ts';
import { readMicrodata } from './reading/microdata.ts';
import { whyNone } from './reading/no-posting.ts';
import { openPage, type Page } from './reading/page.ts';
import { payBeside } from './reading/pay-beside.ts';
import { readStructured } from './reading/structured.ts';

export { type ReadCard, readCard, readCards } from './cards.ts';
export { findCards } from './find-cards.ts';
export { boardFor } from './index.ts';
export { type CardText, createListData, type ListTexts, readListData } from './list-data.ts';
export { type LocatedPosting, locate, type PostingElements } from './locate.ts';

const only = (fields: PartialPosting, names: readonly Field[]): PartialPosting =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

/** Does the structured data speak of another job than the page shows? In-page navigation leaves such data behind. */
function isStale({ title }: PartialPosting, shownTitle: string | null): boolean {
  const ours = squeeze(shownTitle ?? '');
  const theirs = title && !isPlaceholder(title) ? squeeze(title) : '';
  return ours !== '' && theirs !== '' && !ours.includes(theirs) && !theirs.includes(ours);
}

/** The fields that one way of reading the page found. */
interface LayerFields {
  layer: Layer;
  fields: PartialPosting;
}

/** What a guessed pane shows of its job. */
const paneFields = (page: Page, board: Board, { title, heading, description }: Pane): PartialPosting => ({
  title,
  company:
    factBeside(heading, 'company') ??
    guessCompany(page, { text: title, element: heading }, description, board.id),
  location: factBeside(heading, 'location'),
  description,
});

/** What the page's structured data says of the job it shows, without a description worse than the one seen. */
function dataOf(page: Page, board: Board, own: PartialPosting): PartialPosting | null {
  const { document, url } = page;
  const data = readStructured(document, url) ?? readMicrodata(document)?.posting;
  if (!data || isStale(data, own.title ?? null)) return null;
  const believed = only(
    data,
    FIELDS.filter((field) => !board.invented?.includes(field)),
  );
  if (!believed.description) return believed;
  const seen = own.description ?? guessDescription(page, data.title ?? '', false)?.text ?? null;
  return isWorseDescription(believed.description, seen) ? { ...believed, description: null } : believed;
}

/** All layers of a page, most trusted first. */
function layersOf(page: Page, board: Board, shown: ShownLayout | null): LayerFields[] {
  const { document, url } = page;
  const own = shown ? readLayout(shown, page.isForm) : {};
  const layers: LayerFields[] = [
    { layer: 'board', fields: only(own, board.over ?? []) },
    { layer: 'board', fields: own },
  ];
  if (!isListing(board, url)) {
    const pane = own.title && own.description ? null : paneOf(page, board);
    if (pane && (own.title ?? pane.title) === pane.title)
      layers.push({ layer: 'heuristic', fields: paneFields(page, board, pane) });
    return layers;
  }
  const data = dataOf(page, board, own);
  if (data) layers.splice(1, 0, { layer: 'structured', fields: data });
  const find = (field: Field): string | null => {
    const values = layers.map(({ fields }) => fields[field]);
    return values.find((value) => value && !isPlaceholder(value)) ?? null;
  };
  let heading: Element | null = shown?.title?.elements[0] ?? null;
  if (!find('title') || !find('description') || !find('company')) {
    const guess = guessListing(page, board.id, !data?.title && !saysListing(board, url));
    heading ??= guess?.title.element ?? null;
    const fields = guess?.fields ?? (find('description') ? null : sharedFields(page));
    if (fields) layers.push({ layer: 'heuristic', fields });
  }
  if (find('title') && !find('location')) {
    const location = factBeside(heading ?? document.querySelector('h1'), 'location');
    layers.push({ layer: 'heuristic', fields: { location } });
  }
  if (find('title') && !find('salary'))
    layers.push({ layer: 'heuristic', fields: { salary: payBeside(page, find('description')) } });
  return layers;
}

/** The facts of the cards of a page's list. */
const cardsOf = (page: Page, board: Board): Card[] =>
  findCards(page.document, board, page.url).map(({ facts }) => facts);

/**
 * Reads a page: the one posting it shows, or its result cards, or why there is neither. Beside a result list the
 * posting is the one in the pane. Never throws for what a page holds: a board that fails leaves the generic reading.
 *
 * @param listingOnly leaves the cards of a page without a posting unread: such a page is `none`
 */
export function readPage(document: Document, url: URL, listingOnly = false): PageReading {
  const board = findBoard(document, url);
  const none = (why: { reason: NoPostingReason; language?: string }): PageReading => ({
    kind: 'none',
    board: board.id,
    ...why,
  });
  if (!speaksOfJobs(board, document, url)) return none({ reason: 'not-a-job' });
  const page = openPage(document, url);
  const shown = shownLayout(document, board, url);
  const form = page.isForm;
  const posting = merge(
    { board: board.id, id: jobIdAt(board, url), url: url.href, ...(form && { form }) },
    layersOf(page, board, shown),
  );
  const says = saysListing(board, url);
  // A heading and a name alone, where the address does not say so, may as well be those of a list.
  const isSure = posting.description !== null || (says === true && posting.company !== null) || form;
  if (posting.title !== null && isSure) {
    if (isClosed(page, posting.description, shown?.scope.root ?? document)) posting.closed = true;
    if (says !== false || !board.cards) return { kind: 'listing', posting };
    return { kind: 'listing', posting, cards: cardsOf(page, board) };
  }
  if (listingOnly && posting.title === null) return none({ reason: 'not-a-job' });
  const cards = cardsOf(page, board);
  if (says === null && cards.length === 0 && posting.title !== null && posting.company !== null)
    return { kind: 'listing', posting };
  return cards.length > 0 ? { kind: 'results', board: board.id, cards } : none(whyNone(page));
}
