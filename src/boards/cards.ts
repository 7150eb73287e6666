import type { Card } from '../posting/posting.ts';
import { squeeze } from '../posting/words.ts';
import { jobIdAt } from './address.ts';
import type { Board, CardRules, Selectors } from './board.ts';
import { speaksOfJobs } from './find.ts';
import type { ListTexts } from './list-data.ts';
import { factIn } from './reading/by-attribute.ts';
import { HEADINGS } from './reading/headings.ts';
import { type Line, linesOf } from './reading/lines.ts';
import { type Found, lineAt, textAt } from './reading/select.ts';

/** Cards of one page that are read. */
const MAX_CARDS = 2000;
/** Where a card's title stands when its board does not say. */
const TITLES = [HEADINGS, 'a[href]'];

/** A card as read, with the element a badge stands in. */
export interface ReadCard {
  card: Element;
  facts: Card;
  /** The element of the title; null when the card shows none. */
  anchor: Element | null;
  /** The whole description; null where the page does not hold it. Read only when asked for. */
  description(): string | null;
  /** Some words of the description that the card shows, or the page holds of it; null where the facts are all there is. */
  snippet(): string | null;
}

function linkOf(card: Element, rules: CardRules, title: Element | null, url: URL): string | null {
  const link = rules.link
    ? card.matches(rules.link)
      ? card
      : card.querySelector(rules.link)
    : (title?.closest('a[href]') ??
      title?.querySelector('a[href]') ??
      card.closest('a[href]') ??
      card.querySelector('a[href]'));
  const href = link?.getAttribute('href');
  if (!href || !URL.canParse(href, url.href)) return null;
  const address = new URL(href, url.href);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

/** Characters from which on a line of a card is a sentence of the posting. */
const PROSE = 60;

/** Characters of a snippet that are read: more than most boards show. */
const MOST_OF_SNIPPET = 600;

/** The sentences of a card for which the board names no element: its long lines other than the title. */
function prose(card: Element, title: string): string {
  const isProse = ({ text, linked }: Line) =>
    text.length >= PROSE && linked < 0.5 && !squeeze(text).startsWith(squeeze(title));
  return linesOf(card)
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * Reads a card by some rules, whichever page it stands on. What the rules leave out is looked for by what attributes call
 * such elements.
 *
 * @param texts what the page holds of its cards' postings as data
 */
export function readBy(card: Element, rules: CardRules, board: Board, url: URL, texts?: ListTexts): ReadCard {
  const scope = { root: card, document: card.ownerDocument, id: null };
  const at = (selectors: Selectors | undefined): Found | null =>
    selectors ? lineAt(selectors, scope) : null;
  const title = at(rules.title ?? TITLES);
  const named = title?.elements[0] ?? null;
  const id = at(rules.id)?.text ?? texts?.idOf(at(rules.key)?.text ?? null) ?? null;
  const linked = linkOf(card, rules, named, url);
  const link =
    linked ??
    (rules.path && id ? new URL(rules.path.replace('{id}', encodeURIComponent(id)), url).href : null);
  const fact = (name: 'company' | 'location') =>
    (rules[name] ? at(rules[name]) : factIn(card, name, title?.text ?? ''))?.text ?? null;
  const company = fact('company');
  const place = fact('location');
  // Both may stand in one element that is named after the place.
  const location = company && place?.startsWith(`${company} `) ? place.slice(company.length).trim() : place;
  const jobId = id ?? (link ? jobIdAt(board, new URL(link)) : null);
  const whole = () =>
    (rules.description && textAt(rules.description, scope)?.text) || texts?.of(jobId)?.description || null;
  return {
    card,
    description: whole,
    snippet() {
      // Where the card holds the whole description, that is read.
      if (rules.description) return null;
      const shown = rules.snippet ? textAt(rules.snippet, scope)?.text : prose(card, title?.text ?? '');
      const words = shown || texts?.of(jobId)?.snippet;
      // What stands there twice, for narrow windows and for wide ones, is read once.
      return words ? [...new Set(words.split('\n'))].join('\n').trim().slice(0, MOST_OF_SNIPPET) : null;
    },
    anchor: (rules.badge && title ? card.querySelector(rules.badge) : null) ?? named,
    facts: {
      id: jobId,
      title: title?.text ?? null,
      company,
      location,
      link,
    },
  };
}

/** Reads one card of a board's result list; null when it is none of its jobs, or a part of another card. */
export function readCard(card: Element, board: Board, url: URL, texts?: ListTexts): ReadCard | null {
  const rules = board.cards;
  if (!rules || (rules.not && card.matches(rules.not)) || card.parentElement?.closest(rules.card))
    return null;
  if (board.shows && !speaksOfJobs(board, card.ownerDocument, url)) return null;
  const read = readBy(card, rules, board, url, texts);
  return rules.decoys?.includes(read.facts.id ?? '') ? null : read;
}

/**
 * Reads the cards under a node; empty skeletons, nested matches and advertisements are left out.
 *
 * @param texts what the page holds of its cards' postings, where the caller has had it read
 */
export function readCards(root: ParentNode, board: Board, url: URL, texts?: ListTexts): ReadCard[] {
  if (!board.cards) return [];
  const found = [...root.querySelectorAll(board.cards.card)].slice(0, MAX_CARDS);
  return found.flatMap((card) => {
    const read = readCard(card, board, url, texts);
    return read?.facts.title ? [read] : [];
  });
}
