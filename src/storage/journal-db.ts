import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Entry } from './entry.ts';

/** An entry with what only the store needs: `-last`, so that the index begins with the latest. */
export type Row = Entry & { age: number };

/** An entry with its description as the store has it, compressed. */
export interface Packed {
  entry: Entry;
  bytes: Uint8Array | null;
}

/** What a change that can be taken back did to one entry; null: there was, or is, none. */
interface Trace {
  change: string;
  key: string;
  at: number;
  before: Packed | null;
  after: Entry | null;
}

interface Schema extends DBSchema {
  listings: { key: string; value: Row; indexes: { age: [number, string]; same: string } };
  /** Descriptions, compressed (deflate), by key of their listing. */
  texts: { key: string; value: { key: string; bytes: Uint8Array } };
  /** Commands that were done, with what they were answered: one that is sent again is not done again. */
  done: { key: string; value: { id: string; at: number; result: unknown }; indexes: { at: number } };
  /** What is needed to take a change back. */
  traces: { key: [string, string]; value: Trace; indexes: { at: number } };
  /** Parts of files on their way in. */
  staged: {
    key: [string, number];
    value: { file: string; part: number; at: number; entries: Packed[] };
    indexes: { at: number };
  };
  /** Keys of entries that changed, and of which the cards do not know yet. */
  unmirrored: { key: string; value: { key: string } };
}

export const STORES = ['listings', 'texts', 'done', 'traces', 'staged', 'unmirrored'] as const;

type JournalDb = IDBPDatabase<Schema>;
export type JournalWrite = IDBPTransaction<Schema, (typeof STORES)[number][], 'readwrite'>;

export const DB_NAME = 'undertitle';

type Upgrade = (db: JournalDb, transaction: IDBPTransaction<Schema, never[], 'versionchange'>) => void;

/** Step `n` turns the stores of version `n` into those of version `n + 1`. Never edited once released. */
export const UPGRADES: readonly Upgrade[] = [
  (db) => {
    const listings = db.createObjectStore('listings', { keyPath: 'key' });
    listings.createIndex('age', ['age', 'key']);
    listings.createIndex('same', 'same');
    db.createObjectStore('texts', { keyPath: 'key' });
    db.createObjectStore('done', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('traces', { keyPath: ['change', 'key'] }).createIndex('at', 'at');
    db.createObjectStore('staged', { keyPath: ['file', 'part'] }).createIndex('at', 'at');
    db.createObjectStore('unmirrored', { keyPath: 'key' });
  },
];

/** Another tab of the extension holds the store in an older shape, and must be closed first. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

let opened: Promise<JournalDb> | null = null;

/**
 * The journal's store, opened once and brought to the present shape. Rejects with {@link BlockedError} while another
 * page holds an older one, and with the browser's error where it keeps no such store (some private modes).
 *
 * @param version only tests ask for an older shape
 */
export function journalDb(version = UPGRADES.length): Promise<JournalDb> {
  opened ??= new Promise<JournalDb>((resolve, reject) => {
    openDB<Schema>(DB_NAME, version, {
      upgrade(db, from, to, transaction) {
        for (const step of UPGRADES.slice(from, to ?? version)) step(db, transaction as never);
      },
      blocked: () => reject(new BlockedError()),
      // A newer version wants to upgrade: this page's hold must not keep it from that.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    }).then(resolve, reject);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Closes the store, so that another part of the program may upgrade or delete it. */
export async function closeJournal(): Promise<void> {
  const db = await opened?.catch(() => null);
  db?.close();
  opened = null;
}

/** Deletes the store with all in it. */
export async function deleteJournal(): Promise<void> {
  await closeJournal();
  await deleteDB(DB_NAME);
}

/** An entry as the store has it. */
export const toRow = (entry: Entry): Row => ({ ...entry, age: -entry.last });
/** A stored entry without what only the store needs. */
export const fromRow = ({ age: _age, ...entry }: Row): Entry => entry;
