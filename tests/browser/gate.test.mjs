import { beforeEach, expect, it } from 'vitest';
import { until } from './launch.mjs';
import { article, JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { badgesOf, badgesWhen, fieldsOf, inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

const ELSEWHERE = 'https://www.linkedin.com/pulse/bread/';

inBothBrowsers('the gate', (world) => {
  const keep = openedTabs(world);
  beforeEach(() => {
    world.server.route(ELSEWHERE, article);
    world.server.route(listingUrl(JOBS.ml), linkedinListing(JOBS.ml));
  });

  it('stays shut away from the jobs, and opens when the address moves to one', async () => {
    const page = await keep(world.session.openTab(ELSEWHERE));
    // The text of a listing, at an address that is none.
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, linkedinListing(JOBS.ai));
    await new Promise((done) => setTimeout(done, 700));
    expect(await badgesOf(page)).toEqual([]);
    await page.evaluate((url) => history.pushState({}, '', url), listingUrl(JOBS.ai));
    const [badge] = await badgesWhen(page, (found) => found.length === 1, 'a badge');
    expect(badge).toMatchObject({ kind: 'listing', verdict: 'ai', title: JOBS.ai.title });
  });

  it('lets the popup read the page it guards', async () => {
    const page = await keep(world.session.openTab(ELSEWHERE));
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    const heading = () => popup.evaluate(() => document.querySelector('h1')?.textContent);
    await until(async () => (await heading()) !== 'Reading the page', 'an answer');
    expect(await fieldsOf(popup)).toEqual({});
    expect(await heading()).toMatch(/no job/i);
  });

  it('is not there on a page of jobs', async () => {
    const page = await keep(world.session.openTab(listingUrl(JOBS.ml)));
    const badges = await badgesWhen(page, (found) => found.length > 0, 'a badge');
    expect(badges.map(({ verdict }) => verdict)).toEqual(['ml']);
  });
});
