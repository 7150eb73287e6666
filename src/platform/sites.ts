import { covers, parsePattern } from '../posting/match-pattern.ts';
import { browser } from './api.ts';

/** Under this id the browser holds the script of the reader's own sites. */
const SCRIPT_ID = 'sites';

/** The match pattern of one origin; null for addresses that no extension may ask for. */
export function originPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}/*` : null;
}

/** Match patterns of the boards' pages. */
const builtIn = (): string[] =>
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

/**
 * In Chromium, content scripts run on the boards whatever the permissions are; only the manifest's host permissions
 * are counted, and may be withheld. Firefox, whose manifest names a service worker too, as null, counts all boards.
 */
function boardsComeAlong(): boolean {
  const background: object = browser.runtime.getManifest().background ?? {};
  return 'service_worker' in background && background.service_worker !== null;
}

/** The boards' origins as the browser counts them among the permissions. */
const boardOrigins = (): string[] =>
  boardsComeAlong() ? (browser.runtime.getManifest().host_permissions ?? []) : builtIn();

/**
 * Whether the extension may run on an origin by itself, as a board's or as one the reader added.
 *
 * @param address a page of the origin
 */
export async function mayRun(pattern: string, address: string): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [pattern] })) return true;
  const url = new URL(address);
  return boardsComeAlong() && builtIn().some((one) => covers(parsePattern(one), url));
}

/** Whether the reader lets the extension run on all the boards by itself. */
export const boardsAllowed = (): Promise<boolean> =>
  browser.permissions.contains({ origins: boardOrigins() });

/** Asks the reader for all the boards. Only in answer to a click. False when they decline. */
export const askForBoards = (): Promise<boolean> => browser.permissions.request({ origins: boardOrigins() });

/** Calls back when the reader gives or takes access to sites, wherever they do, until the signal aborts. */
export function onAccess(listener: () => void, signal: AbortSignal): void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(listener);
  signal.addEventListener('abort', () => events.forEach((event) => void event.removeListener(listener)), {
    once: true,
  });
}

/** Asks the reader for one origin. Only in answer to a click. False when they decline. */
export const askFor = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives an origin back. */
export const giveBack = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** `https://news.example/item*` without its path: `https://news.example/*`. */
const wholeHost = (pattern: string): string => pattern.replace(/^([^/]*\/\/[^/]*\/).*$/, '$1*');

/** Origins the reader added to the boards, sorted. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // What is counted as a permission is counted by host alone.
  const built = new Set([...builtIn(), ...boardOrigins().map(wholeHost)]);
  return origins.filter((origin) => !built.has(origin)).sort();
}

/** Registers the script for the sites granted now, and puts it into pages of new ones that are open. */
async function syncNow(): Promise<void> {
  const matches = await addedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const before = new Set(registered.flatMap((one) => one.matches ?? []));
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, js: ['content.js'], runAt: 'document_idle' },
  ]);
  const fresh = matches.filter((match) => !before.has(match));
  if (fresh.length === 0) return;
  // Pages of a new site that are open already need not be loaded anew.
  for (const { id } of await browser.tabs.query({ url: fresh }))
    if (id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: id }, files: ['content.js'] })
        .catch(() => undefined);
}

let syncing: Promise<void> = Promise.resolve();

/** Brings the script that runs on the reader's own sites in line with what they granted, one time after the other. */
export function syncSites(): Promise<void> {
  syncing = syncing.then(syncNow, syncNow);
  return syncing;
}
