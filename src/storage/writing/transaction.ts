import type { Entry } from '../entry.ts';
import { CHANNEL } from '../journal.ts';
import { fromRow, type JournalWrite, journalDb, type Packed, STORES, toRow } from '../journal-db.ts';
import { writeSeenMarks } from './seen-marks.ts';

/** One transaction over the whole journal: all of it happens, or nothing. */
async function transact<T>(work: (transaction: JournalWrite) => Promise<T>): Promise<T> {
  const db = await journalDb();
  // Strict: what the reader is told to be kept is on the disk, also if the machine fails the next moment.
  const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
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

/** The journal while it is being changed: keeps account of what changes. */
export interface JournalEdit {
  transaction: JournalWrite;
  get(key: string): Promise<Packed | null>;
  /** Puts an entry in the place of what stands under its key. `bytes` left out: its text stays. */
  put(entry: Entry, bytes?: Uint8Array | null): Promise<void>;
  remove(key: string): Promise<void>;
}

function editOf(transaction: JournalWrite, changed: Set<string>): JournalEdit {
  const listings = transaction.objectStore('listings');
  const texts = transaction.objectStore('texts');
  const unmirrored = transaction.objectStore('unmirrored');
  const markChanged = async (key: string) => {
    changed.add(key);
    await unmirrored.put({ key });
  };
  return {
    transaction,
    async get(key) {
      const [row, text] = await Promise.all([listings.get(key), texts.get(key)]);
      return row ? { entry: fromRow(row), bytes: text?.bytes ?? null } : null;
    },
    async put(entry, bytes) {
      await listings.put(toRow(entry));
      if (bytes) await texts.put({ key: entry.key, bytes });
      else if (bytes === null) await texts.delete(entry.key);
      await markChanged(entry.key);
    },
    async remove(key) {
      await Promise.all([listings.delete(key), texts.delete(key)]);
      await markChanged(key);
    },
  };
}

function tellPages(keys: readonly string[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(keys);
  channel.close();
}

/**
 * Tells the cards of entries that changed: content scripts cannot reach the journal. What could not be told, because
 * the background was ended, is told when it starts anew.
 */
export async function mirrorChanges(): Promise<void> {
  const db = await journalDb();
  const keys = await db.getAllKeys('unmirrored');
  if (keys.length === 0) return;
  const read = db.transaction('listings').objectStore('listings');
  const rows = await Promise.all(keys.map((key) => read.get(key)));
  await writeSeenMarks(new Map(keys.map((key, i) => [key, rows[i] ? fromRow(rows[i]) : null])));
  const told = db.transaction('unmirrored', 'readwrite');
  await Promise.all([...keys.map((key) => told.store.delete(key)), told.done]);
}

/** More changes than this are told as "all of it". */
const MANY = 500;

/**
 * Changes the journal and then tells pages and cards. Rejects, with nothing changed, when the browser refuses.
 *
 * @param id the command that asks for it: one that was done before gives its old result, and changes nothing; null
 * for what is asked by no command
 */
export async function changeJournal<T>(
  id: string | null,
  work: (edit: JournalEdit) => Promise<T>,
): Promise<T> {
  const changed = new Set<string>();
  const result = await transact(async (transaction) => {
    const done = transaction.objectStore('done');
    const before = id === null ? undefined : await done.get(id);
    if (before) return before.result as T;
    const made = await work(editOf(transaction, changed));
    if (id !== null) await done.put({ id, at: Date.now(), result: made });
    return made;
  });
  if (changed.size > 0) {
    tellPages(changed.size > MANY ? [] : [...changed]);
    // The cards can wait: it is told later what cannot be told now.
    await mirrorChanges().catch((error) => console.error(error));
  }
  return result;
}

/** What is held for later goes after this, whoever asked for it. Milliseconds. */
const HELD = 60 * 60 * 1000;

/**
 * Lets go of what is held for changes to be taken back, of files that never came in whole, and of old names of
 * commands.
 *
 * @param all a browser that starts has no page left that could ask for any of it
 */
export async function tidy(all: boolean): Promise<void> {
  const until = IDBKeyRange.upperBound(all ? Number.POSITIVE_INFINITY : Date.now() - HELD);
  await transact(async (transaction) => {
    for (const name of ['done', 'traces', 'staged'] as const) {
      let cursor = await transaction.objectStore(name).index('at').openCursor(until);
      for (; cursor; cursor = await cursor.continue()) await cursor.delete();
    }
  });
}
