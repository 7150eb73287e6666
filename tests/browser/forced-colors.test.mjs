import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { launchChromium, until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { startServer } from './serve.mjs';
import { badgesWhen, describeIn, unreadable } from './suite.mjs';

// Only Chromium's driver can pretend that the reader's system sets the colours.
describeIn('chromium').each(['dark', 'light'])('in colours of the reader’s own, %s (chromium)', (scheme) => {
  const world = {};
  const forced = async (page) => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    return page;
  };
  beforeAll(async () => {
    world.server = await startServer();
    world.session = await launchChromium({ server: world.server });
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    world.listing = await forced(await world.session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(world.listing, (found) => found.length === 1, 'the badge');
    await fillJournal(world.session, journalRows(30));
  });
  afterAll(async () => {
    await world.session?.close();
    await world.server?.close();
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
      await world.session.putBack(page);
    },
  );
});
