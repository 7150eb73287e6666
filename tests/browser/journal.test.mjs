import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyStores, fillJournal, fillJournalWith, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import {
  BROWSERS,
  badgesWhen,
  giveFile,
  inBothBrowsers,
  openedTabs,
  openPopup,
  press,
  says,
  wordsOf,
} from './suite.mjs';

const FILE = '.actions input[type=file]';
const rowsOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tr.row')].map((row) => row.querySelector('strong').textContent),
  );

/** What the page hands out as a file, once it is asked to. */
async function exported(page, button) {
  await page.evaluate(() => {
    globalThis.handedOut = undefined;
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => {
        globalThis.handedOut = text;
      });
      return create(blob);
    };
  });
  await press(page, button);
  return until(() => page.evaluate(() => globalThis.handedOut), 'the file');
}

/**
 * How many listings the fullest journal here holds. As many as a reader could ever have once; in the other browser ten
 * times as many as any page of them draws are enough, for the work on them is the same code.
 */
const MANY = { chromium: 20_000, firefox: 2000 };

inBothBrowsers('the journal', (world) => {
  const keep = openedTabs(world, { clear: () => emptyStores(world.session) });
  const journal = async () => {
    const page = await keep(world.session.openPage('journal.html'));
    await until(
      () => page.evaluate(() => /\d+ listings?|No listings yet/.test(document.body.textContent)),
      'the journal',
    );
    await page.bringToFront();
    return page;
  };
  const openListing = async (job) => {
    world.server.route(listingUrl(job), linkedinListing(job));
    const page = await keep(world.session.openTab(listingUrl(job)));
    const [badge] = await badgesWhen(page, (found) => found.length === 1, 'a badge');
    return { page, badge };
  };

  it('is fed by opening a listing, and shows in popup, badge and table how far the reader got', async () => {
    const table = await journal();
    expect(await wordsOf(table)).toContain('No listings yet');
    const { page } = await openListing(JOBS.ml);
    await until(async () => (await rowsOf(table)).includes(JOBS.ml.title), 'the listing in the table');
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    await press(popup, 'Save');
    await popup.waitForSelector('select[name=status]');
    await popup.select('select[name=status]', 'applied');
    await badgesWhen(page, ([badge]) => badge?.status === 'applied', 'the status on the badge');
    await until(
      () => table.evaluate(() => document.querySelector('.c-status.applied') !== null),
      'it in the table',
    );
    await table.bringToFront();
    await table.click('tr.row');
    await table.waitForSelector('dialog[open] textarea');
    await table.type('.detail textarea', 'Ask about the tide');
    await table.keyboard.press('Tab');
    await says(table, 'Saved.');
    await table.evaluate(() => document.querySelector('.detail summary').click());
    await says(table, 'explain the results to actuaries');
    await table.keyboard.press('Escape');
    await until(() => table.evaluate(() => document.querySelector('dialog') === null), 'no dialog');
    await world.session.visit(table, 'journal.html');
    await until(async () => (await rowsOf(table)).length === 1, 'the row again');
    await table.type('input[name=words]', 'tide');
    expect(await rowsOf(table)).toEqual([JOBS.ml.title]);
  });

  it('finds a listing by the words of its description', async () => {
    for (const job of [JOBS.ml, JOBS.ai]) await openListing(job);
    const table = await journal();
    await until(async () => (await rowsOf(table)).length === 2, 'both listings');
    await table.type('input[name=words]', `ACTUARIES ${JOBS.ml.company}`);
    await until(async () => (await rowsOf(table)).length === 0, 'nothing in what the table shows');
    await table.click('.adding summary');
    await table.click('input[name="in-text"]');
    await until(async () => (await rowsOf(table)).join() === JOBS.ml.title, 'it by its description');
  });

  it('tells of the same job at another place, in popup and table', async () => {
    await openListing(JOBS.ai);
    const twin = { ...JOBS.ai, id: '4100000099' };
    const { page } = await openListing(twin);
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    expect(await wordsOf(popup)).toContain('You opened the same job on LinkedIn');
    const table = await journal();
    expect(await rowsOf(table)).toHaveLength(1);
    expect(await wordsOf(table)).toContain('+1');
  });

  it('keeps nothing of a site where it is paused, nor anything when it is off', async () => {
    const { page } = await openListing(JOBS.ai);
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    await press(popup, 'Stop keeping LinkedIn listings');
    await says(popup, 'Keep LinkedIn listings again');
    await openListing(JOBS.ml);
    const table = await journal();
    expect(await rowsOf(table)).toEqual([JOBS.ai.title]);
    await world.session.call(() => chrome.storage.sync.set({ journalOff: ['*'] }));
    await openListing({ ...JOBS.neither });
    await says(table, 'The journal is turned off');
    expect(await rowsOf(table)).toEqual([JOBS.ai.title]);
  });

  it('leaves the focus at the row it went to last, however fast it went from row to row', async () => {
    await fillJournal(world.session, journalRows(40));
    const page = await journal();
    await page.waitForSelector('tr.row');
    const moves = await page.evaluate(async () => {
      const row = (n) => document.querySelectorAll('tr.row')[n];
      for (let i = 0; i < 60; i++) {
        row(i % 2).focus();
        // Before, while and after the page is drawn.
        if (i % 3 === 0) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, i % 5));
      }
      row(2).focus();
      let later = 0;
      document.addEventListener('focusin', () => later++);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { later, isThere: document.activeElement === row(2) };
    });
    expect(moves).toEqual({ later: 0, isThere: true });
  });

  it('of very many listings is walked by keys, draws what is in sight, filters and sorts', async () => {
    const count = MANY[world.kind];
    const words = (n) =>
      `${n.toLocaleString('en')}${n === count ? '' : ` of ${count.toLocaleString('en')}`} listings`;
    await fillJournalWith(world.session, count);
    const page = await journal();
    await says(page, words(count));
    expect((await rowsOf(page)).length).toBeLessThan(60);
    await page.focus('tr.row');
    await page.keyboard.press('End');
    await until(
      async () => (await rowsOf(page)).some((title) => title.endsWith(` ${count - 1}`)),
      'the last row',
    );
    await until(
      () =>
        page.evaluate(
          (last) => document.activeElement.matches('tr') && document.activeElement.textContent.includes(last),
          ` ${count - 1}`,
        ),
      'it in focus',
    );
    await page.keyboard.press('Enter');
    await until(
      () =>
        page.evaluate(
          (last) => document.querySelector('dialog h2')?.textContent.includes(last),
          ` ${count - 1}`,
        ),
      'it open',
    );
    await page.keyboard.press('Escape');
    await page.select('select[name=verdict]', 'ai');
    await says(page, words(count / 4));
    await page.evaluate(() => document.querySelector('th.c-pay button').click());
    await until(async () => (await rowsOf(page))[0]?.endsWith(` ${count - 4}`), 'the best paid first');
    await page.click('.tools .end summary');
    await page.type('input[name="view-name"]', 'AI by pay');
    await press(page, 'Save view');
    await page.select('select[name=verdict]', '');
    await page.waitForSelector('select[name=view]');
    await page.select('select[name=view]', 'AI by pay');
    await says(page, words(count / 4));
  });

  it('goes out and comes back byte by byte, and what is deleted can be had back', async () => {
    await fillJournal(world.session, journalRows(50));
    const page = await journal();
    const file = await exported(page, 'Export all (JSON)');
    const table = await exported(page, 'Export table (CSV)');
    expect(table.split('\r\n')).toHaveLength(52);
    await press(page, 'Delete all');
    await press(page, 'Yes, delete 50 listings');
    await says(page, 'No listings yet');
    await press(page, 'Undo');
    await says(page, '50 listings');
    expect(await exported(page, 'Export all (JSON)')).toBe(file);
    await fillJournal(world.session, []);
    await world.session.visit(page, 'journal.html');
    await says(page, 'No listings yet');
    await giveFile(page, FILE, 'journal.json', file);
    await says(page, '50 listings added.');
    expect(await exported(page, 'Export all (JSON)')).toBe(file);
    await press(page, 'Undo');
    await says(page, 'No listings yet');
  });
});

/** How often each browser is ended in the middle of an import. */
const KILLS = Number(process.env.UNDERTITLE_KILLS ?? 1);

/** The listings in the store. Runs in a page of the extension. */
const countListings = () =>
  new Promise((resolve) => {
    const asked = indexedDB.open('undertitle');
    asked.onsuccess = () => {
      const db = asked.result;
      if (!db.objectStoreNames.contains('listings')) return resolve(0);
      const counted = db.transaction('listings').objectStore('listings').count();
      counted.onsuccess = () => {
        db.close();
        resolve(counted.result);
      };
    };
  });

/**
 * Waits until an import is being written: its parts were seen to be there, and then the store makes a question wait, or
 * some of the listings are there already. Asked from before the file is given. Runs in a page of the extension.
 */
const writingBegan = async (patience) => {
  const db = await new Promise((resolve) => {
    const asked = indexedDB.open('undertitle');
    asked.onsuccess = () => resolve(asked.result);
  });
  const count = (transaction, store) =>
    new Promise((resolve) => {
      const counted = transaction.objectStore(store).count();
      counted.onsuccess = () => resolve(counted.result);
    });
  const ask = async () => {
    const transaction = db.transaction(['staged', 'listings']);
    return Promise.all([count(transaction, 'staged'), count(transaction, 'listings')]);
  };
  for (let isThere = false; ; ) {
    const wait = isThere ? [new Promise((resolve) => setTimeout(resolve, patience, 'waits'))] : [];
    const answer = await Promise.race([ask(), ...wait]);
    if (answer === 'waits') return answer;
    const [staged, listings] = answer;
    if (listings > 0) return listings;
    isThere = staged > 0;
  }
};

/** The text of a file of so many listings. */
const fileOf = (count) =>
  JSON.stringify({
    ...{ format: 'undertitle-journal', version: 1 },
    entries: journalRows(count).map(({ age: _age, ...row }) => ({ ...row, description: null })),
  });

/**
 * Of Firefox's storage, in kilobytes: room for the import that is cut short and for what the crash leaves of it on the
 * disk, none for the one after it. The first of them is written for some half a second.
 */
const SMALL_DISK = { 'dom.quotaManager.temporaryStorage.fixedLimit': 4000 };
const ROWS = { cutShort: 600, tooMany: 5000 };

describe.each(BROWSERS)('an import (%s)', (kind, launch) => {
  /** @type {import('./launch.mjs').Session | null} */
  let session = null;
  const profiles = [];
  const start = async (profile) => {
    await session?.close();
    session = await launch({ profile, preferences: SMALL_DISK });
    const page = await session.openPage('journal.html');
    await until(() => page.$(FILE), 'the journal');
    return page;
  };
  const newProfile = async () => {
    profiles.push(await mkdtemp(join(tmpdir(), 'undertitle-profile-')));
    return profiles.at(-1);
  };
  afterAll(async () => {
    await session?.close();
    for (const profile of profiles)
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('in the middle of which the browser is killed leaves all of it or nothing', async () => {
    const found = [];
    for (let n = 0; n < KILLS; n++) {
      const profile = await newProfile();
      const page = await start(profile);
      const began = session.call(writingBegan, 250);
      await giveFile(page, FILE, 'journal.json', fileOf(ROWS.cutShort));
      await began;
      // As soon as that is known, and where it is done more often, later: while or after it is written.
      await sleep(n * 60);
      await session.kill();
      found.push(await (await start(profile)).evaluate(countListings));
    }
    expect(found.filter((n) => n !== 0 && n !== ROWS.cutShort)).toEqual([]);
  });

  // Chromium's override of the quota does not hold for extensions: there the message is proved by unit tests alone.
  it.runIf(kind === 'firefox')(
    'that does not fit on the disk costs nothing that was kept before',
    async () => {
      // In the browser that came back from the crash: nothing here depends on what it found.
      const page = session ? await session.openPage('journal.html') : await start(await newProfile());
      await fillJournal(session, journalRows(30));
      await session.visit(page, 'journal.html');
      await says(page, '30 listings');
      await giveFile(page, FILE, 'journal.json', fileOf(ROWS.tooMany));
      await says(page, 'Not saved: the storage is full.');
      await session.visit(page, 'journal.html');
      await until(
        () => page.evaluate(() => document.querySelector('table')?.ariaRowCount === '31'),
        'the thirty of before',
      );
    },
  );
});
