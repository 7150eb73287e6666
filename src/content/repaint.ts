import { backdropsIn } from '../ui/backdrop.ts';
import { repaintBadges } from './badge.ts';

/** How long after a change that may have changed colours they are read: transitions are over by then. Milliseconds. */
const SETTLED = 300;

/**
 * Draws badges anew where the backdrop behind them has changed: with the reader's colour scheme, with a theme that the
 * page sets on its root, and with a click or a key, which may select another card. Colours are read for all badges at once,
 * before any is drawn.
 */
export function repaintWithPage(document: Document, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => repaintBadges(backdropsIn(window)), SETTLED);
  };
  const themed = new MutationObserver(later);
  for (const root of [document.documentElement, document.body])
    if (root) themed.observe(root, { attributes: true });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  for (const press of ['click', 'keyup']) document.addEventListener(press, later, { capture: true, signal });
  signal.addEventListener('abort', () => themed.disconnect());
}
