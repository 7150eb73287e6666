import type { Verdict } from '../classifier/analysis.ts';
import { browser } from '../platform/api.ts';
import type { ListingRead, Status } from './journal-db.ts';

/** What a job's card says of a listing that was opened: content scripts can read this, and not the journal. */
export interface Seen {
  verdict: Verdict;
  unsure: boolean;
  /** Absent where the reader did no more than open it. */
  status?: Exclude<Status, 'seen'>;
}

type Stored = Seen & {
  /** Milliseconds since the epoch. */
  at: number;
};

const SEEN = 'seen:';
/** Listings kept for cards; the oldest go first. About 100 bytes each. */
const SEEN_LIMIT = 20_000;

const isSeen = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'verdict' in value && 'at' in value;

/**
 * Keeps what the cards of some jobs say. One key per job: no write can undo another.
 *
 * @param jobs by `board:job id`, with when they were read last (milliseconds since the epoch)
 */
export const rememberVerdicts = (jobs: readonly (readonly [key: string, seen: Stored])[]): Promise<void> =>
  browser.storage.local.set(Object.fromEntries(jobs.map(([key, seen]) => [SEEN + key, seen])));

/** The kept verdicts of these `board:job id` keys; jobs never read are absent from the map. */
export async function recallVerdicts(keys: readonly string[]): Promise<Map<string, Seen>> {
  const stored = await browser.storage.local.get(keys.map((key) => SEEN + key));
  return new Map(
    Object.entries(stored).flatMap(([key, value]) =>
      isSeen(value) ? [[key.slice(SEEN.length), value]] : [],
    ),
  );
}

const storedKeys = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(SEEN));

/** Forgets some of them, or all. Rejects, with nothing changed, when the browser refuses. */
export async function forgetSeen(keys?: readonly string[]): Promise<void> {
  const gone = keys ? keys.map((key) => SEEN + key) : await storedKeys();
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

/** Drops the oldest beyond the limit. */
export async function pruneSeen(limit = SEEN_LIMIT): Promise<void> {
  const seen = Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) ? [{ key, at: isSeen(value) ? value.at : 0 }] : [],
  );
  const old = seen.sort((a, b) => b.at - a.at).slice(limit);
  if (old.length > 0) await browser.storage.local.remove(old.map(({ key }) => key));
}

/** What earlier versions may lack of the listings they kept here in full. */
const UNKNOWN: Omit<ListingRead, 'key' | 'verdict' | 'unsure'> = {
  ...{ title: null, company: null, location: null, country: null, salary: null, confidence: null, url: '' },
  titleSays: 'other',
  skills: { required: [], nice: [] },
};

/** Listings that earlier versions kept here in full, with when they were read last. */
export async function allSeenInFull(): Promise<(ListingRead & { at: number })[]> {
  return Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) && isSeen(value) && 'title' in value
      ? [{ ...UNKNOWN, ...(value as Partial<ListingRead> & Stored), key: key.slice(SEEN.length) }]
      : [],
  );
}
