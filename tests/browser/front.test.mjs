// Which job is in front: seen by badges, toolbar, popup and journal on pages that make it hard to tell.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { journalOf } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinPane, linkedinResults, listingUrl } from './pages.mjs';
import { badgesOf, badgesWhen, inBothBrowsers, openedTabs } from './suite.mjs';

const PANE = 'https://www.linkedin.com/jobs/search/?currentJobId=';
const VERDICT = Object.fromEntries(Object.entries(JOBS).map(([verdict, { title }]) => [title, verdict]));
/** How late text or address may be, in milliseconds. */
const LATE = [0, 100, 1000, 4000, 7000, 12_000];
/** The browser may keep it in its back/forward cache, as it may most pages. */
const kept = (html) => ({ status: 200, html, headers: { 'cache-control': 'max-age=60' } });
const withPrefix = (prefix) => Object.values(JOBS).map((job) => ({ ...job, id: prefix + job.id }));

inBothBrowsers('the job in front', (world) => {
  const keep = openedTabs(world);
  const openTab = (url) => keep(world.session.openTab(url));
  const toolbar = (tabId) => world.session.call((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  const inPane = async (page) => (await badgesOf(page)).filter(({ kind }) => kind === 'listing');
  const paneSays = (page, verdict) =>
    until(async () => {
      const [badge, ...more] = await inPane(page);
      return badge?.verdict === verdict && more.length === 0;
    }, `the pane's ${verdict} badge`);
  const journal = () => journalOf(world.session);

  it(`is never another’s, its text or its address up to ${Math.max(...LATE) / 1000} s late`, async () => {
    const { session, server } = world;
    const cases = LATE.flatMap((late, i) => [
      { id: `1${i}`, late: { title: late / 2, text: late } },
      { id: `2${i}`, late: { address: late, title: 0, text: 0 } },
    ]);
    for (const { id } of cases)
      server.route(`https://www.linkedin.com/jobs/search/?pane=${id}`, linkedinPane(withPrefix(id)));
    const frames = cases.map(
      ({ id }) =>
        `<iframe name="${id}" src="/jobs/search/?pane=${id}&currentJobId=${id}${JOBS.ai.id}" width="300" height="160"></iframe>`,
    );
    for (const { id } of cases)
      server.route(
        `https://www.linkedin.com/jobs/search/?pane=${id}&currentJobId=${id}${JOBS.ai.id}`,
        linkedinPane(withPrefix(id)),
      );
    server.route('https://www.linkedin.com/jobs/all', `<!doctype html><title>All</title>${frames.join('')}`);
    const page = await openTab('https://www.linkedin.com/jobs/all');
    const tabId = await session.tabId(page);
    const frameIds = await session.call(
      async (id) =>
        (
          await chrome.scripting.executeScript({
            target: { tabId: id, allFrames: true },
            func: () => globalThis.name,
          })
        ).map(({ frameId, result }) => [result, frameId]),
      tabId,
    );
    const look = async () =>
      session.call(
        (id, all) =>
          Promise.all(
            all.map(async ([name, frameId]) => {
              const badges = await chrome.tabs.sendMessage(id, { undertitle: 'badges' }, { frameId });
              return [
                name,
                ...badges.filter(({ kind }) => kind === 'listing').map((one) => [one.title, one.verdict]),
              ];
            }),
          ),
        tabId,
        frameIds.filter(([name]) => name !== ''),
      );
    const all = (verdict) =>
      until(
        async () => (await look()).every(([, badge]) => badge?.[1] === verdict),
        `${verdict} everywhere`,
        25_000,
      );
    await all('ai');
    for (const frame of page.frames()) {
      const one = cases.find(({ id }) => frame.url().includes(`pane=${id}&`));
      if (one)
        await frame.evaluate((id, late) => window.choose(id, late), one.id + JOBS.neither.id, one.late);
    }
    const seen = new Set();
    await until(
      async () => {
        const now = await look();
        for (const [name, ...badges] of now)
          for (const [title, verdict] of badges)
            if (VERDICT[title] !== verdict) seen.add(`${name} ${title}: ${verdict}`);
        return now.every(([, badge]) => badge?.[1] === 'neither');
      },
      'the other job everywhere',
      25_000,
    );
    expect([...seen]).toEqual([]);
    for (const { key, title, verdict, url } of await journal()) {
      expect([key, VERDICT[title]]).toEqual([key, verdict]);
      expect(url).toContain(key.split(':')[1]);
    }
  }, 60_000);

  it('stands on the toolbar again when a page comes back from the cache', async () => {
    const { server, session } = world;
    const shown =
      '<script>addEventListener("pageshow", (event) => { window.persisted = event.persisted; })</script>';
    server.route(listingUrl(JOBS.ai), kept(linkedinListing(JOBS.ai) + shown));
    server.route('https://plain.example/', kept('<!doctype html><title>Plain</title><h1>Plain</h1>'));
    const page = await openTab(listingUrl(JOBS.ai));
    const tabId = await session.tabId(page);
    await until(async () => (await toolbar(tabId)) === 'AI', 'the toolbar');
    await page.goto('https://plain.example/');
    await until(async () => (await toolbar(tabId)) === '', 'an empty toolbar');
    // The driver's own way back waits for a load that never comes.
    await page.evaluate(() => history.back());
    await until(async () => (await toolbar(tabId)) === 'AI', 'the toolbar again');
    expect(await badgesOf(page)).toHaveLength(1);
    expect(await page.evaluate(() => typeof window.persisted)).toBe('boolean');
    // Firefox's driver would wait for half a minute before it used this tab again.
    await page.close();
  });

  it('gets its badge each time, the background ended ten times and the page left alone', async () => {
    const { session, server } = world;
    const jobs = withPrefix('4');
    server.route('https://www.linkedin.com/jobs/search/*', linkedinPane(jobs));
    const page = await openTab(PANE + jobs[0].id);
    await paneSays(page, 'ai');
    const verdicts = ['ai', 'ml', 'neither'];
    for (let round = 1; round <= 10; round++) {
      await page.evaluate((id) => window.choose(id, { title: 20, text: 40 }), jobs[round % 3].id);
      // At another moment each time: before, while and after it is asked.
      await sleep(150 + 24 * round);
      await session.stopBackground();
      await paneSays(page, verdicts[round % 3]);
    }
  }, 90_000);

  it('keeps the toolbar when a frame without a job comes, and the frame’s when the page has none', async () => {
    const { server, session } = world;
    server.route('https://www.linkedin.com/jobs/empty', '<!doctype html><title>x</title><p>nothing</p>');
    server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await openTab(listingUrl(JOBS.ai));
    const tabId = await session.tabId(page);
    await until(async () => (await toolbar(tabId)) === 'AI', 'the toolbar');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.src = '/jobs/empty';
          document.body.append(frame);
        }),
    );
    await sleep(1500);
    expect(await toolbar(tabId)).toBe('AI');
  });

  it('leaves a list without end where it was when cards are hidden', async () => {
    const { server, session } = world;
    const [, , clerk] = withPrefix('6');
    const list = linkedinResults(Array.from({ length: 10 }, (_, i) => ({ ...clerk, id: `6${i}00` }))).replace(
      '</main>',
      `</main><style>.base-card { height: 110px }</style><script>
window.loaded = 0;
const list = document.querySelector('ul');
const more = () => {
  if (list.getBoundingClientRect().bottom > innerHeight + 300) return;
  window.loaded++;
  for (const card of [...list.children].slice(0, 10)) {
    const copy = document.createElement('li');
    const id = '66' + window.loaded + list.children.length;
    copy.innerHTML = '<div class="base-card base-search-card job-search-card" data-entity-urn="urn:li:jobPosting:' + id + '"><a class="base-card__full-link" href="/jobs/view/job-' + id + '"></a><h3 class="base-search-card__title">Payroll Administrator</h3></div>';
    list.append(copy);
  }
};
setInterval(more, 60);
</script>`,
    );
    const url = 'https://www.linkedin.com/jobs/search/?keywords=endless';
    server.route(url, list);
    const page = await openTab(url);
    await badgesWhen(page, (found) => found.length >= 10, 'the badges');
    await sleep(500);
    const before = await page.evaluate(() => window.loaded);
    await session.call(() =>
      chrome.storage.local.set({
        'filter:linkedin': { on: true, out: ['neither'], hide: true, guesses: true },
      }),
    );
    await until(
      () => page.evaluate(() => document.querySelector('.base-card').getBoundingClientRect().height < 30),
      'hiding',
    );
    await sleep(2500);
    const further = (await page.evaluate(() => window.loaded)) - before;
    await session.call(() => chrome.storage.local.remove('filter:linkedin'));
    expect(further).toBeLessThanOrEqual(2);
  });
});
