// How long a reader waits, in real Chromium and Firefox: `npm run bench:latency [-- --json]`. Milliseconds, medians.
import { badgesIn, launchChromium, launchFirefox, until } from '../../browser/launch.mjs';
import { JOBS, linkedinListing, linkedinResults, listingUrl } from '../../browser/pages.mjs';
import { startServer } from '../../browser/serve.mjs';

const ROUNDS = 9;
const RESULTS = 'https://www.linkedin.com/jobs/search/?n=latency';
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** From the end of parsing to the badge, as the page itself sees it. */
const badgeAfterLoad = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const since = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
        const look = () => {
          const badge = document.querySelector('h1')?.firstElementChild;
          if (badge) resolve(performance.now() - since);
          else setTimeout(look, 1);
        };
        look();
      }),
  );

/** From the insertion of a card to its badge. */
const badgeAfterCard = (page, id) =>
  page.evaluate(
    (fresh) =>
      new Promise((resolve) => {
        const list = document.querySelector('ul');
        const card = list.lastElementChild.cloneNode(true);
        const title = card.querySelector('h3');
        title.firstElementChild?.remove();
        card.firstElementChild.dataset.entityUrn = `urn:li:jobPosting:${fresh}`;
        card.querySelector('a').href = `https://www.linkedin.com/jobs/view/job-${fresh}`;
        list.append(card);
        const start = performance.now();
        new MutationObserver((_all, observer) => {
          if (!title.firstElementChild) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(card, { childList: true, subtree: true });
      }),
    id,
  );

async function measure(kind, launch, server) {
  const session = await launch({ server });
  const seen = new Map();
  const note = (what, value) => seen.set(what, [...(seen.get(what) ?? []), value]);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await session.openTab(listingUrl(JOBS.ai));
      note('page parsed → badge', await badgeAfterLoad(page));
      const start = performance.now();
      const popup = await session.clickToolbar(page);
      await popup.waitFor((document) => document.querySelector('[data-field="verdict"]')?.textContent);
      note('click → verdict in the popup (seen by the driver)', performance.now() - start);
      const painted = await popup.read(
        (document) =>
          document.defaultView?.performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      );
      if (painted !== null) note('popup opened → first contentful paint (its own measure)', painted);
      await popup.close();
      await page.close();
      const results = await session.openTab(RESULTS);
      await until(async () => ((await badgesIn(results))?.length ?? 0) >= 3);
      note('card inserted → badge', await badgeAfterCard(results, 6_000_000 + round));
      await results.close();
      await session.stopBackground();
      const cold = await session.openTab(listingUrl(JOBS.ml));
      note('page parsed → badge, background asleep', await badgeAfterLoad(cold));
      await cold.close();
    }
    return [...seen].map(([what, values]) => ({ browser: kind, what, ms: Math.round(median(values)) }));
  } finally {
    await session.close();
  }
}

const server = await startServer();
try {
  for (const job of [JOBS.ai, JOBS.ml]) server.route(listingUrl(job), linkedinListing(job));
  server.route(RESULTS, linkedinResults(Object.values(JOBS)));
  const rows = [
    ...(await measure('chromium', launchChromium, server)),
    ...(await measure('firefox', launchFirefox, server)),
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log('| browser | from → to | ms |\n| --- | --- | ---: |');
    for (const { browser, what, ms } of rows) console.log(`| ${browser} | ${what} | ${ms} |`);
  }
} finally {
  await server.close();
}
