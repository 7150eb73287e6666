import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';

/** Under this id the browser knows the menu's item. */
const MENU_ID = 'read-selection';
/** Longer selections are cut: no description is as long. Characters. */
const LONGEST = 200_000;

/**
 * Puts the one item into the context menu. Browsers keep it when the background ends, and may keep it over an update of
 * the extension or of themselves; a second of its name they refuse, so the one before goes first. Rejects when the browser
 * refuses. Firefox for Android has no menus: nothing happens there.
 */
export async function createMenu(title: string): Promise<void> {
  const { contextMenus, runtime } = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  await new Promise<void>((resolve, reject) => {
    contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] }, () => {
      if (runtime.lastError) reject(new Error(runtime.lastError.message));
      else resolve();
    });
  });
}

/** The selection with its line breaks, which the menu's own text has lost. */
async function selectionOf(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<string> {
  const plain = info.selectionText ?? '';
  if (tab?.id === undefined) return plain;
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [info.frameId ?? 0] },
      func: () => String(getSelection()),
    });
    return typeof frame?.result === 'string' && frame.result !== '' ? frame.result : plain;
  } catch {
    // A page that no extension may read: the menu's text has to do.
    return plain;
  }
}

/**
 * Opens the reading of the selected text in a small window of its own.
 *
 * @param keep holds the text until the window has read it
 */
export async function readSelection(
  info: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  keep: (text: string) => Promise<void>,
): Promise<void> {
  if (info.menuItemId !== MENU_ID) return;
  await keep((await selectionOf(info, tab)).slice(0, LONGEST));
  const url = browser.runtime.getURL('popup.html?selection');
  await browser.windows.create({ url, type: 'popup', width: 440, height: 720 });
}
