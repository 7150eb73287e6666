import type { Tabs } from 'webextension-polyfill';
import type { PageReading } from '../posting/posting.ts';
import { browser } from './api.ts';
import { type Acted, type Quote, type ShownDocument, sendToTab } from './messages.ts';

/** `browser-page`: one that no extension may read; `no-permission`: not granted; `gone`: the tab is closed. */
export type Unreadable = 'browser-page' | 'no-permission' | 'gone';

/** A tab as it was read. `inFrame`: the posting stands in a frame of the page. */
export type TabReading =
  | { kind: 'page'; inFrame: boolean; reading: PageReading }
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

/** Why no script could be put into a page, by what the browser said. */
export function whyUnreadable(error: unknown, clicked: boolean): Unreadable {
  const words = error instanceof Error ? error.message : String(error);
  if (/no tab with id|invalid tab id/i.test(words)) return 'gone';
  if (/(chrome|edge|about|devtools|view-source|extension):|gallery|error page/i.test(words))
    return 'browser-page';
  // A click on the toolbar icon grants every page that can be granted at all.
  return clicked ? 'browser-page' : 'no-permission';
}

/** How long a page that hides its address may take to let the content script in, in milliseconds. */
const HIDDEN_PAGE = 1500;

/**
 * Puts the content script into a page. Rejects where that may not be done. Where access was withdrawn, Chromium
 * neither does it nor says no: it waits for a click on the icon that may never come.
 */
export async function putInPage(tabId: number): Promise<void> {
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
  await browser.scripting.executeScript({ target, files: ['content.js'] });
}

/** Has a document of a tab do something, where it still shows what the reader saw. */
export function actOn(tabId: number, name: 'readIt' | 'again', shown: ShownDocument): Promise<Acted>;
export function actOn(
  tabId: number,
  name: 'highlight',
  shown: ShownDocument & { quote: Quote },
): Promise<Acted>;
export async function actOn(
  tabId: number,
  name: 'readIt' | 'again' | 'highlight',
  shown: ShownDocument & { quote?: Quote },
): Promise<Acted> {
  // Only the document meant answers; where it has gone, nobody does.
  const answer = await sendToTab(tabId, name, shown as ShownDocument & { quote: Quote }).catch(
    () => undefined,
  );
  return answer ?? 'moved';
}

/** Has the browser draw marks under this name in a frame: by a style of its own, which the page does not see. */
export const drawMarks = (tabId: number, frameId: number, name: string): Promise<void> =>
  browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId] },
    css: `::highlight(${name}) { background-color: #ffe08a; color: #16181d; }`,
  });

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

/** Opens the options page, at one of its sections where one is named. */
export const openOptions = (section?: string): Promise<unknown> =>
  section === undefined
    ? browser.runtime.openOptionsPage()
    : openTab(browser.runtime.getURL(`options.html#${section}`));

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
