import { expect, it } from 'vitest';
import { emptyStores, fillJournal, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinResults, listingUrl } from './pages.mjs';
import { badgesWhen, inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

const RESULTS = 'https://www.linkedin.com/jobs/search/?n=keys';

/**
 * Walks a page with the Tab key until it comes round. Returns what can be operated and was never reached, and what
 * was reached without it being seen where the focus is.
 */
async function walk(page) {
  const all = await page.evaluate(() => {
    const operable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    const groups = new Set();
    let n = 0;
    for (const node of document.querySelectorAll(operable)) {
      if (node.disabled || node.tabIndex < 0 || !node.checkVisibility({ visibilityProperty: true })) continue;
      // Of radio buttons the arrow keys reach the others.
      if (node.type === 'radio') {
        if (groups.has(node.name)) continue;
        const chosen = document.querySelector(`input[name="${node.name}"]:checked`);
        groups.add(node.name);
        (chosen ?? node).dataset.stop = 'no';
      } else node.dataset.stop = 'no';
      n++;
    }
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    const outlined = (one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    globalThis.unseen = new Set();
    document.addEventListener('focusin', ({ target: node }) => {
      const radio = node.type === 'radio' && document.querySelector(`input[name="${node.name}"][data-stop]`);
      for (const one of [node, radio]) if (one?.dataset?.stop) one.dataset.stop = 'yes';
      const label = node.closest('label');
      if (!outlined(node) && !(label && outlined(label))) globalThis.unseen.add(node.outerHTML.slice(0, 120));
    });
    return n;
  });
  const isDone = () => page.evaluate(() => document.querySelector('[data-stop=no]') === null);
  // Each press reaches one at most, so that there is nothing to ask before as many presses as there are to be reached.
  for (let presses = 1; presses < all * 2 + 10; presses++) {
    await page.keyboard.press('Tab');
    if (presses >= all && (await isDone())) break;
  }
  const unseen = await page.evaluate(() => [...globalThis.unseen]);
  const unreached = await page.$$eval('[data-stop=no]', (nodes) =>
    nodes.map((node) => node.outerHTML.slice(0, 120)),
  );
  // Beyond the last one the focus goes to the browser’s own window: the next walk begins at the page’s start again.
  await page.evaluate(() => document.querySelector('[data-stop]').focus());
  return { stops: all, unreached, unseen };
}

/** Presses Tab until the focus is where the question, asked in the page, says yes. */
async function tabUntil(page, question, ...rest) {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(question, ...rest)) return;
  }
  throw new Error(`The focus never came to where ${question} is so.`);
}

/** Presses Tab until the focus is on what bears these words. */
const tabTo = (page, words) =>
  tabUntil(page, (text) => document.activeElement?.textContent?.trim() === text, words);

/** Walks a page: all of it is reached, and where the focus is can always be seen. */
async function expectWalk(page) {
  const { stops, unreached, unseen } = await walk(page);
  expect(stops).toBeGreaterThan(2);
  expect(unreached).toEqual([]);
  expect(unseen).toEqual([]);
}

inBothBrowsers('with the keyboard alone', (world) => {
  const opened = openedTabs(world, { clear: () => emptyStores(world.session) });
  const keep = async (opening) => {
    const page = await opened(opening);
    await page.bringToFront();
    return page;
  };
  const openPage = async (path) => {
    const page = await keep(world.session.openPage(path));
    await page.waitForSelector('h1');
    return page;
  };
  const popupOf = async (page) => keep(openPopup(world.session, await world.session.tabId(page)));

  it('the popup of a listing is walked through, its verdict corrected and taken back, the listing saved', async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await keep(world.session.openTab(listingUrl(JOBS.ai)));
    const badgeIs = (verdict) =>
      badgesWhen(
        page,
        (found) => found.length === 1 && found[0].verdict === verdict,
        `a badge of ${verdict}`,
      );
    await badgeIs('ai');
    const popup = await popupOf(page);
    await expectWalk(popup);

    const verdict = () => popup.$eval('[data-field=verdict]', (node) => node.dataset.verdict);
    expect(await verdict()).toBe('ai');
    await tabTo(popup, 'Not right?');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Neither');
    await popup.keyboard.press('Enter');
    await until(async () => (await verdict()) === 'neither', 'the correction');
    const [badge] = await badgeIs('neither');
    expect(badge.sentence).toContain('corrected by you');
    // The focus goes back to where it came from.
    const focused = () => popup.evaluate(() => document.activeElement.textContent.trim());
    await until(async () => (await focused()) === 'Not right?', 'the focus on the opening button');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Undo my correction');
    await popup.keyboard.press('Enter');
    await until(async () => (await verdict()) === 'ai', 'the verdict as read');
    await badgeIs('ai');

    await tabTo(popup, 'Save');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('select[name=status]');
    await until(
      () => popup.evaluate(() => document.activeElement.matches('footer [role=group]')),
      'the focus around the status',
    );
    // What is typed then changes nothing.
    await popup.keyboard.type('offer');
    expect(await popup.$eval('select[name=status]', (list) => list.value)).toBe('saved');
  });

  it('the popup of results is walked through', async () => {
    world.server.route(RESULTS, linkedinResults(Object.values(JOBS)));
    const page = await keep(world.session.openTab(RESULTS));
    await badgesWhen(page, (found) => found.length === 3, 'the badges');
    await expectWalk(await popupOf(page));
  });

  it.each(['welcome.html#questions', 'report.html'])('%s is walked through', async (path) => {
    await expectWalk(await openPage(path));
  });

  it('the options are walked through, a skill found, added and taken off', async () => {
    const page = await openPage('options.html');
    await page.waitForSelector('[role=combobox]');
    await expectWalk(page);
    const skills = () => page.evaluate(async () => (await chrome.storage.sync.get('skills')).skills ?? []);
    await tabUntil(page, () => document.activeElement?.role === 'combobox');
    await page.keyboard.type('kubernet');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(async () => (await skills()).includes('Kubernetes'), 'the skill');
    await tabUntil(page, () => document.activeElement?.ariaLabel === 'Remove Kubernetes');
    await page.keyboard.press('Enter');
    await until(async () => !(await skills()).includes('Kubernetes'), 'the skill gone');
  });

  it('the journal is walked through, a listing opened and closed, and the focus comes back to it', async () => {
    await fillJournal(world.session, journalRows(20));
    const page = await openPage('journal.html');
    await page.waitForSelector('tr.row');
    await expectWalk(page);
    await tabUntil(page, () => document.activeElement?.closest('tr.row') !== null);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await until(
      () => page.evaluate(() => document.activeElement.closest('dialog') !== null),
      'the focus in the listing',
    );
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('dialog[open]')) === null, 'the listing closed');
    await until(
      () => page.evaluate(() => document.activeElement.closest('tr.row') !== null),
      'the focus back on a listing',
    );
  });
});
