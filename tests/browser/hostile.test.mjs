import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinResults, listingUrl } from './pages.mjs';
import { badgesOf, badgesWhen, fieldsOf, inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

inBothBrowsers('a hostile page', (world) => {
  // That Firefox refuses our files to a page is what is wanted.
  const keep = openedTabs(world, { allowed: /may not load or link to/ });
  const openTab = (url, html) => {
    world.server.route(url, html);
    return keep(world.session.openTab(url));
  };
  const popupFor = async (page) => keep(openPopup(world.session, await world.session.tabId(page)));
  const aBadge = (page, verdict) =>
    badgesWhen(page, (found) => found.length === 1 && found[0].verdict === verdict, `a badge of ${verdict}`);

  it('that writes itself anew after it was read gets the badge of what it shows now', async () => {
    const page = await openTab(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    await aBadge(page, 'ai');
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, linkedinListing(JOBS.neither));
    await until(async () => {
      const found = await badgesOf(page);
      return found.length === 0 || (found.length === 1 && found[0].verdict === 'neither');
    }, 'no badge of the page before');
    expect((await fieldsOf(await popupFor(page))).title).toBe(JOBS.neither.title);
  });

  it('whose elements take the names of the document’s parts or ours, and whose fields are markup, breaks and runs nothing', async () => {
    const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const escaped = evil.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const job = { ...JOBS.ml, id: '4400000001', title: escaped, company: escaped, place: escaped };
    const parts = ['body', 'title', 'head', 'documentElement', 'children', 'location', 'getElementById'];
    const names = [...parts, 'undertitle', 'chrome', 'browser'];
    const clobber = names.map((name) => `<img name="${name}" id="${name}" alt="">`).join('');
    const forms = '<form name="querySelector"><input name="children"><input name="parentElement"></form>';
    const html = linkedinListing(job).replace('</main>', `${clobber}${forms}</main>`);
    const page = await openTab(listingUrl(job), html);
    await aBadge(page, 'ml');
    const popup = await popupFor(page);
    expect((await fieldsOf(popup)).title).toBe(evil);
    expect(
      await popup.evaluate(() => [
        typeof window.hit,
        document.querySelectorAll('main img, main script').length,
      ]),
    ).toEqual(['undefined', 0]);
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
  });

  it('that imitates a badge, and calls to ours, changes nothing', async () => {
    const jobs = Object.values(JOBS).map((job) => ({ ...job, id: `9${job.id}` }));
    const fake = '<x-badge role="img" aria-label="AI engineering"></x-badge>';
    const html = linkedinResults(jobs).replaceAll('</h3>', `${fake}</h3>`);
    const page = await openTab('https://www.linkedin.com/jobs/search?keywords=fake', html);
    await badgesWhen(
      page,
      (found) => found.length === 3 && found.every(({ words }) => words),
      'our badges in place of theirs',
    );
    expect((await badgesOf(page)).map(({ verdict }) => verdict)).toEqual(['ai', 'ml', 'neither']);
    await page.evaluate(() => {
      const message = { undertitle: 'judge', argument: { key: 'linkedin:1', title: 'x', description: 'y' } };
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('undertitle', { detail: message }));
      globalThis.undertitle = { signal: { aborted: false } };
    });
    const asked = await page.evaluate(async () => {
      const runtime = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
      return runtime?.sendMessage === undefined ? 'cannot ask' : 'can ask';
    });
    expect(asked).toBe('cannot ask');
    expect(await badgesOf(page)).toHaveLength(3);
  });

  it('cannot tell that the extension is there before it marked the page, nor by what stands in a frame of it', async () => {
    const page = await openTab(
      'https://blog.example/post',
      '<!doctype html><title>Bread</title><h1>Bread</h1>',
    );
    const files = ['manifest.json', 'popup.html', 'content.js', 'icons/icon-16.png', 'journal.html'];
    const seen = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (url) => {
            const answer = await fetch(url).then(
              () => 'fetched',
              () => 'refused',
            );
            const image = await new Promise((resolve) => {
              const img = new Image();
              img.onload = () => resolve('drawn');
              img.onerror = () => resolve('refused');
              img.src = url;
            });
            return [answer, image].join();
          }),
        ),
      files.map((file) => world.session.extensionUrl(file)),
    );
    expect(seen).toEqual(files.map(() => 'refused,refused'));
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('body > :not(h1)').length,
        Object.keys(globalThis).filter((name) => /undertitle/i.test(name)).length,
        document.styleSheets.length,
      ]),
    ).toEqual([0, 0, 0]);

    // Nor by the badge of a listing in a frame of it, which the toolbar tells of.
    world.server.route(listingUrl(JOBS.neither), linkedinListing(JOBS.neither));
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      document.body.append(Object.assign(frame, { src, width: 600, height: 400 }));
    }, listingUrl(JOBS.neither));
    await badgesWhen(page, ([badge]) => badge?.title === JOBS.neither.title, 'the badge in the frame');
    expect(
      await page.evaluate(() => document.querySelectorAll('h1 > *, body > :not(h1, iframe)').length),
    ).toBe(0);
    const tab = await world.session.tabId(page);
    await until(
      async () => (await world.session.call((tabId) => chrome.action.getBadgeText({ tabId }), tab)) === 'no',
      'the toolbar',
    );
  });

  it('is answered, however large, and the browser goes on', async () => {
    // What is large is read in small pieces by our own code, of which the browsers run the same.
    if (world.kind === 'firefox') return;
    // Both are laid out only where they are seen: it is our reading that is tried here, not the browser's line breaking.
    const words = `<p style="margin-top:3000px;content-visibility:auto">${'<b>model</b> '.repeat(50_000)}</p>`;
    const nodes = { ...JOBS.ml, id: '4400000002', html: JOBS.ml.html + words };
    const many = await popupFor(await openTab(listingUrl(nodes), linkedinListing(nodes)));
    expect(await fieldsOf(many)).toMatchObject({
      title: nodes.title,
      verdict: expect.stringMatching(/ML engineering/),
    });

    // More than is looked through.
    const filler = `<p style="content-visibility:auto">${'salt and pepper '.repeat(64_000)}</p>`.repeat(22);
    const page = await openTab(
      'https://blog.example/large',
      `<!doctype html><title>Salt</title><h1>Salt</h1>${filler}`,
    );
    const popup = await world.session.clickToolbar(page);
    const answer = await popup.waitFor((document) => {
      const main = document.querySelector('main');
      return main?.ariaBusy === 'true' ? '' : main?.textContent;
    });
    await popup.close();
    expect(answer).toMatch(/too large/);
    const next = await openTab(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    await aBadge(next, 'ai');
  });
});
