import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinPane } from './pages.mjs';
import { badgesWhen, inBothBrowsers } from './suite.mjs';

/** Our elements in a page, as it can see them: that something was added. */
const added = (page) =>
  page.evaluate(
    () => [...document.querySelectorAll('*')].filter(({ localName }) => /^x-/.test(localName)).length,
  );

inBothBrowsers('an extension that is reloaded under open pages', (world) => {
  it('takes its badges along, and leaves no error behind', async () => {
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
    // Chromium ends the script and lets no other in before the page is loaded anew; Firefox puts the new one there.
    const left = world.kind === 'chromium' ? 0 : 4;
    await until(async () => (await added(page)) === left, `${left} badges`);
    await page.evaluate((id) => window.choose(id), JOBS.ml.id);
    await sleep(2500);
    expect(await added(page)).toBe(left);
    expect(problems).toEqual([]);
  });
});
