import { browser } from './api.ts';

const SCRIPT_ID = 'sites';

/** The match pattern of one origin; null for addresses that no extension may ask for. */
export function originPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}/*` : null;
}

/** Whether the extension may run on an origin by itself. */
export const mayRun = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] });

/** Asks the reader for one origin. Only in answer to a click. False when they decline. */
export const askFor = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives an origin back. */
export const giveBack = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Origins the reader added to the boards, sorted. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const built = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []),
  );
  return origins.filter((origin) => !built.has(origin)).sort();
}

/** Brings the script that runs on the reader's own sites in line with what they granted. */
export async function syncSites(): Promise<void> {
  const matches = await addedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, js: ['content.js'], css: ['content.css'], runAt: 'document_idle' },
  ]);
}
