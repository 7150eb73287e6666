import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { article, employerListing, JOBS, linkedinListing, linkedinResults, listingUrl } from './pages.mjs';
import {
  axeFaults,
  axeRulesIn,
  badgesOf,
  badgesWhen,
  fieldsOf,
  inBothBrowsers,
  openedTabs,
  openPopup,
  press,
} from './suite.mjs';

const EMPLOYER = 'https://careers.lanternfish.example/jobs/17';

inBothBrowsers('popup and options', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  const openTab = (url) => keep(world.session.openTab(url));
  const popupFor = async (page) => keep(openPopup(world.session, await world.session.tabId(page)));
  const popupText = (popup) => popup.evaluate(() => document.body.textContent);

  it('shows a listing of a board, field by field', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const popup = await popupFor(await openTab(listingUrl(JOBS.ai)));
    const fields = await fieldsOf(popup);
    expect(fields.title).toBe(JOBS.ai.title);
    expect(fields.company).toBe(JOBS.ai.company);
    expect(fields.location).toBe(JOBS.ai.place);
    expect(fields.verdict).toMatch(/AI engineering/);
    expect(fields.board).toBe('LinkedIn');
    expect(fields.salary).toContain('70,000');
    expect(fields['description-length']).toMatch(/\d/);
    expect(await popup.evaluate(() => document.querySelector('.site'))).toBeNull();
  });

  it('reads a page of any other site on a click on the toolbar icon', async () => {
    world.server.route(EMPLOYER, employerListing(JOBS.ai));
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
    await popup.close();
    // Where the popup can read, a badge stands too.
    const badges = await badgesWhen(page, (found) => found.length > 0, 'a badge');
    expect(badges.map(({ kind, verdict }) => [kind, verdict])).toEqual([['listing', 'ai']]);
  });

  it.each([
    ['an article', article],
    ['an empty page', '<!doctype html><title></title>'],
    [
      'malformed structured data alone',
      '<!doctype html><script type="application/ld+json">{"@type":"JobPosting",,,</script>',
    ],
  ])('finds no job on %s', async (_what, html) => {
    world.server.route('https://blog.example/post', html);
    const popup = await world.session.clickToolbar(await openTab('https://blog.example/post'));
    const words = await popup.waitFor((document) => {
      const main = document.querySelector('main');
      return main?.ariaBusy === 'true' ? '' : main?.textContent;
    });
    expect(words).toMatch(/no job description here/i);
    await popup.close();
  });

  it('says that a page of the browser cannot be read', async () => {
    const page = await openTab('about:blank');
    const popup = await popupFor(page);
    expect(await popupText(popup)).toMatch(/can(no|’|')t (be )?read/i);
  });

  it('says what to do on a page of results', async () => {
    world.server.route('https://www.linkedin.com/jobs/search', linkedinResults(Object.values(JOBS)));
    const popup = await popupFor(await openTab('https://www.linkedin.com/jobs/search?keywords=x'));
    expect(await popupText(popup)).toMatch(/open (a|one) listing/i);
  });

  it('shows hostile markup as text and runs none of it', async () => {
    const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const escaped = evil.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const job = { ...JOBS.ml, id: '4400000001', title: escaped, company: escaped, place: escaped };
    world.server.route(listingUrl(job), linkedinListing(job));
    const page = await openTab(listingUrl(job));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
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

  it.each([
    ['a description of 50,000 nodes', `<p>${'<b>model</b> '.repeat(50_000)}</p>${JOBS.ml.html}`],
    // Laid out only where it is seen: it is our reading that is tried here, not the browser's line breaking.
    [
      'a page of 20 MB',
      `<p style="content-visibility:auto">${'training data '.repeat(1000)}</p>`.repeat(1500) + JOBS.ml.html,
    ],
  ])('answers in good time on %s', async (_what, html) => {
    const job = { ...JOBS.ml, id: '4400000002', html };
    world.server.route(listingUrl(job), linkedinListing(job));
    const popup = await popupFor(await openTab(listingUrl(job)));
    const fields = await fieldsOf(popup);
    expect(fields.title).toBe(job.title);
    expect(fields.verdict).toBeTruthy();
  });

  it('marks the words of a reason on the page without touching its nodes', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    const popup = await popupFor(page);
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

  it.each([
    ['pasted', 'about:blank'],
    ['selected', null],
  ])('reads a %s description', async (_how, address) => {
    const text = JOBS.ai.html.replace(/<\/(?:p|li|h\d)>/g, '\n').replace(/<[^<>]*>/g, '');
    let popup;
    if (address === null) {
      await world.session.call((selection) => chrome.storage.session.set({ selection }), text);
      popup = await keep(world.session.openPage('popup.html?selection'));
    } else {
      popup = await popupFor(await openTab(address));
      await popup.waitForSelector('textarea');
      await popup.evaluate((given) => {
        const box = document.querySelector('textarea');
        box.value = given;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await until(
        () =>
          popup.evaluate(() => {
            const button = document.querySelector('.paste button');
            if (button.disabled) return false;
            button.click();
            return true;
          }),
        'the button',
      );
    }
    await until(async () => /^AI engineering/.test((await fieldsOf(popup)).verdict), 'the verdict');
    expect(await popup.evaluate(() => document.querySelector('.evidence li button').disabled)).toBe(true);
    expect(await popupText(popup)).not.toMatch(/not found/i);
  });

  it('never shows what was read of a pasted text as that of the listing the tab went to', async () => {
    world.server.route(listingUrl(JOBS.neither), linkedinListing(JOBS.neither));
    const page = await openTab('about:blank');
    const popup = await popupFor(page);
    await popup.waitForSelector('textarea');
    await popup.evaluate(
      (given) => {
        const box = document.querySelector('textarea');
        box.value = given;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      JOBS.ai.html.replace(/<\/(?:p|li|h\d)>/g, '\n').replace(/<[^<>]*>/g, ''),
    );
    await until(
      () => popup.evaluate(() => !document.querySelector('.paste button').disabled),
      'the button to be of use',
    );
    await popup.evaluate(() => document.querySelector('.paste button').click());
    await until(async () => /^AI engineering/.test((await fieldsOf(popup)).verdict), 'the verdict');
    await page.goto(listingUrl(JOBS.neither));
    await badgesWhen(page, (badges) => badges.length > 0, 'the badge of the listing');
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

  it('offers to badge a site that is no board, and says why', async () => {
    world.server.route(EMPLOYER, employerListing(JOBS.ai));
    const popup = await world.session.clickToolbar(await openTab(EMPLOYER));
    const offer = await popup.waitFor((document) => document.querySelector('.site')?.textContent);
    expect(offer).toContain(`Always badge ${new URL(EMPLOYER).hostname}`);
    await popup.close();
  });

  it('takes a correction, shows it on popup and badge, and takes it back', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found[0]?.verdict === 'ai', 'the badge');
    const popup = await popupFor(page);
    const heading = (pattern) =>
      until(async () => pattern.test((await fieldsOf(popup)).verdict), `the heading ${pattern}`);
    const verdictIs = (verdict) =>
      badgesWhen(page, (found) => found[0]?.verdict === verdict, `the ${verdict} badge`);

    await press(popup, 'Not right?');
    await until(() => popup.evaluate(() => document.querySelector('.correct') !== null), 'the choices');
    await press(popup, 'Neither');
    await heading(/neither/i);
    const [badge] = await verdictIs('neither');
    expect(badge.sentence).toContain('corrected by you');

    await press(popup, 'Not right?');
    await until(() => popup.evaluate(() => document.querySelector('.correct') !== null), 'the choices');
    await press(popup, 'Undo my correction');
    await heading(/^AI engineering/);
    await verdictIs('ai');
  });

  it('never claims that nothing is missing to a reader who named no skills', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const popup = await popupFor(await openTab(listingUrl(JOBS.ai)));
    const words = await popupText(popup);
    expect(words).not.toMatch(/nothing (is )?missing|no gaps|you have all/i);
    expect(words).toMatch(/your skills|skills you have/i);
  });

  it.each([
    ['Read my CV', '#cv'],
    ['Pick from a list', '#skills'],
  ])('opens the settings from “%s” where that is done', async (words, hash) => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const popup = await popupFor(await openTab(listingUrl(JOBS.ai)));
    await popup.evaluate((label) => {
      const button = [...document.querySelectorAll('.invite button')].find(
        (one) => one.textContent === label,
      );
      button.click();
    }, words);
    const address = world.session.extensionUrl(`options.html${hash}`);
    const tab = await until(
      () =>
        world.session.call(
          async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id,
          address,
        ),
      'the settings',
    );
    await world.session.call((id) => chrome.tabs.remove(id), tab);
  });

  it('says of a title that misleads how often such titles do', async () => {
    const job = { ...JOBS.ai, id: '4400000005', title: 'Machine Learning Engineer' };
    world.server.route(listingUrl(job), linkedinListing(job));
    const popup = await popupFor(await openTab(listingUrl(job)));
    const clash = await popup.waitForSelector('details.clash');
    expect(await clash.evaluate((node) => node.textContent)).toMatch(
      /^The title says ML, .*Roughly \d+ in 100 listings titled ML engineer/,
    );
  });

  it('counts skills that were picked in the options by type-ahead', async () => {
    const options = await keep(world.session.openPage('options.html'));
    const input = await options.waitForSelector('[role="combobox"]');
    for (const skill of ['Python', 'Docker']) {
      await input.type(skill);
      await options.waitForSelector('[role="option"]');
      await input.press('ArrowDown');
      await input.press('Enter');
    }
    const stored = await until(async () => {
      const { skills } = await world.session.call(() => chrome.storage.sync.get('skills'));
      return skills?.length === 2 ? skills : null;
    }, 'the saved skills');
    expect(stored).toEqual(['Python', 'Docker']);
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const popup = await popupFor(await openTab(listingUrl(JOBS.ai)));
    expect(await popupText(popup)).toMatch(/you have \d+ of \d+/i);
  });

  it('takes badges off and puts them back as the options say, without a reload', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await openTab(listingUrl(JOBS.ai));
    await badgesWhen(page, (found) => found.length === 1, 'a badge');
    await world.session.call(() => chrome.storage.sync.set({ version: 1, badgesOff: ['linkedin'] }));
    await badgesWhen(page, (found) => found.length === 0, 'no badge');
    // There the page is read on a click alone.
    const next = await openTab(listingUrl(JOBS.ai));
    const tab = await world.session.tabId(next);
    const isRead = () =>
      world.session.call(
        (id) => chrome.tabs.sendMessage(id, { undertitle: 'hasJob' }).catch(() => null),
        tab,
      );
    await until(async () => (await isRead()) !== null, 'the script');
    await next.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await isRead()).toBe(false);
    expect((await fieldsOf(await popupFor(next))).verdict).toMatch(/AI engineering/);
    expect(await isRead()).toBe(true);
    expect(await badgesOf(next)).toEqual([]);
    await world.session.call(() => chrome.storage.sync.set({ badgesOff: [] }));
    await badgesWhen(page, (found) => found.length === 1, 'the badge again');
  });

  it('has nothing that axe-core objects to, in light and dark', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    await world.session.call(() =>
      chrome.storage.sync.set({ version: 1, skills: ['Python'], country: 'GB' }),
    );
    const page = await openTab(listingUrl(JOBS.ai));
    const popup = await popupFor(page);
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await world.session.colorScheme(popup, scheme);
      expect(await axeFaults(popup, { rules: axeRulesIn(scheme) }), scheme).toEqual([]);
    }
  });

  it('asked the network for nothing but the pages that were opened', async () => {
    const served =
      /^(www\.linkedin\.com|careers\.(lanternfish|quay)\.example|boards\.greenhouse\.io|blog\.example)$/;
    expect([...world.server.hosts].filter((host) => !served.test(host))).toEqual([]);
    const paths = world.server.requests.map(({ path }) => path).filter((path) => path !== '/favicon.ico');
    const opened =
      /^\/jobs\/(view\/\d+\/|search\?keywords=x)$|^\/(jobs\/17|post|openings\/9)$|^\/embed\/job_app\?|^\/x$/;
    expect(paths.filter((path) => !opened.test(path))).toEqual([]);
  });
});
