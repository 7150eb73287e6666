import { browser } from './api.ts';

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}
const sidePanel = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Does the browser have a place beside the page? Firefox for Android has none. */
export const canOpenPanel = (): boolean => sidePanel() !== undefined || browser.sidebarAction !== undefined;

let windowId: number | undefined;
// Known beforehand: browsers open the panel only in direct answer to the click.
void browser.windows?.getCurrent().then(
  ({ id }) => {
    windowId = id;
  },
  () => undefined,
);

/** Opens the side panel, in answer to a click, and closes the popup the click was made in. */
export function openPanel(): void {
  const panel = sidePanel();
  const opened = panel && windowId !== undefined ? panel.open({ windowId }) : browser.sidebarAction?.open();
  opened?.then(
    () => globalThis.close(),
    (error: unknown) => console.error(error),
  );
}

/** Calls back when another tab, or another page in it, comes to the front. */
export function onTabShown(listener: () => void, signal: AbortSignal): void {
  const loaded = (
    _id: number,
    { status, url }: { status?: string; url?: string },
    { active }: { active: boolean },
  ) => {
    if (active && (status === 'complete' || url !== undefined)) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(loaded);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(listener);
      browser.tabs.onUpdated.removeListener(loaded);
    },
    { once: true },
  );
}
