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
import { type Board, jobIdAt } from './board.ts';
import { findBoard, isListing, saysListing, speaksOfJobs } from './find.ts';
import { findCards } from './find-cards.ts';
import { readLayout, type Shown, shownLayout } from './layout.ts';
import { isClosed } from './reading/closed.ts';
import { describe } from './reading/describe.ts';
import { isWorse } from './reading/fuller.ts';
import { guessCompany, guessListing, type Pane, paneOf, sharedFields } from './reading/guess.ts';
import { type Look, lookAt } from './reading/look.ts';
import { readMicrodata } from './reading/microdata.ts';
import { namedBeside } from './reading/named.ts';
import { payBeside } from './reading/pay-beside.ts';
import { whyNone } from './reading/refuse.ts';
import { readStructured } from './reading/structured.ts';

export { type ReadCard, readCard, readCards } from './cards.ts';
export { findCards } from './find-cards.ts';
export { boardFor } from './index.ts';
export { type CardText, createListData, type ListTexts, readListData } from './list-data.ts';
export { type Location, locate } from './locate.ts';

const only = (fields: PartialPosting, names: readonly Field[]): PartialPosting =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

/** Does the structured data speak of another job than the page shows? In-page navigation leaves such data behind. */
function isStale({ title }: PartialPosting, shownTitle: string | null): boolean {
  const ours = squeeze(shownTitle ?? '');
  const theirs = title && !isPlaceholder(title) ? squeeze(title) : '';
  return ours !== '' && theirs !== '' && !ours.includes(theirs) && !theirs.includes(ours);
}

interface LayerOf {
  layer: Layer;
  fields: PartialPosting;
}

/** What a pane found by no name shows of its job. */
const paneFields = (look: Look, board: Board, { title, heading, description }: Pane): PartialPosting => ({
  title,
  company:
    namedBeside(heading, 'company') ??
    guessCompany(look, { text: title, element: heading }, description, board.id),
  location: namedBeside(heading, 'location'),
  description,
});

/** What the page's structured data says of the job it shows, without a description worse than the one seen. */
function dataOf(look: Look, board: Board, own: PartialPosting): PartialPosting | null {
  const { document, url } = look;
  const data = readStructured(document, url).posting ?? readMicrodata(document)?.posting;
  if (!data || isStale(data, own.title ?? null)) return null;
  const believed = only(
    data,
    FIELDS.filter((field) => !board.invented?.includes(field)),
  );
  if (!believed.description) return believed;
  const seen = own.description ?? describe(look, data.title ?? '', false)?.text ?? null;
  return isWorse(believed.description, seen) ? { ...believed, description: null } : believed;
}

/** All layers of a page, most trusted first. */
function layersOf(look: Look, board: Board, shown: Shown | null): LayerOf[] {
  const { document, url } = look;
  const own = shown ? readLayout(shown, look.isForm) : {};
  const layers: LayerOf[] = [
    { layer: 'board', fields: only(own, board.over ?? []) },
    { layer: 'board', fields: own },
  ];
  if (!isListing(board, url)) {
    const pane = own.title && own.description ? null : paneOf(look, board);
    if (pane && (own.title ?? pane.title) === pane.title)
      layers.push({ layer: 'heuristic', fields: paneFields(look, board, pane) });
    return layers;
  }
  const data = dataOf(look, board, own);
  if (data) layers.splice(1, 0, { layer: 'structured', fields: data });
  const find = (field: Field): string | null => {
    const values = layers.map(({ fields }) => fields[field]);
    return values.find((value) => value && !isPlaceholder(value)) ?? null;
  };
  let heading: Element | null = shown?.title?.elements[0] ?? null;
  if (!find('title') || !find('description') || !find('company')) {
    const guess = guessListing(look, board.id, !data?.title && !saysListing(board, url));
    heading ??= guess?.title.element ?? null;
    const fields = guess?.fields ?? (find('description') ? null : sharedFields(look));
    if (fields) layers.push({ layer: 'heuristic', fields });
  }
  if (find('title') && !find('location')) {
    const location = namedBeside(heading ?? document.querySelector('h1'), 'location');
    layers.push({ layer: 'heuristic', fields: { location } });
  }
  if (find('title') && !find('salary'))
    layers.push({ layer: 'heuristic', fields: { salary: payBeside(look, find('description')) } });
  return layers;
}

/** The cards of a page's list, plain. */
const cardsOf = (look: Look, board: Board): Card[] =>
  findCards(look.document, board, look.url).map(({ facts }) => facts);

/**
 * Reads a page: the one posting it shows, or its result cards, or why there is neither. Beside a result list the
 * posting is the one in the pane. Never throws for what a page holds: a board that fails leaves the generic reading.
 *
 * @param listingOnly saves reading the cards where there is no sign of a posting: such a page is `none`
 */
export function readPage(document: Document, url: URL, listingOnly = false): PageReading {
  const board = findBoard(document, url);
  const none = (why: { reason: NoPostingReason; language?: string }): PageReading => ({
    kind: 'none',
    board: board.id,
    ...why,
  });
  if (!speaksOfJobs(board, document, url)) return none({ reason: 'not-a-job' });
  const look = lookAt(document, url);
  const shown = shownLayout(document, board, url);
  const form = look.isForm;
  const posting = merge(
    { board: board.id, id: jobIdAt(board, url), url: url.href, ...(form && { form }) },
    layersOf(look, board, shown),
  );
  const says = saysListing(board, url);
  // A heading and a name alone, where the address does not say so, may as well be those of a list.
  const isSure = posting.description !== null || (says === true && posting.company !== null) || form;
  if (posting.title !== null && isSure) {
    if (isClosed(look, posting.description, shown?.scope.root ?? document)) posting.closed = true;
    if (says !== false || !board.cards) return { kind: 'listing', posting };
    return { kind: 'listing', posting, cards: cardsOf(look, board) };
  }
  if (listingOnly && posting.title === null) return none({ reason: 'not-a-job' });
  const cards = cardsOf(look, board);
  if (says === null && cards.length === 0 && posting.title !== null && posting.company !== null)
    return { kind: 'listing', posting };
  return cards.length > 0 ? { kind: 'results', board: board.id, cards } : none(whyNone(look));
}
