// A browser of each kind that serves all files of a run in turn: to start one takes longer than most files do.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, launchFirefox } from './launch.mjs';
import { startServer } from './serve.mjs';

/** @typedef {import('./find-browser.mjs').Kind} Kind */

export const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** @param {Kind} kind */
const builtFor = (kind) => (kind === 'firefox' ? 'dist/firefox' : 'dist/chrome');

/**
 * @typedef {object} Shared
 * @property {Kind} kind
 * @property {import('./launch.mjs').Session} session
 * @property {import('./serve.mjs').Server} server
 * @property {string} folder of the extension it runs: a copy, which a test may change
 * @property {boolean} isChanged another version than the one that was built was taken up
 */

/**
 * What runs at the moment, on the global object: `environment.mjs`, which ends it with the worker, is loaded apart.
 *
 * @type {Map<Kind, Promise<Shared>>}
 */
globalThis.undertitleBrowsers ??= new Map();
const running = globalThis.undertitleBrowsers;

/** Has the browser take up what is in the extension's folder, under that version. @param {Shared} browser */
async function takeUp({ session, folder }, version) {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version }));
  await session.takeUp(version);
}

/**
 * Has the running browser take up a changed extension, as it does with a new version from the store: what is kept
 * stays, open pages of the extension go. The one that was built is back when the next file asks for its browser.
 *
 * @param {Kind} kind
 * @param {string} version other than the one before
 * @param {(folder: string) => Promise<unknown>} [change] changes the extension's files
 */
export async function changeExtension(kind, version, change) {
  const browser = await running.get(kind);
  if (!browser) throw new Error('No browser runs whose extension could change.');
  browser.isChanged = true;
  await change?.(browser.folder);
  await takeUp(browser, version);
}

/** @param {Shared} browser */
async function takeBack(browser) {
  const built = builtFor(browser.kind);
  await cp(built, browser.folder, { recursive: true });
  await takeUp(browser, JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')).version);
  browser.isChanged = false;
}

/**
 * Back to what it was after the installation: extension, tabs, storage, journal, routes and what was recorded.
 *
 * @param {Shared} browser
 */
async function reset(browser) {
  const { session, server } = browser;
  if (browser.isChanged) await takeBack(browser);
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

/** @returns {Promise<Shared>} */
async function start(kind) {
  const folder = await mkdtemp(join(tmpdir(), 'undertitle-extension-'));
  await cp(builtFor(kind), folder, { recursive: true });
  const server = await startServer();
  const session = await LAUNCH[kind]({ server, extension: folder });
  return { kind, session, server, folder, isChanged: false };
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

const end = async ({ session, server, folder }) => {
  await session.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
};

/** Ends all of them. */
export async function endShared() {
  const all = [...running.values()];
  running.clear();
  await Promise.allSettled(all.map(async (one) => end(await one)));
}
