// The real side panel of Chromium and the real sidebar of Firefox, beside a page that changes.
import { afterEach, expect, it } from 'vitest';
import { journalOf } from './journal-rows.mjs';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, linkedinPane, listingUrl } from './pages.mjs';
import { inBothBrowsers, openedTabs } from './suite.mjs';

const PANE = 'https://www.linkedin.com/jobs/search/?currentJobId=';
const JOBS_HERE = Object.values(JOBS).map((job) => ({ ...job, id: `7${job.id}` }));
const [ai, ml, clerk] = JOBS_HERE;
const VERDICT = new Map(Object.entries(JOBS).map(([verdict, { title }]) => [title, verdict]));

/** What the panel says: title and verdict of the job it shows; null while it shows none. */
const shownIn = (panel) =>
  panel.read((document) => {
    const field = (name) => document.querySelector(`[data-field=${name}]`);
    const title = field('title');
    return title && { title: title.textContent.trim(), verdict: field('verdict')?.dataset.verdict };
  });
const press = (panel, words) =>
  until(
    () =>
      panel.read((document, text) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(text));
        found?.click();
        return found !== undefined;
      }, words),
    words,
  );

inBothBrowsers('the side panel', (world) => {
  const keep = openedTabs(world);
  let panel;
  // Before its page goes: what is registered last is run first.
  afterEach(() => panel?.close());
  const waitFor = (panel, { title }) =>
    until(async () => (await shownIn(panel))?.title === title, `“${title}” in the panel`);

  it('follows the page from job to job and the tab in front, and writes to the one it shows', async () => {
    const { server, session } = world;
    server.route('https://www.linkedin.com/jobs/search/*', linkedinPane(JOBS_HERE));
    const page = await keep(session.openTab(PANE + ai.id));
    panel = await session.openPanel(page);
    await waitFor(panel, ai);
    await press(panel, 'Not right?');
    await until(() => panel.read((document) => document.querySelector('.correct') !== null), 'the choices');
    const seen = [];
    await page.evaluate((id) => window.choose(id, { title: 300, text: 2500 }), clerk.id);
    await until(async () => {
      const now = await shownIn(panel);
      if (now) seen.push(now);
      return now?.title === clerk.title;
    }, 'the other job in the panel');
    for (const { title, verdict } of seen) expect([title, verdict]).toEqual([title, VERDICT.get(title)]);
    // What was open for the job before is closed.
    expect(await panel.read((document) => document.querySelector('.correct'))).toBeNull();
    await press(panel, 'Save');
    const saved = async () => (await journalOf(session)).filter(({ status }) => status === 'saved');
    await until(async () => (await saved()).length > 0, 'it saved');
    const [entry, ...more] = await saved();
    expect(entry).toMatchObject({ key: `linkedin:${clerk.id}`, title: clerk.title, verdict: 'neither' });
    expect(entry.url).toContain(clerk.id);
    expect(more).toEqual([]);

    // It follows the tab in front, too.
    server.route(listingUrl(ml), linkedinListing(ml));
    await keep(session.openTab(listingUrl(ml)));
    await waitFor(panel, ml);
    await page.bringToFront();
    await waitFor(panel, clerk);
  });
});
