// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';
import { useSettings } from '../../src/ui/use-settings.ts';

/** A storage whose saves end when the test lets them. */
function slowStore() {
  const waiting: { part: Partial<Settings>; end(error?: Error): void }[] = [];
  const followers: ((settings: Settings) => void)[] = [];
  return {
    waiting,
    tell: (settings: Settings) => {
      for (const follower of followers) follower(settings);
    },
    save: (part: Partial<Settings>) =>
      new Promise<Settings>((resolve, reject) =>
        waiting.push({
          part,
          end: (error) => (error ? reject(error) : resolve({ ...DEFAULT_SETTINGS, ...part })),
        }),
      ),
    follow: (listener: (settings: Settings) => void) => void followers.push(listener),
  };
}

let store: ReturnType<typeof slowStore>;
let settings = DEFAULT_SETTINGS;
let change: ReturnType<typeof useSettings>[1];
const failed = vi.fn();
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function Page() {
  [settings, change] = useSettings(DEFAULT_SETTINGS, store, failed);
  return null;
}
const answer = (id: string) =>
  change(({ pathAnswers }) => ({ pathAnswers: { ...pathAnswers, [id]: 'yes' } }));

describe('settings on a page', () => {
  beforeEach(async () => {
    store = slowStore();
    failed.mockClear();
    render(h('main', { key: Math.random() }, h(Page, {})), document.body);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await settle();
  });

  it('lose no change that comes before the last is drawn or saved', async () => {
    answer('one');
    answer('two');
    await settle();
    expect(settings.pathAnswers).toEqual({ one: 'yes', two: 'yes' });
    expect(store.waiting).toHaveLength(1);
    store.waiting[0]?.end();
    await settle();
    expect(store.waiting[1]?.part).toEqual({ pathAnswers: { one: 'yes', two: 'yes' } });
  });

  it('follow other windows, but not while a change of their own is under way', async () => {
    store.tell({ ...DEFAULT_SETTINGS, skills: ['SQL'] });
    await settle();
    expect(settings.skills).toEqual(['SQL']);
    change(() => ({ skills: ['SQL', 'Go'] }));
    store.tell({ ...DEFAULT_SETTINGS, skills: ['SQL'] });
    await settle();
    expect(settings.skills).toEqual(['SQL', 'Go']);
  });

  it('take a change back that was refused, and keep the others', async () => {
    change(() => ({ skills: ['Go'] }));
    change(() => ({ wantedRole: 'ml' }));
    await settle();
    store.waiting[0]?.end(new Error('disk on fire'));
    await settle();
    store.waiting[1]?.end();
    await settle();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, wantedRole: 'ml' });
    expect(failed).toHaveBeenCalledExactlyOnceWith('disk on fire');
  });
});
