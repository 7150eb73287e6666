import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinResults, listingUrl } from './pages.mjs';
import { sharedBrowser } from './shared.mjs';
import {
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
    for (const path of ['journal.html', 'options.html']) await world.session.visit(popup, path);
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
});

inBothBrowsers('access that is withdrawn while a board is open', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.allowSites(true) });

  it('costs the badges, is said, and leaves the click on the icon', async () => {
    const { kind, session, server } = world;
    for (const job of [JOBS.ai, JOBS.ml]) server.route(listingUrl(job), linkedinListing(job));
    const page = await keep(session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    await session.allowSites(false);
    await page.goto(listingUrl(JOBS.ml));
    // As long as a page takes to show badges, and more: not even the script that would make them is there.
    await sleep(400);
    expect(await session.badges(page)).toBeNull();
    if (kind === 'firefox') {
      const popup = await session.clickToolbar(page);
      expect(await popup.waitFor(verdictIn)).toMatch(/ML engineering/);
      const offer = await popup.waitFor((document) => document.querySelector('.site')?.textContent);
      expect(offer).toContain('isn’t allowed to run on www.linkedin.com by itself');
      await popup.close();
    } else {
      // A driver's click on the icon gives Chromium's extension no access: the popup says what a reader's would.
      const popup = await keep(openPopup(session, await session.tabId(page)));
      expect(await wordsOf(popup)).toContain('It has no access to this site.');
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
