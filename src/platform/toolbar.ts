import { browser } from './api.ts';
import { sendToTab } from './messages.ts';

/** What the toolbar icon of a tab shows. */
interface ToolbarBadge {
  text: string;
  colour: string;
  title: string;
}

/**
 * Sets what the toolbar icon of a tab shows, and remembers nothing: where the page and a frame in it differ, the page
 * is asked.
 *
 * @param isNothing the document has no job any more
 * @param isTop it is the page itself, not a frame in it
 */
export async function setToolbar(
  tabId: number,
  { text, colour, title }: ToolbarBadge,
  isNothing: boolean,
  isTop: boolean,
): Promise<void> {
  // A frame speaks only where the page itself has no job in front.
  if (!isTop && (await sendToTab(tabId, 'hasJob').catch(() => false))) return;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
  // Another frame may have one still.
  if (isNothing && isTop) await sendToTab(tabId, 'tellToolbar').catch(() => undefined);
}
