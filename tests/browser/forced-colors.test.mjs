import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { fadesEnded } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { sharedBrowser } from './shared.mjs';
import { badgesWhen, describeIn, unreadable } from './suite.mjs';

/** Our pages, each with what is there once it is drawn. */
const PAGES = {
  'popup.html': '.evidence mark',
  'options.html': 'h1',
  'welcome.html#questions': 'h1',
  'journal.html': 'tr.row',
  'report.html': 'h1',
};

// Only Chromium's driver can pretend that the reader's system sets the colours.
describeIn('chromium')('in colours of the reader’s own (chromium)', () => {
  const world = {};
  beforeAll(async () => {
    Object.assign(world, await sharedBrowser('chromium'));
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    world.listing = await world.session.openTab(listingUrl(JOBS.ai));
    await badgesWhen(world.listing, (found) => found.length === 1, 'the badge');
    await fillJournal(world.session, journalRows(30));
  });
  afterAll(async () => {
    if (world.listing) await world.session.putBack(world.listing);
    // The next to have it sees its own colours again.
    const next = await world.session.openPage('report.html');
    expect(await next.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(false);
    await world.session.putBack(next);
  });

  it.each(Object.entries(PAGES))('%s can be read, dark and light', async (path, drawn) => {
    const tab = await world.session.tabId(world.listing);
    const page = await world.session.openPage(path === 'popup.html' ? `popup.html?tab=${tab}` : path);
    await page.waitForSelector(drawn);
    const driver = await page.createCDPSession();
    try {
      for (const scheme of ['dark', 'light']) {
        await driver.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        await fadesEnded(page);
        const isSo = `(forced-colors: active) and (prefers-color-scheme: ${scheme})`;
        expect(await page.evaluate((query) => matchMedia(query).matches, isSo), scheme).toBe(true);
        expect(await unreadable(page), scheme).toEqual([]);
      }
    } finally {
      // What pretends it ends that when it goes.
      await driver.detach();
      await world.session.putBack(page);
    }
  });
});
