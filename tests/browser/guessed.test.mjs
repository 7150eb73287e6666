// A site that is no board and that the reader has always badged: its layout is guessed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalOf } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS } from './pages.mjs';
import { startServer } from './serve.mjs';
import { BROWSERS, badgesOf, badgesWhen } from './suite.mjs';
import { withSite } from './with-site.mjs';

const SITE = 'https://careers.quay.example';
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quay</title>
<style>.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>
<body><main>${body}</main></body></html>`;
const listing = ({ title, html }, look = '') => page(`<h1 class="${look}">${title}</h1><div>${html}</div>`);
const card = (title, i) =>
  `<li><a href="/openings/${81_234 + i}-${title.toLowerCase().replaceAll(' ', '-')}"><h3>${title}</h3></a>
<p>Quay Software, Leeds</p></li>`;
const TITLES = [
  'LLM Engineer',
  'Computer Vision Engineer',
  'Machine Learning Engineer',
  'Payroll Administrator',
];

describe.each(BROWSERS)('a site that is always badged (%s)', (kind, launch) => {
  let server;
  let session;
  let folder;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'undertitle-sited-'));
    await withSite(kind === 'firefox' ? 'firefox' : 'chrome', folder, `${SITE}/*`);
    server = await startServer();
    session = await launch({ server, extension: folder });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const open = async (path, html) => {
    server.route(SITE + path, html);
    return session.openTab(SITE + path);
  };

  it('has its listing read, with the badge beside the title', async () => {
    const tab = await open('/openings/1', listing(JOBS.ml));
    const [badge] = await badgesWhen(tab, (found) => found.length === 1, 'the badge');
    expect(badge).toMatchObject({ kind: 'listing', verdict: 'ml', at: 'title', title: JOBS.ml.title });
    await session.putBack(tab);
  });

  it('has the badge above the description where no title is visible', async () => {
    const tab = await open('/openings/2', listing(JOBS.ai, 'spoken'));
    const [badge] = await badgesWhen(tab, (found) => found.length === 1, 'the badge');
    expect(badge).toMatchObject({ kind: 'listing', verdict: 'ai', at: 'description', visible: true });
    await session.putBack(tab);
  });

  it('has its cards guessed, also those that come later', async () => {
    const tab = await open('/openings', page(`<ul>${TITLES.map(card).join('')}</ul>`));
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
    await session.putBack(tab);
  });

  it('has what its cards say of the work read for the guess', async () => {
    const words = 'Train and deploy demand forecasting models with PyTorch, and watch them in production.';
    const cards = ['Ports', 'Lamps', 'Tides', 'Fog'].map((team, i) =>
      card(`Data Scientist, ${team}`, i).replace('</li>', `<p>${words}</p></li>`),
    );
    const tab = await open('/openings/described', page(`<ul>${cards.join('')}</ul>`));
    const badges = await badgesWhen(tab, (found) => found.length === cards.length, 'the badges');
    for (const badge of badges) expect(badge).toMatchObject({ verdict: 'ml', basis: 'title', snippet: true });
    expect(badges[0].sentence).toContain('a guess from the title and the card’s text: ML engineering work');
    await tab.close();
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
    const kept = async () => (await journalOf(session)).find(({ url }) => url === `${SITE}/openings/3`);
    const { last } = await until(kept, 'it in the journal');
    await sleep(3000);
    expect((await kept()).last).toBe(last);
    expect(await badgesOf(tab)).toHaveLength(1);
    await session.putBack(tab);
  });
});
