import type { Verdict } from '../classifier/analysis.ts';
import { t } from '../platform/i18n.ts';
import type { Status } from '../storage/journal-db.ts';
import { COLOURS, fullWords, shortWords } from '../ui/faces.ts';

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
  /** How far the reader got with the listing, where they did more than open it. */
  status?: Exclude<Status, 'seen'>;
}

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
const PILL_STYLE =
  'display: inline-block; box-sizing: border-box; font: 600 12px/18px system-ui, sans-serif; ' +
  'letter-spacing: 0.01em; padding: 0 8px; border-radius: 10px; border: 1px solid transparent;';

function look({ verdict, basis, unsure }: BadgeState): string {
  const colour = COLOURS[verdict === 'unread' ? 'neither' : verdict];
  const quiet = verdict === 'neither' || verdict === 'unread';
  if (basis === 'description' && !unsure && !quiet) return `background: ${colour}; color: #fff;`;
  const [line, weight] = basis === 'title' ? ['dashed', 400] : ['solid', 600];
  return `background: #fff; color: ${colour}; border: 1px ${line} ${colour}; font-weight: ${weight};`;
}

/** The text of a badge and the sentence behind it, without how far the reader got. */
function verdictWords({ verdict, basis, unsure, corrected }: BadgeState): { label: string; title: string } {
  if (verdict === 'unread') return { label: '?', title: t('badge_unread') };
  const short = shortWords(verdict);
  const work = fullWords(verdict);
  if (basis === 'title') return { label: `${short}?`, title: t('badge_guess', { work }) };
  if (corrected) return { label: `${short} ✓`, title: t('badge_corrected', { work }) };
  if (unsure) return { label: t('badge_unsureShort', { short }), title: t('badge_unsure', { work }) };
  return { label: short, title: t('badge_read', { work }) };
}

/** The text of a badge and the sentence behind it. */
export function badgeWords(state: BadgeState): { label: string; title: string } {
  const { label, title } = verdictWords(state);
  if (!state.status) return { label, title: `Undertitle: ${title}` };
  const status = t(`badge_status_${state.status}`);
  return { label: `${label} · ${status}`, title: `Undertitle: ${title}. ${t('badge_kept', { status })}` };
}

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

function newPill(document: Document, state: BadgeState): HTMLElement {
  const { label, title } = badgeWords(state);
  const pill = document.createElement('span');
  pill.setAttribute('role', 'img');
  pill.style.cssText = `${PILL_STYLE} ${look(state)}`;
  pill.textContent = label;
  pill.title = title;
  pill.setAttribute('aria-label', title);
  return pill;
}

/** A new badge: one host element with an open shadow root, ready to stand beside a title. */
export function createBadge(document: Document, state: BadgeState): HTMLElement {
  const host = copyOf(document, '', () => newHost(document));
  host.attachShadow({ mode: 'open' });
  updateBadge(host, state);
  return host;
}

/** Makes an existing badge say something else. */
export function updateBadge(host: HTMLElement, state: BadgeState): void {
  const { verdict, basis, unsure, corrected, status } = state;
  host.dataset['undertitle'] = state.kind;
  host.dataset['verdict'] = verdict;
  host.dataset['basis'] = basis;
  const { ownerDocument: document } = host;
  const key = `${verdict} ${basis} ${unsure} ${corrected ?? false} ${status}`;
  host.shadowRoot?.replaceChildren(copyOf(document, key, () => newPill(document, state)));
}
