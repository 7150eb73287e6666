import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';
import { patchBetween } from '../../src/storage/settings-patch.ts';
import { loadSettings, onSettings } from '../../src/storage/stored-settings.ts';
import { pruneSeenMarks } from '../../src/storage/writing/seen-marks.ts';
import { background } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

const { send } = background();
/** Changes fields of the settings as a page that shows the stored ones would. */
async function saveSettings(part: Partial<Settings>) {
  const answer = await send({ kind: 'settings', patch: patchBetween(await loadSettings(), part) });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
}

describe('settings', () => {
  it('come back as they were saved, beside the defaults', async () => {
    await saveSettings({ skills: ['Python', 'SQL'] });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, skills: ['Python', 'SQL'] });
  });

  it('of two windows do not undo each other', async () => {
    await saveSettings({ country: 'GB' });
    await Promise.all([saveSettings({ skills: ['Go'] }), saveSettings({ currency: 'GBP' })]);
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      country: 'GB',
      skills: ['Go'],
      currency: 'GBP',
    });
  });

  it('take what two windows did to one list, and to one record', async () => {
    await saveSettings({ skills: ['Python', 'Go'], pathAnswers: { maths: 'love' } });
    const seen = await loadSettings();
    await send({ kind: 'settings', patch: patchBetween(seen, { skills: ['Python', 'Go', 'SQL'] }) });
    await send({ kind: 'settings', patch: patchBetween(seen, { skills: ['Go'] }) });
    await send({ kind: 'settings', patch: patchBetween(seen, { pathAnswers: { maths: 'love', ui: 'no' } }) });
    await send({ kind: 'settings', patch: patchBetween(seen, { pathAnswers: {} }) });
    expect(await loadSettings()).toMatchObject({ skills: ['Go', 'SQL'], pathAnswers: { ui: 'no' } });
  });

  it('are not changed by a change that is sent again', async () => {
    const patch = { set: { country: 'GB' }, add: {}, remove: {} };
    await send({ kind: 'settings', patch }, { id: 'one-change' });
    await saveSettings({ country: 'DE' });
    await send({ kind: 'settings', patch }, { id: 'one-change' });
    expect((await loadSettings()).country).toBe('DE');
  });

  it.each([
    [{ set: { country: 'Germany' } }, 'shape'],
    [{ set: { nonsense: 1 } }, 'shape'],
    [{ add: { skills: [7] } }, 'shape'],
    [{ add: { skills: Array.from({ length: 2001 }, (_, n) => `skill ${n}`) } }, 'long'],
  ])('refuse %j, and change nothing', async (part, reason) => {
    await saveSettings({ country: 'GB', skills: ['Go'] });
    const patch = { set: {}, add: {}, remove: {}, ...part };
    expect(await send({ kind: 'settings', patch })).toMatchObject({ kind: 'refused', reason });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, country: 'GB', skills: ['Go'] });
  });

  it('hold a profile far larger than one item of the synced storage', async () => {
    const skills = Array.from({ length: 900 }, (_, n) => `skill <${n}> of the harbour`);
    const ownSkills = Array.from({ length: 100 }, (_, n) => ({ name: `own ${n}`, aliases: [`écluse ${n}`] }));
    await saveSettings({ skills, ownSkills });
    expect(await loadSettings()).toMatchObject({ skills, ownSkills });
    const items = Object.entries(await fakeBrowser.storage.sync.get(null));
    const bytes = ([key, value]: [string, unknown]) =>
      new TextEncoder().encode(key + JSON.stringify(value).replaceAll('<', '\\u003C')).length;
    expect(Math.max(...items.map(bytes))).toBeLessThan(8192);
    expect(items.length).toBeGreaterThan(3);
  });

  it('leave nothing behind of a list that shrank', async () => {
    const skills = Array.from({ length: 900 }, (_, n) => `skill ${n} of the harbour`);
    await saveSettings({ skills });
    await saveSettings({ skills: ['Python'] });
    expect((await loadSettings()).skills).toEqual(['Python']);
    await saveSettings({ skills: skills.slice(0, 500) });
    expect((await loadSettings()).skills).toEqual(skills.slice(0, 500));
    await saveSettings({ skills: ['Python'] });
    expect(Object.keys(await fakeBrowser.storage.sync.get(null)).filter((key) => key.includes(':'))).toEqual(
      [],
    );
  });

  it('hold on to a long list until all of the next one has come from another machine', async () => {
    const skills = Array.from({ length: 900 }, (_, n) => `skill ${n} of the harbour`);
    await saveSettings({ skills });
    const here = await fakeBrowser.storage.sync.get(null);
    await saveSettings({ skills: skills.slice(0, 700) });
    const there = await fakeBrowser.storage.sync.get(null);
    // Every item comes by itself, in any order: at each moment the list is the old one or the new one.
    await fakeBrowser.storage.sync.clear();
    await fakeBrowser.storage.sync.set(here);
    const changed = Object.entries(there).filter(([key, value]) => here[key] !== value);
    for (const [key, value] of changed.reverse()) {
      await fakeBrowser.storage.sync.set({ [key]: value });
      expect([900, 700]).toContain((await loadSettings()).skills.length);
    }
    expect((await loadSettings()).skills).toEqual(skills.slice(0, 700));
  });

  it('are announced until the listener is stopped', async () => {
    const stop = new AbortController();
    const heard: Settings[] = [];
    onSettings((settings) => heard.push(settings), stop.signal);
    await saveSettings({ country: 'FR' });
    await vi.waitFor(() => expect(heard.at(-1)?.country).toBe('FR'));
    stop.abort();
    const count = heard.length;
    await saveSettings({ country: 'ES' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.length).toBe(count);
  });
});

describe('seen marks', () => {
  it('give way oldest first', async () => {
    const marks = [0, 1, 2, 3, 4].map((n) => [
      `seen:indeed:${n}`,
      { verdict: 'ml', unsure: false, at: 1000 * n },
    ]);
    await fakeBrowser.storage.local.set({ ...Object.fromEntries(marks), other: 1 });
    await pruneSeenMarks(2);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual([
      'other',
      'seen:indeed:3',
      'seen:indeed:4',
    ]);
  });
});
