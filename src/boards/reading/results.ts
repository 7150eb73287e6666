import type { Card } from '../../posting/posting.ts';
import type { Board } from '../board.ts';
import { readBy } from '../cards.ts';
import { elementText, lineText } from './text.ts';
import { isControl } from './words.ts';

const MAX_LINKS = 5000;
const MIN_CARDS = 3;
/** Blocks around a link that may still be its card. */
const CLIMB = 10;
const MAX_TITLE = 200;
/** Characters of an address that are looked at, from its end. */
const MAX_ADDRESS = 300;
/** Characters a card says beside its title when it is more than a link. */
const MORE = 8;
const JOB_PATH =
  /\/(?:jobs?|job-detail|jobdetails?|jobdescription|careers?|positions?|vacanc(?:y|ies)|openings?|stellen(?:angebote?)?|offres?|offers?|ofertas?|empleos?|annunci|vagas?|vacatures?|roles?|opportunit(?:y|ies)|remote-jobs|rpd|posting|viewrequisition)(?:[_-]\w{0,12})?(?:[/-]{1,2}|\?)[^#]{3,}/i;
/** A job's own address carries a number or is long; a category's is neither. */
const OWN_ADDRESS = /\d{3,}|[^/]{12,}(?:\/[^/]{0,11})?$/;

/** The first line of a link that holds a whole card. */
const firstLine = (link: Element): string =>
  elementText(link, '', 600)
    .split('\n')
    .find((line) => line.length > 2)
    ?.trim() ?? '';

interface Link {
  element: Element;
  address: string;
  text: string;
}

/** Links of one list look alike: same tag chain, same first word of the address, titles or controls. */
function shapeOf(link: Element, address: URL, text: string): string {
  const chain: string[] = [];
  let at: Element | null = link;
  for (let i = 0; at && i < 4; i++, at = at.parentElement) chain.push(at.localName);
  return `${chain.join('<')} ${/^\/\w*/.exec(address.pathname)?.[0]} ${isControl(text)}`;
}

function jobLinks(document: Document, url: URL): Link[][] {
  const shapes = new Map<string, Link[]>();
  for (const element of [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const href = element.getAttribute('href') ?? '';
    if (!JOB_PATH.test(href) || !URL.canParse(href, url.href) || element.closest('nav, footer')) continue;
    const address = new URL(href, url.href);
    if (!/^https?:$/.test(address.protocol) || address.pathname === url.pathname) continue;
    if (!OWN_ADDRESS.test((address.pathname + address.search).slice(-MAX_ADDRESS))) continue;
    const text = firstLine(element.querySelector('h1, h2, h3, h4, h5, h6') ?? element);
    if (text === '') continue;
    const shape = shapeOf(element, address, text);
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

/** Do the links name the jobs? Not if all say the same, or are plain controls. */
const areTitles = ([first, ...links]: readonly Link[]): boolean =>
  first !== undefined && !isControl(first.text) && links.some(({ text }) => text !== first.text);

interface Group {
  around: Map<Element, Link>;
  /** The links name the jobs. */
  byLink: boolean;
  score: number;
}

function weigh(links: readonly Link[]): Group {
  const around = cardsAround(links);
  const byLink = areTitles([...around.values()]);
  const says = (card: Element, { text }: Link) => lineText(card).length >= text.length + MORE;
  const rich = [...around].filter(([card, link]) => says(card, link)).length;
  return { around, byLink, score: around.size * (byLink ? 2 : 1) + 2 * rich };
}

/**
 * The result list of a page we know no cards of: the largest group of links to jobs that look alike, cards that say
 * more than their link first.
 */
export function guessResults(document: Document, board: Board, url: URL): Card[] {
  const [best] = jobLinks(document, url)
    .filter((links) => links.length >= MIN_CARDS)
    .map(weigh)
    .sort((a, b) => b.score - a.score);
  const cards = [...(best?.around ?? [])].flatMap(([card, link]) => {
    const { facts } = readBy(card, { card: '*' }, board, url);
    const title = best?.byLink ? link.text : facts.title;
    if (!title || isControl(title) || title.length >= MAX_TITLE) return [];
    return [{ ...facts, title, link: link.address }];
  });
  return cards.length < MIN_CARDS ? [] : cards;
}
