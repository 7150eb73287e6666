import type { BadgeInPage } from '../platform/messages.ts';
import { type BadgeState, badgeKey, badgeWords, drawBadge } from '../ui/badge.ts';
import { css, type Rgb, THEME_BACKDROP } from '../ui/colours.ts';
import { createHost, rootOf } from './host.ts';

export { type BadgeState, badgeWords } from '../ui/badge.ts';

/** Where a badge stands: beside the title, or above the description where no title is visible. */
export type BadgePlace = BadgeInPage['at'];

/** How often a badge that the page removes is put back before the page is left alone. */
export const MOST_TIMES_PUT_BACK = 10;

/** Elements made once and copied: a copy costs less than styles read anew for each of a thousand cards. */
const models = new WeakMap<Document, Map<string, HTMLElement>>();

/** A copy of the badge that says so, ready to be put into the page. */
function copyFor(document: Document, state: BadgeState, backdrop: Rgb): HTMLElement {
  const known = models.get(document) ?? new Map<string, HTMLElement>();
  models.set(document, known);
  const key = badgeKey(state, backdrop);
  const model = known.get(key) ?? drawBadge(document, state, backdrop);
  known.set(key, model);
  return model.cloneNode(true) as HTMLElement;
}

/** A badge in the page. */
interface DrawnBadge {
  state: BadgeState;
  at: BadgePlace;
  backdrop: Rgb;
}

// What each badge in the page says. The page sees none of this.
const shown = new Map<Element, DrawnBadge>();

/**
 * A new badge, ready to stand beside a title or above a description.
 *
 * @param backdrop what it will stand on
 */
export function createBadge(
  document: Document,
  state: BadgeState,
  backdrop: Rgb = THEME_BACKDROP.light,
  at: BadgePlace = 'title',
): HTMLElement {
  const host = createHost(document, at === 'title' ? 'inline' : 'line', copyFor(document, state, backdrop));
  shown.set(host, { state, at, backdrop });
  return host;
}

/** Makes an existing badge say something else. */
export function updateBadge(host: HTMLElement, state: BadgeState): void {
  const before = shown.get(host);
  if (!before) return;
  shown.set(host, { ...before, state });
  rootOf(host)?.replaceChildren(copyFor(host.ownerDocument, state, before.backdrop));
}

/**
 * Draws badges anew whose backdrop is another than when they were drawn.
 *
 * @param backdropOf reads the backdrop behind an element; asked for all of them before any is drawn
 */
export function repaintBadges(backdropOf: (element: Element) => Rgb): void {
  const looked = [...shown].flatMap(([host, one]) => {
    const beside = host.parentElement;
    return beside?.isConnected ? [{ host, one, backdrop: backdropOf(beside) }] : [];
  });
  for (const { host, one, backdrop } of looked) {
    if (css(backdrop) === css(one.backdrop)) continue;
    shown.set(host, { ...one, backdrop });
    rootOf(host)?.replaceChildren(copyFor(host.ownerDocument, one.state, backdrop));
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
