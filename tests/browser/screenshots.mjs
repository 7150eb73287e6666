// Takes the pictures of the README and the stores from the demo board (`npm run screenshots`). `--all FOLDER` takes every state of
// popup, pages and badges in both themes and at two sizes instead, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_RESULTS } from './demo.mjs';
import { believableRows, fillJournal, makeJournal } from './journal-rows.mjs';
import { fadesEnded, launchChromium, launchFirefox, until } from './launch.mjs';
import { badges } from './report.mjs';
import { startServer } from './serve.mjs';
import { PROFILE, serveStates, showState } from './states.mjs';

const README_FOLDER = 'tests/screenshots';
const POPUP_WIDTH = 400;
/** The size the stores take. */
const STORE = { width: 1280, height: 800 };
/** Pages of the extension beside the popup. */
const PAGES = {
  options: 'options.html',
  welcome: 'welcome.html#questions',
  journal: 'journal.html',
  report: 'report.html',
};

const { values } = parseArgs({ options: { all: { type: 'string' }, firefox: { type: 'boolean' } } });

/** The whole of a page without the scrolling that would leave its sticky parts in the middle. */
async function wholePage(page, path, { width, scale = 1 }) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.screenshot({ path });
}

async function openPopup(session, tab, { width = POPUP_WIDTH, scale = 1 } = {}) {
  const popup = await session.openPage(`popup.html?tab=${tab}`);
  await popup.setViewport({ width, height: 600, deviceScaleFactor: scale });
  await until(() => popup.evaluate(() => document.querySelector('main')?.ariaBusy !== 'true'), 'the reading');
  return popup;
}

/** The listing with the popup where the browser opens it, drawn from two real pictures on one page. */
async function listingWithPopup(session, url, path) {
  const page = await session.openTab(url);
  await page.setViewport(STORE);
  await badges(page);
  const tab = await session.tabId(page);
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await openPopup(session, tab);
  // As tall as a browser makes it.
  const tall = await popup.evaluate(() => document.getElementById('popup')?.offsetHeight ?? 600);
  await popup.setViewport({ width: POPUP_WIDTH, height: Math.min(600, tall) });
  const front = await popup.screenshot({ encoding: 'base64' });
  const sheet = await session.openTab('about:blank');
  await sheet.setViewport(STORE);
  await sheet.setContent(`<body style="margin:0"><img src="data:image/png;base64,${behind}">
    <img src="data:image/png;base64,${front}" style="position:absolute;top:8px;right:16px;border-radius:10px;
    box-shadow:0 6px 28px #0006,0 0 0 1px #0002">`);
  await until(
    () => sheet.evaluate(() => [...document.images].every((image) => image.complete)),
    'the images',
  );
  await sheet.screenshot({ path });
  for (const one of [sheet, popup, page]) await one.close();
}

async function readme(session, states) {
  mkdirSync(README_FOLDER, { recursive: true });
  await listingWithPopup(session, states['ai-engineer'].url, join(README_FOLDER, 'popup.png'));
  await readSome(session, states);
  const results = await session.openTab(DEMO_RESULTS);
  await results.setViewport(STORE);
  await badges(results, 3000);
  await results.screenshot({ path: join(README_FOLDER, 'results.png') });
  await pageOf(session, 'welcome.html', 'welcome');
  await pageOf(session, 'options.html', 'options');
  await journalPictures(session);
}

/** Opens listings as a reader who goes through the results, and saves one: their cards say what was read. */
async function readSome(session, states) {
  for (const name of ['title-mismatch', 'mixed', 'ml-engineer', 'neither']) {
    const page = await session.openTab(states[name].url);
    await badges(page, 3000);
    if (name === 'ml-engineer') {
      const popup = await openPopup(session, await session.tabId(page));
      await popup.click('button.save');
      await popup.waitForSelector('select[name=status]');
      await popup.close();
    }
    await page.close();
  }
}

/** The journal of a reader after two months: more listings than the demo board has. */
async function journalPictures(session) {
  await makeJournal(session, believableRows());
  const page = await session.openPage('journal.html');
  await page.setViewport(STORE);
  await page.waitForSelector('tr.row');
  const picture = (name) => page.screenshot({ path: join(README_FOLDER, `${name}.png`) });
  const tab = (n) => page.evaluate((at) => document.querySelectorAll('.segments button')[at].click(), n);
  await picture('journal');
  for (const key of [0, 1, 2]) {
    await page.evaluate((n) => document.querySelectorAll('tr.row')[n].focus(), key);
    await page.keyboard.press('c');
  }
  await tab(1);
  await page.waitForSelector('.charts svg');
  await picture('insights');
  await tab(2);
  await page.waitForSelector('.compare tbody');
  await picture('compare');
  await page.close();
}

async function pageOf(session, path, name) {
  const page = await session.openPage(path);
  await page.setViewport(STORE);
  await page.waitForSelector('h1, tr.row');
  await page.screenshot({ path: join(README_FOLDER, `${name}.png`) });
  await page.close();
}

/** Every state of the popup, then the pages. */
async function gallery(session, states, folder) {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    for (const [name, state] of Object.entries(states)) {
      const { page, popup } = await showState(session, state);
      await session.colorScheme(popup, scheme);
      await fadesEnded(popup);
      const picture = (part = '') => join(folder, `popup-${name}-${scheme}${part}.png`);
      await popup.screenshot({ path: picture() });
      // Zoomed to 200 %, a popup has half the room; 320 px is the narrowest a reader may have.
      await popup.setViewport({ width: 320, height: 600, deviceScaleFactor: 2 });
      await wholePage(popup, picture('-narrow'), { width: 320, scale: 2 });
      if (name === 'ai-engineer' || name === 'results') {
        await page.bringToFront();
        await page.screenshot({
          path: join(folder, `page-${name}-${scheme}.png`),
          fullPage: name === 'results',
        });
      }
      await popup.close();
      await page.close();
    }
    await makeJournal(session, believableRows());
    for (const [name, path] of Object.entries(PAGES)) {
      const page = await session.openPage(path);
      await page.waitForSelector(name === 'journal' ? 'tr.row' : 'h1');
      await session.colorScheme(page, scheme);
      await fadesEnded(page);
      for (const [size, width] of [
        ['', 900],
        ['-narrow', 320],
      ]) {
        await page.setViewport({ width, height: 800, deviceScaleFactor: size ? 2 : 1 });
        await page.screenshot({ path: join(folder, `${name}-${scheme}${size}.png`), fullPage: true });
      }
      await page.close();
    }
    // The popup tells of the journal's listings; of both themes the same is to be seen.
    await fillJournal(session, []);
  }
}

const server = await startServer();
const states = serveStates(server);
const session = await (values.firefox ? launchFirefox : launchChromium)({ server });
try {
  await session.call((profile) => chrome.storage.sync.set(profile), PROFILE);
  await (values.all ? gallery(session, states, values.all) : readme(session, states));
} finally {
  await session.close();
  await server.close();
}
