import type { Tabs } from 'webextension-polyfill';
import { browser } from './api.ts';
import { type CardCounts, type Quote, sendToTab, type TabPage } from './messages.ts';

/** `browser-page`: one that no extension may read; `no-permission`: not granted; `gone`: the tab is closed. */
export type Unreadable = 'browser-page' | 'no-permission' | 'gone';

/** `inFrame`: the posting stands in a frame of the page. */
export type TabReading =
  | ({ kind: 'page'; inFrame: boolean } & TabPage)
  | { kind: 'unreadable'; why: Unreadable };

const isOwn = (tab: Tabs.Tab): boolean => tab.url?.startsWith(browser.runtime.getURL('')) ?? false;

/**
 * The tab to speak of: the one named by `?tab=ID`, else the active tab of this window, else (when the popup
 * itself is the tab in front) the one used last.
 *
 * @param search the popup's `location.search`
 */
export async function targetTab(search: string): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined && !isOwn(active)) return active.id;
  const others = (await browser.tabs.query({})).filter((tab) => !isOwn(tab) && tab.id !== undefined);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? null;
}

function whyUnreadable(error: unknown, clicked: boolean): Unreadable {
  const words = error instanceof Error ? error.message : String(error);
  if (/no tab with id|invalid tab id/i.test(words)) return 'gone';
  if (/(chrome|edge|about|devtools|view-source|extension):|gallery|error page/i.test(words))
    return 'browser-page';
  // A click on the toolbar icon grants every page that can be granted at all.
  return clicked ? 'browser-page' : 'no-permission';
}

/** The page as its own script reads it, or a frame of it where the page itself holds no posting. */
async function readNow(tabId: number): Promise<TabReading> {
  const page = await sendToTab(tabId, 'read');
  if (page.reading.kind !== 'none') return { kind: 'page', inFrame: false, ...page };
  const frame = await sendToTab(tabId, 'readFrame').catch(() => undefined);
  if (frame?.reading.kind === 'listing') return { kind: 'page', inFrame: true, ...frame };
  return { kind: 'page', inFrame: false, ...page };
}

/** How long a page that hides its address may take to let the content script in, in milliseconds. */
const HIDDEN_PAGE = 1500;

/**
 * Puts the content script into a page. Rejects where that may not be done. Where access was withdrawn, Chromium
 * neither does it nor says no: it waits for a click on the icon that may never come.
 */
async function putInPage(tabId: number): Promise<void> {
  // An address is shown to those who may read the page.
  const { url } = await browser.tabs.get(tabId);
  const put = putContentScript(tabId, 0);
  if (url !== undefined) return put;
  const waited = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The browser lets no script in.')), HIDDEN_PAGE);
  });
  return Promise.race([put, waited]);
}

/** Puts the content script into a frame of a tab. Rejects where that may not be done, or the tab is gone. */
export async function putContentScript(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: ['content.css'] });
  await browser.scripting.executeScript({ target, files: ['content.js'] });
}

/**
 * Reads the page of a tab, putting the content script there first when it is not yet in the page.
 *
 * @param clicked the reader clicked the toolbar icon on this very tab, which grants access to it
 */
export async function readTab(tabId: number, clicked = true): Promise<TabReading> {
  try {
    return await readNow(tabId);
  } catch {
    // No content script yet: not a known board, or the page was open before the extension was installed.
  }
  try {
    await putInPage(tabId);
    return await readNow(tabId);
  } catch (error) {
    return { kind: 'unreadable', why: whyUnreadable(error, clicked) };
  }
}

/** Scrolls to the quote in the tab and marks it. False when it cannot be found there. */
export async function highlightIn(tabId: number, inFrame: boolean, quote: Quote): Promise<boolean> {
  try {
    return await sendToTab(tabId, inFrame ? 'highlightInFrame' : 'highlight', quote);
  } catch {
    return false;
  }
}

/** Has the badge of a tab's listing judged anew. A tab without badges needs none. */
export async function rejudgeIn(tabId: number): Promise<void> {
  await sendToTab(tabId, 'rejudge').catch(() => undefined);
}

/** What the cards of a tab's page are; none where no content script answers. */
export const cardsIn = (tabId: number): Promise<CardCounts> =>
  sendToTab(tabId, 'cards')
    .then((counts) => counts ?? {})
    .catch(() => ({}));

/** Switches the filter of the board in front on or off; nothing happens on other pages. */
export async function toggleFilter(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== undefined) await sendToTab(tab.id, 'toggleFilter').catch(() => undefined);
}

/** Is a tab in a private window? One that cannot be asked is taken for private. */
export const isPrivateTab = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    ({ incognito }) => incognito !== false,
    () => true,
  );

/** Opens an address in a tab of its own. */
export const openTab = (url: string): Promise<unknown> => browser.tabs.create({ url });

/** Opens the page that tells what the reader has seen. */
export const openJournal = (): Promise<unknown> => openTab(browser.runtime.getURL('journal.html'));

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the page that greets a new reader. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

/** Opens the page that composes a report on a tab. */
export const openReport = (tabId: number | null): Promise<unknown> =>
  openTab(browser.runtime.getURL(tabId === null ? 'report.html' : `report.html?tab=${tabId}`));

/** The version of the extension, as its manifest has it. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** Closes the tab this page of the extension stands in. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
