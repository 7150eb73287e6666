import type { BadgeInPage } from '../platform/messages.ts';
import { type BadgeState, badgeKey, badgeWords, drawBadge } from '../ui/badge.ts';
import { css, type Rgb, THEME_PAPER } from '../ui/paper.ts';
import { createHost, rootOf } from './host.ts';

export { type BadgeState, badgeWords } from '../ui/badge.ts';

/** Where a badge stands: beside the title, or above the description where no title is visible. */
export type BadgePlace = BadgeInPage['at'];

/** Elements made once and copied: a copy costs less than styles read anew for each of a thousand cards. */
const models = new WeakMap<Document, Map<string, HTMLElement>>();

function copyFor(document: Document, state: BadgeState, paper: Rgb): HTMLElement {
  const known = models.get(document) ?? new Map<string, HTMLElement>();
  models.set(document, known);
  const key = badgeKey(state, paper);
  const model = known.get(key) ?? drawBadge(document, state, paper);
  known.set(key, model);
  return model.cloneNode(true) as HTMLElement;
}

interface DrawnBadge {
  state: BadgeState;
  at: BadgePlace;
  paper: Rgb;
}

// What each badge in the page says. The page sees none of this.
const shown = new Map<Element, DrawnBadge>();

/**
 * A new badge, ready to stand beside a title or above a description.
 *
 * @param paper what it will stand on
 */
export function createBadge(
  document: Document,
  state: BadgeState,
  paper: Rgb = THEME_PAPER.light,
  at: BadgePlace = 'title',
): HTMLElement {
  const host = createHost(document, at === 'title' ? 'inline' : 'line', copyFor(document, state, paper));
  shown.set(host, { state, at, paper });
  return host;
}

/** Makes an existing badge say something else. */
export function updateBadge(host: HTMLElement, state: BadgeState): void {
  const before = shown.get(host);
  if (!before) return;
  shown.set(host, { ...before, state });
  rootOf(host)?.replaceChildren(copyFor(host.ownerDocument, state, before.paper));
}

/**
 * Draws badges anew whose paper is another than when they were drawn.
 *
 * @param paperOf reads the paper behind an element; asked for all of them before any is drawn
 */
export function repaintBadges(paperOf: (element: Element) => Rgb): void {
  const looked = [...shown].flatMap(([host, one]) => {
    const beside = host.parentElement;
    return beside?.isConnected ? [{ host, one, paper: paperOf(beside) }] : [];
  });
  for (const { host, one, paper } of looked) {
    if (css(paper) === css(one.paper)) continue;
    shown.set(host, { ...one, paper });
    rootOf(host)?.replaceChildren(copyFor(host.ownerDocument, one.state, paper));
  }
}

/** Takes a badge out of the page. */
export function removeBadge(host: Element): void {
  shown.delete(host);
  host.remove();
}

/** The words a badge stands beside. */
const besides = (host: Element, at: BadgePlace): string =>
  (at === 'title' ? host.parentElement?.textContent : '')?.replace(/\s+/g, ' ').trim() ?? '';

/** What the badges in the page say, in the order of the page. */
export function badgesInPage(): BadgeInPage[] {
  const all = [...shown].filter(([host]) => host.isConnected);
  const follows = (a: Node, b: Node) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  all.sort(([a], [b]) => (follows(a, b) ? 1 : -1));
  return all.map(([host, { state, at }]) => ({
    ...state,
    ...{ at, title: besides(host, at), words: badgeWords(state).label, sentence: badgeWords(state).title },
    visible: host.getBoundingClientRect().width > 0,
  }));
}
