import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinResults } from './pages.mjs';
import { badgesWhen, inBothBrowsers, openedTabs, openPopup, wordsOf } from './suite.mjs';

const RESULTS = 'https://www.linkedin.com/jobs/search/?keywords=filter';

inBothBrowsers('the filter', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  /** What became of each card, as the reader sees it: a hidden one leaves a line. */
  const effects = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.base-card')].map((card) => {
        const { opacity } = getComputedStyle(card);
        return card.getBoundingClientRect().height < 30 ? 'hide' : opacity === '1' ? null : `dim ${opacity}`;
      }),
    );
  /** The page sees that something came, not what. */
  const notices = (page) => page.evaluate(() => document.body.querySelectorAll(':scope > :not(main)').length);
  const labelled = (popup, words) =>
    popup.evaluate((text) => {
      const label = [...document.querySelectorAll('.filter label')].find((one) =>
        one.textContent.includes(text),
      );
      label.querySelector('input').click();
    }, words);

  it('dims, hides and shows again the cards of a verdict, also cards that come later, or all but the wanted role', async () => {
    const { session, server } = world;
    const jobs = Object.values(JOBS).map((job) => ({ ...job, id: `7${job.id}` }));
    server.route(RESULTS, linkedinResults(jobs));
    const page = await session.openTab(RESULTS);
    await keep(page);
    await badgesWhen(page, (found) => found.length === 3, 'three badges');
    const popup = await openPopup(session, await session.tabId(page));
    await keep(popup);
    const text = await popup.evaluate(() => document.querySelector('.filter').textContent);
    expect(text).toContain('Neither1 · 1 guessed');
    expect(await wordsOf(popup)).toMatch(/open (a|one) listing/i);

    await labelled(popup, 'Neither');
    await page.bringToFront();
    await until(async () => (await effects(page))[2] !== null, 'dimming');
    expect(await effects(page)).toEqual([null, null, 'dim 0.5']);

    await popup.evaluate(() => document.querySelector('.segments').lastElementChild.click());
    expect((await effects(page))[2]).toBe('dim 0.5');
    await until(
      () => popup.evaluate(() => document.querySelectorAll('.filter input').length === 5),
      'the choice of guesses',
    );
    await labelled(popup, 'Include guesses');
    await until(async () => (await effects(page))[2] === 'hide', 'hiding');
    await page.evaluate(() => {
      const list = document.querySelector('ul');
      const copy = list.lastElementChild.cloneNode(true);
      copy.firstElementChild.dataset.entityUrn = 'urn:li:jobPosting:79999999';
      copy.firstElementChild.removeAttribute('style');
      for (const ours of copy.querySelectorAll('*')) if (ours.localName.startsWith('x-')) ours.remove();
      copy.querySelector('a').href = 'https://www.linkedin.com/jobs/view/job-79999999';
      list.append(copy);
    });
    await until(async () => (await effects(page))[3] === 'hide', 'hiding of a later card');
    expect(await notices(page)).toBe(1);

    await popup.evaluate(() => document.querySelector('.filter .button').click());
    await until(async () => (await effects(page)).every((effect) => effect === null), 'all cards again');
    expect(await notices(page)).toBe(0);

    // The role the reader wants is kept alone, and that taken back.
    const dimmed = async () => (await effects(page)).map((effect) => effect !== null).join();
    const onlyWanted = () => popup.evaluate(() => document.querySelector('.preset').click());
    await session.call(() => chrome.storage.sync.set({ version: 1, wantedRole: 'ai' }));
    await popup.waitForSelector('.preset');
    await onlyWanted();
    await until(async () => (await dimmed()) === 'false,true,true,true', 'all but AI to be dimmed');
    await onlyWanted();
    await until(async () => (await dimmed()) === 'false,false,false,false', 'all cards again');
  });
});
