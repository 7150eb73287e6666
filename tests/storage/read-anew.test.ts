import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultIn } from '../../src/storage/entry-shape.ts';
import { entryOf } from '../../src/storage/journal.ts';
import { deleteJournal } from '../../src/storage/journal-db.ts';
import { background, PRIVATE, read } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

/** What is read anew: this background takes every text for one that asks for Python. */
const { open, send } = background();
const old = (n: number) => read(n, { needs: null, skills: { required: ['Cobol'], nice: [] } });
const anew = (...keys: string[]) => send({ kind: 'readAnew', keys });

beforeEach(() => fakeBrowser.reset());
afterEach(() => deleteJournal());

describe('an entry that was kept before needs were', () => {
  it('gets needs and skills out of its kept text; all else stays', async () => {
    await open(old(1));
    await send({ kind: 'entry', key: 'linkedin:1', change: { status: 'applied' } });
    const before = await entryOf('linkedin:1');
    expect(await anew('linkedin:1')).toEqual({ kind: 'done', result: { read: ['linkedin:1'] } });
    expect(await entryOf('linkedin:1')).toEqual({
      ...before,
      needs: [],
      skills: { required: ['Python'], nice: [] },
    });
  });

  it('keeps its flat list where no text is kept of it', async () => {
    await open(old(1), null);
    expect(await anew('linkedin:1')).toEqual({ kind: 'done', result: { read: [] } });
    expect(await entryOf('linkedin:1')).toMatchObject(old(1));
  });

  it('is passed over once it has needs, and where it is gone', async () => {
    const needs = [{ anyOf: ['Go'], need: 'nice' as const, named: 1, generic: false, start: 0, end: 2 }];
    await open(read(1, { needs }));
    expect(await anew('linkedin:1', 'linkedin:2')).toEqual({ kind: 'done', result: { read: [] } });
    expect(await entryOf('linkedin:1')).toMatchObject({ needs });
  });

  it('is read from a private window, too, of which it tells nothing, but not for a page that is none of ours', async () => {
    await open(old(1));
    const foreign = await send({ kind: 'readAnew', keys: ['linkedin:1'] }, { own: false });
    expect(foreign).toMatchObject({ kind: 'refused', reason: 'shape' });
    expect(await send({ kind: 'readAnew', keys: ['linkedin:1'] }, { asker: PRIVATE })).toMatchObject({
      kind: 'done',
    });
  });

  it('comes in from a file of that time', async () => {
    const { needs: _needs, close: _close, aiShare: _share, ...listing } = read(1);
    const rest = { status: 'seen', statusAt: null, notes: '', first: 1, last: 2, same: '', text: null };
    expect(faultIn({ ...listing, ...rest, description: null })).toBeNull();
    expect(faultIn({ ...listing, ...rest, description: null, needs: [{}] })).toMatch(/^needs/);
  });
});
