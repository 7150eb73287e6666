// The extension API of the model's world, and the line between its parts. By itself: what it stands for is imported by
// all the others.
import { AsyncLocalStorage } from 'node:async_hooks';
import { fakeBrowser } from '@webext-core/fake-browser';

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => unknown;
type OnPort = (port: object) => void;
type OnStored = (changes: Record<string, unknown>, area: string) => void;

export const ID = 'test-extension-id';
const OWN = `chrome-extension://${ID}/`;

/** The line between the parts: whatever is on it may be lost. */
export const line = {
  listeners: new Set<Listener>(),
  onPort: new Set<OnPort>(),
  onStored: new Set<OnStored>(),
  /** Answers of the next messages that are lost on their way. */
  lose: 0,
  /** The page is in the browser's cache: nothing is told to it. */
  isAway: false,
  underWay: 0,
  /** Counts the backgrounds that were started. */
  life: 0,
  /** Starts another where none is running. */
  wake: (): void => undefined,
};

/** Which background something is done by: one that was ended does nothing more. */
export const lives = new AsyncLocalStorage<number>();

export const copied = <T>(value: T): T => (value === undefined ? value : (structuredClone(value) as T));

function deliver(message: { undertitle: string }): Promise<unknown> {
  // Only views send commands here: the page's own are of the filter.
  const isView = /^(?:command|analyse)$/.test(message.undertitle);
  const tab = isView ? {} : { tab: { id: 1, incognito: false }, frameId: 0 };
  const sender = { id: ID, url: isView ? `${OWN}popup.html` : window.location.href, ...tab };
  const isLost = line.lose > 0;
  if (isLost) line.lose--;
  line.underWay++;
  line.wake();
  const life = line.life;
  return new Promise<unknown>((resolve) => {
    let isAwaited = false;
    lives.run(life, () => {
      for (const listener of [...line.listeners])
        if (listener(copied(message), sender, (value) => resolve(copied(value))) === true) isAwaited = true;
    });
    if (!isAwaited) resolve(undefined);
  })
    .then((value) => {
      if (isLost || life !== line.life)
        throw new Error('The message port closed before a response was received.');
      return value;
    })
    .finally(() => line.underWay--);
}

/** In place of the extension API. */
export const api = {
  storage: {
    ...fakeBrowser.storage,
    onChanged: {
      addListener: (listener: OnStored) => line.onStored.add(listener),
      removeListener: (listener: OnStored) => line.onStored.delete(listener),
    },
  },
  runtime: {
    id: ID,
    getURL: (path: string) => OWN + path,
    sendMessage: deliver,
    onMessage: {
      addListener: (listener: Listener) => line.listeners.add(listener),
      removeListener: (listener: Listener) => line.listeners.delete(listener),
    },
    onConnect: {
      addListener: (listener: OnPort) => line.onPort.add(listener),
      removeListener: (listener: OnPort) => line.onPort.delete(listener),
    },
  },
  tabs: { get: async () => ({ id: 1, incognito: false }) },
};
