import { NAMES } from '../../boards/names.ts';
import type { Analysis, Verdict } from '../../classifier/analysis.ts';
import { textOf } from '../../classifier/posting-text.ts';
import { askUntilAnswered } from '../../platform/ask.ts';
import { sendToBackground } from '../../platform/messages.ts';
import { mayRun, originPattern } from '../../platform/sites.ts';
import { isPrivateTab } from '../../platform/tabs.ts';
import { type Posting, postingKey } from '../../posting/posting.ts';
import { correctionOf } from '../../storage/corrections.ts';
import { entryOf, twinsOfPosting } from '../../storage/journal.ts';
import { sourceOf } from '../../storage/policy.ts';
import type { Settings } from '../../storage/settings.ts';
import { isSwitchedOn } from '../../storage/switches.ts';
import type { JournalView } from './journal-line.tsx';
import type { SiteView } from './site.tsx';

/** How often an analysis without an answer is asked for before the reader is told. */
const ROUNDS = 4;

/** All that is known of one posting on show. */
export interface PostingInfo {
  key: string;
  posting: Posting;
  analysis: Analysis;
  correction: Verdict | null;
  site: SiteView | null;
  journalLine: JournalView | null;
  /** Why the journal holds nothing of it and is not to; null where it may. */
  notKept: NotKept | null;
}

/** The site of a posting, where badges need a permission that is not given. */
async function siteOf({ url }: Posting): Promise<SiteView | null> {
  const pattern = originPattern(url);
  if (pattern === null || (await mayRun(pattern, url).catch(() => true))) return null;
  return { pattern, host: new URL(url).hostname };
}

/** The board or host whose listings the journal may leave out. */
export const siteIn = (posting: Posting): string => sourceOf(postingKey(posting), posting.url);

/** A board's name, else the host; of an entry without an address, nothing. */
const placeOf = ({ key, url }: { key: string; url: string }): string =>
  NAMES[key.split(':', 1)[0] ?? ''] ?? (URL.canParse(url) ? new URL(url).hostname : '');

/** Why nothing is kept: a private window, the journal switched off, or a store that cannot be read. */
export type NotKept = 'private' | 'off' | 'broken';

const notKept = (why: NotKept): Pick<PostingInfo, 'journalLine' | 'notKept'> => ({
  journalLine: null,
  notKept: why,
});

/** The journal's line of a tab's posting, or why there is none. */
export async function journalLineOf(
  posting: Posting,
  tabId: number,
  settings: Settings,
): Promise<Pick<PostingInfo, 'journalLine' | 'notKept'>> {
  if (await isPrivateTab(tabId)) return notKept('private');
  if (settings.journalOff.includes('*')) return notKept('off');
  const key = postingKey(posting);
  const found = await Promise.all([entryOf(key), twinsOfPosting(key, posting)]).catch(() => null);
  if (!found) return notKept('broken');
  const [entry, twins] = found;
  const site = siteIn(posting);
  const journalLine = {
    entry,
    twins: twins.slice(0, 2).map((twin) => ({ entry: twin, board: placeOf(twin) })),
    site: NAMES[site] ?? site,
    paused: !isSwitchedOn(settings.journalOff, site),
  };
  return { journalLine, notKept: null };
}

/**
 * Finds out all that is drawn of a posting; null when the analysis fails.
 *
 * @param tabId its tab; null for a text that the reader gave
 */
export async function infoOfPosting(
  posting: Posting,
  tabId: number | null,
  settings: Settings,
  signal: AbortSignal,
): Promise<PostingInfo | null> {
  const key = postingKey(posting);
  const asked = askUntilAnswered(() => sendToBackground('analyse', textOf(posting)), signal, ROUNDS);
  const [analysis, correction, site, line] = await Promise.all([
    asked.catch(() => null),
    tabId === null ? null : correctionOf(key).catch(() => null),
    tabId === null ? null : siteOf(posting),
    tabId === null ? { journalLine: null, notKept: null } : journalLineOf(posting, tabId, settings),
  ]);
  return analysis && { key, posting, analysis, correction: correction?.verdict ?? null, site, ...line };
}
