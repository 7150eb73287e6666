// A browser of each kind that serves all files of a run in turn: to start one takes longer than most files do.
import { launchChromium, launchFirefox } from './launch.mjs';
import { startServer } from './serve.mjs';

/** @typedef {import('./find-browser.mjs').Kind} Kind */

export const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/**
 * What runs at the moment, on the global object: `environment.mjs`, which ends it with the worker, is loaded apart.
 *
 * @type {Map<Kind, Promise<{ session: import('./launch.mjs').Session, server: import('./serve.mjs').Server }>>}
 */
globalThis.undertitleBrowsers ??= new Map();
const running = globalThis.undertitleBrowsers;

/** Back to what it was after the installation: tabs, storage, journal, routes and what was recorded. */
async function reset({ session, server }) {
  await session.reset();
  server.clear();
  await session.call(async () => {
    for (const area of ['local', 'sync', 'session']) await chrome.storage[area].clear();
    const names = await indexedDB.databases();
    if (!names.some(({ name }) => name === 'undertitle')) return;
    await new Promise((resolve, reject) => {
      const asked = indexedDB.open('undertitle');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const db = asked.result;
        const stores = [...db.objectStoreNames];
        const transaction = db.transaction(stores, 'readwrite');
        for (const store of stores) transaction.objectStore(store).clear();
        transaction.onerror = () => reject(transaction.error);
        transaction.oncomplete = () => {
          db.close();
          resolve(undefined);
        };
      };
    });
  });
}

async function start(kind) {
  const server = await startServer();
  const session = await LAUNCH[kind]({ server });
  return { session, server };
}

/** The running browser of that kind, as after the installation; started when there is none. @param {Kind} kind */
export async function sharedBrowser(kind) {
  const before = running.get(kind);
  if (before) {
    const browser = await before;
    const works = await reset(browser).then(
      () => true,
      () => false,
    );
    if (works) return browser;
    await end(browser);
  }
  const started = start(kind);
  running.set(kind, started);
  return started;
}

const end = async ({ session, server }) => {
  await session.close();
  await server.close();
};

/** Ends all of them. */
export async function endShared() {
  const all = [...running.values()];
  running.clear();
  await Promise.allSettled(all.map(async (one) => end(await one)));
}
