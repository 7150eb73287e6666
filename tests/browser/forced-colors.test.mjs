import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
import { launchChromium, until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { startServer } from './serve.mjs';
import { badgesWhen, describeIn } from './suite.mjs';

/** Texts whose colour stands out from what is behind it by less than 4.5 : 1. axe-core reads other colours than are drawn. */
const unreadable = (page) =>
  page.evaluate(() => {
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((c) =>
        c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (node) => {
      for (let one = node; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if ((numbers(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    };
    return [...document.body.querySelectorAll('*')]
      .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== ''))
      .filter((node) => node.checkVisibility() && !node.matches(':disabled, option, svg *'))
      .filter((node) => {
        const [a, b] = [light(getComputedStyle(node).color), light(behind(node))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      })
      .map((node) => node.outerHTML.slice(0, 100));
  });

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

  it.each(['popup.html', 'options.html', 'welcome.html#path', 'journal.html', 'report.html'])(
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
      await page.close();
    },
  );
});
