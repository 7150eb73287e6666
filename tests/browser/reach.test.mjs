// What readers who zoom, tap, or do not see drawings need of every page of ours.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { believableRows, makeJournal } from './journal-rows.mjs';
import { PROFILE } from './states.mjs';
import { axeFaults, inBothBrowsers, smallTargets, turnTo } from './suite.mjs';

/** Drawings that say nothing to who does not see them, and are not marked as mere ornament. */
const silentDrawings = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg, canvas, [role=img], .track, .meter')]
      .filter((node) => node.checkVisibility() && !node.closest('[aria-hidden=true]'))
      .filter((node) => !node.parentElement?.closest('[role=img]'))
      .filter((node) => !(node.getAttribute('role') === 'img' && (node.ariaLabel ?? '').length > 1))
      .map((node) => node.outerHTML.slice(0, 120)),
  );

/** Elements that would move although the reader wants no motion. */
const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((node) => {
        const { transitionDuration, animationName } = getComputedStyle(node);
        return (
          animationName !== 'none' ||
          transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
        );
      })
      .map((node) => node.outerHTML.slice(0, 80)),
  );

const press = (page, words) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find((one) =>
      one.textContent.trim().startsWith(wanted),
    );
    found.click();
  }, words);

async function toInsights(page) {
  await press(page, 'Insights');
  await page.waitForSelector('.charts svg');
}

const onRows = (act) => async (page) => {
  await page.waitForSelector('tr.row');
  await act(page);
};
/** @type {Record<string, [string, ((page: import('puppeteer-core').Page) => Promise<unknown>)?]>} */
const PAGES = {
  // The questions unfold where the page is opened for them: it comes before the other parts of that page.
  'welcome, role': ['welcome.html#questions'],
  'welcome, what it does': ['welcome.html#what'],
  'welcome, boards': ['welcome.html#boards'],
  'welcome, skills': ['welcome.html#skills'],
  'settings, skills': ['options.html#skills'],
  'settings, role': ['options.html#role'],
  'settings, pay': ['options.html#pay'],
  'settings, badges': ['options.html#badges'],
  'settings, journal': ['options.html#journal'],
  'settings, corrections': ['options.html#corrections'],
  'settings, about': ['options.html#about'],
  report: ['report.html'],
  journal: ['journal.html', onRows(() => undefined)],
  'journal, a listing': [
    'journal.html',
    onRows(async (page) => {
      await page.focus('tr.row');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail');
    }),
  ],
  'journal, insights': ['journal.html', onRows(toInsights)],
  'journal, side by side': [
    'journal.html',
    onRows(async (page) => {
      for (const n of [0, 1]) {
        await page.evaluate((at) => document.querySelectorAll('tr.row')[at].focus(), n);
        await page.keyboard.press('c');
      }
      await press(page, 'Compare');
      await page.waitForSelector('.compare tbody');
    }),
  ],
  'journal, the market as a picture': [
    'journal.html',
    onRows(async (page) => {
      await toInsights(page);
      await press(page, 'My market');
      await page.waitForSelector('dialog canvas');
    }),
  ],
};

/** The pages with most controls of the browser's own. The rest is looked at in Chromium alone. */
const IN_FIREFOX = [
  'welcome, skills',
  'settings, skills',
  'settings, badges',
  'journal, a listing',
  'journal, insights',
];

inBothBrowsers('every page', (world) => {
  beforeAll(async () => {
    await world.session.call((profile) => chrome.storage.sync.set(profile), PROFILE);
    await makeJournal(world.session, believableRows());
  });

  /** The page that the parts before showed, and its file. */
  let shown = { page: /** @type {import('puppeteer-core').Page | null} */ (null), file: '' };
  const putAway = async () => {
    if (shown.page) await world.session.putBack(shown.page);
    shown = { page: null, file: '' };
    expect(await world.session.errors()).toEqual([]);
  };
  afterAll(putAway);
  /** Opens a page; of one that is open already, it turns to another part. */
  async function show(path) {
    const [file, part] = path.split('#');
    const isOpen = part !== undefined && shown.file === file;
    if (!isOpen) {
      await putAway();
      shown = { page: await world.session.openPage(path), file };
    }
    const { page } = shown;
    await world.session.colorScheme(page, 'light');
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector('h1');
    if (!isOpen) return page;
    await turnTo(page, part);
    return page;
  }

  it.each(Object.entries(PAGES).filter(([name]) => world.kind === 'chromium' || IN_FIREFOX.includes(name)))(
    '%s can be zoomed, tapped, heard and read in the dark, and holds still',
    async (_name, [path, before]) => {
      const page = await show(path);
      await before?.(page);
      expect(await silentDrawings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
      // A window of 1,280 px, zoomed to 200 % and to 400 %.
      for (const width of [640, 320]) {
        await page.setViewport({ width, height: 400 });
        const { scrollWidth, inner } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          inner: innerWidth,
        }));
        expect(scrollWidth, `${width} px`).toBeLessThanOrEqual(inner);
        expect(await smallTargets(page), `${width} px`).toEqual([]);
      }
      // Colours are the same in Firefox, and only Chromium's driver can pretend that the reader wants no motion.
      if (world.kind === 'chromium') {
        await world.session.colorScheme(page, 'dark');
        expect(await axeFaults(page, { rules: 'colours' }), 'dark').toEqual([]);
        expect((await moving(page)).length).toBeGreaterThan(0);
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        expect(await moving(page)).toEqual([]);
      }
    },
  );
});
