import { browser } from './api.ts';

const SCRIPT_ID = 'sites';

/** The match pattern of one origin; null for addresses that no extension may ask for. */
export function originPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}/*` : null;
}

const builtIn = (): string[] =>
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

/** Does a match pattern of the manifest cover an address? */
function covers(pattern: string, address: string): boolean {
  const [scheme = '', rest = ''] = pattern.split('://');
  const at = rest.indexOf('/');
  const { protocol, hostname, pathname, search } = new URL(address);
  const host = rest.slice(0, at);
  const sameHost = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : host === '*' || hostname === host;
  const [start = '', ...parts] = rest.slice(at).split('*');
  const path = pathname + search;
  let end = path.startsWith(start) ? start.length : -1;
  for (const part of parts) {
    if (end < 0) return false;
    const found = path.indexOf(part, end);
    end = found < 0 ? -1 : found + part.length;
  }
  return end >= 0 && sameHost && (scheme === '*' || protocol === `${scheme}:`);
}

/**
 * Whether the extension may run on an origin by itself, as a board's or as one the reader added.
 *
 * @param address a page of the origin
 */
export async function mayRun(pattern: string, address: string): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [pattern] })) return true;
  // Chromium does not count the boards of the manifest among the permissions, and never withholds them.
  const isChromium = 'service_worker' in (browser.runtime.getManifest().background ?? {});
  return isChromium && builtIn().some((one) => covers(one, address));
}

/** Asks the reader for one origin. Only in answer to a click. False when they decline. */
export const askFor = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives an origin back. */
export const giveBack = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Origins the reader added to the boards, sorted. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const built = new Set(builtIn());
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
