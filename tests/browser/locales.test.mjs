import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalRows, makeJournal } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { changeExtension, sharedBrowser } from './shared.mjs';
import { PROFILE } from './states.mjs';
import { axeFaults, badgesWhen, KINDS, turnTo } from './suite.mjs';

const PAGES = {
  popup: null,
  options: 'options.html',
  welcome: 'welcome.html#questions',
  journal: 'journal.html',
  report: 'report.html',
};

/** The parts of pages that show one at a time. */
const PARTS = {
  options: ['skills', 'role', 'pay', 'badges', 'journal', 'corrections', 'about'],
  welcome: ['what', 'boards', 'skills', 'role'],
};

/** Texts that do not fit, with all that unfolds unfolded; what is cut off on purpose ends in dots. */
async function overTheirRoom(page, part) {
  if (part) await turnTo(page, part);
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > innerWidth ? [`the page: ${scrollWidth} px`] : []),
      ...[
        ...document.querySelectorAll(
          'button, a, summary, label, h1, h2, h3, p, li, th, td, .medians, .ends span',
        ),
      ]
        .filter(
          (node) => node.checkVisibility() && !node.closest('.spoken, textarea, svg, .scroller, .tables'),
        )
        .filter((node) => {
          const { display, textOverflow, overflowX, clipPath } = getComputedStyle(node);
          const isCut = textOverflow === 'ellipsis' || overflowX === 'auto' || clipPath !== 'none';
          return (
            display !== 'inline' && !isCut && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0
          );
        })
        .map((node) => node.outerHTML.slice(0, 100)),
    ];
  });
}

const LANGUAGES = { chromium: ['en', 'de', 'es', 'fr'], firefox: ['de'] };
const EACH = KINDS.flatMap((kind) => LANGUAGES[kind].map((language) => [language, kind]));

/** The browser of each kind with a journal and a reader's settings; what is kept stays from language to language. */
const prepared = {};
async function prepare(kind) {
  const world = await sharedBrowser(kind);
  world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
  await makeJournal(world.session, journalRows(60));
  await world.session.call((profile) => chrome.storage.sync.set(profile), PROFILE);
  return world;
}

describe.each(EACH)('in %s (%s)', (language, kind) => {
  const world = {};
  beforeAll(async () => {
    world.texts = JSON.parse(await readFile(`src/_locales/${language}/messages.json`, 'utf8'));
    prepared[kind] ??= prepare(kind);
    Object.assign(world, await prepared[kind]);
    // As a reader of that language has it, whatever languages the browser at hand comes with: it speaks English.
    if (language !== 'en')
      await changeExtension(kind, `0.1.${LANGUAGES[kind].indexOf(language)}`, (folder) =>
        cp(`src/_locales/${language}`, join(folder, '_locales', 'en'), { recursive: true }),
      );
    const { session } = world;
    world.listing = await session.openTab(listingUrl(JOBS.ai));
    world.listingId = await session.tabId(world.listing);
    // One page is shown them all, as narrow as each has to fit.
    world.page = await session.openPage(PAGES.options);
    await world.page.setViewport({ width: 320, height: 700 });
  });
  afterAll(async () => {
    for (const one of [world.page, world.listing]) if (one) await world.session.putBack(one);
  });
  const said = (key) => world.texts[key].message;

  it('a badge says what it is', async () => {
    const [{ sentence: spoken }] = await badgesWhen(
      world.listing,
      (found) => found.length === 1 && found[0].verdict === 'ai',
      'a badge',
    );
    expect(spoken).toBe(
      `Undertitle: ${said('badge_read').replace('{work}', said('verdict_full_ai'))}${spoken.includes('. ') ? spoken.slice(spoken.indexOf('. ')) : ''}`,
    );
  });

  it.each(Object.entries(PAGES))('%s is in that language, and fits', async (name, path) => {
    const { session, page } = world;
    await session.visit(page, path ?? `popup.html?tab=${world.listingId}`);
    await until(
      () =>
        page.evaluate(
          () => document.querySelector('h1') !== null && document.querySelector('main')?.ariaBusy !== 'true',
        ),
      'the page',
    );
    if (name === 'popup') expect(await page.$eval('h1', (node) => node.textContent)).toBe(said('ui_work_ai'));
    if (name === 'journal') {
      await page.waitForSelector('tr.row');
      await page.evaluate(
        (words) => [...document.querySelectorAll('button')].find((one) => one.textContent === words).click(),
        said('journal_tabs_insights'),
      );
      await until(
        () =>
          page.evaluate((words) => document.body.textContent.includes(words), said('insights_learn_heading')),
        'the insights',
      );
    }
    const { lang, text } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      // What the posting says, and what boards are called, is in their own language.
      text: [...document.body.querySelectorAll('*')]
        .filter((node) => node.closest('.evidence ul, .quote, textarea') === null)
        .flatMap((node) => [...node.childNodes])
        .map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : ''))
        .join(' '),
    }));
    expect(lang).toBe(language);
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|__MSG/);
    // Common English words that no text of ours in another language holds.
    const ours = text.replaceAll('Welcome to the Jungle', '');
    if (language !== 'en')
      expect(ours.match(/\b(the|you|your|skills? you|this page|listings?)\b/gi) ?? []).toEqual([]);
    // The markup is the same in all languages; in English the tests of each page hold it to axe-core's rules.
    if (language === 'de') expect(await axeFaults(page, { rules: 'no colours' })).toEqual([]);
    for (const part of PARTS[name] ?? ['']) expect(await overTheirRoom(page, part), part).toEqual([]);
    expect(await session.errors()).toEqual([]);
  });
});
