import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { JOBS, linkedinPane } from './pages.mjs';
import { badgesOf, badgesWhen, inBothBrowsers } from './suite.mjs';

inBothBrowsers('an extension that is reloaded under open pages', (world) => {
  it('leaves no error, no second badge and no stale verdict behind', async () => {
    world.server.route('https://www.linkedin.com/jobs/search/*', linkedinPane(Object.values(JOBS)));
    const page = await world.session.openTab(
      `https://www.linkedin.com/jobs/search/?currentJobId=${JOBS.ai.id}`,
    );
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await badgesWhen(page, (found) => found.length === 4, 'the badges');
    // The page that asks goes down with the extension, so there is no answer to wait for.
    world.session.call(() => chrome.runtime.reload()).catch(() => undefined);
    await sleep(1500);
    await page.bringToFront();
    await page.evaluate((id) => window.choose(id), JOBS.ml.id);
    await sleep(2500);
    const listing = (await badgesOf(page)).filter(({ kind }) => kind === 'listing');
    expect(listing.length).toBeLessThanOrEqual(1);
    for (const { verdict } of listing) expect(verdict).toBe('ml');
    expect(problems).toEqual([]);
  });
});
