import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  adoptSeen,
  changeEntry,
  countEntries,
  entryOf,
  everything,
  forgetAll,
  keeps,
  type ListingRead,
  latest,
  onJournal,
  rememberListing,
  replaceEntries,
  textOf,
  troubleOf,
  twinsOfPosting,
} from '../../src/storage/journal.ts';
import {
  BlockedError,
  closeJournal,
  DB_NAME,
  deleteJournal,
  journalDb,
  UPGRADES,
} from '../../src/storage/journal-db.ts';
import { compress, decompress, fingerprint } from '../../src/storage/journal-text.ts';
import { recallVerdicts } from '../../src/storage/seen.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const TEXT = 'We splice ropes and train models of the tide for the harbours of the north. '.repeat(6);
const read = (n: number | string, part: Partial<ListingRead> = {}): ListingRead => ({
  ...{ key: `linkedin:${n}`, verdict: 'ai', unsure: false, confidence: 0.9, titleSays: 'ai' },
  ...{ title: `Tide Engineer ${n}`, company: 'Harbour', location: 'Hull', country: 'GB', salary: null },
  ...{ skills: { required: ['Python'], nice: [] }, url: `https://www.linkedin.com/jobs/view/${n}/` },
  ...part,
});

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteJournal();
});

describe('the journal', () => {
  it('keeps what was read of a listing, with its text', async () => {
    await rememberListing(read(1), TEXT, true);
    expect(await entryOf('linkedin:1')).toMatchObject({ ...read(1), status: 'seen', notes: '' });
    expect(await textOf('linkedin:1')).toBe(TEXT);
    expect((await recallVerdicts(['linkedin:1'])).get('linkedin:1')).toMatchObject({ verdict: 'ai' });
  });

  it('keeps no text where none is wanted, and then forgets the one it had', async () => {
    await rememberListing(read(1), TEXT, true);
    await rememberListing(read(1), TEXT, false);
    expect(await textOf('linkedin:1')).toBeNull();
  });

  it('leaves status, notes and first day when a listing is read again', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1000);
    await rememberListing(read(1), TEXT, true);
    await changeEntry('linkedin:1', { status: 'applied' });
    await changeEntry('linkedin:1', { notes: 'Ask Ann', was: '' });
    clock.mockReturnValue(5000);
    await rememberListing(read(1, { verdict: 'ml' }), TEXT, true);
    expect(await entryOf('linkedin:1')).toMatchObject({
      ...{ verdict: 'ml', status: 'applied', statusAt: 1000, notes: 'Ask Ann', first: 1000, last: 5000 },
    });
    expect((await recallVerdicts(['linkedin:1'])).get('linkedin:1')).toMatchObject({ status: 'applied' });
  });

  it('is read in parts, the latest first, none twice, also where many have the same time', async () => {
    const clock = vi.spyOn(Date, 'now');
    for (let n = 0; n < 25; n++) {
      clock.mockReturnValue(Math.floor(n / 5));
      await rememberListing(read(n), null, true);
    }
    const all = [];
    for (let part = await latest(4); part.length > 0; part = await latest(4, part.at(-1))) all.push(...part);
    expect(all).toHaveLength(25);
    expect(new Set(all.map(({ key }) => key)).size).toBe(25);
    expect(all.map(({ last }) => last)).toEqual(all.map(({ last }) => last).sort((a, b) => b - a));
    expect(await countEntries()).toBe(25);
  });

  it('loses neither of two notes written in two windows', async () => {
    await rememberListing(read(1), null, true);
    await changeEntry('linkedin:1', { notes: 'from one', was: '' });
    const entry = await changeEntry('linkedin:1', { notes: 'from the other', was: '' });
    expect(entry?.notes).toBe('from the other\n\nfrom one');
    expect((await changeEntry('linkedin:1', { notes: 'short', was: entry?.notes ?? '' }))?.notes).toBe(
      'short',
    );
  });

  it('knows the same job at another place and the same text posted anew', async () => {
    await rememberListing(read(1), TEXT, true);
    await rememberListing(read(2, { key: 'indeed:9', title: 'TIDE  engineer 1' }), null, true);
    await rememberListing(read(3), 'Another text altogether. '.repeat(20), true);
    const posting = { title: 'Tide engineer 1', company: 'Harbour', description: null };
    expect((await twinsOfPosting('linkedin:1', posting)).map(({ key }) => key)).toEqual(['indeed:9']);
    const anew = { title: 'Senior Tide Engineer', company: 'Quay', description: TEXT.toUpperCase() };
    expect((await twinsOfPosting('x:1', anew)).map(({ key }) => key)).toEqual(['linkedin:1']);
    expect(await twinsOfPosting('x:1', { title: null, company: null, description: null })).toEqual([]);
  });

  it('takes entries out and puts them back as they were', async () => {
    await rememberListing(read(1), TEXT, true);
    await rememberListing(read(2), TEXT, true);
    const before = await everything();
    const undo = await replaceEntries(new Map([['linkedin:1', null]]));
    expect(await entryOf('linkedin:1')).toBeNull();
    expect(await recallVerdicts(['linkedin:1'])).toEqual(new Map());
    await replaceEntries(undo);
    expect(await everything()).toEqual(before);
    await forgetAll();
    expect([await countEntries(), await textOf('linkedin:2')]).toEqual([0, null]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('changes all of it or nothing', async () => {
    await rememberListing(read(1), TEXT, true);
    const [entry] = await everything();
    if (!entry) throw new Error('nothing was kept');
    const spoilt = { ...entry, key: 'linkedin:3', notes: (() => 0) as never };
    const changes = new Map([
      ['linkedin:2', { ...entry, key: 'linkedin:2' }],
      ['linkedin:3', spoilt],
    ]);
    await expect(replaceEntries(changes)).rejects.toThrow();
    expect((await everything()).map(({ key }) => key)).toEqual(['linkedin:1']);
  });

  it('tells other windows what changed', async () => {
    const heard: (readonly string[])[] = [];
    const stop = new AbortController();
    onJournal((keys) => heard.push(keys), stop.signal);
    await rememberListing(read(1), null, true);
    await vi.waitFor(() => expect(heard).toEqual([['linkedin:1']]));
    stop.abort();
  });

  it('takes over what earlier versions kept elsewhere, once, and keeps what it has', async () => {
    await fakeBrowser.storage.local.set({
      'seen:linkedin:1': { ...read(1), verdict: 'ml', at: 7 },
      'seen:indeed:2': { verdict: 'ai', unsure: true, title: 'Old', at: 3 },
      'seen:indeed:3': { verdict: 'neither', unsure: false, at: 9 },
    });
    await rememberListing(read(1), TEXT, true);
    await fakeBrowser.storage.local.set({ 'seen:linkedin:1': { ...read(1), verdict: 'ml', at: 7 } });
    await adoptSeen();
    expect(await entryOf('linkedin:1')).toMatchObject({ verdict: 'ai' });
    expect(await entryOf('indeed:2')).toMatchObject({
      title: 'Old',
      first: 3,
      last: 3,
      skills: { required: [] },
    });
    expect(await countEntries()).toBe(2);
    expect(await fakeBrowser.storage.local.get('seen:indeed:2')).toEqual({
      'seen:indeed:2': { verdict: 'ai', unsure: true, at: 3 },
    });
    await adoptSeen();
    expect(await countEntries()).toBe(2);
  });
});

describe('the store', () => {
  it.each(UPGRADES.map((_, version) => version).filter((version) => version > 0))(
    'of version %d is brought to the present shape with all in it',
    async (version) => {
      const old = await journalDb(version);
      const row = {
        ...read(1),
        status: 'saved',
        statusAt: 1,
        notes: 'n',
        first: 1,
        last: 2,
        same: '',
        text: null,
      };
      await old.put('listings', { ...row, age: -2 } as never);
      await closeJournal();
      expect(await entryOf('linkedin:1')).toEqual(row);
      await rememberListing(read(1), TEXT, true);
      expect(await textOf('linkedin:1')).toBe(TEXT);
      expect(await latest(5)).toHaveLength(1);
    },
  );

  it('says so when another page holds it in an older shape', async () => {
    const other = await openDB(DB_NAME, 1);
    await expect(latest(1)).rejects.toBeInstanceOf(BlockedError);
    other.close();
  });

  it('steps back for a newer version, and opens anew', async () => {
    await rememberListing(read(1), null, true);
    const newer = await openDB(DB_NAME, UPGRADES.length + 1);
    newer.close();
    await expect(latest(1)).rejects.toThrow(/version/);
  });

  it('tells troubles apart', () => {
    expect(troubleOf(new BlockedError())).toBe('blocked');
    expect(troubleOf(new DOMException('x', 'QuotaExceededError'))).toBe('full');
    expect(troubleOf(new Error('x'))).toBe('off');
  });
});

describe('what is kept', () => {
  it('is decided board by board', () => {
    expect(keeps({ journalOff: [] }, 'linkedin')).toBe(true);
    expect(keeps({ journalOff: ['linkedin'] }, 'linkedin')).toBe(false);
    expect(keeps({ journalOff: ['linkedin'] }, 'indeed')).toBe(true);
    expect(keeps({ journalOff: ['*'] }, 'indeed')).toBe(false);
  });

  it('are texts in a third of their size', async () => {
    const packed = await compress(TEXT.repeat(5));
    expect(packed.length).toBeLessThan(TEXT.length);
    expect(decompress(packed)).toBe(TEXT.repeat(5));
    expect(decompress(new Uint8Array([1, 2, 3]))).toBeNull();
  });

  it('has a fingerprint by its letters alone', () => {
    expect(fingerprint(TEXT)).toBe(fingerprint(TEXT.toUpperCase().replaceAll(' ', '\n- ')));
    expect(fingerprint(TEXT)).not.toBe(fingerprint(`${TEXT}x`));
    expect(fingerprint('short')).toBeNull();
  });
});
