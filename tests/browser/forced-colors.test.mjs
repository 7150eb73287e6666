import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { sharedBrowser } from './shared.mjs';
import { badgesWhen, describeIn, unreadable } from './suite.mjs';

// Only Chromium's driver can pretend that the reader's system sets the colours.
describeIn('chromium').each(['dark', 'light'])('in colours of the reader’s own, %s (chromium)', (scheme) => {
  const world = {};
  /** What pretends it for each page, and ends that when it goes. */
  const pretending = new Map();
  const forced = async (page) => {
    const session = await page.createCDPSession();
    pretending.set(page, session);
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    return page;
  };
  const putBack = async (page) => {
    await pretending.get(page)?.detach();
    await world.session.putBack(page);
  };
  beforeAll(async () => {
    Object.assign(world, await sharedBrowser('chromium'));
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    world.listing = await forced(await world.session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(world.listing, (found) => found.length === 1, 'the badge');
    await fillJournal(world.session, journalRows(30));
  });
  afterAll(async () => {
    if (world.listing) await putBack(world.listing);
    // The next to have it sees its own colours again.
    const next = await world.session.openPage('report.html');
    expect(await next.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(false);
    await world.session.putBack(next);
  });

  it.each(['popup.html', 'options.html', 'welcome.html#questions', 'journal.html', 'report.html'])(
    '%s can be read',
    async (path) => {
      const tab = await world.session.tabId(world.listing);
      const page = await forced(
        await world.session.openPage(path === 'popup.html' ? `popup.html?tab=${tab}` : path),
      );
      await until(
        () => page.evaluate(() => document.querySelector('h1, [data-field=verdict]') !== null),
        'the page',
      );
      if (path === 'popup.html') await page.waitForSelector('.evidence mark');
      if (path === 'journal.html') await page.waitForSelector('tr.row');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await unreadable(page)).toEqual([]);
      await putBack(page);
    },
  );
});
