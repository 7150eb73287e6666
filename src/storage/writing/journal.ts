import type { Merged } from '../../platform/commands.ts';
import type { Status } from '../../posting/status.ts';
import { compress } from '../compress.ts';
import type { Entry, ListingRead } from '../entry.ts';
import type { Packed } from '../journal-db.ts';
import { LIMITS } from '../limits.ts';
import { fitted } from '../policy.ts';
import { sameKey, sketch } from '../same-jobs.ts';
import { joinedNotes, merged, takenBack } from './merge.ts';
import { RefusedError } from './refused.ts';
import { removeSeenMarks } from './seen-marks.ts';
import { changeJournal, type JournalEdit } from './transaction.ts';

/** What an entry begins with. */
const FRESH = { status: 'seen' as const, statusAt: null, notes: '', closed: null };

/** A listing as it was read, and what of it may be kept. */
export interface ListingReading {
  read: ListingRead;
  /** For the same text to be known by, and, with `keepText`, to be kept. */
  description: string | null;
  keepText: boolean;
}

/** The entry a reading makes, of what was known before. What is not told anew stays as it was known. */
function entryOf({ read, description }: ListingReading, before: Entry | null, now: number): Entry {
  const same = sameKey(read.title ?? before?.title ?? null, read.company ?? before?.company ?? null);
  const { status, statusAt, notes, first } = before ?? { ...FRESH, first: now };
  const known = {
    title: read.title ?? before?.title ?? null,
    company: read.company ?? before?.company ?? null,
    location: read.location ?? before?.location ?? null,
    country: read.country ?? before?.country ?? null,
    url: read.url || before?.url || '',
  };
  const own = { status, statusAt, notes, first, last: now, closed: null, same };
  if (description !== null || !before) return { ...read, ...known, ...own, text: sketch(description) };
  // Read without its text: nothing is told of what only the text tells.
  const { verdict, unsure, close } = read;
  return { ...before, ...known, ...own, verdict, unsure, close, salary: read.salary ?? before.salary };
}

/**
 * Keeps what was read of a listing; status, notes and the day it was first seen stay. Rejects, with nothing changed,
 * when the browser refuses.
 */
export async function rememberListing(reading: ListingReading): Promise<Entry> {
  const fit = { ...reading, read: fitted(reading.read) };
  const bytes = await bytesOf(fit);
  return changeJournal(null, (edit) => enter(edit, fit, bytes));
}

/** The text of a reading, packed; undefined: none was read, so that the one known stays. */
async function bytesOf({ description, keepText }: ListingReading): Promise<Uint8Array | null | undefined> {
  if (!keepText) return null;
  return description === null ? undefined : compress(description.slice(0, LIMITS.description));
}

/** Puts a reading into the journal, in place of what was known of the listing. */
async function enter(
  edit: JournalEdit,
  reading: ListingReading,
  bytes: Uint8Array | null | undefined,
): Promise<Entry> {
  const before = await edit.get(reading.read.key);
  const entry = entryOf(reading, before?.entry ?? null, Date.now());
  await edit.put(entry, bytes);
  return entry;
}

/** Notes that the page of a kept listing says it is closed. A closed listing that is not kept is not entered. */
export const closeListing = (key: string): Promise<Entry | null> =>
  changeJournal(null, async (edit) => {
    const now = await edit.get(key);
    if (!now) return null;
    if (now.entry.closed !== null) return now.entry;
    const entry = { ...now.entry, closed: Date.now() };
    await edit.put(entry);
    return entry;
  });

/**
 * Sets the status of a listing.
 *
 * @param reading what was read of it, for where it is not kept yet; null: it must be
 */
export async function setStatus(
  id: string,
  key: string,
  status: Status,
  reading: ListingReading | null,
): Promise<Entry> {
  const fit = reading && { ...reading, read: fitted(reading.read) };
  const bytes = fit ? await bytesOf(fit) : null;
  return changeJournal(id, async (edit) => {
    const known = (await edit.get(key))?.entry ?? null;
    const before = known ?? (fit && (await enter(edit, fit, bytes)));
    if (!before) throw new RefusedError('gone');
    const entry = { ...before, status, statusAt: Date.now() };
    await edit.put(entry);
    return entry;
  });
}

/** Writes a note. One that was written elsewhere since the reader saw `was` is joined, not lost. */
export const setNotes = (id: string, key: string, notes: string, was: string): Promise<Entry> =>
  changeJournal(id, async (edit) => {
    const known = (await edit.get(key))?.entry;
    if (!known) throw new RefusedError('gone');
    const joined = known.notes === was ? notes : joinedNotes(notes, known.notes);
    const entry = { ...known, notes: joined };
    await edit.put(entry);
    return entry;
  });

/** Brings the verdict of an entry in line with a correction, or with one taken back. */
export const setVerdict = (
  key: string,
  verdict: Pick<Entry, 'verdict' | 'unsure' | 'close'>,
): Promise<Entry | null> =>
  changeJournal(null, async (edit) => {
    const known = (await edit.get(key))?.entry;
    if (!known) return null;
    const entry = { ...known, ...verdict };
    await edit.put(entry);
    return entry;
  });

/** Puts needs, and the level, into entries that have none; the keys of those. What the reader and their corrections said stays. */
export const setNeeds = (
  id: string,
  found: ReadonlyMap<string, Pick<Entry, 'needs' | 'skills' | 'seniority'>>,
): Promise<string[]> =>
  changeJournal(id, async (edit) => {
    const done: string[] = [];
    for (const [key, read] of found) {
      const known = (await edit.get(key))?.entry;
      if (!known || known.needs) continue;
      await edit.put({ ...known, ...read });
      done.push(key);
    }
    return done;
  });

/** A change that has touched nothing yet. */
const NOTHING: Merged = { added: 0, changed: 0, removed: 0, left: 0 };

/** Notes what a change did to an entry, for it to be undone. */
async function trace(edit: JournalEdit, change: string, before: Packed | null, after: Entry | null) {
  const key = (before?.entry ?? after)?.key ?? '';
  await edit.transaction.objectStore('traces').put({ change, key, at: Date.now(), before, after });
}

/**
 * Takes entries out.
 *
 * @param keys null for all of them
 * @param undo they can be put back until that is let go
 * @returns how many went
 */
export async function removeEntries(
  id: string,
  keys: readonly string[] | null,
  undo: boolean,
): Promise<number> {
  let isAnew = false;
  const removed = await changeJournal(id, async (edit) => {
    isAnew = true;
    const { transaction } = edit;
    const all = keys ?? (await transaction.objectStore('listings').getAllKeys());
    let n = 0;
    for (const key of all) {
      const before = await edit.get(key);
      if (!before) continue;
      n++;
      if (undo) await trace(edit, id, before, null);
      await edit.remove(key);
    }
    // Who deletes everything for good leaves no earlier state of it behind either.
    if (keys === null && !undo)
      for (const name of ['traces', 'staged'] as const) await transaction.objectStore(name).clear();
    return n;
  });
  // Marks that no entry stands behind any more go too; not when the command is only sent again.
  if (keys === null && isAnew) await removeSeenMarks();
  return removed;
}

/** Holds a part of a file until all of them are there. */
export async function stage(
  id: string,
  file: string,
  part: number,
  entries: readonly Packed[],
): Promise<void> {
  await changeJournal(id, async ({ transaction }) => {
    await transaction.objectStore('staged').put({ file, part, at: Date.now(), entries: [...entries] });
    return null;
  });
}

/** Merges a file, whose parts are all there, into the journal. */
export const importFile = (id: string, file: string, parts: number): Promise<Merged> =>
  changeJournal(id, async (edit) => {
    const staged = edit.transaction.objectStore('staged');
    const range = IDBKeyRange.bound([file, 0], [file, Number.POSITIVE_INFINITY]);
    const found = await staged.getAll(range);
    if (found.length !== parts) throw new RefusedError('shape');
    const counts = { ...NOTHING };
    const begun = new Set<string>();
    for (const theirs of found.flatMap(({ entries }) => entries)) {
      const { key } = theirs.entry;
      const before = await edit.get(key);
      const next = before ? merged(before, theirs) : theirs;
      if (before && isSame(before, next)) continue;
      // A file may hold an entry twice: what stood here before the first of them is what undoing goes back to.
      if (begun.has(key)) {
        const first = await edit.transaction.objectStore('traces').get([id, key]);
        await trace(edit, id, first?.before ?? null, next.entry);
      } else {
        begun.add(key);
        await trace(edit, id, before, next.entry);
        if (before) counts.changed++;
        else counts.added++;
      }
      await edit.put(next.entry, next.bytes);
    }
    await staged.delete(range);
    return counts;
  });

const sameEntry = (a: Entry, b: Entry): boolean =>
  Object.entries(b).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(a[field as keyof Entry]),
  );
const isSame = (a: Packed, b: Packed): boolean => a.bytes === b.bytes && sameEntry(a.entry, b.entry);

/** Takes a change back, in what nothing has changed since. Refused once all of it is overtaken, or it was let go. */
export const undo = (id: string, change: string): Promise<Merged> =>
  changeJournal(id, async (edit) => {
    const traces = edit.transaction.objectStore('traces');
    const range = IDBKeyRange.bound([change], [change, []]);
    const found = await traces.getAll(range);
    if (found.length === 0) throw new RefusedError('overtaken');
    const counts = { ...NOTHING };
    for (const { key, before, after } of found) {
      const { done, left } = await undoOne(edit, await edit.get(key), before, after);
      if (done !== null) counts[done]++;
      if (left) counts.left++;
    }
    await traces.delete(range);
    if (counts.added + counts.changed + counts.removed === 0) throw new RefusedError('overtaken');
    return counts;
  });

/** What undoing did to one entry; `left`: something of it has changed since, and stays. */
interface Undone {
  done: 'added' | 'changed' | 'removed' | null;
  left: boolean;
}

async function undoOne(
  edit: JournalEdit,
  now: Packed | null,
  before: Packed | null,
  after: Entry | null,
): Promise<Undone> {
  if (before && !after) {
    // It was taken out. One that was read again since is the same listing: two accounts of it become one.
    const next = now ? merged(now, before) : before;
    await edit.put(next.entry, next.bytes);
    return { done: now ? 'changed' : 'added', left: false };
  }
  if (!now || !after) return { done: null, left: true };
  if (!before) {
    if (!sameEntry(now.entry, after)) return { done: null, left: true };
    await edit.remove(after.key);
    return { done: 'removed', left: false };
  }
  const { packed, left } = takenBack(now, before, after);
  if (isSame(now, packed)) return { done: null, left };
  await edit.put(packed.entry, packed.bytes);
  return { done: 'changed', left };
}

/** Lets go of what was held for a change to be taken back. */
export async function forgetUndo(change: string): Promise<void> {
  await changeJournal(null, async ({ transaction }) => {
    await transaction.objectStore('traces').delete(IDBKeyRange.bound([change], [change, []]));
    return null;
  });
}
