import { expect, it } from 'vitest';
import { fillJournal, journalRows } from './journal-rows.mjs';
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
    return n;
  });
  const unseen = new Set();
  for (let presses = 0; presses < all * 2 + 10; presses++) {
    await page.keyboard.press('Tab');
    const { left, hidden } = await page.evaluate(() => {
      const node = document.activeElement;
      const radio = node?.type === 'radio' && document.querySelector(`input[name="${node.name}"][data-stop]`);
      for (const one of [node, radio]) if (one?.dataset?.stop) one.dataset.stop = 'yes';
      const outlined = (one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      };
      const label = node?.closest?.('label');
      const isSeen = !node || node === document.body || outlined(node) || (label && outlined(label));
      return {
        left: document.querySelectorAll('[data-stop=no]').length,
        hidden: isSeen ? null : node.outerHTML.slice(0, 120),
      };
    });
    if (hidden) unseen.add(hidden);
    if (left === 0) break;
  }
  const unreached = await page.$$eval('[data-stop=no]', (nodes) =>
    nodes.map((node) => node.outerHTML.slice(0, 120)),
  );
  return { stops: all, unreached, unseen: [...unseen] };
}

/** Presses Tab until the focus is on what bears these words. */
const tabTo = (page, words) =>
  until(async () => {
    await page.keyboard.press('Tab');
    return page.evaluate((text) => document.activeElement?.textContent?.trim() === text, words);
  }, `the focus on “${words}”`);

inBothBrowsers('with the keyboard alone', (world) => {
  const opened = openedTabs(world);
  const keep = async (opening) => {
    const page = await opened(opening);
    await page.bringToFront();
    return page;
  };
  const listing = async () => {
    world.server.route(listingUrl(JOBS.ai), linkedinListing(JOBS.ai));
    const page = await keep(world.session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(page, (found) => found.length === 1, 'the badge');
    return page;
  };
  const popupOf = async (page) => keep(openPopup(world.session, await world.session.tabId(page)));

  const PLACES = {
    'the popup of a listing': async () => popupOf(await listing()),
    'the popup of results': async () => {
      world.server.route(RESULTS, linkedinResults(Object.values(JOBS)));
      const page = await keep(world.session.openTab(RESULTS));
      await badgesWhen(page, (found) => found.length === 3, 'the badges');
      return popupOf(page);
    },
    'the options': () => keep(world.session.openPage('options.html')),
    'the welcome page': () => keep(world.session.openPage('welcome.html#questions')),
    'the page of reports': () => keep(world.session.openPage('report.html')),
    'the journal': async () => {
      await listing();
      await fillJournal(world.session, journalRows(20));
      const page = await keep(world.session.openPage('journal.html'));
      await page.waitForSelector('tr.row');
      return page;
    },
  };
  it.each(Object.entries(PLACES))('%s is walked through, and the focus is always seen', async (_, go) => {
    const page = await go();
    await until(() => page.evaluate(() => document.querySelector('h1') !== null), 'the page');
    const { stops, unreached, unseen } = await walk(page);
    expect(stops).toBeGreaterThan(2);
    expect(unreached).toEqual([]);
    expect(unseen).toEqual([]);
  });

  it('a verdict is corrected and taken back', async () => {
    const popup = await popupOf(await listing());
    const verdict = () => popup.$eval('[data-field=verdict]', (node) => node.dataset.verdict);
    expect(await verdict()).toBe('ai');
    await tabTo(popup, 'Not right?');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Neither');
    await popup.keyboard.press('Enter');
    await until(async () => (await verdict()) === 'neither', 'the correction');
    // The focus goes back to where it came from.
    const focused = () => popup.evaluate(() => document.activeElement.textContent.trim());
    await until(async () => (await focused()) === 'Not right?', 'the focus on the opening button');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Undo my correction');
    await popup.keyboard.press('Enter');
    await until(async () => (await verdict()) === 'ai', 'the verdict as read');
  });

  it('a listing is saved, and what is typed then changes nothing', async () => {
    const popup = await popupOf(await listing());
    await tabTo(popup, 'Save');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('select[name=status]');
    await until(
      () => popup.evaluate(() => document.activeElement.matches('footer [role=group]')),
      'the focus around the status',
    );
    await popup.keyboard.type('offer');
    expect(await popup.$eval('select[name=status]', (list) => list.value)).toBe('saved');
  });

  it('a skill is found, added and taken off', async () => {
    const page = await keep(world.session.openPage('options.html'));
    await page.waitForSelector('[role=combobox]');
    const skills = () => page.evaluate(async () => (await chrome.storage.sync.get('skills')).skills ?? []);
    await until(async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.role === 'combobox');
    }, 'the focus on the box');
    await page.keyboard.type('kubernet');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(async () => (await skills()).includes('Kubernetes'), 'the skill');
    await until(async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.ariaLabel === 'Remove Kubernetes');
    }, 'the focus on its button');
    await page.keyboard.press('Enter');
    await until(async () => !(await skills()).includes('Kubernetes'), 'the skill gone');
  });

  it('a listing of the journal is opened, noted and closed, and the focus comes back to it', async () => {
    const page = await PLACES['the journal']();
    await until(async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.closest('tr.row') !== null);
    }, 'the focus on a listing');
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
      () => page.evaluate(() => document.activeElement !== document.body),
      'the focus back on the page',
    );
  });
});
