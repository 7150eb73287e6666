import { expect, it } from 'vitest';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { changeExtension } from './shared.mjs';
import { badgesWhen, inBothBrowsers, openedTabs, openPopup, press, says } from './suite.mjs';

/** What the first version kept: settings of fewer kinds, under the same names. */
const EARLY = { version: 1, skills: ['Python', 'Rust'], country: 'GB', currency: 'GBP' };

/** After any that was built. */
const NEXT = '999.0.0';

inBothBrowsers('a new version over an earlier one', (world) => {
  const keep = openedTabs(world);

  it('keeps settings, journal and corrections, and goes on', async () => {
    const { kind, session, server } = world;
    for (const job of Object.values(JOBS)) server.route(listingUrl(job), linkedinListing(job));
    await session.call((early) => chrome.storage.sync.set(early), EARLY);
    const listing = await keep(session.openTab(listingUrl(JOBS.ai)));
    await badgesWhen(listing, (found) => found[0]?.verdict === 'ai', 'the badge');
    const popup = await openPopup(session, await session.tabId(listing));
    for (const name of ['Not right?', 'Neither']) await press(popup, name);
    await badgesWhen(listing, (found) => found[0]?.verdict === 'neither', 'the corrected badge');
    await changeExtension(kind, NEXT);
    const journal = await keep(session.openPage('journal.html'));
    expect(await journal.evaluate(() => chrome.runtime.getManifest().version)).toBe(NEXT);
    await journal.waitForSelector('tr.row');
    expect(await journal.$$eval('tr.row', (rows) => rows.map((row) => row.textContent))).toEqual([
      expect.stringContaining(JOBS.ai.title),
    ]);
    expect(await journal.evaluate(() => chrome.storage.sync.get(null))).toMatchObject(EARLY);
    await session.visit(journal, 'options.html');
    await says(journal, '1 correction.');
    await says(journal, 'Rust');
    // The page that stood open is judged by the new version once it is looked at again; so is the next.
    // A tab behind another one loads seconds later in Firefox.
    await listing.bringToFront();
    await listing.reload();
    await badgesWhen(
      listing,
      (found) => found.length === 1 && found[0].verdict === 'neither',
      'as corrected',
    );
    await listing.goto(listingUrl(JOBS.ml));
    await badgesWhen(listing, (found) => found[0]?.verdict === 'ml', 'the next badge');
  });
});
