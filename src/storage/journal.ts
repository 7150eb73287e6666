import {
  BlockedError,
  type Entry,
  fromRow,
  type JournalWrite,
  journalDb,
  type ListingRead,
  type Status,
  toRow,
} from './journal-db.ts';
import { compress, decompress, fingerprint, sameKey } from './journal-text.ts';
import { allSeenInFull, forgetSeen, rememberVerdicts } from './seen.ts';

export { BlockedError, type Entry, type ListingRead, STATUSES, type Status } from './journal-db.ts';

/** An entry with its description, as it leaves and enters the journal; null where no text is kept. */
export interface FullEntry extends Entry {
  description: string | null;
}

const CHANNEL = 'undertitle-journal';
/** How an entry's cards and badges learn of its status: content scripts cannot reach this store. */
const mirror = (entries: readonly Entry[]): Promise<void> =>
  rememberVerdicts(
    entries.map(({ key, verdict, unsure, status, last: at }) => [
      key,
      { verdict, unsure, at, ...(status !== 'seen' && { status }) },
    ]),
  );

function tell(keys: readonly string[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(keys);
  channel.close();
}

/** Calls back with the keys of entries that another page, or the background, changed. */
export function onJournal(listener: (keys: readonly string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (Array.isArray(data)) listener(data.filter((key) => typeof key === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** One transaction over listings and texts: all of it happens, or nothing. */
async function write<T>(work: (transaction: JournalWrite) => Promise<T>): Promise<T> {
  const db = await journalDb();
  // Strict: what the reader is told to be kept is on the disk, also if the machine fails the next moment.
  const transaction = db.transaction(['listings', 'texts'], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  // The failure of a step aborts the whole; both would otherwise be reported.
  done.catch(() => undefined);
  const result = await work(transaction as unknown as JournalWrite).catch((error) => {
    try {
      transaction.abort();
    } catch {
      // It has been aborted by what failed.
    }
    throw error;
  });
  await done;
  return result;
}

const bytesOf = async (description: string | null): Promise<Uint8Array | null> =>
  description === null ? null : compress(description);

async function put(transaction: JournalWrite, entry: Entry, bytes: Uint8Array | null): Promise<void> {
  await transaction.objectStore('listings').put(toRow(entry));
  const texts = transaction.objectStore('texts');
  if (bytes) await texts.put({ key: entry.key, bytes });
  else await texts.delete(entry.key);
}

/**
 * Keeps what was read of a listing; status, notes and the day it was first seen stay. Rejects, with nothing changed,
 * when the browser refuses.
 *
 * @param description for reposts to be known by, and, with `keepText`, to be kept
 */
export async function rememberListing(
  read: ListingRead,
  description: string | null,
  keepText: boolean,
): Promise<void> {
  const bytes = await bytesOf(keepText ? description : null);
  const now = Date.now();
  const fresh = { status: 'seen' as const, statusAt: null, notes: '', first: now };
  const entry = await write(async (transaction) => {
    const before = await transaction.objectStore('listings').get(read.key);
    const { status, statusAt, notes, first } = before ?? fresh;
    const next: Entry = {
      ...{ ...read, status, statusAt, notes, first, last: now },
      same: sameKey(read.title, read.company),
      text: fingerprint(description),
    };
    await put(transaction, next, bytes);
    return next;
  });
  await mirror([entry]);
  tell([read.key]);
}

/** What the reader changes of an entry. `was` is the note they saw: one written elsewhere meanwhile is not lost. */
export type Change = { status: Status } | { notes: string; was: string };

/** Changes an entry; null when it is gone. Rejects, with nothing changed, when the browser refuses. */
export async function changeEntry(key: string, change: Change): Promise<Entry | null> {
  const entry = await write(async (transaction) => {
    const listings = transaction.objectStore('listings');
    const row = await listings.get(key);
    if (!row) return null;
    if ('status' in change) Object.assign(row, { status: change.status, statusAt: Date.now() });
    else
      row.notes =
        row.notes === change.was || row.notes === change.notes || row.notes === ''
          ? change.notes
          : `${change.notes}\n\n${row.notes}`;
    await listings.put(row);
    return fromRow(row);
  });
  if (entry) {
    if ('status' in change) await mirror([entry]);
    tell([key]);
  }
  return entry;
}

/** The entry of a key; null when there is none. */
export async function entryOf(key: string): Promise<Entry | null> {
  const row = await (await journalDb()).get('listings', key);
  return row ? fromRow(row) : null;
}

/** Entries of the same job under other keys: title and employer, or the whole text, are the same. */
export async function twinsOf({ key, same, text }: Pick<Entry, 'key' | 'same' | 'text'>): Promise<Entry[]> {
  const db = await journalDb();
  const found = [
    ...(same === '' ? [] : await db.getAllFromIndex('listings', 'same', same)),
    ...(text === null ? [] : await db.getAllFromIndex('listings', 'text', text)),
  ];
  const others = new Map(found.filter((row) => row.key !== key).map((row) => [row.key, fromRow(row)]));
  return [...others.values()].sort((a, b) => b.last - a.last);
}

/** The same, for a posting that may not be kept. */
export const twinsOfPosting = (
  key: string,
  posting: { title: string | null; company: string | null; description: string | null },
): Promise<Entry[]> =>
  twinsOf({ key, same: sameKey(posting.title, posting.company), text: fingerprint(posting.description) });

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
    if (all.length % TEXTS === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return all;
}

/** What stood under some keys before a change: entries, and null where there was none. */
export type Before = Map<string, FullEntry | null>;

/** Puts entries in place of what stands under their keys, or takes it out: all of it, or nothing. */
export async function replaceEntries(changes: Before): Promise<Before> {
  const packed = new Map<string, Uint8Array | null>();
  for (const [key, entry] of changes) packed.set(key, await bytesOf(entry?.description ?? null));
  const found = await write(async (transaction) => {
    const stood: { key: string; entry: Entry | null; bytes: Uint8Array | null }[] = [];
    for (const [key, entry] of changes) {
      const [row, text] = await Promise.all([
        transaction.objectStore('listings').get(key),
        transaction.objectStore('texts').get(key),
      ]);
      stood.push({ key, entry: row ? fromRow(row) : null, bytes: text?.bytes ?? null });
      if (entry) {
        const { description: _text, ...bare } = entry;
        await put(transaction, bare, packed.get(key) ?? null);
      } else {
        await transaction.objectStore('listings').delete(key);
        await transaction.objectStore('texts').delete(key);
      }
    }
    return stood;
  });
  const before: Before = new Map();
  for (const { key, entry, bytes } of found)
    before.set(key, entry && { ...entry, description: bytes ? decompress(bytes) : null });
  await forgetSeen([...changes].flatMap(([key, entry]) => (entry ? [] : [key])));
  for (const entry of changes.values()) if (entry && entry.status !== 'seen') await mirror([entry]);
  tell([...changes.keys()]);
  return before;
}

/** Forgets all of it, and what the cards know of it. */
export async function forgetAll(): Promise<void> {
  await write(async (transaction) => {
    await transaction.objectStore('listings').clear();
    await transaction.objectStore('texts').clear();
  });
  await forgetSeen();
  tell([]);
}

/** Takes over what earlier versions kept in another place; what is here already stays as it is. */
export async function adoptSeen(): Promise<void> {
  const old = await allSeenInFull();
  if (old.length === 0) return;
  await write(async (transaction) => {
    for (const { at, ...read } of old) {
      if (await transaction.objectStore('listings').get(read.key)) continue;
      const rest = { status: 'seen' as const, statusAt: null, notes: '', first: at, last: at, text: null };
      await put(transaction, { ...read, ...rest, same: sameKey(read.title, read.company) }, null);
    }
  });
  await rememberVerdicts(old.map(({ key, verdict, unsure, at }) => [key, { verdict, unsure, at }]));
}

/** What stands in the way of the journal, as the reader is told. */
export type Trouble = 'blocked' | 'full' | 'off';

/** Tells by an error what stands in the way. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof BlockedError) return 'blocked';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'off';
}

/** Are listings opened on a board kept? `*` in `journalOff` means none anywhere. */
export const keeps = ({ journalOff }: { journalOff: readonly string[] }, board: string): boolean =>
  !journalOff.includes(board) && !journalOff.includes('*');

/** Asks the browser not to clear the journal when space runs short. */
export const holdOn = (): Promise<boolean> =>
  navigator.storage?.persist?.().catch(() => false) ?? Promise.resolve(false);
