import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKGROUND_SHAPES } from '../../src/platform/background-shapes.ts';
import {
  type BackgroundMessages,
  type ContentMessages,
  listen,
  RefusedError,
  sendToTab,
  TAB_SHAPES,
} from '../../src/platform/messages.ts';

type Listener = (message: unknown, sender: unknown, answer: (value?: unknown) => void) => true | undefined;
const listeners: Listener[] = [];

const tabs = vi.hoisted(() => ({ answer: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { sendMessage: async () => tabs.answer },
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
      },
    },
  },
}));

beforeEach(() => {
  listeners.length = 0;
  fakeBrowser.reset();
});

const page = { id: 'own', url: 'chrome-extension://own/popup.html' };
const tab = { id: 'own', url: 'https://www.linkedin.com/jobs/view/1', tab: { id: 7 } };
/** The answer to a message; undefined when it is passed over. */
function say(message: unknown, sender: unknown): Promise<unknown> | undefined {
  let taken: true | undefined;
  const answer = new Promise((resolve) => {
    taken = listeners[0]?.(message, sender, resolve);
  });
  return taken && answer;
}

const NONE: ContentMessages = {
  ...{ hello: vi.fn(), highlight: vi.fn(), readIt: vi.fn(), again: vi.fn(), toggleFilter: vi.fn() },
  ...{ badges: vi.fn(), hasJob: vi.fn(), tellToolbar: vi.fn() },
};
const BACKGROUND = {
  judge: vi.fn(),
  guessCards: vi.fn(),
  drawMarks: vi.fn(),
  enter: vi.fn(),
  command: vi.fn(),
};

describe('listen', () => {
  const content = (isForUs?: (name: string) => boolean) => {
    const hello = vi.fn(() => true);
    const highlight = vi.fn(() => 'done' as const);
    listen<ContentMessages>('pages', TAB_SHAPES, { ...NONE, hello, highlight }, undefined, isForUs);
    return { hello, highlight };
  };

  it("answers the extension's own pages", async () => {
    content();
    expect(await say({ undertitle: 'hello' }, page)).toBe(true);
  });

  it('passes over other extensions, and content scripts that ask what only pages may', () => {
    const { hello } = content();
    expect(say({ undertitle: 'hello' }, { ...page, id: 'other' })).toBeUndefined();
    expect(say({ undertitle: 'hello' }, tab)).toBeUndefined();
    expect(hello).not.toHaveBeenCalled();
  });

  it.each([
    ['text', 'hello'],
    ['nothing', null],
    ['an unknown name', { undertitle: 'format' }],
    ["an object's inherited name", { undertitle: 'constructor' }],
    ['a message of another table', { undertitle: 'setToolbar', argument: { verdict: 'ai', unsure: false } }],
  ])('passes over %s', (_what, message) => {
    const { hello, highlight } = content();
    expect(say(message, page)).toBeUndefined();
    expect(hello).not.toHaveBeenCalled();
    expect(highlight).not.toHaveBeenCalled();
  });

  it.each([
    ['an argument of another shape', { undertitle: 'highlight', argument: { doc: 'a', key: 5 } }],
    ['an argument where none belongs', { undertitle: 'hello', argument: 1 }],
  ])('says so where it gets %s', async (_what, message) => {
    const { hello, highlight } = content();
    tabs.answer = await new Promise((resolve) => listeners[0]?.(message, page, resolve));
    await expect(sendToTab(7, 'hello')).rejects.toThrow(RefusedError);
    expect(hello).not.toHaveBeenCalled();
    expect(highlight).not.toHaveBeenCalled();
  });

  it('says so where a text is longer than any page is read to', async () => {
    listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, { ...BACKGROUND, setToolbar: vi.fn() });
    const text = { title: null, company: null, location: null, salaryText: null };
    const argument = { key: null, url: 'https://a.example/', ...text, description: 'x'.repeat(3_000_000) };
    tabs.answer = await new Promise((resolve) =>
      listeners[0]?.({ undertitle: 'judge', argument }, tab, resolve),
    );
    await expect(sendToTab(7, 'hello')).rejects.toThrow(/description/);
    expect(BACKGROUND.judge).not.toHaveBeenCalled();
  });

  it('leaves to another document what is meant for it', () => {
    const { hello } = content(() => false);
    expect(say({ undertitle: 'hello' }, page)).toBeUndefined();
    expect(hello).not.toHaveBeenCalled();
  });

  it('hands the background the tab that spoke', async () => {
    const setToolbar = vi.fn();
    listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, { ...BACKGROUND, setToolbar });
    const argument = { verdict: 'ml', unsure: true, isTop: true };
    await say({ undertitle: 'setToolbar', argument }, tab);
    expect(setToolbar).toHaveBeenCalledWith(argument, tab);
    expect(
      say({ undertitle: 'setToolbar', argument: { ...argument, verdict: 'best' } }, tab),
    ).toBeUndefined();
  });

  it('tells who asked when it failed', async () => {
    listen<ContentMessages>('pages', TAB_SHAPES, {
      ...NONE,
      hello: () => {
        throw new Error('no page');
      },
    });
    tabs.answer = await say({ undertitle: 'hello' }, page);
    await expect(sendToTab(7, 'hello')).rejects.toThrow('no page');
  });

  it('stops with its signal', () => {
    const stop = new AbortController();
    listen<BackgroundMessages>(
      'tabs',
      BACKGROUND_SHAPES,
      { ...BACKGROUND, setToolbar: vi.fn() },
      stop.signal,
    );
    stop.abort();
    expect(listeners).toEqual([]);
  });
});
