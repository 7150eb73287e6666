import { secretName } from '../platform/secret-name.ts';

/** Layout of our elements: set inside the closed root, where no page reads it and no policy of a page blocks it. */
const STYLES = {
  inline:
    'inline-block;margin-inline-start:0.5em;vertical-align:middle;white-space:nowrap;pointer-events:auto;',
  line: 'block;margin:0 0 0.4em;',
  row: 'block;',
  corner: 'block;position:fixed;z-index:2147483647;inset:auto 16px 16px auto;',
} as const;

/** How an element of ours stands in the page: in a line of text, on a line of its own, in a corner of the window. */
type HostLayout = keyof typeof STYLES;

// Bookkeeping of our own world: a page sees neither it nor anything by which to know our elements.
const roots = new WeakMap<Element, ShadowRoot>();
const sheets = new WeakMap<Document, Partial<Record<HostLayout, CSSStyleSheet>>>();
let tag: string | undefined;

/** The name of our elements in this document. Page and site learn nothing from it. */
function tagIn(document: Document): string {
  tag ??= `x-${secretName(document.location?.hostname ?? '')}`;
  return tag;
}

/** The style sheet of a layout: one for all elements of a document. */
function sheetOf(document: Document, layout: HostLayout): CSSStyleSheet {
  const made = sheets.get(document) ?? {};
  sheets.set(document, made);
  const known = made[layout];
  if (known) return known;
  const sheet = new CSSStyleSheet();
  const rules = `all:initial;display:${STYLES[layout]}`;
  // Whatever the page's own rules say.
  sheet.replaceSync(`:host{${rules.replaceAll(';', '!important;')}}`);
  made[layout] = sheet;
  return sheet;
}

/** A new element of ours without attributes, with what it shows in a closed shadow root. */
export function createHost(document: Document, layout: HostLayout, ...content: Node[]): HTMLElement {
  const host = document.createElement(tagIn(document));
  // Closed: whoever reads the page's text, ourselves included, does not meet our words in it.
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(document, layout)];
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
