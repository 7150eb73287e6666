import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { startServer } from './serve.mjs';
import { BROWSERS, badgesWhen, press } from './suite.mjs';

/** What the first version kept: settings of fewer kinds, under the same names. */
const EARLY = { version: 1, skills: ['Python', 'Rust'], country: 'GB', currency: 'GBP' };

async function setVersion(folder, version) {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}

describe.each(BROWSERS)('a new version over an earlier one (%s)', (kind, launch) => {
  it('keeps settings, journal and corrections, and goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undertitle-upgrade-'));
    const server = await startServer();
    let session;
    try {
      await cp(kind === 'firefox' ? 'dist/firefox' : 'dist/chrome', folder, { recursive: true });
      await setVersion(folder, '0.0.1');
      session = await launch({ server, extension: folder });
      for (const job of Object.values(JOBS)) server.route(listingUrl(job), linkedinListing(job));
      expect(await session.call(() => chrome.runtime.getManifest().version)).toBe('0.0.1');
      await session.call((early) => chrome.storage.sync.set(early), EARLY);
      const listing = await session.openTab(listingUrl(JOBS.ai));
      await badgesWhen(listing, (found) => found[0]?.verdict === 'ai', 'the badge');
      const popup = await session.openPage(`popup.html?tab=${await session.tabId(listing)}`);
      for (const name of ['Not right?', 'Neither']) await press(popup, name);
      await badgesWhen(listing, (found) => found[0]?.verdict === 'neither', 'the corrected badge');
      await setVersion(folder, '0.0.2');
      // The browser takes up what is in the folder now, as it does with a new version from the store.
      await session.browser.installExtension(folder);
      const journal = await until(async () => {
        const page = await session.openPage('journal.html').catch(() => null);
        if (page === null) return null;
        const version = await page.evaluate(() => chrome.runtime.getManifest().version).catch(() => null);
        if (version === '0.0.2') return page;
        await page.close();
        return null;
      }, 'the new version');
      await journal.waitForSelector('tr.row');
      expect(await journal.$$eval('tr.row', (rows) => rows.map((row) => row.textContent))).toEqual([
        expect.stringContaining(JOBS.ai.title),
      ]);
      expect(await journal.evaluate(() => chrome.storage.sync.get(null))).toMatchObject(EARLY);
      const options = await session.openPage('options.html');
      await until(
        () => options.evaluate(() => document.body.textContent.includes('1 correction.')),
        'the correction',
      );
      expect(await options.evaluate(() => document.body.textContent)).toContain('Rust');
      // The page that stood open is judged by the new version once it is looked at again; so is the next.
      await listing.reload();
      await badgesWhen(
        listing,
        (found) => found.length === 1 && found[0].verdict === 'neither',
        'as corrected',
      );
      const next = await session.openTab(listingUrl(JOBS.ml));
      await badgesWhen(next, (found) => found[0]?.verdict === 'ml', 'the next badge');
    } finally {
      await session?.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
