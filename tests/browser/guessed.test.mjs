// A site that is no board and that the reader has always badged: its layout is guessed.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journalOf } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS } from './pages.mjs';
import { badgesOf, badgesWhen, inBothBrowsers } from './suite.mjs';

const SITE = 'https://careers.quay.example';
const template = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quay</title>
<style>.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>
<body><main>${body}</main></body></html>`;
const listing = ({ title, html }, look = '') =>
  template(`<h1 class="${look}">${title}</h1><div>${html}</div>`);
const card = (title, i) =>
  `<li><a href="/openings/${81_234 + i}-${title.toLowerCase().replaceAll(' ', '-')}"><h3>${title}</h3></a>
<p>Quay Software, Leeds</p></li>`;
const TITLES = [
  'LLM Engineer',
  'Computer Vision Engineer',
  'Machine Learning Engineer',
  'Payroll Administrator',
];

inBothBrowsers('a site that is always badged', (world) => {
  let page;
  /** Opens a page of the site, in a tab in which the extension may read it. */
  const open = async (path, html) => {
    world.server.route(SITE + path, html);
    await page.goto(SITE + path);
    // In Chromium it is there on a click alone, so that the script that Firefox puts there by itself is put there.
    if (world.kind === 'chromium')
      await world.session.call(
        (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] }),
        world.session.idOf(page),
      );
    return page;
  };
  const scripts = () => world.session.call(() => chrome.scripting.getRegisteredContentScripts());
  beforeAll(async () => {
    const { server, session, kind } = world;
    server.route(`${SITE}/`, template('<h1>Quay</h1>'));
    page = await session.openTab(`${SITE}/`);
    // Chromium's own question for a site waits for a hand; a click on the toolbar is good for all of a site's pages.
    if (kind === 'chromium') return (await session.clickToolbar(page)).close();
    // Firefox grants what is asked for in answer to a click: what asks here stands in for the popup’s own button, for the
    // popup is no page to a driver.
    const asking = await session.openPage('report.html');
    await asking.evaluate((site) => {
      const button = document.createElement('button');
      button.id = 'always';
      button.onclick = () => chrome.permissions.request({ origins: [`${site}/*`] });
      document.body.prepend(button);
    }, SITE);
    await asking.click('#always');
    await until(async () => (await scripts()).length === 1, 'the script of the site');
    await session.putBack(asking);
    await page.bringToFront();
  });
  afterAll(async () => {
    if (page) await world.session.putBack(page);
    if (world.kind === 'chromium') return;
    await world.session.call((site) => chrome.permissions.remove({ origins: [`${site}/*`] }), SITE);
    await until(async () => (await scripts()).length === 0, 'no script of a site that was given back');
  });

  it('has its listing read, with the badge beside the title', async () => {
    const tab = await open('/openings/1', listing(JOBS.ml));
    const [badge] = await badgesWhen(tab, (found) => found.length === 1, 'the badge');
    expect(badge).toMatchObject({ kind: 'listing', verdict: 'ml', at: 'title', title: JOBS.ml.title });
  });

  it('has the badge above the description where no title is visible', async () => {
    const tab = await open('/openings/2', listing(JOBS.ai, 'spoken'));
    const [badge] = await badgesWhen(tab, (found) => found.length === 1, 'the badge');
    expect(badge).toMatchObject({ kind: 'listing', verdict: 'ai', at: 'description', visible: true });
  });

  it('has its cards guessed, also those that come later', async () => {
    const tab = await open('/openings', template(`<ul>${TITLES.map(card).join('')}</ul>`));
    const badges = await badgesWhen(tab, (found) => found.length === TITLES.length, 'the badges');
    expect(badges.map(({ title, basis }) => [title, basis])).toEqual(TITLES.map((title) => [title, 'title']));
    await tab.evaluate(
      (html) => {
        const list = document.querySelector('ul');
        list.append(document.createRange().createContextualFragment(html));
      },
      card('AI Engineer', 9),
    );
    await badgesWhen(tab, (found) => found.length === TITLES.length + 1, 'the new card’s badge');
  });

  it('has what its cards say of the work read for the guess', async () => {
    const words = 'Train and deploy demand forecasting models with PyTorch, and watch them in production.';
    const cards = ['Ports', 'Lamps', 'Tides', 'Fog'].map((team, i) =>
      card(`Data Scientist, ${team}`, i).replace('</li>', `<p>${words}</p></li>`),
    );
    const tab = await open('/openings/described', template(`<ul>${cards.join('')}</ul>`));
    const badges = await badgesWhen(tab, (found) => found.length === cards.length, 'the badges');
    for (const badge of badges) expect(badge).toMatchObject({ verdict: 'ml', basis: 'title', snippet: true });
    expect(badges[0].sentence).toContain('a guess from the title and the card’s text: ML engineering work');
  });

  it('is read once while it changes at every frame', async () => {
    const ticking = `<b id="tick"></b><script>
const tick = () => { document.getElementById('tick').textContent = performance.now(); requestAnimationFrame(tick); };
tick();
</script>`;
    const tab = await open(
      '/openings/3',
      listing({ ...JOBS.ml, title: 'Fraud Modelling Engineer' }).replace('</main>', `${ticking}</main>`),
    );
    await badgesWhen(tab, ([badge]) => badge?.verdict === 'ml', 'the badge');
    const kept = async () => (await journalOf(world.session)).find(({ url }) => url === `${SITE}/openings/3`);
    const { last } = await until(kept, 'it in the journal');
    await sleep(1500);
    expect((await kept()).last).toBe(last);
    expect(await badgesOf(tab)).toHaveLength(1);
  });
});
