import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinCard, linkedinListing, linkedinPane, linkedinResults, listingUrl } from './pages.mjs';
import { badgesWhen, inBothBrowsers, openedTabs } from './suite.mjs';

const RESULTS = 'https://www.linkedin.com/jobs/search?keywords=engineer';
const PANE = 'https://www.linkedin.com/jobs/search/?currentJobId=';
const all = Object.values(JOBS);

inBothBrowsers('badges', (world) => {
  const keep = openedTabs(world);
  const openTab = (url) => keep(world.session.openTab(url));
  const toolbarSays = async (page, text) => {
    const tabId = await world.session.tabId(page);
    await until(
      async () =>
        (await world.session.call((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).startsWith(text),
      `“${text}” on the toolbar`,
    );
  };

  it('a listing gets one badge and a toolbar mark, also after going to others and back', async () => {
    for (const job of all) world.server.route(listingUrl(job), linkedinListing(job));
    const page = await openTab(listingUrl(JOBS.ai));
    const marked = async (verdict, text) => {
      const badges = await badgesWhen(page, ([badge]) => badge?.verdict === verdict, `a badge of ${verdict}`);
      expect(badges).toHaveLength(1);
      expect(badges[0]).toMatchObject({
        kind: 'listing',
        basis: 'description',
        title: JOBS[verdict].title,
        visible: true,
      });
      await toolbarSays(page, text);
    };
    await marked('ai', 'AI');
    await page.goto(listingUrl(JOBS.ml));
    await marked('ml', 'ML');
    await page.goto(listingUrl(JOBS.neither));
    await marked('neither', 'no');
    await page.goBack();
    await marked('ml', 'ML');

    // It stops, politely, on a page that keeps removing it.
    const removals = await page.evaluate(async () => {
      let count = 0;
      const remove = () => {
        const badge = document.querySelector('h1').firstElementChild;
        if (!badge) return;
        count++;
        badge.remove();
      };
      new MutationObserver(remove).observe(document, { childList: true, subtree: true });
      remove();
      for (let before = -1; before !== count; ) {
        before = count;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      return count;
    });
    expect(removals).toBeGreaterThan(1);
    expect(removals).toBeLessThan(20);
  });

  it('result cards get one guess each, also those that come by scrolling or are used for another job, until they are read', async () => {
    const disguised = { ...JOBS.ai, id: '4300000001', title: 'Machine Learning Engineer' };
    const shown = [...all.map((job) => ({ ...job, id: `9${job.id}` })), disguised];
    world.server.route(listingUrl(disguised), linkedinListing(disguised));
    world.server.route(RESULTS, linkedinResults(shown));
    const page = await openTab(RESULTS);
    const first = await badgesWhen(page, (found) => found.length === 4, 'four badges');
    expect(first.map(({ kind, basis, title }) => [kind, basis, title])).toEqual(
      shown.map(({ title }) => ['card', 'title', title]),
    );
    expect(first.map(({ verdict }) => verdict)).toEqual(['ai', 'ml', 'neither', 'ml']);
    // Hovering a guess says what listings under such titles turned out to be.
    expect(first[0].sentence).toMatch(
      /Roughly \d+ in 100 listings titled AI engineer in [\d-]+ were AI work, /,
    );
    expect(first[1].sentence).toMatch(/listings titled ML engineer .* \d+ read, weighted$/);
    expect(first[2].sentence).not.toContain('in 100');

    const more = linkedinCard({ ...JOBS.ml, id: '4100000077', title: 'Computer Vision Engineer' });
    await page.evaluate(
      (html) => document.querySelector('main ul').insertAdjacentHTML('beforeend', html),
      more,
    );
    const five = await badgesWhen(page, (found) => found.length === 5, 'a badge on the card that came');
    expect(five[4]).toMatchObject({ verdict: 'ml', basis: 'title' });

    await page.evaluate(() => {
      const card = document.querySelector('.job-search-card');
      card.dataset.entityUrn = 'urn:li:jobPosting:4200000002';
      card.querySelector('.base-search-card__title').firstChild.data = 'Machine Learning Engineer';
    });
    const badges = await badgesWhen(page, ([badge]) => badge?.verdict === 'ml', 'the badge of the other job');
    expect(badges).toHaveLength(5);

    await badgesWhen(
      await openTab(listingUrl(disguised)),
      ([badge]) => badge?.verdict === 'ai',
      'the verdict',
    );
    await page.bringToFront();
    await page.reload();
    const [, , , card] = await badgesWhen(
      page,
      (found) => found[3]?.basis === 'description',
      'the card to learn what was read',
    );
    expect(card.verdict).toBe('ai');
  });

  it('in a pane follow it there and back, and the cards learn what was read in it', async () => {
    world.server.route('https://www.linkedin.com/jobs/search/*', linkedinPane(all));
    const page = await openTab(PANE + JOBS.ai.id);
    const settled = (verdict) =>
      badgesWhen(
        page,
        (found) => {
          const inPane = found.filter(({ kind }) => kind === 'listing');
          return (
            inPane.length === 1 && inPane[0].verdict === verdict && inPane[0].title === JOBS[verdict].title
          );
        },
        `the pane's ${verdict} badge`,
      );
    await settled('ai');
    await page.evaluate((id) => window.choose(id), JOBS.ml.id);
    await settled('ml');
    await page.evaluate((id) => window.choose(id), JOBS.neither.id);
    await settled('neither');
    await page.evaluate(() => history.back());
    const badges = await settled('ml');
    expect(
      badges.filter(({ kind }) => kind === 'card').map(({ verdict, basis }) => [verdict, basis]),
    ).toEqual([
      ['ai', 'description'],
      ['ml', 'description'],
      ['neither', 'description'],
    ]);
  });
});
