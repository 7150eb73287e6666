import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { badgesWhen, inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

inBothBrowsers('a report of a problem', (world) => {
  const keep = openedTabs(world);
  it('opens from the popup, says what was read and no word of it, and is copied', async () => {
    const { session, server } = world;
    server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await keep(session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(page, (found) => found.length === 1, 'the badge');
    const popup = await keep(openPopup(session, await session.tabId(page)));
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Report a problem').click(),
    );
    // The driver of Firefox does not see tabs that the extension opens, so the same page is opened once more.
    const opened = await until(
      () =>
        session.call(async () => {
          const tabs = await chrome.tabs.query({});
          return tabs.map(({ url }) => url ?? '').find((url) => url.includes('report.html')) ?? null;
        }),
      'the page of the report',
    );
    const report = await keep(session.openPage(opened.slice(opened.indexOf('report.html'))));
    const text = () => report.$eval('#report', ({ value }) => value);
    await until(async () => (await text()).includes('Board: linkedin'), 'the report');
    const said = await text();
    expect(said).toMatch(/^Undertitle \d+\.\d+\.\d+, (Chrome|Firefox) \d+ on Linux, /);
    expect(said).toContain('title: board');
    expect(said).toMatch(/Reading: read, ai, confidence (?:0\.\d\d|1)/);
    for (const secret of [JOBS.ai.title, JOBS.ai.company, 'linkedin.com'])
      expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
    await report.bringToFront();
    await report.focus('#words');
    await report.keyboard.type('The pay is wrong.');
    expect(await text()).toContain('The pay is wrong.');
    await report.click('.take button');
    await until(
      () => report.$eval('[role=status]', ({ textContent }) => textContent === 'Copied.'),
      'the copy, said',
    );
    await report.focus('#words');
    await report.$eval('#words', (node) => node.select());
    await report.keyboard.down('Control');
    await report.keyboard.press('v');
    await report.keyboard.up('Control');
    await until(async () => (await text()).includes('Board: linkedin\n', 200), 'what was copied, pasted');
  });
});
