import { expect, it } from 'vitest';
import { emptyStores, fillJournal, journalOf, journalRows } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { badgesWhen, giveFile, inBothBrowsers, openedTabs, press, says } from './suite.mjs';

const FILE = '.actions input[type=file]';

const entry = async (session, key) => (await journalOf(session)).find((one) => one.key === key);
/** All that the storage areas hold. */
const stored = (session) =>
  session.call(async () => ({
    ...(await chrome.storage.local.get(null)),
    ...(await chrome.storage.sync.get(null)),
  }));

inBothBrowsers('what is kept', (world) => {
  const keep = openedTabs(world, { clear: () => emptyStores(world.session) });
  const journal = async () => {
    const page = await world.session.openPage('journal.html');
    await keep(page);
    await until(
      () => page.evaluate(() => /\d+ listings?|No listings yet/.test(document.body.textContent)),
      'the journal',
    );
    await page.bringToFront();
    return page;
  };
  const openRow = async (page, title) => {
    await until(
      () =>
        page.evaluate((wanted) => {
          const row = [...document.querySelectorAll('tr.row')].find((one) =>
            one.textContent.includes(wanted),
          );
          row?.click();
          return row !== undefined;
        }, title),
      title,
    );
    await page.waitForSelector('dialog[open] textarea');
  };

  it('is all of a note, typed while it is saved and a search through the descriptions is on', async () => {
    for (const job of [JOBS.ml, JOBS.ai]) {
      world.server.route(listingUrl(job), linkedinListing(job));
      const page = await world.session.openTab(listingUrl(job));
      await keep(page);
      await badgesWhen(page, (found) => found.length === 1, 'a badge');
    }
    const page = await journal();
    await page.type('input[name=words]', 'actuaries');
    await page.click('.adding summary');
    await page.click('input[name="in-text"]');
    await until(
      async () => (await page.$$eval('tr.row', (rows) => rows.length)) === 1,
      'the one listing with the word in its description',
    );
    await openRow(page, JOBS.ml.title);
    // What is typed before anything is chosen goes nowhere, and above all sets no status.
    await page.keyboard.type('applied');
    await page.click('dialog textarea');
    const note = 'Ask Ann, offer or no offer, about the pay as applied.';
    for (const word of note.split(/(?<= )/)) {
      await page.keyboard.type(word);
      // Longer than the pause after which a note is saved: most of it is typed while the rest is under way.
      if (/Ann|pay/.test(word)) await new Promise((resolve) => setTimeout(resolve, 800));
    }
    await page.keyboard.press('Tab');
    await says(page, 'Saved.');
    expect(await page.$eval('dialog textarea', ({ value }) => value)).toBe(note);
    const [key] = (await journalOf(world.session)).filter(({ notes }) => notes !== '').map((one) => one.key);
    expect(await entry(world.session, key)).toMatchObject({ notes: note, status: 'seen' });
    // The search still stands, and so does the window when the status no longer fits a filter.
    expect(await page.$eval('input[name=words]', ({ value }) => value)).toBe('actuaries');
    await page.keyboard.press('Escape');
    await page.select('select[name=status]', 'seen');
    await openRow(page, JOBS.ml.title);
    await page.select('select[name="entry-status"]', 'applied');
    await until(async () => (await entry(world.session, key)).status === 'applied', 'the status');
    expect(await page.$('dialog[open] textarea')).not.toBeNull();
    // What is typed last is kept also when the page goes at once.
    await page.type('dialog textarea', ' Bye.');
    await world.session.visit(page, 'options.html');
    await until(async () => (await entry(world.session, key)).notes.includes('Bye.'), 'the last word');
  });

  it('stays what it became after an import, when the import is undone', async () => {
    await fillJournal(world.session, journalRows(3));
    const page = await journal();
    const file = (rows) =>
      JSON.stringify({
        ...{ format: 'undertitle-journal', version: 1 },
        entries: rows.map(({ age: _age, ...row }) => ({ ...row, description: null })),
      });
    const [first, second, ...others] = journalRows(5);
    const theirs = { ...first, notes: 'from the file', last: first.last + 1, title: 'Title of the file' };
    await giveFile(page, FILE, 'journal.json', file([theirs, second, ...others]));
    await says(page, '2 listings added');
    // Later work: a note on one that came in, a status on the one that was changed.
    await openRow(page, others[2].title);
    await page.type('dialog textarea', 'call them');
    await page.keyboard.press('Tab');
    await says(page, 'Saved.');
    await page.keyboard.press('Escape');
    await openRow(page, 'Title of the file');
    await page.select('select[name="entry-status"]', 'applied');
    await until(async () => (await entry(world.session, first.key)).status === 'applied', 'the status');
    await page.keyboard.press('Escape');
    await press(page, 'Undo');
    await says(page, '1 listing has changed since and stays as it is now.');
    const { age: _age, ...before } = first;
    expect(await entry(world.session, first.key)).toMatchObject({
      ...before,
      status: 'applied',
      statusAt: expect.any(Number),
    });
    expect(await entry(world.session, others[2].key)).toMatchObject({ notes: 'call them' });
    expect(await entry(world.session, others[1].key)).toBeUndefined();
  });

  it('are both notes that two windows write on one listing, and both skills two windows add', async () => {
    await fillJournal(world.session, journalRows(1));
    const [{ title, key }] = journalRows(1);
    const [one, two] = [await journal(), await journal()];
    for (const [page, words] of [
      [one, 'from one'],
      [two, 'from the other'],
    ]) {
      await page.bringToFront();
      await openRow(page, title);
      await page.evaluate((text) => {
        const field = document.querySelector('dialog textarea');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
    }
    await until(async () => {
      const { notes } = await entry(world.session, key);
      return notes.includes('from one') && notes.includes('from the other');
    }, 'both notes');
    await world.session.call(async () => {
      const send = (add) =>
        chrome.runtime.sendMessage({
          undertitle: 'command',
          argument: {
            ...{ id: crypto.randomUUID(), tab: null, sure: false },
            command: { kind: 'settings', patch: { set: {}, add: { skills: [add] }, remove: {} } },
          },
        });
      await Promise.all(['Go', 'Rust', 'SQL', 'Java', 'Perl'].map(send));
    });
    expect((await stored(world.session)).skills.sort()).toEqual(['Go', 'Java', 'Perl', 'Rust', 'SQL']);
  });

  it('is the rest of a file with bad entries, once the reader has said so', async () => {
    const page = await journal();
    const rows = journalRows(4).map(({ age: _age, ...row }) => ({ ...row, description: null }));
    rows[1].verdict = 'perhaps';
    rows[3].salary = { min: 'much', max: null, currency: 'GBP', period: 'year' };
    const file = JSON.stringify({ format: 'undertitle-journal', version: 1, entries: rows });
    await giveFile(page, FILE, 'journal.json', file);
    await says(page, '2 entries of the file are not valid:');
    await says(page, 'Entry 2: the field “verdict”');
    await says(page, 'Entry 4: the field “salary.min”');
    await press(page, 'Import nothing');
    await says(page, 'Nothing was imported.');
    expect(await journalOf(world.session)).toEqual([]);
    await giveFile(page, FILE, 'journal.json', file);
    await press(page, 'Import the other 2 listings');
    await says(page, '2 listings added');
    expect((await journalOf(world.session)).map(({ key }) => key)).toEqual(['linkedin:0', 'linkedin:2']);
  });

  it('is kept once, by a command that is sent again after the background was ended', async () => {
    await fillJournal(world.session, journalRows(1));
    const [{ key }] = journalRows(1);
    const send = (id, status) =>
      world.session.call(
        (name, to, wanted) =>
          chrome.runtime.sendMessage({
            undertitle: 'command',
            argument: {
              ...{ id: name, tab: null, sure: false },
              command: { kind: 'entry', key: to, change: { status: wanted } },
            },
          }),
        ...[id, key, status],
      );
    expect(await send('first-command', 'applied')).toMatchObject({ kind: 'done' });
    expect(await send('second-command', 'offer')).toMatchObject({ kind: 'done' });
    await world.session.stopBackground();
    expect(await send('first-command', 'applied')).toMatchObject({ kind: 'done' });
    expect(await entry(world.session, key)).toMatchObject({ status: 'offer' });
  });
});

inBothBrowsers('a private window', (world) => {
  const keep = openedTabs(world, {
    async clear() {
      const { session } = world;
      await emptyStores(session);
      await session.call(async () => {
        for (const { id, incognito } of await chrome.windows.getAll())
          if (incognito) await chrome.windows.remove(id);
      });
      await session.allowPrivate(false);
    },
  });

  it('leaves nothing: no listing, no correction, no status; settings are asked about', async () => {
    const { session, server } = world;
    await session.allowPrivate(true);
    // Not one of those that were put back: the driver opens tabs in the window in front, the private one.
    const openPage = async (path) => {
      const page = await keep(session.browser.newPage());
      await session.visit(page, path);
      return page;
    };
    const home = await openPage('journal.html');
    await says(home, 'No listings yet');
    for (const job of [JOBS.ml, JOBS.ai]) server.route(listingUrl(job), linkedinListing(job));
    await session.openPrivate(listingUrl(JOBS.ml));
    const tab = await until(
      () => home.evaluate(async () => (await chrome.tabs.query({})).find((one) => one.incognito)?.id),
      'the private tab',
    );
    const badges = () =>
      home.evaluate((id) => chrome.tabs.sendMessage(id, { undertitle: 'badges' }).catch(() => []), tab);
    await until(async () => (await badges())?.length === 1, 'a badge');
    const popup = await openPage(`popup.html?tab=${tab}`);
    await until(() => popup.$('[data-field=verdict]'), 'the verdict');
    expect(await popup.$('button.save, select[name=status]')).toBeNull();
    await press(popup, 'Not right?');
    await press(popup, 'Neither');
    await says(popup, 'nothing is kept from private windows');
    // What is not of a listing is asked about, beside its control, and done once the reader says so.
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      document.querySelector('.skills .chip')?.click();
    });
    await press(popup, 'I have this');
    await says(popup, 'this is a private window');
    expect(await home.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
    await press(popup, 'Discard');
    // What no view offers there is refused all the same, also where no tab is named.
    const send = (command, named = tab) =>
      home.evaluate(
        (id, one) =>
          chrome.runtime.sendMessage({
            undertitle: 'command',
            argument: { ...{ id: crypto.randomUUID(), tab: id, sure: false }, command: one },
          }),
        ...[named, command],
      );
    const posting = {
      ...{ board: 'linkedin', id: JOBS.ml.id, url: listingUrl(JOBS.ml), title: 'x', company: 'y' },
      ...{ location: null, salary: null, description: 'z', datePosted: null, layers: {}, missing: [] },
    };
    const listing = { key: `linkedin:${JOBS.ml.id}`, posting };
    const status = { kind: 'status', shown: listing, status: 'saved' };
    const refused = { kind: 'refused', reason: 'private', mayInsist: false };
    expect(await send(status)).toEqual(refused);
    expect(await send(status, 999_999)).toEqual(refused);
    const patch = { set: { country: 'GB' }, add: {}, remove: {} };
    expect(await send({ kind: 'settings', patch })).toEqual({ ...refused, mayInsist: true });
    expect(
      await home.evaluate(async () => [
        await chrome.storage.local.get(null),
        await chrome.storage.sync.get(null),
      ]),
    ).toEqual([{}, {}]);
    // Only what is opened in a usual window afterwards is kept.
    const usual = await home.evaluate(async (url) => {
      // A tab of the driver's would come into the window in front, the private one.
      const { windowId } = await chrome.tabs.getCurrent();
      return (await chrome.tabs.create({ url, windowId })).id;
    }, listingUrl(JOBS.ai));
    await until(() => home.$('tr.row'), 'what was opened in a usual window');
    expect(await home.$$eval('tr.row strong', (rows) => rows.map((row) => row.textContent))).toEqual([
      JOBS.ai.title,
    ]);
    await home.evaluate((id) => chrome.tabs.remove(id), usual);
  });
});
