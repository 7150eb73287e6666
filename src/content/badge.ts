import { type BadgeState, badgeKey, drawBadge } from '../ui/badge.ts';
import { type Rgb, THEME_PAPER } from '../ui/paper.ts';

export { type BadgeState, badgeWords } from '../ui/badge.ts';

const TAG = 'undertitle-badge';
export const BADGES = '[data-undertitle]';

// Set through the CSSOM: a page's content security policy blocks style elements, not these.
const HOST_STYLE = [
  'all: initial',
  'display: inline-block',
  'margin-inline-start: 0.5em',
  'vertical-align: middle',
  'white-space: nowrap',
  'pointer-events: auto',
]
  .map((rule) => `${rule} !important;`)
  .join(' ');

/** Elements made once and copied: a copy costs less than styles read anew for each of a thousand cards. */
const models = new WeakMap<Document, Map<string, HTMLElement>>();

function copyOf(document: Document, key: string, make: () => HTMLElement): HTMLElement {
  const known = models.get(document) ?? new Map<string, HTMLElement>();
  models.set(document, known);
  const model = known.get(key) ?? make();
  known.set(key, model);
  return model.cloneNode(true) as HTMLElement;
}

function newHost(document: Document): HTMLElement {
  const host = document.createElement(TAG);
  host.style.cssText = HOST_STYLE;
  return host;
}

/** A new badge: one host element with an open shadow root, ready to stand beside a title. */
export function createBadge(
  document: Document,
  state: BadgeState,
  paper: Rgb = THEME_PAPER.light,
): HTMLElement {
  const host = copyOf(document, '', () => newHost(document));
  host.attachShadow({ mode: 'open' });
  updateBadge(host, state, paper);
  return host;
}

/** Makes an existing badge say something else. */
export function updateBadge(host: HTMLElement, state: BadgeState, paper: Rgb = THEME_PAPER.light): void {
  const { verdict, basis } = state;
  host.dataset['undertitle'] = state.kind;
  host.dataset['verdict'] = verdict;
  host.dataset['basis'] = basis;
  const { ownerDocument: document } = host;
  const drawn = copyOf(document, badgeKey(state, paper), () => drawBadge(document, state, paper));
  host.shadowRoot?.replaceChildren(drawn);
}
