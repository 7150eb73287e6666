import { secretName } from '../platform/secret-name.ts';

/** Layout of our elements: set inside the closed root, where no page reads it and no policy of a page blocks it. */
const STYLES = {
  inline:
    ':host { all: initial !important; display: inline-block !important; margin-inline-start: 0.5em !important; ' +
    'vertical-align: middle !important; white-space: nowrap !important; pointer-events: auto !important; }',
  line: ':host { all: initial !important; display: block !important; margin: 0 0 0.4em !important; }',
  row: ':host { all: initial !important; display: block !important; }',
  corner:
    ':host { all: initial !important; position: fixed !important; z-index: 2147483647 !important; ' +
    'inset: auto 16px 16px auto !important; }',
} as const;

/** How an element of ours stands in the page: in a line of text, on a line of its own, in a corner of the window. */
export type Stand = keyof typeof STYLES;

// Bookkeeping of our own world: a page sees neither it nor anything by which to know our elements.
const roots = new WeakMap<Element, ShadowRoot>();
const sheets = new WeakMap<Document, Partial<Record<Stand, CSSStyleSheet>>>();
let tag: string | undefined;

/** The name of our elements in this document. Page and site learn nothing from it. */
function tagIn(document: Document): string {
  tag ??= `x-${secretName(document.location?.hostname ?? '')}`;
  return tag;
}

function sheetOf(document: Document, stand: Stand): CSSStyleSheet {
  const made = sheets.get(document) ?? {};
  sheets.set(document, made);
  const known = made[stand];
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES[stand]);
  made[stand] = sheet;
  return sheet;
}

/** A new element of ours without attributes, with what it shows in a closed shadow root. */
export function createHost(document: Document, stand: Stand, ...content: Node[]): HTMLElement {
  const host = document.createElement(tagIn(document));
  // Closed: whoever reads the page's text, ourselves included, does not meet our words in it.
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(document, stand)];
  root.append(...content);
  roots.set(host, root);
  return host;
}

/** What an element of ours shows; null of the page's own. */
export const rootOf = (host: Element): ShadowRoot | null => roots.get(host) ?? null;

/** Is this an element of ours? */
export const isOurs = (element: Element): boolean => roots.has(element);

/** Takes away what an earlier version of this script left in the page when it was ended without a word. */
export function removeLeftovers(document: Document): void {
  for (const left of [...document.getElementsByTagName(tagIn(document))]) if (!isOurs(left)) left.remove();
}
