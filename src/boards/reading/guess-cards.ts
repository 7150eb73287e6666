import { BLOCKS } from '../../posting/html-text.ts';
import { oneLine } from '../../posting/words.ts';
import type { Board } from '../board.ts';
import { type ReadCard, readBy } from '../cards.ts';
import { boardFor } from '../index.ts';
import { jobAddress, namesList, saysJobs } from './addresses.ts';
import { namesArticle } from './article.ts';
import { guessLocation } from './guess-listing.ts';
import { isTagged, tidyTitle } from './guess-title.ts';
import { titleOf } from './head.ts';
import { HEADINGS } from './headings.ts';
import { holdsJobWord, isApply, isControl, isGeneric, namesOneJob } from './line-kinds.ts';
import { linesOf } from './lines.ts';
import { isUnread, lineText, walk } from './text.ts';

const MAX_LINKS = 5000;
const MIN_CARDS = 3;
/** Blocks around a link that may still be its card. */
const CLIMB = 10;
const MAX_TITLE = 200;
/** Characters a card says beside its title when it is more than a link. */
const MORE = 4;
/** Words of a name that may be a job's although none of them is known. */
const FEW_WORDS = 4;
/** Lines of a card that are looked at. */
const MAX_LINES = 5;
/** Parts of a page whose links lead about the site, not to its jobs. */
const ABOUT = 'nav, footer, aside, [role="navigation"], [role="contentinfo"]';
/** What opens a job: a link, or an element that a script listens to. */
const OPENERS = 'a, button, [role="button"], [role="link"]';
/** A line break inside one of these is no end of the title. */
const ONE_NAME = 'h1, h2, h3, h4, h5, h6, strong, b, [class*="title" i]';
/** Share of a group's links that must name a kind of job, or be coded and say more, for it to be a list of jobs. */
const FEW = 0.25;
const MANY = 0.5;
/** The same where no address says that jobs stand behind it. */
const MOST = 0.6;

interface Name {
  text: string;
  element: Element;
}

const saysView = (text: string): boolean => isControl(text) || isApply(text);

/** Is an element a link or button that says no more than that there is something to open? */
const opens = (element: Element): boolean => element.localName === 'a' && saysView(lineText(element));

/** Is an element a fact of its own beside the one before it, of which nothing but its class tells? */
function isNextFact(element: Element): boolean {
  const before = element.previousElementSibling;
  return before !== null && (before.getAttribute('class') ?? '') !== (element.getAttribute('class') ?? '');
}

/** The lines of a card or link that may name it: no control, no tag; a broken title is one line. */
function namesIn(root: Element): Name[] {
  const names: Name[] = [];
  const tagged: Name[] = [];
  let parts = '';
  let at: Element | null = null;
  let tags = 0;
  const end = () => {
    const text = oneLine(parts);
    if (text.length > 2 && at && !saysView(text)) (tags > 0 ? tagged : names).push({ text, element: at });
    parts = '';
    at = null;
  };
  const isTag = (element: Element) => element !== root && isTagged(element);
  walk(root, {
    text(text, parent) {
      parts += text;
      if (text.trim() !== '') at ??= parent;
    },
    open(element) {
      if (element !== root && (isUnread(element) || opens(element))) return false;
      const { localName } = element;
      if (isTag(element)) {
        end();
        tags++;
      }
      if (BLOCKS.has(localName)) end();
      else if (element !== root && (localName === 'br' || isNextFact(element))) {
        const isOneName = element.closest(ONE_NAME) !== null;
        if (isOneName || (localName === 'br' && !holdsJobWord(parts))) parts += ' ';
        else end();
      }
      return true;
    },
    close(element) {
      if (BLOCKS.has(element.localName) || isTag(element)) end();
      if (isTag(element)) tags--;
    },
    done: () => names.length >= MAX_LINES,
  });
  end();
  return names.length > 0 ? names : tagged;
}

interface Link {
  element: Element;
  /** Where it leads; of an element that a script listens to, a name of its own. */
  address: string;
  href: string | null;
  /** Its address is that of one job. */
  isJob: boolean;
  isCoded: boolean;
}

/** Links of one list look alike: same tag chain, same part of the address. */
function shapeOf(link: Element, under: string): string {
  const chain: string[] = [];
  let at: Element | null = link;
  for (let i = 0; at && i < 4; i++, at = at.parentElement) chain.push(at.localName);
  return `${chain.join('<')} ${under}`;
}

/** The parts of a site that hold nothing but listings of a board we know. */
const isOfBoard = (address: URL, url: URL): boolean =>
  address.hostname !== url.hostname && !!boardFor(address).listing?.test(address.pathname + address.search);

/** An opener of the page, with what those of one list share. */
function linkOf(element: Element, index: number, url: URL): (Link & { under: string }) | null {
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  if (href === '' || href === '#' || /^javascript:/i.test(href))
    return { element, address: `#${index}`, href: null, isJob: false, isCoded: false, under: '#' };
  const isRoute = /^#!?\//.test(href);
  if ((href.startsWith('#') && !isRoute) || !URL.canParse(href, url.href)) return null;
  const address = new URL(href, url.href);
  const job = isOfBoard(address, url) ? { under: '*', isCoded: true, isShort: false } : jobAddress(address);
  const isHere = address.pathname === url.pathname && !isRoute && job?.under !== '?';
  if (!/^https?:$/.test(address.protocol) || isHere) return null;
  const site = address.hostname === url.hostname || job?.under === '*' ? '' : address.hostname;
  return {
    element,
    address: address.href,
    href: address.href,
    isJob: job !== null && job.under !== '' && !job.isShort,
    isCoded: job?.isCoded ?? false,
    under: `${site} ${job?.under ?? ''}`,
  };
}

/** The openers of a page by what they look like: links to jobs, and where it speaks of jobs all others. */
function groupsOf(document: Document, url: URL, isAboutJobs: boolean): Link[][] {
  const shapes = new Map<string, Link[]>();
  [...document.querySelectorAll(OPENERS)].slice(0, MAX_LINKS).forEach((element, index) => {
    const link = linkOf(element, index, url);
    if (!link || !(link.isJob || isAboutJobs) || element.closest(ABOUT) || lineText(element) === '') return;
    const shape = shapeOf(element, `${link.under} ${link.isJob && saysView(lineText(element))}`);
    const links = shapes.get(shape) ?? [];
    shapes.set(shape, links);
    links.push(link);
  });
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

interface NamedCard {
  card: Element;
  link: Link;
  name: Name;
}

interface Group {
  cards: readonly NamedCard[];
  score: number;
}

const shareOf = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

const isCount = (text: string): boolean => /^\(?\d/.test(text) && isGeneric(text.replace(/[\d.,()+]+/g, ' '));

/** What speaks for a group of links being the page's list of jobs; 0 when it is none. */
function weigh(links: readonly Link[], isAboutJobs: boolean): Group {
  const cards = [...cardsAround(links)].map(([card, link]): NamedCard => {
    const { element } = link;
    const inner = saysView(lineText(element)) ? card : (element.querySelector(HEADINGS) ?? element);
    return { card, link, name: namesIn(inner)[0] ?? { text: lineText(element), element } };
  });
  const textOf = ({ name }: NamedCard) => name.text;
  const share = (is: (text: string) => boolean) => shareOf(cards, (one) => is(textOf(one)));
  const jobs = share(namesOneJob);
  const coded = shareOf(cards, ({ link }) => link.isCoded);
  const rich = shareOf(cards, (one) => lineText(one.card).length >= textOf(one).length + MORE);
  const isSure = shareOf(links, ({ isJob }) => isJob) >= MANY;
  const isShort = jobs > 0 || share((text) => text.split(' ').length <= FEW_WORDS) >= MOST;
  const isList = isSure
    ? jobs >= FEW || (coded >= MANY && rich >= MANY && isShort)
    : jobs >= MOST && rich >= MOST;
  const isOther =
    share(namesList) >= MANY ||
    share(namesArticle) >= FEW ||
    shareOf(cards, ({ card }) => namesIn(card).some(({ text }) => isCount(text))) >= MANY ||
    new Set(cards.map(textOf)).size < 2;
  const isMany = cards.length >= MIN_CARDS || (isAboutJobs && isSure && jobs === 1 && cards.length > 1);
  return {
    cards,
    score: isOther || !isList || !isMany ? 0 : cards.length * (1 + 2 * jobs + rich / 2 + coded / 4),
  };
}

/** Does the page say by its address, title or headings that it is about jobs? */
const isAboutJobs = (document: Document, url: URL): boolean =>
  saysJobs(url, [titleOf(document), ...[...document.querySelectorAll('h1, h2')].slice(0, 5).map(lineText)]);

/**
 * The result list of a page we know no cards of: the largest group of links to jobs that look alike, those that name
 * jobs and whose cards say more first.
 */
export function guessCards(document: Document, board: Board, url: URL): ReadCard[] {
  const about = isAboutJobs(document, url);
  const [best] = groupsOf(document, url, about)
    .filter((links) => links.length > 1)
    .map((links) => weigh(links, about))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score === 0) return [];
  return best.cards.flatMap(({ card, link, name }): ReadCard[] => {
    const title = tidyTitle(name.text);
    if (title.length < 3 || title.length >= MAX_TITLE || isControl(title)) return [];
    const read = readBy(card, { card: '*' }, board, url);
    return [
      {
        ...read,
        anchor: name.element,
        facts: {
          ...read.facts,
          title,
          location: read.facts.location ?? guessLocation(linesOf(card)),
          link: link.href,
        },
      },
    ];
  });
}
