import { expect, it } from 'vitest';
import { lockedPdf } from '../cv/files.ts';
import { until } from './launch.mjs';
import { expectReadable, giveFile, inBothBrowsers, openedTabs } from './suite.mjs';

inBothBrowsers('the welcome page', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  const openPage = async (path) => {
    const page = await world.session.openPage(path);
    await keep(page);
    await page.waitForSelector('h1');
    return page;
  };
  const stored = () => world.session.call(() => chrome.storage.sync.get(null));
  const click = (page, selector, text = '') =>
    page.evaluate(
      (wanted, words) => {
        const found = [...document.querySelectorAll(wanted)].find((one) => one.textContent.includes(words));
        if (!found) throw new Error(`no ${wanted} with ${words}`);
        found.click();
      },
      selector,
      text,
    );
  const accessOf = (page) => page.$eval('[data-access]', (node) => node.dataset.access);

  it('keeps skills, chosen there or out of a CV, and the role when told to, can be read, and goes when skipped', async () => {
    await world.session.call(() => chrome.storage.sync.set({ version: 1, learning: ['RAG', 'Rust'] }));
    const page = await openPage('welcome.html#questions');
    expect(await page.$eval('details.role-help', (details) => details.open)).toBe(true);
    await click(page, '.switch', 'Python');
    await click(page, '.switch', 'RAG');
    await until(async () => (await stored()).skills?.length === 2, 'both skills');
    expect(await stored()).toMatchObject({ skills: ['Python', 'RAG'], learning: ['Rust'] });
    // What is chosen elsewhere is shown.
    await world.session.call(() => chrome.storage.sync.set({ skills: ['RAG', 'Kotlin'] }));
    await until(
      () => page.$$eval('.switch[aria-pressed="true"]', (on) => on.length === 1),
      'the change from elsewhere',
    );
    await click(page, '.switch', 'RAG');
    await until(async () => (await stored()).skills?.length === 1, 'one skill less');
    expect((await stored()).skills).toEqual(['Kotlin']);

    const cv = Buffer.from(lockedPdf('', 'Terraform, Docker and Python at a mill'));
    await giveFile(page, '.cv input[type=file]', 'cv.pdf', cv);
    await page.waitForSelector('.found li');
    await click(page, '.found + .buttons button');
    await until(async () => (await stored()).skills?.length === 4, 'the skills of the CV kept');
    expect((await stored()).skills.sort()).toEqual(['Docker', 'Kotlin', 'Python', 'Terraform']);

    for (const [question, answer] of [
      ['maths', 'love'],
      ['hood', 'inside'],
      ['research', 'gladly'],
      ['pace', 'proven'],
    ])
      await click(page, `input[name="question-${question}"][value="${answer}"]`);
    await until(
      () =>
        page.$eval('.result', ({ textContent }) =>
          /ML engineering is clearly the better fit/.test(textContent),
        ),
      'the result',
    );
    await until(async () => Object.keys((await stored()).pathAnswers).length === 4, 'all the answers');
    expect((await stored()).wantedRole ?? null).toBeNull();
    if (world.kind === 'chromium') await expectReadable(world.session, page);
    await click(page, '.result button');
    await until(async () => (await stored()).wantedRole === 'ml', 'the role');

    const tabs = () => world.session.call(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    await click(page, 'header button');
    await until(async () => (await tabs()) === before - 1, 'the end of the tab');
  });

  it('says whether the boards may be read, follows a change, and no board is counted as the reader’s own site', async () => {
    const page = await openPage('welcome.html#boards');
    await until(async () => (await accessOf(page)) === 'on', 'access');
    const scripts = await world.session.call(() => chrome.scripting.getRegisteredContentScripts());
    expect(scripts).toEqual([]);
    if (world.kind === 'firefox') {
      const origins = await world.session.call(async () => {
        const { content_scripts: scripts } = chrome.runtime.getManifest();
        const boards = scripts.flatMap(({ matches }) => matches);
        await chrome.permissions.remove({ origins: boards });
        return boards;
      });
      expect(origins.length).toBeGreaterThan(30);
      await until(async () => (await accessOf(page)) === 'off', 'no access');
      const button = await page.waitForSelector('.step:not([hidden]) .button.solid');
      await button.click();
      await until(async () => (await accessOf(page)) === 'on', 'access again');
    }
    await world.session.visit(page, 'options.html');
    await until(() => page.$eval('main', (main) => /None yet\. To add one/.test(main.textContent)), 'none');
  });
});
