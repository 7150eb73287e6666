import { afterEach, expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { axeFaults, badgesWhen, inBothBrowsers } from './suite.mjs';

/** Listings seen over some weeks, as they are kept. */
const seen = (count) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const verdict = ['ai', 'ml', 'mixed', 'neither'][i % 4];
      const skills = {
        required: [
          ['RAG', 'LangGraph', 'Python'],
          ['PyTorch', 'statistics', 'Python'],
        ][i % 2],
        nice: ['Kubernetes'],
      };
      const salary = { min: 60_000 + 1000 * i, max: 80_000 + 1000 * i, currency: 'GBP', period: 'year' };
      const title = ['AI Engineer', 'ML Engineer', 'Data Scientist', 'Software Engineer'][(i * 3) % 4];
      const listing = {
        verdict,
        unsure: false,
        salary,
        country: 'GB',
        title,
        company: `Harbour ${i}`,
        titleSays: 'ml',
        skills,
      };
      return [
        `seen:linkedin:${i}`,
        { ...listing, url: `https://www.linkedin.com/jobs/view/${i}/`, at: Date.UTC(2026, 8, 1) + i * 864e5 },
      ];
    }),
  );

inBothBrowsers('the page of what was seen', (world) => {
  const open = [];
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
    await world.session.call(() => chrome.storage.local.clear());
    expect(await world.session.errors()).toEqual([]);
  });
  const journal = async () => {
    const page = await world.session.openPage('journal.html');
    open.push(page);
    await until(() => page.evaluate(() => document.querySelector('.insights') !== null), 'the page');
    return page;
  };
  const words = (page) => page.evaluate(() => document.body.textContent);

  it('draws what listings opened tell, and says so while there are few', async () => {
    expect(await words(await journal())).not.toContain('NaN');
    await world.session.call((all) => chrome.storage.local.set(all), seen(40));
    const page = await journal();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('svg').length)).toBeGreaterThan(2);
    expect(await words(page)).toContain('LangGraph');
  });

  it('is fed by opening a listing', async () => {
    world.server.route(listingUrl(JOBS.ml), linkedinListing(JOBS.ml));
    const page = await world.session.openTab(listingUrl(JOBS.ml));
    open.push(page);
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    const kept = await until(async () => {
      const all = await world.session.call(() => chrome.storage.local.get(null));
      return all[`seen:linkedin:${JOBS.ml.id}`];
    }, 'the listing kept');
    expect(kept).toMatchObject({
      title: JOBS.ml.title,
      company: JOBS.ml.company,
      verdict: 'ml',
      titleSays: 'ml',
    });
    expect(kept.skills.required).toContain('PyTorch');
    expect(JSON.stringify(kept)).not.toContain('actuaries');
  });
});
