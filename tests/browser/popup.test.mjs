import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { employerListing, JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { badgesOf, badgesWhen, fieldsOf, inBothBrowsers, openedTabs, openPopup, press } from './suite.mjs';

const EMPLOYER = 'https://careers.lanternfish.example/jobs/17';
/** JOBS.ai under a title that promises other work. */
const MISTITLED = { ...JOBS.ai, id: '4400000005', title: 'Machine Learning Engineer' };
/** The text of JOBS.ai as a reader copies it. */
const COPIED = JOBS.ai.html.replace(/<\/(?:p|li|h\d)>/g, '\n').replace(/<[^<>]*>/g, '');
/** Nothing to read, and the one thing that looks like a posting cannot be. */
const MALFORMED =
  '<!doctype html><title></title><script type="application/ld+json">{"@type":"JobPosting",,,</script>';

inBothBrowsers('the popup', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  const openTab = (url) => keep(world.session.openTab(url));
  const popupFor = async (page) => keep(openPopup(world.session, await world.session.tabId(page)));
  const popupText = (popup) => popup.evaluate(() => document.body.textContent);
  const isAiEngineering = (popup) =>
    until(async () => /^AI engineering/.test((await fieldsOf(popup)).verdict), 'the verdict');

  it('shows a listing of a board field by field, and marks the words of a reason on the page', async () => {
    world.server.route(listingUrl(MISTITLED), linkedinListing(MISTITLED));
    const page = await openTab(listingUrl(MISTITLED));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    const popup = await popupFor(page);
    const fields = await fieldsOf(popup);
    expect(fields.title).toBe(MISTITLED.title);
    expect(fields.company).toBe(MISTITLED.company);
    expect(fields.location).toBe(MISTITLED.place);
    expect(fields.verdict).toMatch(/AI engineering/);
    expect(fields.board).toBe('LinkedIn');
    expect(fields.salary).toContain('70,000');
    expect(fields['description-length']).toMatch(/\d/);
    expect(await popup.evaluate(() => document.querySelector('.site'))).toBeNull();
    expect(await popup.$eval('details.clash', (node) => node.textContent)).toMatch(
      /^The title says ML, .*Roughly \d+ in 100 listings titled ML engineer/,
    );
    // A reader who named no skills is never told that nothing is missing.
    const text = await popupText(popup);
    expect(text).not.toMatch(/nothing (is )?missing|no gaps|you have all/i);
    expect(text).toMatch(/your skills|skills you have/i);

    const before = await page.evaluate(() => document.body.innerHTML);
    const words = await popup.evaluate(() => {
      const button = document.querySelector('.evidence li button');
      button.click();
      const marks = [...button.querySelectorAll('mark')];
      const passage = document.createRange();
      passage.setStartBefore(marks[0]);
      passage.setEndAfter(marks.at(-1));
      return passage.toString();
    });
    const marked = await until(
      () =>
        page.evaluate(() => {
          const [[range] = []] = CSS.highlights.values();
          return range ? range.toString() : null;
        }),
      'the mark',
    );
    expect(marked.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
  });

  it('reads a page of any other site on a click on the toolbar icon, and finds no job where there is none', async () => {
    world.server.route(EMPLOYER, employerListing(JOBS.ai));
    world.server.route('https://blog.example/post', MALFORMED);
    const page = await openTab(EMPLOYER);
    const popup = await world.session.clickToolbar(page);
    const verdict = await popup.waitFor(
      (document) => document.querySelector('[data-field="verdict"]')?.textContent,
    );
    expect(verdict).toMatch(/AI engineering/);
    const company = await popup.read(
      (document) => document.querySelector('[data-field="company"]')?.textContent,
    );
    expect(company).toBe(JOBS.ai.company);
    // It offers to do so always, and names the site.
    const offer = await popup.waitFor((document) => document.querySelector('.site')?.textContent);
    expect(offer).toContain(`Always badge ${new URL(EMPLOYER).hostname}`);
    await popup.close();
    // Where the popup can read, a badge stands too.
    const badges = await badgesWhen(page, (found) => found.length > 0, 'a badge');
    expect(badges.map(({ kind, verdict }) => [kind, verdict])).toEqual([['listing', 'ai']]);

    await page.goto('https://blog.example/post');
    const next = await world.session.clickToolbar(page);
    const words = await next.waitFor((document) => {
      const main = document.querySelector('main');
      return main?.ariaBusy === 'true' ? '' : main?.textContent;
    });
    expect(words).toMatch(/no job description here/i);
    await next.close();
  });

  it('reads a selected description', async () => {
    await world.session.call((selection) => chrome.storage.session.set({ selection }), COPIED);
    const popup = await keep(world.session.openPage('popup.html?selection'));
    await isAiEngineering(popup);
    expect(await popup.$eval('.evidence li button', (button) => button.disabled)).toBe(true);
  });

  it('reads a pasted description, and never shows it as the listing the tab went to', async () => {
    world.server.route(listingUrl(JOBS.neither), linkedinListing(JOBS.neither));
    const page = await openTab('about:blank');
    const popup = await popupFor(page);
    expect(await popupText(popup)).toMatch(/can(no|’|')t (be )?read/i);
    await popup.waitForSelector('textarea');
    await popup.evaluate((given) => {
      const box = document.querySelector('textarea');
      box.value = given;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, COPIED);
    await until(
      () =>
        popup.evaluate(() => {
          const button = document.querySelector('.paste button');
          if (button.disabled) return false;
          button.click();
          return true;
        }),
      'the button to be of use',
    );
    await isAiEngineering(popup);
    expect(await popup.$eval('.evidence li button', (button) => button.disabled)).toBe(true);
    expect(await popupText(popup)).not.toMatch(/not found/i);

    // Behind another tab, Firefox runs a page once a second.
    await page.bringToFront();
    await page.goto(listingUrl(JOBS.neither));
    await badgesWhen(page, (badges) => badges.length > 0, 'the badge of the listing');
    await popup.bringToFront();
    await popup.evaluate(() => {
      window.drawn = [];
      const look = () => {
        const field = (name) => document.querySelector(`[data-field="${name}"]`);
        const verdict = field('verdict')?.dataset.verdict;
        const isOfPage = document.querySelector('.evidence li button')?.disabled === false;
        if (verdict) window.drawn.push({ verdict, isOfPage });
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await press(popup, 'Read the page again');
    await until(async () => (await fieldsOf(popup)).title === JOBS.neither.title, 'the listing');
    const drawn = await popup.evaluate(() => window.drawn);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter(({ verdict, isOfPage }) => isOfPage && verdict === 'ai')).toEqual([]);
    expect(drawn.at(-1).verdict).toBe('neither');
  });

  it('reads a board’s listing in a frame of an employer’s page, and marks words there', async () => {
    const inside = 'https://boards.greenhouse.io/embed/job_app?for=quay&token=4400000009';
    const { title, company, html } = JOBS.ai;
    world.server.route(
      inside,
      `<!doctype html><html lang="en"><title>Job Application for ${title} at ${company}</title>
<main><h1 class="app-title">${title}</h1><span class="company-name">at ${company}</span>
<div class="location">${JOBS.ai.place}</div><div id="content">${html}</div></main></html>`,
    );
    world.server.route(
      'https://careers.quay.example/openings/9',
      `<!doctype html><html lang="en"><title>Openings</title><h1>Come and work by the water</h1>
<iframe id="grnhse_iframe" title="Opening" src="${inside}" width="600" height="700"></iframe></html>`,
    );
    const page = await openTab('https://careers.quay.example/openings/9');
    const popup = await world.session.clickToolbar(page);
    const verdict = await popup.waitFor(
      (document) => document.querySelector('[data-field="verdict"]')?.textContent,
    );
    expect(verdict).toMatch(/AI engineering/);
    await popup.read((document) => document.querySelector('.evidence li button')?.click());
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await until(
      () => frame.evaluate(() => [...CSS.highlights.values()].length === 1),
      'the mark in the frame',
    );
    await popup.close();
  });

  it('takes badges off and puts them back as the options say, without a reload', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    await world.session.call(() => chrome.storage.sync.set({ version: 1, badgesOff: ['linkedin'] }));
    await badgesWhen(page, (found) => found.length === 0, 'no badge');
    await world.session.call(() => chrome.storage.sync.set({ badgesOff: [] }));
    await badgesWhen(page, (found) => found.length === 1, 'the badge again');
    // A page that is opened while they are off is read on a click alone.
    await world.session.call(() => chrome.storage.sync.set({ badgesOff: ['linkedin'] }));
    await page.reload();
    const tab = await world.session.tabId(page);
    const isRead = () =>
      world.session.call(
        (id) => chrome.tabs.sendMessage(id, { undertitle: 'hasJob' }).catch(() => null),
        tab,
      );
    await until(async () => (await isRead()) !== null, 'the script');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await isRead()).toBe(false);
    expect((await fieldsOf(await popupFor(page))).verdict).toMatch(/AI engineering/);
    expect(await isRead()).toBe(true);
    expect(await badgesOf(page)).toEqual([]);
  });

  it('asked the network for nothing but the pages that were opened', async () => {
    const served =
      /^(www\.linkedin\.com|careers\.(lanternfish|quay)\.example|boards\.greenhouse\.io|blog\.example)$/;
    expect([...world.server.hosts].filter((host) => !served.test(host))).toEqual([]);
    const paths = world.server.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
    const opened = /^\/jobs\/view\/\d+\/$|^\/(jobs\/17|post|openings\/9)$|^\/embed\/job_app\?/;
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !opened.test(path))).toEqual([]);
  });
});
