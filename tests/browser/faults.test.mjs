import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinResults, listingUrl } from './pages.mjs';
import { startServer } from './serve.mjs';
import { sharedBrowser } from './shared.mjs';
import {
  BROWSERS,
  badgesOf,
  badgesWhen,
  describeIn,
  fieldsOf,
  inBothBrowsers,
  openedTabs,
  openPopup,
  press,
  wordsOf,
} from './suite.mjs';

const verdictIn = (document) => document.querySelector('[data-field="verdict"]')?.textContent;

inBothBrowsers('when things go wrong', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.local.clear()) });
  const openListing = (job) => {
    world.server.route(listingUrl(job), linkedinListing(job));
    return keep(world.session.openTab(listingUrl(job)));
  };
  const aBadge = (page, verdict) =>
    badgesWhen(page, (found) => found.length === 1 && found[0].verdict === verdict, `a badge of ${verdict}`);

  it('a background that was ended comes back for badge, cards, popup and journal', async () => {
    const { session, server } = world;
    const first = await openListing(JOBS.ai);
    await aBadge(first, 'ai');
    await session.stopBackground();
    const second = await openListing(JOBS.ml);
    await aBadge(second, 'ml');
    await session.stopBackground();
    const popup = await session.clickToolbar(second);
    expect(await popup.waitFor(verdictIn)).toMatch(/ML engineering/);
    await popup.close();
    await session.stopBackground();
    server.route('https://www.linkedin.com/jobs/search/?n=faults', linkedinResults(Object.values(JOBS)));
    const results = await keep(session.openTab('https://www.linkedin.com/jobs/search/?n=faults'));
    await badgesWhen(results, (found) => found.length === 3, 'three badges');
    // Ended while an answer is under way: the page asks again when it is looked at again.
    const third = await openListing(JOBS.neither);
    // Ended while it starts, Firefox's own bookkeeping gets stuck: not something a reader can meet.
    await sleep(400);
    await session.stopBackground();
    await third.evaluate(() => document.body.append(document.createElement('p')));
    await aBadge(third, 'neither');
    const journal = await keep(session.openPage('journal.html'));
    await until(async () => (await journal.$$('tr.row')).length === 3, 'all three in the journal');
    await fillJournal(session, []);
  });

  it('without a network everything is read as before', async () => {
    const page = await openListing(JOBS.ai);
    await aBadge(page, 'ai');
    const asked = world.server.requests.length;
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    expect((await fieldsOf(popup)).verdict).toMatch(/AI engineering/);
    await keep(world.session.openPage('journal.html'));
    await keep(world.session.openPage('options.html'));
    // Nothing was asked for that a missing network could have withheld.
    expect(world.server.requests.slice(asked)).toEqual([]);
  });

  it('a clock that jumped leaves the journal in order', async () => {
    const jumped = journalRows(3).map((row, i) => {
      const last = [0, Date.UTC(2035, 0, 1), Date.UTC(2026, 10, 1)][i];
      return { ...row, first: last, last, age: -last };
    });
    await fillJournal(world.session, jumped);
    await openListing(JOBS.ai).then((page) => aBadge(page, 'ai'));
    const journal = await keep(world.session.openPage('journal.html'));
    await until(async () => (await journal.$$('tr.row')).length === 4, 'four rows');
    expect(await wordsOf(journal)).not.toMatch(/NaN|Invalid|undefined/);
    await press(journal, 'Insights');
    expect(await wordsOf(journal)).not.toMatch(/NaN|Invalid|undefined/);
    await fillJournal(world.session, []);
  });

  it('notes written in two windows at once are both kept', async () => {
    await fillJournal(world.session, journalRows(1));
    const open = async () => {
      const page = await keep(world.session.openPage('journal.html'));
      await page.waitForSelector('tr.row');
      await page.evaluate(() => document.querySelector('tr.row').click());
      await page.waitForSelector('dialog[open] textarea');
      return page;
    };
    const write = async (page, note) => {
      await page.bringToFront();
      await page.focus('.detail textarea');
      await page.keyboard.type(note);
      await page.keyboard.press('Tab');
      await until(async () => (await wordsOf(page)).includes('Saved.'), 'the note kept');
    };
    const [one, other] = [await open(), await open()];
    await write(one, 'call Ann');
    await write(other, 'ask for the tide table');
    const later = await open();
    const kept = await later.$eval('.detail textarea', ({ value }) => value);
    expect(kept).toContain('call Ann');
    expect(kept).toContain('ask for the tide table');
    await fillJournal(world.session, []);
  });
});

/** Takes the extension's access to all sites away, as a reader does in the browser's own settings. */
const WITHDRAW = {
  async chromium(session) {
    const settings = await session.browser.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      async (extensionId) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
      },
      new URL(session.extensionUrl('')).host,
    );
    await settings.close();
  },
  firefox: (session) =>
    session.call(async () => {
      const { origins } = await chrome.permissions.getAll();
      await chrome.permissions.remove({ origins });
    }),
};

describe.each(BROWSERS)('access that is withdrawn while a board is open (%s)', (kind, launch) => {
  it('costs the badges, is said, and leaves the click on the icon', async () => {
    const server = await startServer();
    const session = await launch({ server });
    try {
      for (const job of [JOBS.ai, JOBS.ml]) server.route(listingUrl(job), linkedinListing(job));
      const page = await session.openTab(listingUrl(JOBS.ai));
      await badgesWhen(page, (found) => found.length === 1, 'a badge');
      await WITHDRAW[kind](session);
      await page.goto(listingUrl(JOBS.ml));
      await sleep(1000);
      expect(await badgesOf(page)).toEqual([]);
      if (kind === 'firefox') {
        const popup = await session.clickToolbar(page);
        expect(await popup.waitFor(verdictIn)).toMatch(/ML engineering/);
        const offer = await popup.waitFor((document) => document.querySelector('.site')?.textContent);
        expect(offer).toContain('isn’t allowed to run on www.linkedin.com by itself');
        await popup.close();
      } else {
        // A driver's click on the icon gives Chromium's extension no access: the popup says what a reader's would.
        const popup = await openPopup(session, await session.tabId(page));
        expect(await wordsOf(popup)).toContain('It has no access to this site.');
      }
      expect(await session.errors()).toEqual([]);
    } finally {
      await session.close();
      await server.close();
    }
  });
});

// Firefox sets no limit to this store.
describeIn('chromium')('a store of settings and corrections that is full (chromium)', () => {
  it('is told of, and costs nothing that was kept before', async () => {
    const { server, session } = await sharedBrowser('chromium');
    try {
      server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
      const page = await session.openTab(listingUrl(JOBS.ai));
      await badgesWhen(page, (found) => found[0]?.verdict === 'ai', 'the badge');
      const fill = () =>
        session.call(async () => {
          let size = 1_000_000;
          for (let n = 0; size > 0; n++)
            await chrome.storage.local.set({ [`filler${n}`]: 'x'.repeat(size) }).catch(() => {
              size = Math.floor(size / 4);
            });
        });
      await fill();
      const popup = await openPopup(session, await session.tabId(page));
      await press(popup, 'Not right?');
      await press(popup, 'Neither');
      await until(
        async () => (await wordsOf(popup)).includes('Not saved: the storage is full.'),
        'the reason',
      );
      expect((await fieldsOf(popup)).verdict).toMatch(/AI engineering/);
      const other = await session.openTab(listingUrl(JOBS.ai));
      await badgesWhen(other, (found) => found[0]?.verdict === 'ai', 'the badge as before');
    } finally {
      await session.call(() => chrome.storage.local.clear());
    }
  });
});
