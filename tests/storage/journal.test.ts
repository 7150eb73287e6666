import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compress, decompress } from '../../src/storage/compress.ts';
import {
  countEntries,
  entryOf,
  latest,
  onJournal,
  textOf,
  twinsOfPosting,
} from '../../src/storage/journal.ts';
import { BlockedError, DB_NAME, deleteJournal, journalDb, UPGRADES } from '../../src/storage/journal-db.ts';
import { isSameJob, nearlySame, sketch } from '../../src/storage/same-jobs.ts';
import { seenMarksOf } from '../../src/storage/seen-marks.ts';
import { troubleOf } from '../../src/storage/trouble.ts';
import { background, posting, read, shown, TEXT } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const { open, send, writer } = background();
const setStatus = (key: string, status: 'applied' | 'saved' | 'offer') =>
  send({ kind: 'entry', key, change: { status } });
const setNotes = (key: string, notes: string, was: string) =>
  send({ kind: 'entry', key, change: { notes, was } });

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteJournal();
});

describe('the journal', () => {
  it('keeps what was read of a listing, with its text', async () => {
    await open(read(1));
    expect(await entryOf('linkedin:1')).toMatchObject({
      ...read(1),
      status: 'seen',
      notes: '',
      closed: null,
    });
    expect(await textOf('linkedin:1')).toBe(TEXT);
    expect((await seenMarksOf(['linkedin:1'])).get('linkedin:1')).toMatchObject({ verdict: 'ai' });
  });

  it('keeps no text where none is wanted, and then forgets the one it had', async () => {
    await open(read(1));
    await send({ kind: 'settings', patch: { set: { keepTexts: false }, add: {}, remove: {} } });
    await open(read(1));
    expect(await textOf('linkedin:1')).toBeNull();
  });

  it('leaves status, notes and first day when a listing is read again', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1000);
    await open(read(1));
    await setStatus('linkedin:1', 'applied');
    await setNotes('linkedin:1', 'Ask Ann', '');
    clock.mockReturnValue(5000);
    await open(read(1, { verdict: 'ml' }));
    expect(await entryOf('linkedin:1')).toMatchObject({
      ...{ verdict: 'ml', status: 'applied', statusAt: 1000, notes: 'Ask Ann', first: 1000, last: 5000 },
    });
    expect((await seenMarksOf(['linkedin:1'])).get('linkedin:1')).toMatchObject({ status: 'applied' });
  });

  it('keeps what was known of a listing that is read again without its text', async () => {
    await open(read(1, { salary: { min: 1, max: 2, currency: 'GBP', period: 'year' } }));
    const known = await entryOf('linkedin:1');
    const without = { verdict: 'neither' as const, company: null, skills: { required: [], nice: [] } };
    await open(read(1, { ...without, needs: null, confidence: 0.1, title: 'Tide Engineer 1' }), null);
    expect(await entryOf('linkedin:1')).toEqual({ ...known, verdict: 'neither', last: expect.any(Number) });
    expect(await textOf('linkedin:1')).toBe(TEXT);
  });

  it('tells of a kept listing that it is closed, and enters no closed one', async () => {
    await open(read(1));
    await open(read(1), null, { closed: true });
    await open(read(2), null, { closed: true });
    expect(await entryOf('linkedin:1')).toMatchObject({ ...read(1), closed: expect.any(Number) });
    expect(await textOf('linkedin:1')).toBe(TEXT);
    expect(await entryOf('linkedin:2')).toBeNull();
    await open(read(1));
    expect(await entryOf('linkedin:1')).toMatchObject({ closed: null });
  });

  it('is read in parts, the latest first, none twice, also where many have the same time', async () => {
    const clock = vi.spyOn(Date, 'now');
    for (let n = 0; n < 25; n++) {
      clock.mockReturnValue(Math.floor(n / 5));
      await open(read(n), null);
    }
    const all = [];
    for (let part = await latest(4); part.length > 0; part = await latest(4, part.at(-1))) all.push(...part);
    expect(all).toHaveLength(25);
    expect(new Set(all.map(({ key }) => key)).size).toBe(25);
    expect(all.map(({ last }) => last)).toEqual(all.map(({ last }) => last).sort((a, b) => b - a));
    expect(await countEntries()).toBe(25);
  });

  it('loses neither of two notes written in two windows', async () => {
    await open(read(1));
    await setNotes('linkedin:1', 'from one', '');
    await setNotes('linkedin:1', 'from the other', '');
    expect((await entryOf('linkedin:1'))?.notes).toBe('from the other\n\nfrom one');
    // A note that holds the other already is not joined to it once more.
    await setNotes('linkedin:1', 'from the other', '');
    await setNotes('linkedin:1', 'from the other\n\nfrom one, and on', 'unseen');
    expect((await entryOf('linkedin:1'))?.notes).toBe('from the other\n\nfrom one, and on');
    await setNotes('linkedin:1', 'short', 'from the other\n\nfrom one, and on');
    expect((await entryOf('linkedin:1'))?.notes).toBe('short');
  });

  it('refuses a note that joined to another is longer than it keeps, and one on nothing', async () => {
    await open(read(1));
    await setNotes('linkedin:1', 'x'.repeat(150_000), '');
    expect(await setNotes('linkedin:1', 'y'.repeat(150_000), '')).toMatchObject({
      kind: 'refused',
      reason: 'long',
    });
    expect((await entryOf('linkedin:1'))?.notes).toBe('x'.repeat(150_000));
    expect(await setNotes('linkedin:2', 'y', '')).toMatchObject({ kind: 'refused', reason: 'gone' });
  });

  it('knows the same job: employer, title, and the place or nearly the text', async () => {
    await open(read(1));
    await open(read(2, { key: 'indeed:9', title: 'TIDE  engineer 1', location: 'Hull, England' }), null);
    await open(read(3), 'Another text altogether. '.repeat(20));
    const twins = async (part: Parameters<typeof twinsOfPosting>[1]) =>
      (await twinsOfPosting('x:1', part)).map(({ key }) => key).sort();
    const job = { title: 'Tide engineer 1', company: 'Harbour' };
    expect(await twins({ ...job, location: 'Hull (UK)', description: null })).toEqual([
      'indeed:9',
      'linkedin:1',
    ]);
    expect(await twins({ ...job, location: 'Leeds', description: `New: ${TEXT}` })).toEqual(['linkedin:1']);
    expect(await twins({ ...job, location: 'Leeds', description: 'Other words. '.repeat(30) })).toEqual([]);
    expect(await twins({ ...job, title: 'Senior', location: 'Hull', description: TEXT })).toEqual([]);
    expect(await twins({ title: null, company: null, location: 'Hull', description: null })).toEqual([]);
  });

  it('keeps the listing a reader saves as it was shown, whatever else is kept', async () => {
    const one = posting('5');
    await send({ kind: 'status', shown: shown(one), status: 'saved' });
    expect(await entryOf('linkedin:5')).toMatchObject({
      ...{ title: 'Tide Engineer 5', status: 'saved', url: one.url },
    });
    expect(await textOf('linkedin:5')).toBe(TEXT);
  });

  it('changes an entry once, however often the command comes, and also after the background was ended', async () => {
    await open(read(1));
    const command = { kind: 'entry' as const, key: 'linkedin:1', change: { status: 'applied' as const } };
    await send(command, { id: 'only-once' });
    await setStatus('linkedin:1', 'offer');
    await background().send(command, { id: 'only-once' });
    expect((await entryOf('linkedin:1'))?.status).toBe('offer');
  });

  it('tells other windows what changed', async () => {
    const heard: (readonly string[])[] = [];
    const stop = new AbortController();
    onJournal((keys) => heard.push(keys), stop.signal);
    await open(read(1));
    await vi.waitFor(() => expect(heard).toEqual([['linkedin:1']]));
    stop.abort();
  });

  it('tells the cards what a background that was ended could not tell', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('ended'));
    await open(read(1));
    expect(await seenMarksOf(['linkedin:1'])).toEqual(new Map());
    await writer.start(false);
    expect((await seenMarksOf(['linkedin:1'])).get('linkedin:1')).toMatchObject({ verdict: 'ai' });
  });
});

describe('the store', () => {
  it('says so when another page holds it in an older shape', async () => {
    const other = await openDB(DB_NAME, 1);
    await expect(journalDb(2)).rejects.toBeInstanceOf(BlockedError);
    other.close();
  });

  it('steps back for a newer version, and opens anew', async () => {
    await open(read(1));
    const newer = await openDB(DB_NAME, UPGRADES.length + 1);
    newer.close();
    await expect(latest(1)).rejects.toThrow(/version/);
  });

  it('tells troubles apart', () => {
    expect(troubleOf(new BlockedError())).toBe('blocked');
    expect(troubleOf(new DOMException('x', 'QuotaExceededError'))).toBe('full');
    expect(troubleOf(new Error('x'))).toBe('broken');
  });
});

describe('what is kept', () => {
  it('are texts in a third of their size', async () => {
    const packed = await compress(TEXT.repeat(5));
    expect(packed.length).toBeLessThan(TEXT.length);
    expect(decompress(packed)).toBe(TEXT.repeat(5));
    expect(decompress(new Uint8Array([1, 2, 3]))).toBeNull();
  });

  it('have a sketch by their letters alone, in which small changes show little', () => {
    const text = Array.from({ length: 300 }, (_, n) => `word${(n * 7919) % 1000} of`).join(' ');
    expect(sketch(text)).toBe(sketch(text.toUpperCase().replaceAll(' ', '\n- ')));
    expect(sketch('short')).toBeNull();
    const reworded = text.replaceAll('word19', 'another');
    expect(nearlySame(sketch(text), sketch(`${reworded} and a last line that is new`))).toBe(true);
    const other = Array.from({ length: 300 }, (_, n) => `thing${(n * 31) % 977} for`).join(' ');
    expect(nearlySame(sketch(text), sketch(other))).toBe(false);
    // Half of it is what an employer says of itself in every listing.
    const half = text.slice(0, text.length / 2) + other.slice(0, other.length / 2);
    expect(nearlySame(sketch(text), sketch(half))).toBe(false);
  });

  it('is the same job only where it is sure', () => {
    const job = { same: 'a b', location: null, text: null };
    expect(isSameJob(job, job)).toBe(false);
    expect(isSameJob({ ...job, location: 'Hull' }, { ...job, location: 'HULL, UK' })).toBe(true);
    expect(isSameJob({ ...job, location: 'Hull' }, { ...job, location: 'Leeds' })).toBe(false);
    expect(isSameJob({ ...job, same: '', location: 'Hull' }, { ...job, same: '', location: 'Hull' })).toBe(
      false,
    );
  });
});
