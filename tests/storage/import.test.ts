import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partsOf, sendFile } from '../../src/pages/journal/send-file.ts';
import type { FullEntry } from '../../src/storage/entry.ts';
import { entryOf, everything, textOf } from '../../src/storage/journal.ts';
import { deleteJournal, journalDb } from '../../src/storage/journal-db.ts';
import { LIMITS } from '../../src/storage/limits.ts';
import { seenMarksOf } from '../../src/storage/seen-marks.ts';
import { entry } from '../pages/journal/entry.ts';
import { background, posting, read, shown, TEXT } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());
afterEach(deleteJournal);

const { send, open, writer } = background();
const bring = async (...entries: FullEntry[]) => {
  const answer = await sendFile(send, entries, false);
  if (answer.kind !== 'done' || !('undo' in answer.result)) throw new Error(JSON.stringify(answer));
  return answer.result;
};
const undo = (change: string | null) => send({ kind: 'undo', change: change ?? 'nothing-to-undo' });
/** How many records a store of the journal holds. */
const held = async (store: 'traces' | 'staged') => (await journalDb()).count(store);

const ours = entry('1', {
  ...{ notes: 'ours', status: 'applied', statusAt: 50, first: 10, last: 20, title: 'Old', company: 'A' },
});
const theirs = entry('1', {
  ...{ notes: 'theirs', status: 'saved', statusAt: 40, first: 5, last: 30, title: 'New', company: 'A' },
});

describe('an import', () => {
  it('adds what is new, and joins what both know: latest reading, latest status, both notes', async () => {
    await bring(ours);
    expect(await bring(theirs, entry('2', { description: TEXT }))).toMatchObject({ added: 1, changed: 1 });
    expect(await entryOf('linkedin:1')).toMatchObject({
      ...{ title: 'New', status: 'applied', statusAt: 50, notes: 'ours\n\ntheirs', first: 5, last: 30 },
    });
    expect(await textOf('linkedin:2')).toBe(TEXT);
    expect(await held('staged')).toBe(0);
  });

  it('that would join two notes to more than a note holds is refused as a whole: nothing of either goes', async () => {
    await bring({ ...ours, notes: 'a'.repeat(LIMITS.notes - 10) });
    const answer = await sendFile(send, [{ ...theirs, notes: 'b'.repeat(20) }, entry('2')], false);
    expect(answer).toMatchObject({ kind: 'refused', reason: 'long' });
    expect((await everything()).map(({ key, notes }) => [key, notes.length])).toEqual([
      ['linkedin:1', LIMITS.notes - 10],
    ]);
  });

  it('taken in twice changes nothing the second time', async () => {
    await bring(ours);
    await bring(theirs);
    const before = await everything();
    expect(await bring(theirs)).toEqual({ added: 0, changed: 0, removed: 0, left: 0, undo: null });
    expect(await everything()).toEqual(before);
  });

  it('is told on the cards, what was merely seen too', async () => {
    await bring(ours, entry('2'));
    const seen = await seenMarksOf(['linkedin:1', 'linkedin:2']);
    expect(seen.get('linkedin:1')).toMatchObject({ status: 'applied' });
    expect(seen.get('linkedin:2')).toMatchObject({ verdict: 'ai' });
    const { undo: change } = await bring(entry('3', { status: 'offer', statusAt: 1 }));
    await undo(change);
    expect((await seenMarksOf(['linkedin:3'])).size).toBe(0);
  });

  it('comes in whole or not at all', async () => {
    await send({ kind: 'stage', file: 'a-file-of-two', part: 0, entries: [ours] });
    expect(await send({ kind: 'import', file: 'a-file-of-two', parts: 2 })).toMatchObject({
      kind: 'refused',
    });
    expect(await everything()).toEqual([]);
    const bad = await send({ kind: 'stage', file: 'another-file', part: 0, entries: [ours, { key: 'x' }] });
    expect(bad).toMatchObject({ kind: 'done', result: { bad: [{ at: 1, field: 'key' }] } });
    expect(await held('staged')).toBe(1);
    await writer.start(true);
    expect(await held('staged')).toBe(0);
  });

  it('goes in parts that messages can carry, in order', () => {
    const many = Array.from({ length: 10 }, (_, n) => entry(String(n), { notes: 'x'.repeat(100) }));
    const parts = partsOf(many, 1000);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flat()).toEqual(many);
    expect(partsOf([])).toEqual([]);
  });
});

describe('undoing', () => {
  it('an import leaves what has changed since, field by field', async () => {
    await bring(ours);
    const { undo: change } = await bring(theirs, entry('2'), entry('3'));
    await send({ kind: 'entry', key: 'linkedin:1', change: { status: 'offer' } });
    await send({ kind: 'entry', key: 'linkedin:2', change: { notes: 'later', was: '' } });
    expect(await undo(change)).toMatchObject({
      kind: 'done',
      // Of the first the notes, the first day and the reading go back; the second was written on since.
      result: { added: 0, changed: 1, removed: 1, left: 1 },
    });
    expect(await entryOf('linkedin:1')).toMatchObject({
      ...{ title: 'Old', notes: 'ours', first: 10, last: 20, status: 'offer' },
    });
    expect(await entryOf('linkedin:2')).toMatchObject({ notes: 'later' });
    expect(await entryOf('linkedin:3')).toBeNull();
  });

  it('says that everything has been overtaken, and that it was let go', async () => {
    const { undo: change } = await bring(entry('2'));
    await send({ kind: 'entry', key: 'linkedin:2', change: { notes: 'later', was: '' } });
    expect(await undo(change)).toMatchObject({ kind: 'refused', reason: 'overtaken' });
    const removal = await send({ kind: 'remove', keys: null, undo: true });
    const name = removal.kind === 'done' ? removal.result.undo : null;
    await send({ kind: 'forgetUndo', change: name ?? '' });
    expect(await undo(name)).toMatchObject({ kind: 'refused', reason: 'overtaken' });
    expect(await everything()).toEqual([]);
  });

  it('a removal joins what was read again since', async () => {
    const { posting: one, key } = shown(posting('7', { title: 'Tide Engineer 7' }));
    await send({ kind: 'status', shown: { key, posting: one }, status: 'applied' });
    await send({ kind: 'entry', key, change: { notes: 'before', was: '' } });
    const removal = await send({ kind: 'remove', keys: [key], undo: true });
    await open(read('7', { verdict: 'ml' }));
    expect(await entryOf(key)).toMatchObject({ status: 'seen', notes: '' });
    await undo(removal.kind === 'done' ? removal.result.undo : null);
    expect(await entryOf(key)).toMatchObject({ status: 'applied', notes: 'before' });
    expect((await seenMarksOf([key])).get(key)).toMatchObject({ status: 'applied' });
  });

  it('is once, and leaves nothing behind', async () => {
    await bring(ours, entry('2'));
    const before = await everything();
    const removal = await send({ kind: 'remove', keys: null, undo: true });
    const name = removal.kind === 'done' ? removal.result.undo : null;
    expect(await undo(name)).toMatchObject({ result: { added: 2 } });
    expect(await everything()).toEqual(before);
    expect(await undo(name)).toMatchObject({ kind: 'refused', reason: 'overtaken' });
    // Deleted for good: no earlier state of it stays.
    await bring(theirs);
    await send({ kind: 'remove', keys: null, undo: false });
    expect([await held('traces'), await held('staged')]).toEqual([0, 0]);
  });
});
