import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allCorrections, correctionOf, toJsonLines } from '../../src/storage/corrections.ts';
import { entryOf } from '../../src/storage/journal.ts';
import { deleteJournal } from '../../src/storage/journal-db.ts';
import { CORRECTIONS_SIZE, MOST_CORRECTIONS } from '../../src/storage/limits.ts';
import { background, posting, read, shown } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());
afterEach(deleteJournal);

const correct = (one: ReturnType<typeof posting>, verdict: 'ai' | 'ml' | 'neither' | null, id?: string) =>
  background().send(
    { kind: 'correct', shown: shown(one), verdict, ours: 'ai' },
    id === undefined ? {} : { id },
  );

describe('corrections', () => {
  it('are kept by job, or by address where the job has no id', async () => {
    await correct(posting('7'), 'ml');
    await correct(posting(null), 'neither');
    expect(await correctionOf('linkedin:7')).toMatchObject({ verdict: 'ml', ours: 'ai' });
    expect(await correctionOf('page:https://www.linkedin.com/jobs/view/x/')).toMatchObject({
      verdict: 'neither',
    });
    expect(await correctionOf('linkedin:8')).toBeNull();
  });

  it('keep no mail address and no phone number of a recruiter', async () => {
    const description = 'Ask Ann: ann@ropes.example, +49 30 1234567.';
    await correct({ ...posting('7'), description }, 'ml');
    expect((await correctionOf('linkedin:7'))?.description).toBe('Ask Ann: [mail address], [phone number].');
  });

  it('rule the journal’s entry of the job, and give it back when they are taken back', async () => {
    await background().open(read(7));
    await correct(posting('7'), 'neither');
    expect(await entryOf('linkedin:7')).toMatchObject({ verdict: 'neither', unsure: false });
    await correct(posting('7'), null);
    expect(await correctionOf('linkedin:7')).toBeNull();
    expect(await entryOf('linkedin:7')).toMatchObject({ verdict: 'ai' });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain('fix:linkedin:7');
  });

  it('that are sent again do not undo what came after them', async () => {
    await correct(posting('7'), 'ml', 'first-one');
    await correct(posting('7'), 'neither');
    await correct(posting('7'), 'ml', 'first-one');
    expect(await correctionOf('linkedin:7')).toMatchObject({ verdict: 'neither' });
  });

  it('are capped, the oldest first, and it is said how many went', async () => {
    const old = Object.fromEntries(
      Array.from({ length: MOST_CORRECTIONS }, (_, n) => [
        `fix:linkedin:old${n}`,
        { ...{ verdict: 'ml', ours: null, title: 'x', company: null, location: null, salary: null }, at: n },
        // Spread apart: the parts above are the same in all.
      ]).map(([key, value]) => [key, { ...(value as object), description: null, board: 'linkedin' }]),
    );
    await fakeBrowser.storage.local.set(old);
    const answer = await correct(posting('7'), 'ml');
    expect(answer).toMatchObject({ kind: 'done', result: { dropped: 1 } });
    expect(await correctionOf('linkedin:old0')).toBeNull();
    expect(await correctionOf('linkedin:old1')).not.toBeNull();
    expect(await allCorrections()).toHaveLength(MOST_CORRECTIONS);
  });

  it('that cannot be written cost the reader none of the older ones', async () => {
    const kept = {
      ...{ verdict: 'ml', ours: null, title: 'x', company: null, location: null, salary: null },
    };
    for (let at = 1; at <= 4; at++)
      await fakeBrowser.storage.local.set({
        [`fix:linkedin:${at}`]: {
          ...kept,
          ...{ at, board: 'linkedin', description: 'x'.repeat(CORRECTIONS_SIZE / 4) },
        },
      });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    expect(await correct(posting('7'), 'ml')).toMatchObject({ kind: 'failed', trouble: 'full' });
    set.mockRestore();
    expect(await allCorrections()).toHaveLength(4);
  });

  it('are capped by their size too', async () => {
    const old = {
      ...{ verdict: 'ml', ours: null, title: 'x', company: null, location: null, salary: null },
      ...{ board: 'linkedin', description: 'x'.repeat(CORRECTIONS_SIZE / 4) },
    };
    for (let at = 1; at <= 4; at++)
      await fakeBrowser.storage.local.set({ [`fix:linkedin:${at}`]: { ...old, at } });
    expect(await correct(posting('7'), 'ml')).toMatchObject({ result: { dropped: 1 } });
    expect((await allCorrections()).map(([key]) => key)).toEqual([
      ...['linkedin:7', 'linkedin:4', 'linkedin:3', 'linkedin:2'],
    ]);
  });

  it('go out as one JSON line each, label and posting in one', async () => {
    await correct(posting('7', { description: 'First.\nSecond.' }), 'ml');
    const lines = toJsonLines(await allCorrections()).split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ id: 'linkedin:7', verdict: 'ml', title: 'Tide Engineer 7', description: 'First.\nSecond.' },
    });
  });

  it('are deleted together, and nothing else with them', async () => {
    await background().open(read(7));
    await correct(posting('7'), 'ml');
    await correct(posting(null), 'ml');
    await background().send({ kind: 'dropCorrections' });
    expect(await allCorrections()).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual([
      'done',
      'seen:linkedin:7',
    ]);
  });

  it('that are not of the right shape are passed over', async () => {
    await fakeBrowser.storage.local.set({ 'fix:linkedin:9': { verdict: 'perhaps' } });
    expect(await correctionOf('linkedin:9')).toBeNull();
    expect(await allCorrections()).toEqual([]);
  });
});
