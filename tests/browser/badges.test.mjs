import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinCard, linkedinListing, linkedinPane, linkedinResults, listingUrl } from './pages.mjs';
import { badgesOf, badgesWhen, inBothBrowsers, openedTabs } from './suite.mjs';

const RESULTS = 'https://www.linkedin.com/jobs/search?keywords=engineer';
const PANE = 'https://www.linkedin.com/jobs/search/?currentJobId=';
const all = Object.values(JOBS);

inBothBrowsers('badges', (world) => {
  const keep = openedTabs(world);
  const openTab = async (url) => {
    const page = await world.session.openTab(url);
    await keep(page);
    return page;
  };
  const toolbarText = async (page) => {
    const tabId = await world.session.tabId(page);
    return world.session.call((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  };
  const serveListings = () => {
    for (const job of all) {
      world.server.route(listingUrl(job), linkedinListing(job));
      world.server.route(`https://www.linkedin.com/jobs/view/job-${job.id}`, linkedinListing(job));
    }
  };

  it.each([
    ['ai', 'AI'],
    ['ml', 'ML'],
    ['neither', 'no'],
  ])('a listing of %s work gets one badge and a toolbar mark', async (verdict, text) => {
    serveListings();
    const page = await openTab(listingUrl(JOBS[verdict]));
    const badges = await badgesWhen(page, (found) => found.length === 1, 'a badge');
    expect(badges[0]).toMatchObject({
      kind: 'listing',
      verdict,
      basis: 'description',
      title: JOBS[verdict].title,
      visible: true,
    });
    await until(async () => (await toolbarText(page)).startsWith(text), 'the toolbar mark');
  });

  it('result cards get one guess each, also those that come by scrolling', async () => {
    const fresh = all.map((job) => ({ ...job, id: `9${job.id}` }));
    world.server.route(RESULTS, linkedinResults(fresh));
    const page = await openTab(RESULTS);
    const first = await badgesWhen(page, (found) => found.length === 3, 'three badges');
    expect(first.map(({ kind, basis, title }) => [kind, basis, title])).toEqual(
      fresh.map(({ title }) => ['card', 'title', title]),
    );
    expect(first.map(({ verdict }) => verdict)).toEqual(['ai', 'ml', 'neither']);
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
    const four = await badgesWhen(page, (found) => found.length === 4, 'a fourth badge');
    expect(four[3]).toMatchObject({ verdict: 'ml', basis: 'title' });
  });

  it('a card that the page reuses for another job gets that job’s badge', async () => {
    world.server.route(RESULTS, linkedinResults([{ ...JOBS.ai, id: '4200000001' }]));
    const page = await openTab(RESULTS);
    await badgesWhen(page, ([badge]) => badge?.verdict === 'ai', 'the first badge');
    await page.evaluate(() => {
      const card = document.querySelector('.job-search-card');
      card.dataset.entityUrn = 'urn:li:jobPosting:4200000002';
      card.querySelector('.base-search-card__title').firstChild.data = 'Machine Learning Engineer';
    });
    const badges = await badgesWhen(page, ([badge]) => badge?.verdict === 'ml', 'the other badge');
    expect(badges).toHaveLength(1);
  });

  it('a card shows the verdict of its description once that was read', async () => {
    serveListings();
    const disguised = { ...JOBS.ai, id: '4300000001', title: 'Machine Learning Engineer' };
    world.server.route(listingUrl(disguised), linkedinListing(disguised));
    world.server.route(RESULTS, linkedinResults([disguised]));
    const results = await openTab(RESULTS);
    await badgesWhen(results, ([badge]) => badge?.verdict === 'ml' && badge.basis === 'title', 'the guess');
    const listing = await openTab(listingUrl(disguised));
    await badgesWhen(listing, ([badge]) => badge?.verdict === 'ai', 'the verdict');
    await results.bringToFront();
    await results.reload();
    const [card] = await badgesWhen(
      results,
      ([badge]) => badge?.basis === 'description',
      'the card to learn it',
    );
    expect(card.verdict).toBe('ai');
  });

  it('never shows one job’s verdict on another while the pane changes', async () => {
    world.server.route('https://www.linkedin.com/jobs/search/*', linkedinPane(all));
    const page = await openTab(PANE + JOBS.ai.id);
    const inPane = (badges) => badges.filter(({ kind }) => kind === 'listing');
    const settled = (verdict) =>
      badgesWhen(
        page,
        (found) => inPane(found).length === 1 && inPane(found)[0].verdict === verdict,
        `the pane's ${verdict} badge`,
      );
    await settled('ai');
    // The page cannot tell what a badge says: it is asked of the extension, as often as it answers.
    const seen = new Set();
    let looking = true;
    const looks = (async () => {
      while (looking)
        for (const { title, verdict } of inPane(await badgesOf(page))) seen.add(`${title}: ${verdict}`);
    })();
    // The looking ends with the test, also with one that fails.
    try {
      await until(() => seen.size === 1, 'the first look');
      await page.evaluate((id) => window.choose(id), JOBS.ml.id);
      await settled('ml');
      await page.evaluate((id) => window.choose(id), JOBS.neither.id);
      await settled('neither');
      await until(() => seen.size === 3, 'a look at each');
      await page.evaluate(() => history.back());
      await settled('ml');
    } finally {
      looking = false;
      await looks;
    }
    expect([...seen].sort()).toEqual([
      'Applied AI Engineer: ai',
      'Machine Learning Engineer: ml',
      'Payroll Administrator: neither',
    ]);
    const cards = (await badgesOf(page)).filter(({ kind }) => kind === 'card');
    expect(cards.map(({ verdict, basis }) => [verdict, basis])).toEqual([
      ['ai', 'description'],
      ['ml', 'description'],
      ['neither', 'description'],
    ]);
  });

  it('stands right after going to another page and back', async () => {
    serveListings();
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    await page.goto(listingUrl(JOBS.ml));
    await badgesWhen(page, ([badge]) => badge?.verdict === 'ml', 'the second badge');
    await page.goBack();
    const badges = await badgesWhen(page, ([badge]) => badge?.verdict === 'ai', 'the first badge again');
    expect(badges).toHaveLength(1);
    await until(async () => (await toolbarText(page)).startsWith('AI'), 'the toolbar mark');
  });

  it('stops, politely, on a page that keeps removing it', async () => {
    serveListings();
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    await page.evaluate(() => {
      window.removals = 0;
      const remove = () => {
        const badge = document.querySelector('h1').firstElementChild;
        if (!badge) return;
        window.removals++;
        badge.remove();
      };
      new MutationObserver(remove).observe(document, { childList: true, subtree: true });
      remove();
    });
    const counts = [];
    await until(async () => {
      counts.push(await page.evaluate(() => window.removals));
      return counts.length > 30 && counts.at(-1) === counts.at(-20);
    }, 'an end of the quarrel');
    expect(counts.at(-1)).toBeLessThan(20);
  });
});
