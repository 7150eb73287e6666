import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSeen, pruneSeen, recallVerdicts, rememberVerdicts } from '../../src/storage/seen.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';
import { loadSettings, onSettings, saveSettings } from '../../src/storage/store.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

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

  it('are written whole in the current shape when the stored ones are of an older version', async () => {
    await fakeBrowser.storage.sync.set({ badges: false });
    await saveSettings({ country: 'GB' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, country: 'GB', badgesOff: ['*'] });
    expect(await fakeBrowser.storage.sync.get('version')).toEqual({ version: 2 });
  });

  it('are changed from what is stored at the time', async () => {
    await saveSettings({ skills: ['Python'] });
    await saveSettings(({ skills }) => ({ skills: [...skills, 'SQL'], learning: ['Rust'] }));
    expect(await loadSettings()).toMatchObject({ skills: ['Python', 'SQL'], learning: ['Rust'] });
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

describe('kept verdicts', () => {
  it('are found again by job', async () => {
    await rememberVerdicts([['linkedin:1', { verdict: 'ai', unsure: false, at: Date.now() }]]);
    const seen = await recallVerdicts(['linkedin:1', 'linkedin:2']);
    expect(seen.get('linkedin:1')).toMatchObject({ verdict: 'ai', unsure: false });
    expect(seen.has('linkedin:2')).toBe(false);
  });

  it('go with their job’s status, and are forgotten at a word', async () => {
    await rememberVerdicts([
      ['linkedin:1', { verdict: 'ai', unsure: false, status: 'applied', at: 5 }],
      ['linkedin:2', { verdict: 'ml', unsure: true, at: 5 }],
    ]);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect((await recallVerdicts(['linkedin:1'])).get('linkedin:1')?.status).toBe('applied');
    await forgetSeen(['linkedin:2']);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual([
      'other',
      'seen:linkedin:1',
    ]);
    await forgetSeen();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other: 1 });
  });

  it('give way oldest first', async () => {
    await rememberVerdicts(
      [0, 1, 2, 3, 4].map((n) => [`indeed:${n}`, { verdict: 'ml', unsure: false, at: 1000 * n }]),
    );
    await fakeBrowser.storage.local.set({ other: 1 });
    await pruneSeen(2);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual([
      'other',
      'seen:indeed:3',
      'seen:indeed:4',
    ]);
  });
});
