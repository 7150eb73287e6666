import { BLOCKS } from '../../posting/html-text.ts';
import { oneLine } from '../../posting/words.ts';
import type { Board } from '../board.ts';
import { type ReadCard, readBy } from '../cards.ts';
import { jobAddress, namesList } from './addresses.ts';
import { isUnread, lineText, walk } from './text.ts';
import { tidyTitle } from './titles.ts';
import { holdsJobWord, isApply, isControl, isView } from './words.ts';

const MAX_LINKS = 5000;
const MIN_CARDS = 3;
/** Blocks around a link that may still be its card. */
const CLIMB = 10;
const MAX_TITLE = 200;
/** Characters a card says beside its title when it is more than a link. */
const MORE = 8;
/** Parts of a page whose links lead about the site, not to its jobs. */
const ABOUT = 'nav, footer, aside, [role="navigation"], [role="contentinfo"]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
/** A line break inside one of these is no end of the title. */
const ONE_NAME = 'h1, h2, h3, h4, h5, h6, strong, b, [class*="title" i]';
/** Share of a group's links that must name a kind of job, or be coded and say more, for it to be a list of jobs. */
const FEW = 0.25;
const MANY = 0.5;

interface Name {
  text: string;
  element: Element;
}

const saysView = (text: string): boolean => isView(text) || isControl(text) || isApply(text);

/** Is an element a link or button that says no more than that there is something to open? */
const opens = (element: Element): boolean => element.localName === 'a' && saysView(lineText(element));

/** The first line of a card or link that names something: no control, no tag; a broken title is one line. */
function nameIn(root: Element): Name | null {
  let parts = '';
  let at: Element | null = null;
  let name: Name | null = null;
  const end = () => {
    const text = oneLine(parts);
    if (text.length > 2 && at && !saysView(text)) name ??= { text, element: at };
    parts = '';
    at = null;
  };
  walk(root, {
    text(text, parent) {
      parts += text;
      if (text.trim() !== '') at ??= parent;
    },
    open(element) {
      if (element !== root && (isUnread(element) || opens(element))) return false;
      if (element.localName === 'br') {
        if (element.closest(ONE_NAME) || !holdsJobWord(parts)) parts += ' ';
        else end();
      } else if (BLOCKS.has(element.localName)) end();
      return true;
    },
    close(element) {
      if (BLOCKS.has(element.localName)) end();
    },
    done: () => name !== null,
  });
  end();
  return name;
}

interface Link {
  element: Element;
  address: string;
  name: Name;
  isCoded: boolean;
  /** Says no more than that there is something to open. */
  isView: boolean;
}

/** Links of one list look alike: same tag chain, same part of the address, titles or controls. */
function shapeOf(link: Element, under: string, isView: boolean): string {
  const chain: string[] = [];
  let at: Element | null = link;
  for (let i = 0; at && i < 4; i++, at = at.parentElement) chain.push(at.localName);
  return `${chain.join('<')} ${under} ${isView}`;
}

function linkOf(element: Element, url: URL): (Link & { under: string }) | null {
  const href = element.getAttribute('href') ?? '';
  if (href.startsWith('#') || !URL.canParse(href, url.href) || element.closest(ABOUT)) return null;
  const address = new URL(href, url.href);
  if (!/^https?:$/.test(address.protocol) || address.pathname === url.pathname) return null;
  const job = jobAddress(address);
  if (!job) return null;
  const text = lineText(element);
  if (text === '') return null;
  const name = nameIn(element.querySelector(HEADINGS) ?? element) ?? { text, element };
  return { element, address: address.href, name, ...job, isView: saysView(text) };
}

function jobLinks(document: Document, url: URL): Link[][] {
  const shapes = new Map<string, Link[]>();
  for (const element of [...document.querySelectorAll('a[href]')].slice(0, MAX_LINKS)) {
    const link = linkOf(element, url);
    if (!link) continue;
    const shape = shapeOf(element, link.under, link.isView);
    const links = shapes.get(shape) ?? [];
    shapes.set(shape, links);
    links.push(link);
  }
  return [...shapes.values()];
}

/** Mark of a block that holds several addresses. */
const SEVERAL = Symbol('several');

/** The blocks that hold one of some addresses and no other: the cards of the list, all of one depth. */
function cardsAround(links: readonly Link[]): Map<Element, Link> {
  const held = new Map<Element, string | typeof SEVERAL>();
  for (const { element, address } of links) {
    let at: Element | null = element;
    for (let i = 0; at && i < CLIMB && at.localName !== 'body'; i++, at = at.parentElement)
      held.set(at, (held.get(at) ?? address) === address ? address : SEVERAL);
  }
  const climbs = links.map(({ element, address }) => {
    let at: Element = element;
    let steps = 0;
    for (; steps < CLIMB && at.parentElement && held.get(at.parentElement) === address; steps++)
      at = at.parentElement;
    return { steps, outer: at };
  });
  // The only card of the last row must not become the row.
  const sorted = climbs.map(({ steps }) => steps).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const cards = new Map<Element, Link>();
  const seen = new Set<Element>();
  links.forEach((link, i) => {
    const { steps = 0, outer = link.element } = climbs[i] ?? {};
    // Picture and name of one card lead to the same address.
    if (seen.has(outer)) return;
    seen.add(outer);
    let card = link.element;
    for (let step = 0; step < Math.min(usual, steps); step++) card = card.parentElement ?? card;
    cards.set(card, link);
  });
  return cards;
}

interface Group {
  around: Map<Element, Link>;
  score: number;
}

const shareOf = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

/** What speaks for a group of links being the page's list of jobs; 0 when it is none. */
function weigh(links: readonly Link[]): Group {
  const around = cardsAround(links);
  const cards = [...around].map(([card, link]) => {
    const name = link.isView ? nameIn(card) : link.name;
    return { card, link, text: name?.text ?? '' };
  });
  const jobs = shareOf(cards, ({ text }) => holdsJobWord(text));
  const coded = shareOf(cards, ({ link }) => link.isCoded);
  const headed = shareOf(
    cards,
    ({ link }) => link.element.closest(HEADINGS) !== null || link.element.querySelector(HEADINGS) !== null,
  );
  const rich = shareOf(cards, ({ card, text }) => lineText(card).length >= text.length + MORE);
  const lists = shareOf(cards, ({ text }) => namesList(text));
  const names = new Set(cards.map(({ text }) => text));
  const isList = jobs >= FEW || (coded >= MANY && rich >= MANY);
  const isOther = lists >= MANY || names.size < 2 || !isList;
  return {
    around,
    score: isOther ? 0 : cards.length * (1 + 2 * jobs + headed / 2 + rich / 2 + coded / 4),
  };
}

/**
 * The result list of a page we know no cards of: the largest group of links to jobs that look alike, those that name
 * jobs and whose cards say more first.
 */
export function guessCards(document: Document, board: Board, url: URL): ReadCard[] {
  const [best] = jobLinks(document, url)
    .filter((links) => links.length >= MIN_CARDS)
    .map(weigh)
    .sort((a, b) => b.score - a.score);
  if (!best || best.score === 0) return [];
  const cards = [...best.around].flatMap(([card, link]): ReadCard[] => {
    const name = link.isView ? nameIn(card) : link.name;
    const title = tidyTitle(name?.text ?? '');
    if (!name || title.length < 3 || title.length >= MAX_TITLE || isControl(title)) return [];
    const read = readBy(card, { card: '*' }, board, url);
    return [{ ...read, anchor: name.element, facts: { ...read.facts, title, link: link.address } }];
  });
  return cards.length < MIN_CARDS ? [] : cards;
}
