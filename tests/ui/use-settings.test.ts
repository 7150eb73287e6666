// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandAnswer, SettingsPatch } from '../../src/platform/commands.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';
import { patched } from '../../src/storage/settings-patch.ts';
import { type SettingsNow, useSettings } from '../../src/ui/use-settings.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const FULL = { kind: 'failed', trouble: 'full', why: '' } as const;
const PRIVATE = { kind: 'refused', reason: 'private', mayInsist: true } as const;

/** A storage whose writes end when the test lets them. */
function slowStore() {
  let stored = DEFAULT_SETTINGS;
  const waiting: { patch: SettingsPatch; sure: boolean; end(answer?: CommandAnswer<'settings'>): void }[] =
    [];
  const followers: ((settings: Settings) => void)[] = [];
  const tell = (settings: Settings) => {
    stored = settings;
    for (const follower of followers) follower(settings);
  };
  return {
    waiting,
    tell,
    stored: () => stored,
    change: (patch: SettingsPatch, sure: boolean) =>
      new Promise<CommandAnswer<'settings'>>((resolve) =>
        waiting.push({
          patch,
          sure,
          end(answer) {
            if (answer) return resolve(answer);
            tell({ ...stored, ...patched(stored, patch) });
            resolve({ kind: 'done', result: { settings: stored } });
          },
        }),
      ),
    follow: (listener: (settings: Settings) => void) => void followers.push(listener),
  };
}

let store: ReturnType<typeof slowStore>;
let now: SettingsNow;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
/** Lets the write that waits longest end. */
const end = async (answer?: CommandAnswer<'settings'>) => {
  await settle();
  store.waiting.shift()?.end(answer);
  await settle();
};

function Page() {
  now = useSettings(DEFAULT_SETTINGS, store);
  return null;
}
const answer = (id: string) =>
  now.change(({ pathAnswers }) => ({ pathAnswers: { ...pathAnswers, [id]: 'yes' } }));

describe('settings on a page', () => {
  beforeEach(async () => {
    store = slowStore();
    render(h('main', { key: Math.random() }, h(Page, {})), document.body);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settle();
  });

  it('lose no change that comes before the last is drawn or saved', async () => {
    answer('one');
    answer('two');
    await settle();
    expect(now.settings.pathAnswers).toEqual({ one: 'yes', two: 'yes' });
    expect(store.waiting).toHaveLength(1);
    expect(now.state).toBe('saving');
    await end();
    await end();
    expect(store.stored().pathAnswers).toEqual({ one: 'yes', two: 'yes' });
    expect(now.state).toBe('saved');
  });

  it('show what other windows do, also while a change of their own is under way', async () => {
    store.tell({ ...DEFAULT_SETTINGS, skills: ['SQL'] });
    await settle();
    expect(now.settings.skills).toEqual(['SQL']);
    now.change(({ skills }) => ({ skills: [...skills, 'Go'] }));
    store.tell({ ...DEFAULT_SETTINGS, skills: ['SQL', 'Rust'], country: 'GB' });
    await settle();
    expect(now.settings).toMatchObject({ skills: ['SQL', 'Rust', 'Go'], country: 'GB' });
    await end();
    expect(store.stored().skills).toEqual(['SQL', 'Rust', 'Go']);
  });

  it('keep a change on screen that was refused, say that it is not saved, and try again', async () => {
    now.change(() => ({ skills: ['Go'] }));
    now.change(() => ({ wantedRole: 'ml' }));
    await end(FULL);
    await end();
    expect(now.settings).toEqual({ ...DEFAULT_SETTINGS, skills: ['Go'], wantedRole: 'ml' });
    expect(store.stored()).toEqual({ ...DEFAULT_SETTINGS, wantedRole: 'ml' });
    expect(now.unsaved).toMatchObject({ words: expect.stringContaining('full'), asks: false });
    now.unsaved?.again?.();
    await end();
    expect(now.unsaved).toBeNull();
    expect(store.stored().skills).toEqual(['Go']);
  });

  it('give a change up at a word', async () => {
    now.change(() => ({ country: 'GB' }));
    await end(FULL);
    now.unsaved?.giveUp();
    await settle();
    expect(now.settings.country).toBeNull();
    expect(now.unsaved).toBeNull();
  });

  it('ask first in a private window', async () => {
    now.change(() => ({ country: 'GB' }));
    await end(PRIVATE);
    expect(now.unsaved?.asks).toBe(true);
    now.unsaved?.again?.();
    await settle();
    expect(store.waiting[0]?.sure).toBe(true);
  });

  it('undo the last change in what nothing has changed since', async () => {
    now.change(() => ({ skills: ['Go', 'SQL'], country: 'GB' }));
    await end();
    store.tell({ ...store.stored(), skills: ['Go', 'Rust'], country: 'DE' });
    await settle();
    now.undo?.();
    await end();
    expect(store.stored()).toMatchObject({ skills: ['Rust'], country: 'DE' });
    expect(now.state).toBe('undone');
    expect(now.undo).toBeNull();
  });

  it('say that there is nothing left to undo', async () => {
    now.change(() => ({ country: 'GB' }));
    await end();
    store.tell({ ...store.stored(), country: 'DE' });
    await settle();
    now.undo?.();
    await settle();
    expect(store.waiting).toEqual([]);
    expect(now.state).toBe('overtaken');
  });
});
