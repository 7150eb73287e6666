import type { Entry } from '../entry.ts';
import type { Packed } from '../journal-db.ts';
import { LIMITS } from '../limits.ts';
import { RefusedError } from './refused.ts';

const isFurther = (a: Entry, b: Entry): boolean => (a.statusAt ?? -1) > (b.statusAt ?? -1);

/**
 * Two notes as one: neither is lost; where one holds the other, it is the longer. Refused where both together are more
 * than a note holds.
 */
export function joinedNotes(ours: string, theirs: string): string {
  const joined = ours.includes(theirs) ? ours : theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;
  if (joined.length > LIMITS.notes) throw new RefusedError('long');
  return joined;
}

/** Two accounts of one listing as one: the latest reading, the latest status, the first and last day, both notes. Refused as those are. */
export function merged(ours: Packed, theirs: Packed): Packed {
  const [newer, older] = theirs.entry.last > ours.entry.last ? [theirs, ours] : [ours, theirs];
  const { status, statusAt } = isFurther(theirs.entry, ours.entry) ? theirs.entry : ours.entry;
  return {
    entry: {
      ...newer.entry,
      ...{ status, statusAt },
      notes: joinedNotes(ours.entry.notes, theirs.entry.notes),
      first: Math.min(ours.entry.first, theirs.entry.first),
      needs: newer.entry.needs ?? older.entry.needs,
      text: newer.entry.text ?? older.entry.text,
    },
    bytes: newer.bytes ?? older.bytes,
  };
}

/** Fields that only make sense together: one of them changed is all of them changed. */
const TOGETHER: readonly (readonly (keyof Entry)[])[] = [['status', 'statusAt'], ['notes'], ['first']];
const ALONE: ReadonlySet<string> = new Set(TOGETHER.flat());

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const readingOf = (entry: Entry) =>
  Object.entries(entry)
    .filter(([field]) => !ALONE.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Takes back what a change did to an entry, in the fields nothing has changed since.
 *
 * @returns the entry as it is then, and whether something was left as it is
 */
export function takenBack(now: Packed, before: Packed, after: Entry): { packed: Packed; left: boolean } {
  let entry = { ...now.entry };
  let bytes = now.bytes;
  let left = false;
  for (const fields of TOGETHER) {
    const of = (one: Entry) => fields.map((field) => one[field]);
    if (same(of(before.entry), of(after))) continue;
    if (!same(of(now.entry), of(after))) left = true;
    else entry = { ...entry, ...Object.fromEntries(fields.map((field) => [field, before.entry[field]])) };
  }
  if (!same(readingOf(before.entry), readingOf(after))) {
    if (!same(readingOf(now.entry), readingOf(after))) left = true;
    else {
      entry = { ...entry, ...Object.fromEntries(readingOf(before.entry)) };
      bytes = before.bytes;
    }
  }
  return { packed: { entry, bytes }, left };
}
