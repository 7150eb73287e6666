import type { CommandKind } from '../platform/command-shapes.ts';
import { isPrivateTab } from '../platform/tabs.ts';
import type { ListingRead } from './entry.ts';
import { LIMITS } from './limits.ts';

// The one place that says what may be kept, of whom, and how much of it.

/** Who asks: a content script has a tab, and so has a page of ours in one; popup and side panel have none. */
export interface Asker {
  /** Address of the asking document. */
  url?: string | undefined;
  tab?: { incognito: boolean } | undefined;
}

/**
 * Does the reader act in a private window? Unknown means that they do.
 *
 * @param tabId the tab a popup or side panel speaks of
 */
export async function isPrivate({ tab }: Asker, tabId: number | null): Promise<boolean> {
  if (tab && tab.incognito !== false) return true;
  return tabId === null ? tab === undefined : isPrivateTab(tabId);
}

/**
 * What happens to a command from a private window. `never`: it would keep something of a listing looked at there ·
 * `ask`: it keeps something else, so it is done once the reader says so · `yes`: it only deletes, puts back, or works out anew what
 * is kept.
 */
export const IN_PRIVATE: Readonly<Record<CommandKind, 'never' | 'ask' | 'yes'>> = {
  ...{ status: 'never', correct: 'never' },
  ...{ entry: 'ask', stage: 'ask', import: 'ask', settings: 'ask', filter: 'ask', view: 'ask' },
  ...{ remove: 'yes', undo: 'yes', readAnew: 'yes', forgetUndo: 'yes', dropCorrections: 'yes' },
};

/** What a content script may ask for; all else is for our own pages. */
export const FROM_CONTENT: ReadonlySet<CommandKind> = new Set(['filter']);

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/**
 * The address to keep of a listing: its own, where it is of the site that sent it, else the sender's. One that is too
 * long goes without query and fragment, and at last without its path; it is never dropped.
 *
 * @param from address of the page that holds the listing; null where only one of our own pages knows it
 */
export function addressOf(listing: string, from: string | null): string {
  const [own, page] = [parse(listing), parse(from ?? '')];
  const fits = own && /^https?:$/.test(own.protocol) && (from === null || own.origin === page?.origin);
  const url = fits ? own : page;
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  const tries = [url.href, url.origin + url.pathname, `${url.origin}/`];
  return tries.find((address) => address.length <= LIMITS.address) ?? '';
}

/** The board, or of other sites the host, by which listings are switched off. */
export const sourceOf = (key: string, address: string): string =>
  key.startsWith('page:') ? (parse(address)?.hostname ?? '') : (key.split(':', 1)[0] ?? '');

/** Title, employer or place of a listing, cut to the length that is kept. */
export const cut = <T extends string | null>(text: T): T =>
  (text === null ? null : text.slice(0, LIMITS.words)) as T;

/** What was read of a listing, within the limits: whatever is kept so can leave in a file and come back. */
export const fitted = (read: ListingRead): ListingRead => ({
  ...read,
  ...{ title: cut(read.title), company: cut(read.company), location: cut(read.location) },
  needs: read.needs?.slice(0, LIMITS.names) ?? null,
  skills: {
    required: read.skills.required.slice(0, LIMITS.names),
    nice: read.skills.nice.slice(0, LIMITS.names),
  },
});
