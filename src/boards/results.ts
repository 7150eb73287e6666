import type { Card } from '../posting/posting.ts';
import type { Board } from './board.ts';
import { readBy } from './cards.ts';
import { lineText } from './text.ts';
import { isControl } from './words.ts';

const MAX_LINKS = 5000;
const MIN_CARDS = 3;
/** Blocks around a link that may still be its card. */
const CLIMB = 10;
const MAX_TITLE = 200;
/** Characters a card says beside its title when it is more than a link. */
const MORE = 8;
const JOB_PATH =
  /\/(?:jobs?|job-detail|jobdetails?|jobdescription|careers?|positions?|vacanc(?:y|ies)|openings?|stellen(?:angebote?)?|offres?|offers?|ofertas?|empleos?|annunci|vagas?|vacatures?|roles?|opportunit(?:y|ies)|remote-jobs|rpd|posting|viewrequisition)(?:[_-]\w{0,12})?(?:[/-]{1,2}|\?)[^#]{3,}/i;
/** A job's own address carries a number or is long; a category's is neither. */
const OWN_ADDRESS = /\d{3,}|[^/]{12,}\/?$/;

interface Link {
  element: Element;
  address: string;
  text: string;
}

/** Links of one list look alike: same tag chain, same first word of the address. */
function shapeOf(link: Element, address: URL): string {
  const chain: string[] = [];
  let at: Element | null = link;
  for (let i = 0; at && i < 4; i++, at = at.parentElement) chain.push(at.localName);
  return `${chain.join('<')} ${/^\/\w*/.exec(address.pathname)?.[0]}`;
}

function jobLinks(document: Document, url: URL): Link[][] {
  const shapes = new Map<string, Link[]>();
  for (const element of [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const href = element.getAttribute('href') ?? '';
    if (!JOB_PATH.test(href) || !URL.canParse(href, url.href) || element.closest('nav, footer')) continue;
    const address = new URL(href, url.href);
    if (!/^https?:$/.test(address.protocol) || address.pathname === url.pathname) continue;
    if (!OWN_ADDRESS.test(address.pathname + address.search)) continue;
    const text = lineText(element);
    if (text.length < 3) continue;
    const shape = shapeOf(element, address);
    const links = shapes.get(shape) ?? [];
    shapes.set(shape, links);
    links.push({ element, address: address.href, text });
  }
  return [...shapes.values()];
}

/** The blocks that hold one of some addresses and no other, outermost: the cards of the list. */
function cardsAround(links: readonly Link[]): Map<Element, Link> {
  const held = new Map<Element, string | null>();
  for (const { element, address } of links) {
    let at: Element | null = element;
    for (let i = 0; at && i < CLIMB && at.localName !== 'body'; i++, at = at.parentElement) {
      held.set(at, (held.get(at) ?? address) === address ? address : null);
    }
  }
  const cards = new Map<Element, Link>();
  for (const link of links) {
    let card = link.element;
    for (let i = 0; i < CLIMB; i++) {
      const outer: Element | null = card.parentElement;
      if (!outer || held.get(outer) !== link.address) break;
      card = outer;
    }
    if (!cards.has(card)) cards.set(card, link);
  }
  return cards;
}

/** Do the links name the jobs? Not if all say the same, or most are plain controls. */
const areTitles = (links: readonly Link[]): boolean =>
  new Set(links.map(({ text }) => text)).size > 1 &&
  links.filter(({ text }) => !isControl(text)).length > links.length / 2;

interface Group {
  cards: Card[];
  score: number;
}

function readGroup(links: readonly Link[], board: Board, url: URL): Group {
  const around = cardsAround(links);
  const byLink = areTitles([...around.values()]);
  let rich = 0;
  const cards = [...around].flatMap(([card, link]) => {
    const inLink = link.element.querySelector('h1, h2, h3, h4, h5, h6') ?? link.element;
    const said = byLink ? lineText(inLink) : null;
    const read = readBy(card, { card: '*' }, board, url).facts;
    const title = said ?? read.title;
    if (!title || isControl(title) || title.length >= MAX_TITLE) return [];
    if (lineText(card).length >= title.length + MORE) rich++;
    return [{ ...read, title, link: link.address }];
  });
  return { cards, score: cards.length + 2 * rich };
}

/**
 * The result list of a page we know no cards of: the largest group of links to jobs that look alike, cards that say
 * more than their link first.
 */
export function guessResults(document: Document, board: Board, url: URL): Card[] {
  const groups = jobLinks(document, url)
    .filter((links) => links.length >= MIN_CARDS)
    .map((links) => readGroup(links, board, url))
    .sort((a, b) => b.score - a.score);
  const cards = groups[0]?.cards ?? [];
  return cards.length < MIN_CARDS ? [] : cards;
}
