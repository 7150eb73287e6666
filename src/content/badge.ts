import type { Verdict } from '../classifier/analysis.ts';
import { FACES } from '../ui/faces.ts';

/** What a badge says, and of what. `unread`: nothing can be said yet. */
export interface BadgeState {
  kind: 'listing' | 'card';
  verdict: Verdict | 'unread';
  /** A verdict from the title alone is a guess and is drawn as one. */
  basis: 'description' | 'title';
  /** The verdict is below the confidence threshold. */
  unsure: boolean;
  /** The reader put the verdict in place of ours. */
  corrected?: boolean;
}

const TAG = 'undertitle-badge';
export const BADGES = '[data-undertitle]';

// Set through the CSSOM: a page's content security policy blocks style elements, not these.
const HOST_STYLE = {
  all: 'initial',
  display: 'inline-block',
  'margin-inline-start': '0.5em',
  'vertical-align': 'middle',
  'white-space': 'nowrap',
  'pointer-events': 'auto',
};
const PILL_STYLE = {
  display: 'inline-block',
  'box-sizing': 'border-box',
  font: '600 12px/18px system-ui, sans-serif',
  'letter-spacing': '0.01em',
  padding: '0 8px',
  'border-radius': '10px',
  border: '1px solid transparent',
};

function look({ verdict, basis, unsure }: BadgeState): Record<string, string> {
  const colour = verdict === 'unread' ? FACES.neither.colour : FACES[verdict].colour;
  const quiet = verdict === 'neither' || verdict === 'unread';
  if (basis === 'description' && !unsure && !quiet) return { background: colour, color: '#fff' };
  const border = basis === 'title' ? `1px dashed ${colour}` : `1px solid ${colour}`;
  return { background: '#fff', color: colour, border, 'font-weight': basis === 'title' ? '400' : '600' };
}

/** The text of a badge and the sentence behind it. */
export function badgeWords({ verdict, basis, unsure, corrected }: BadgeState): {
  label: string;
  title: string;
} {
  if (verdict === 'unread') {
    return { label: '?', title: 'Undertitle: the title does not tell. Open the listing to have it read.' };
  }
  const { short, words } = FACES[verdict];
  if (basis === 'title') {
    return { label: `${short}?`, title: `Undertitle: a guess from the title alone: ${words}` };
  }
  if (corrected) return { label: `${short} ✓`, title: `Undertitle: ${words}, as you corrected it` };
  if (unsure) return { label: `not sure: ${short}`, title: `Undertitle: not sure, leaning to ${words}` };
  return { label: short, title: `Undertitle: ${words}, read from the description` };
}

const setStyles = (element: HTMLElement, styles: Record<string, string>, priority = '') => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, priority);
};

/** A new badge: one host element with an open shadow root, ready to stand beside a title. */
export function createBadge(document: Document, state: BadgeState): HTMLElement {
  const host = document.createElement(TAG);
  setStyles(host, HOST_STYLE, 'important');
  const pill = document.createElement('span');
  pill.setAttribute('role', 'img');
  host.attachShadow({ mode: 'open' }).append(pill);
  updateBadge(host, state);
  return host;
}

/** Makes an existing badge say something else. */
export function updateBadge(host: HTMLElement, state: BadgeState): void {
  const { label, title } = badgeWords(state);
  host.dataset['undertitle'] = state.kind;
  host.dataset['verdict'] = state.verdict;
  host.dataset['basis'] = state.basis;
  const pill = host.shadowRoot?.firstElementChild as HTMLElement | null | undefined;
  if (!pill) return;
  setStyles(pill, { ...PILL_STYLE, ...look(state) });
  pill.textContent = label;
  pill.title = title;
  pill.setAttribute('aria-label', title);
}
