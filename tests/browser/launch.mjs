import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { ensureBrowser } from './install.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./find-browser.mjs').Kind} Kind
 *
 * @typedef {object} Options
 * @property {string} [extension] folder of the unpacked extension; default `dist/chrome` or `dist/firefox`
 * @property {import('./serve.mjs').Server} [server] answers every host; without it the browser uses the network
 * @property {boolean} [headless] default true
 * @property {string[]} [args] further command-line arguments of the browser
 * @property {Record<string, unknown>} [preferences] further preferences of Firefox
 * @property {string} [profile] folder of a profile that outlives the session; default: one that goes with it
 *
 * @typedef {{ program: string, extension: string, server?: import('./serve.mjs').Server, headless: boolean,
 *   viewport: import('puppeteer-core').Viewport | null, userDataDir: string, env: NodeJS.ProcessEnv, args: string[], preferences: Record<string, unknown>, until: typeof until }} Start
 *
 * @typedef {object} Popup the popup as the toolbar button opens it
 * @property {Page | null} page the popup itself; null in Firefox, whose popups are not pages to a driver
 * @property {<T, A extends unknown[]>(reader: (document: Document, ...args: A) => T, ...args: A) => Promise<T>} read
 *   calls a self-contained function with the popup's document
 * @property {<T, A extends unknown[]>(reader: (document: Document, ...args: A) => T, ...args: A) => Promise<T>} waitFor
 *   the same again and again until it returns something true
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Session
 * @property {Kind} kind
 * @property {import('puppeteer-core').Browser} browser
 * @property {(path: string) => string} extensionUrl
 * @property {(url: string) => Promise<Page>} openTab a tab in front, loaded: one that was put back, or else a new one
 * @property {(path: string) => Promise<Page>} openPage the same for a page of the extension. In Firefox
 *   `page.url()` and `page.goto()` do not know such addresses: ask `location.href`, use `visit`
 * @property {(page: Page) => Promise<unknown>} putBack empties a tab for the next that asks for one: to open and close a
 *   tab takes more than twice the work of a page in it
 * @property {(page: Page, path: string) => Promise<unknown>} visit opens a page of the extension in that tab
 * @property {<T, A extends unknown[]>(task: (...args: A) => T, ...args: A) => Promise<Awaited<T>>} call
 *   calls a self-contained function in a page of the extension, where `chrome` is the extension API
 * @property {(page: Page) => Promise<import('../../src/platform/messages.ts').BadgeInPage[] | null>} badges what the badges of a page say, in its order: the page
 *   itself cannot tell. Null while no script of the extension answers there
 * @property {(page: Page) => number | undefined} idOf its tab's id, wherever it stands; of pages opened here alone
 * @property {(page: Page) => Promise<number>} tabId brings the page to the front and asks the extension for its id
 * @property {(page: Page) => Promise<Popup>} clickToolbar what a click on the toolbar button does on that page,
 *   `activeTab` included
 * @property {(page: Page) => Promise<Popup>} openPanel opens the side panel, or sidebar, beside that page
 * @property {(isAllowed: boolean) => Promise<void>} allowPrivate lets the extension into private windows, as its owner
 *   can, or no longer; it is loaded anew by that, and its pages go
 * @property {(isAllowed: boolean) => Promise<unknown>} allowSites takes the extension's access to sites away, as a reader
 *   does in the browser's own settings, or gives it back
 * @property {(version: string) => Promise<void>} takeUp has the browser take up what is in the extension's folder now,
 *   which calls itself by that version, as it does with a new one from the store
 * @property {(url: string) => Promise<unknown>} openPrivate opens an address in a private window
 * @property {(page: Page, scheme: 'light' | 'dark') => Promise<unknown>} colorScheme in Firefox, of all pages
 * @property {() => Promise<unknown>} stopBackground ends the extension's background; the next event starts it anew
 * @property {() => Promise<string[]>} errors errors the extension's own scripts raised anywhere since it was last asked:
 *   each is told once, so that it fails one test
 * @property {() => Promise<void>} reset closes all tabs but the one that `call` uses and those that were put back,
 *   forgets errors and colours
 * @property {() => Promise<void>} kill ends the browser's process at once, as a crash does
 * @property {() => Promise<void>} close ends the browser and removes its profile
 */

const WAIT_LIMIT = 15_000;
/**
 * Between two questions, each of which goes through up to four processes: short at first, for most answers come soon,
 * and then longer, for a browser that is kept busy with questions gets there later. Milliseconds.
 */
const PAUSE = { first: 20, longest: 150, growth: 1.4 };

/** What pages see of the window when it is not on a screen. */
const VIEWPORT = { width: 1280, height: 900 };

/** A file of the extension that is shown as plain text: where its tabs wait that were put back. */
const EMPTY_PAGE = 'report.css';

/** The session a page was opened in. @type {WeakMap<Page, Session>} */
const sessions = new WeakMap();

/** What the badges of a page say; see `Session.badges`. @param {Page} page */
export const badgesIn = async (page) => (await sessions.get(page)?.badges(page)) ?? null;

/**
 * Asks until the answer is true; a question that throws counts as not answered yet.
 *
 * @template T
 * @param {() => T | Promise<T>} question
 * @param {string} [what] named in the error
 * @returns {Promise<NonNullable<Awaited<T>>>}
 */
export async function until(question, what = 'what was waited for', limit = WAIT_LIMIT) {
  const end = performance.now() + limit;
  let problem = '';
  let pause = PAUSE.first;
  do {
    try {
      const answer = await question();
      if (answer) return /** @type {NonNullable<Awaited<T>>} */ (answer);
    } catch (error) {
      problem = ` (${error instanceof Error ? error.message : error})`;
    }
    await sleep(pause);
    pause = Math.min(PAUSE.longest, pause * PAUSE.growth);
  } while (performance.now() < end);
  throw new Error(`Gave up after ${limit / 1000} s: ${what} did not happen${problem}.`);
}

/**
 * Waits until nothing fades any more: a colour on its way to that of the theme just chosen is neither one nor the other.
 * Two frames first, for a change of the theme starts its fade with the next style.
 *
 * @param {Page} page
 */
export const fadesEnded = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const fades = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
    await Promise.allSettled(fades.map(({ finished }) => finished));
  });

/** Some page of the extension, from which its API can be called. */
function homePage(extension) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.options_ui?.page ?? manifest.action?.default_popup;
}

/** @param {Kind} kind @param {Options} options @returns {Promise<Session>} */
async function launch(kind, { extension, server, headless = true, args = [], preferences = {}, profile }) {
  const folder = resolve(extension ?? (kind === 'firefox' ? 'dist/firefox' : 'dist/chrome'));
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No extension in ${folder}: run \`npm run build\` first.`);
  }
  const program = ensureBrowser(kind);
  // What the browser writes to temporary, cache and settings folders goes here too: one removal takes it all.
  const scratch = await mkdtemp(join(tmpdir(), 'undertitle-'));
  const userDataDir = profile ?? join(scratch, 'profile');
  await mkdir(userDataDir, { recursive: true });
  const clear = () => rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  const start = kind === 'firefox' ? startFirefox : startChromium;
  const viewport = headless ? VIEWPORT : null;
  const env = { ...process.env, TMPDIR: scratch, XDG_CACHE_HOME: scratch, XDG_CONFIG_HOME: scratch };
  /** @type {Awaited<ReturnType<typeof startChromium>>} */
  let driver;
  try {
    const rest = { headless, viewport, userDataDir, env, args, preferences, until };
    driver = await start({ program, extension: folder, server, ...rest });
  } catch (error) {
    await clear();
    throw error;
  }
  const { browser } = driver;
  let [home] = await browser.pages();
  await driver.visit(home, homePage(folder));
  const call = async (task, ...rest) => {
    const code = `(${task})(...${JSON.stringify(rest)})`;
    try {
      return await home.evaluate(code);
    } catch (error) {
      // A new version of the extension, or one loaded anew, takes its open pages away.
      if (!/detached|closed|destroyed|no such|not found/i.test(String(error))) throw error;
      const again = await browser.newPage();
      await driver.visit(again, homePage(folder));
      home = again;
      return home.evaluate(code);
    }
  };
  /**
   * Does what loads the extension anew, which its pages do not outlive, and waits until it is there again.
   *
   * @template A
   * @param {() => Promise<unknown>} change
   * @param {(wanted: A) => boolean | Promise<boolean>} isThere called in a page of the extension
   * @param {A} wanted
   */
  const renew = async (change, isThere, wanted) => {
    // A window whose last tab is a page of the extension closes with it.
    const other = await browser.newPage();
    const before = home;
    await change();
    home = await browser.newPage();
    await until(async () => {
      // A page with scripts would complain where it comes too early.
      await driver.visit(home, EMPTY_PAGE);
      return home.evaluate(`(${isThere})(${JSON.stringify(wanted)})`);
    }, 'the extension, loaded anew');
    for (const page of [before, other]) await page.close().catch(() => undefined);
  };
  const tabInFront = () =>
    call(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0].id);
  /** Ids of tabs, asked for while each was in front for sure. @type {WeakMap<Page, number>} */
  const tabs = new WeakMap();
  /** Tabs that were put back. Those of the extension are apart: to change between it and the web changes the process. */
  const free = { web: /** @type {Page[]} */ ([]), own: /** @type {Page[]} */ ([]) };
  /** Which of the two a tab is. @type {WeakMap<Page, keyof typeof free>} */
  const kinds = new WeakMap();
  const newTab = async (kind) => {
    const page = await browser.newPage();
    await page.bringToFront();
    tabs.set(page, await tabInFront());
    sessions.set(page, session);
    kinds.set(page, kind);
    return page;
  };
  const take = async (kind) => {
    for (let page = free[kind].pop(); page; page = free[kind].pop()) {
      const isThere = await page.bringToFront().then(
        () => !page.isClosed(),
        () => false,
      );
      if (isThere) return page;
    }
    return newTab(kind);
  };
  const openTab = async (url) => {
    const page = await take('web');
    await page.goto(url);
    return page;
  };
  const openPage = async (path) => {
    const page = await take('own');
    await driver.visit(page, path);
    return page;
  };
  /** Nothing of what was in the tab, and nothing that a driver set for it, is left for the next. */
  const putBack = async (page) => {
    if (page.isClosed()) return;
    const kind = kinds.get(page);
    // Another way was found to open it.
    if (!kind) return page.close();
    try {
      for (const event of ['console', 'dialog', 'pageerror']) page.removeAllListeners(event);
      if (JSON.stringify(page.viewport()) !== JSON.stringify(viewport)) await page.setViewport(viewport);
      if (session.kind === 'chromium') await page.emulateMediaFeatures();
      await (kind === 'web' ? page.goto('about:blank') : driver.visit(page, EMPTY_PAGE));
      free[kind].push(page);
    } catch {
      await page.close().catch(() => undefined);
    }
  };
  /** @type {Session} */
  const session = {
    kind,
    browser,
    extensionUrl: driver.extensionUrl,
    openTab,
    openPage,
    putBack,
    visit: driver.visit,
    call,
    idOf: (page) => tabs.get(page),
    async tabId(page) {
      await page.bringToFront();
      const id = tabs.get(page) ?? (await tabInFront());
      tabs.set(page, id);
      return id;
    },
    badges: (page) =>
      call((id) => chrome.tabs.sendMessage(id, { undertitle: 'badges' }).catch(() => null), tabs.get(page)),
    async clickToolbar(page) {
      const popup = await driver.clickToolbar(page, until, home);
      return {
        ...popup,
        waitFor: (reader, ...rest) => until(() => popup.read(reader, ...rest), 'it in the popup'),
      };
    },
    async openPanel(page) {
      const panel = await driver.openPanel(page, until, home);
      return {
        ...panel,
        waitFor: (reader, ...rest) => until(() => panel.read(reader, ...rest), 'it in the panel'),
      };
    },
    allowPrivate: (isAllowed) =>
      renew(
        () => driver.allowPrivate(isAllowed),
        async (wanted) => (await chrome.extension.isAllowedIncognitoAccess()) === wanted,
        isAllowed,
      ),
    allowSites: (isAllowed) => driver.allowSites(isAllowed),
    takeUp: (version) =>
      renew(
        () => browser.installExtension(folder),
        (wanted) => chrome.runtime.getManifest().version === wanted,
        version,
      ),
    openPrivate: (url) => driver.openPrivate(url, home),
    colorScheme: (page, scheme) => driver.colorScheme(page, scheme, until),
    stopBackground: () => driver.stopBackground(home),
    errors: driver.errors,
    async reset() {
      const stay = new Set([home, ...free.web, ...free.own]);
      for (const page of await browser.pages())
        if (!stay.has(page)) await page.close().catch(() => undefined);
      // Those the extension opened itself, of which Firefox's driver does not know.
      await call(
        async (kept) => {
          const own = await chrome.tabs.getCurrent();
          const others = (await chrome.tabs.query({})).filter(
            ({ id }) => id !== own.id && !kept.includes(id),
          );
          await chrome.tabs.remove(others.map(({ id }) => id));
        },
        [...stay].map((page) => tabs.get(page)),
      );
      await driver.reset();
    },
    async kill() {
      const program = browser.process();
      const gone = new Promise((done) => program?.once('exit', done));
      program?.kill('SIGKILL');
      await gone;
      await clear();
    },
    async close() {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
      await clear();
    },
  };
  return session;
}

/**
 * Chrome, Chromium or Edge with the extension, on a profile of its own that goes with it. Installs the browser
 * when there is none and that may be done here.
 *
 * @param {Options} [options]
 */
export const launchChromium = (options = {}) => launch('chromium', options);

/** The same for Firefox. @param {Options} [options] */
export const launchFirefox = (options = {}) => launch('firefox', options);
