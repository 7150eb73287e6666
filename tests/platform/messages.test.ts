import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKGROUND_SHAPES } from '../../src/platform/background-shapes.ts';
import {
  type BackgroundMessages,
  type ContentMessages,
  listen,
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

describe('listen', () => {
  const content = () => {
    const reading = { kind: 'none', board: 'generic', reason: 'empty' } as const;
    const read = vi.fn(() => ({ reading, boardName: null }));
    const highlight = vi.fn(() => true);
    listen<ContentMessages>('pages', TAB_SHAPES, {
      read,
      highlight,
      rejudge: vi.fn(),
      cards: vi.fn(),
      toggleFilter: vi.fn(),
      badges: vi.fn(),
    });
    return { read, highlight };
  };

  it("answers the extension's own pages", async () => {
    content();
    expect(await say({ undertitle: 'read' }, page)).toMatchObject({ reading: { reason: 'empty' } });
  });

  it('passes over other extensions, and content scripts that ask what only pages may', () => {
    const { read } = content();
    expect(say({ undertitle: 'read' }, { ...page, id: 'other' })).toBeUndefined();
    expect(say({ undertitle: 'read' }, tab)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['text', 'read'],
    ['nothing', null],
    ['an unknown name', { undertitle: 'format' }],
    ["an object's inherited name", { undertitle: 'constructor' }],
    ['a message of another table', { undertitle: 'setToolbar', argument: { verdict: 'ai', unsure: false } }],
    ['an argument of another shape', { undertitle: 'highlight', argument: { text: 5 } }],
    ['an argument where none belongs', { undertitle: 'read', argument: 1 }],
  ])('passes over %s', (_what, message) => {
    const { read, highlight } = content();
    expect(say(message, page)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
    expect(highlight).not.toHaveBeenCalled();
  });

  it('hands the background the tab that spoke', async () => {
    const setToolbar = vi.fn();
    listen<BackgroundMessages>('tabs', BACKGROUND_SHAPES, {
      setToolbar,
      judge: vi.fn(),
      isAdded: vi.fn(),
      enter: vi.fn(),
      command: vi.fn(),
    });
    await say({ undertitle: 'setToolbar', argument: { verdict: 'ml', unsure: true } }, tab);
    expect(setToolbar).toHaveBeenCalledWith({ verdict: 'ml', unsure: true }, tab);
    expect(
      say({ undertitle: 'setToolbar', argument: { verdict: 'best', unsure: true } }, tab),
    ).toBeUndefined();
  });

  it('tells who asked when it failed', async () => {
    listen<ContentMessages>('pages', TAB_SHAPES, {
      read: () => {
        throw new Error('no page');
      },
      highlight: vi.fn(),
      rejudge: vi.fn(),
      cards: vi.fn(),
      toggleFilter: vi.fn(),
      badges: vi.fn(),
    });
    tabs.answer = await say({ undertitle: 'read' }, page);
    await expect(sendToTab(7, 'read')).rejects.toThrow('no page');
  });

  it('stops with its signal', () => {
    const stop = new AbortController();
    listen<BackgroundMessages>(
      'tabs',
      BACKGROUND_SHAPES,
      { setToolbar: vi.fn(), judge: vi.fn(), isAdded: vi.fn(), enter: vi.fn(), command: vi.fn() },
      stop.signal,
    );
    stop.abort();
    expect(listeners).toEqual([]);
  });
});
