import { pause } from '../pause.ts';
import { decompress } from './compress.ts';
import type { Entry, FullEntry } from './entry.ts';
import { fromRow, journalDb } from './journal-db.ts';
import { isSameJob, type JobMarks, sameKey, sketch } from './same-jobs.ts';

// The reading side of the journal: any page of ours may look. Only the background writes.

/** Name of the channel on which the background tells pages which entries changed. */
export const CHANNEL = 'undertitle-journal';

/** Calls back with the keys of entries the background changed; none: all of them. */
export function onJournal(listener: (keys: readonly string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (Array.isArray(data)) listener(data.filter((key) => typeof key === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** The entry of a key; null when there is none. */
export async function entryOf(key: string): Promise<Entry | null> {
  const row = await (await journalDb()).get('listings', key);
  return row ? fromRow(row) : null;
}

/** Entries of the same job under other keys, the latest first. */
async function twinsOf(job: JobMarks & { key: string }): Promise<Entry[]> {
  if (job.same === '') return [];
  const found = await (await journalDb()).getAllFromIndex('listings', 'same', job.same);
  return found
    .filter((row) => row.key !== job.key && isSameJob(row, job))
    .map(fromRow)
    .sort((a, b) => b.last - a.last);
}

/** The same, for a posting that may not be kept. */
export const twinsOfPosting = (
  key: string,
  posting: Record<'title' | 'company' | 'location' | 'description', string | null>,
): Promise<Entry[]> => {
  const { title, company, location, description } = posting;
  return twinsOf({ key, location, same: sameKey(title, company), text: sketch(description) });
};

/**
 * Entries, the latest first.
 *
 * @param after the last entry of the part read before
 */
export async function latest(count: number, after?: Pick<Entry, 'key' | 'last'>): Promise<Entry[]> {
  const db = await journalDb();
  const range = after ? IDBKeyRange.lowerBound([-after.last, after.key], true) : null;
  return (await db.getAllFromIndex('listings', 'age', range, count)).map(fromRow);
}

/** How many entries there are. */
export const countEntries = async (): Promise<number> => (await journalDb()).count('listings');

/** The description kept of an entry; null when none is. */
export async function textOf(key: string): Promise<string | null> {
  const stored = await (await journalDb()).get('texts', key);
  return stored ? decompress(stored.bytes) : null;
}

/** Descriptions read in one go. */
const TEXTS = 250;

/**
 * Reads the descriptions kept, in parts, so that a long journal never stands in memory as a whole.
 *
 * @param visit is given the descriptions of a part, by key
 */
export async function eachText(
  visit: (texts: ReadonlyMap<string, string>) => void,
  signal: AbortSignal,
): Promise<void> {
  const db = await journalDb();
  for (let range: IDBKeyRange | null = null; !signal.aborted; ) {
    const part = await db.getAll('texts', range, TEXTS);
    if (signal.aborted) return;
    visit(new Map(part.map(({ key, bytes }) => [key, decompress(bytes) ?? ''])));
    const last = part.at(-1);
    if (!last || part.length < TEXTS) return;
    range = IDBKeyRange.lowerBound(last.key, true);
  }
}

/** Everything, by key: what an export holds. */
export async function everything(): Promise<FullEntry[]> {
  const db = await journalDb();
  const transaction = db.transaction(['listings', 'texts']);
  const [rows, texts] = await Promise.all([
    transaction.objectStore('listings').getAll(),
    transaction.objectStore('texts').getAll(),
  ]);
  const bytes = new Map(texts.map((one) => [one.key, one.bytes]));
  const all: FullEntry[] = [];
  for (const row of rows) {
    const packed = bytes.get(row.key);
    all.push({ ...fromRow(row), description: packed ? decompress(packed) : null });
    // The page is not held up for long.
    if (all.length % TEXTS === 0) await pause();
  }
  return all;
}

/** Asks the browser not to clear the journal when space runs short. Only a page can; some browsers ask the reader. */
export const askToPersist = (): Promise<boolean> =>
  navigator.storage?.persist?.().catch(() => false) ?? Promise.resolve(false);
