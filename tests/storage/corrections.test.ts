import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { merge, postingKey } from '../../src/posting/posting.ts';
import {
  allCorrections,
  correctionOf,
  removeAllCorrections,
  removeCorrection,
  saveCorrection,
  toJsonLines,
} from '../../src/storage/corrections.ts';
import { rememberVerdicts } from '../../src/storage/seen.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

const posting = (id: string | null) =>
  merge({ board: 'linkedin', id, url: 'https://quay.example/jobs/7#apply' }, [
    { layer: 'board', fields: { title: 'Tide Engineer', company: 'Moon', description: 'First.\nSecond.' } },
  ]);

describe('corrections', () => {
  it('are kept by job, or by address where the job has no id', async () => {
    expect(postingKey(posting('7'))).toBe('linkedin:7');
    expect(postingKey(posting(null))).toBe('page:https://quay.example/jobs/7');
    await saveCorrection(posting('7'), 'ml', 'ai');
    expect(await correctionOf('linkedin:7')).toMatchObject({
      verdict: 'ml',
      ours: 'ai',
      title: 'Tide Engineer',
    });
    expect(await correctionOf('linkedin:8')).toBeNull();
  });

  it('keeps no mail address and no phone number of a recruiter', async () => {
    const description = 'Ask Ann: ann@ropes.example, +49 30 1234567.';
    const { description: kept } = await saveCorrection({ ...posting('7'), description }, 'ml', 'ai');
    expect(kept).toBe('Ask Ann: [mail address], [phone number].');
    expect((await correctionOf('linkedin:7'))?.description).toBe(kept);
  });

  it('can be changed and taken back', async () => {
    await saveCorrection(posting('7'), 'ml', 'ai');
    await saveCorrection(posting('7'), 'neither', 'ai');
    expect((await correctionOf('linkedin:7'))?.verdict).toBe('neither');
    await removeCorrection('linkedin:7');
    expect(await correctionOf('linkedin:7')).toBeNull();
  });

  it('go out as one JSON line each, label and posting in one', async () => {
    await saveCorrection(posting('7'), 'mixed', null);
    const lines = toJsonLines(await allCorrections()).split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      id: 'linkedin:7',
      verdict: 'mixed',
      title: 'Tide Engineer',
      description: 'First.\nSecond.',
    });
  });

  it('are deleted together, and nothing else with them', async () => {
    await rememberVerdicts([['linkedin:7', { verdict: 'ai', unsure: false, at: Date.now() }]]);
    await saveCorrection(posting('7'), 'ml', 'ai');
    await saveCorrection(posting(null), 'ml', 'ai');
    await removeAllCorrections();
    expect(await allCorrections()).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['seen:linkedin:7']);
  });

  it('that are not of the right shape are passed over', async () => {
    await fakeBrowser.storage.local.set({ 'fix:linkedin:9': { verdict: 'perhaps' } });
    expect(await correctionOf('linkedin:9')).toBeNull();
    expect(await allCorrections()).toEqual([]);
  });
});
