// What the content script costs a page in real Chromium: `npm run bench:pages [-- --json] [-- --ticks]`; with `--ticks`
// only the pages that change at every frame.
//
// Each page is loaded in turns with the extension and with an empty one (the same manifest, scripts without code).
// Scripting is read from Chromium's own trace: the time in functions and scripts whose address is the extension's.
// Heap is of the renderer after a garbage collection.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { badgesIn, launchChromium, until } from '../../browser/launch.mjs';
import { article, JOBS, linkedinListing, linkedinResults, listingUrl } from '../../browser/pages.mjs';
import { startServer } from '../../browser/serve.mjs';
import { withSite } from '../../browser/with-site.mjs';

const ROUNDS = Number(process.env.UNDERTITLE_ROUNDS ?? 7);
/** Time after the last sign of work in which nothing more of ours should happen, ms. */
const SETTLE = 700;

const cards = (count) => {
  const all = Object.values(JOBS);
  const place = (i) => ({ ...all[i % all.length], id: String(5_000_000_000 + i) });
  return linkedinResults(Array.from({ length: count }, (_, i) => place(i)));
};

/** What is loaded, and how many badges it gets. */
const PAGES = [
  { name: 'no listing', url: 'https://www.linkedin.com/pulse/bread/', html: article, badges: 0 },
  { name: 'a listing', url: listingUrl(JOBS.ai), html: linkedinListing(JOBS.ai), badges: 1 },
  { name: '100 cards', url: 'https://www.linkedin.com/jobs/search/?n=100', html: cards(100), badges: 100 },
  {
    name: '1,000 cards',
    url: 'https://www.linkedin.com/jobs/search/?n=1000',
    html: cards(1000),
    badges: 1000,
  },
  {
    name: '10,000 cards',
    url: 'https://www.linkedin.com/jobs/search/?n=10000',
    html: cards(10_000),
    badges: 10_000,
  },
];

/** A site that is no board, which the reader has always badged. */
const ADDED = 'https://careers.quay.example/*';
/** How long frames are counted each time, ms. */
const TICKING = Number(process.env.UNDERTITLE_TICKING ?? 4000);
/** Changes the page at each frame: a counter, and an entry that comes and goes. */
const ticker = `<aside><b id="tick">0</b><ul id="feed"></ul></aside><script>
const tick = () => {
  requestAnimationFrame(tick);
  if (window.rests) return;
  document.getElementById('tick').textContent = String(performance.now());
  const item = document.createElement('li');
  item.textContent = 'viewed ' + Math.round(performance.now());
  const feed = document.getElementById('feed');
  feed.prepend(item);
  if (feed.children.length > 20) feed.lastElementChild.remove();
};
tick();
</script>`;
const { title, company, html } = JOBS.ai;
const guessed = `<!doctype html><html lang="en"><title>${title} - ${company}</title><main><h1>${title}</h1>
<div>${html}</div></main>${ticker}</html>`;

/** Pages that change at every frame. */
const TICKS = [
  {
    name: 'ticks, a board’s new layout (guessed)',
    url: listingUrl({ id: '4999999991' }),
    html: guessed,
  },
  {
    name: 'ticks, an always-badged site (guessed)',
    url: 'https://careers.quay.example/openings/1',
    html: guessed,
  },
  {
    name: 'ticks, a known layout',
    url: listingUrl({ id: '4999999992' }),
    html: linkedinListing(JOBS.ai).replace('</body>', `${ticker}</body>`),
  },
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of scripting by the extension in a trace, and its longest run without a pause. */
function scriptingIn(trace, own) {
  const { traceEvents } = JSON.parse(trace);
  const runs = traceEvents.filter(
    ({ name, ph, args }) =>
      ph === 'X' &&
      ['FunctionCall', 'EvaluateScript', 'v8.evaluateModule'].includes(name) &&
      (args?.data?.url ?? '').startsWith(own),
  );
  const tasks = traceEvents.filter(
    ({ name, ph }) => ph === 'X' && /^(ThreadControllerImpl::)?RunTask$/.test(name),
  );
  let total = 0;
  let longest = 0;
  for (const { ts, dur = 0, pid, tid } of runs) {
    const inside = runs.some(
      (one) =>
        one.pid === pid && one.tid === tid && one.ts <= ts && one.ts + one.dur >= ts + dur && one.dur > dur,
    );
    if (!inside) total += dur;
    const task = tasks.find(
      (one) => one.pid === pid && one.tid === tid && one.ts <= ts && one.ts + one.dur >= ts + dur,
    );
    longest = Math.max(longest, task?.dur ?? dur);
  }
  return { scripting: total / 1000, longest: longest / 1000 };
}

async function load(session, { url, badges }, own) {
  const page = await session.openTab('about:blank');
  try {
    await page.bringToFront();
    await page.tracing.start({ categories: ['devtools.timeline', 'toplevel'] });
    await page.goto(url);
    if (own) {
      const drawn = async () => (await badgesIn(page))?.length ?? 0;
      await until(async () => (await drawn()) >= badges, `${badges} badges`, 120_000);
    }
    await sleep(SETTLE);
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const cdp = await page.createCDPSession();
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { ...scriptingIn(trace, own ?? 'none:'), heap: usedSize };
  } finally {
    await page.close();
  }
}

/** Counts frames in a page, and the longest gap between two of them. */
const countFrames = (ms) =>
  new Promise((resolve) => {
    let count = 0;
    let longest = 0;
    const start = performance.now();
    let last = start;
    const next = () => {
      const now = performance.now();
      count++;
      longest = Math.max(longest, now - last);
      last = now;
      if (now - start < ms) requestAnimationFrame(next);
      else resolve({ rate: (count / (now - start)) * 1000, longest });
    };
    requestAnimationFrame(next);
  });

/**
 * The page with the extension and with an empty one, counted in turns, each in front of its own browser: what else the
 * machine does, it does to both. Returns the frames a second of each.
 */
async function ticking({ ours, empty }, page) {
  const [with_, without] = [await ours.openTab(page.url), await empty.openTab(page.url)];
  const rounds = [];
  try {
    await until(async () => ((await badgesIn(with_))?.length ?? 0) > 0, 'a badge', 60_000);
    // The first readings are over.
    await sleep(SETTLE);
    for (let round = 0; round < ROUNDS; round++) {
      const halves = [];
      for (const one of round % 2 === 0 ? [with_, without] : [without, with_]) {
        // Only one of them changes while its frames are counted.
        for (const each of [with_, without])
          await each.evaluate((rests) => {
            window.rests = rests;
          }, each !== one);
        await one.bringToFront();
        await sleep(100);
        halves.push(await one.evaluate(countFrames, TICKING));
      }
      const [a, b] = round % 2 === 0 ? halves : halves.reverse();
      rounds.push({ frames: a.rate, without: b.rate, longest: a.longest });
    }
    if (((await badgesIn(with_))?.length ?? 0) !== 1) throw new Error(`${page.name}: no badge any more`);
  } finally {
    await with_.close();
    await without.close();
  }
  const of = (pick) => median(rounds.map(pick));
  return {
    page: page.name,
    frames: of((one) => one.frames),
    without: of((one) => one.without),
    share: of((one) => one.frames / one.without),
    longestGap: of((one) => one.longest),
  };
}

/** The extension with every script emptied (but for the greeting, which the driver waits for). */
async function emptyExtension(folder) {
  await cp('dist/chrome', folder, { recursive: true });
  for (const file of ['content.js', 'gate.js']) await writeFile(join(folder, file), '');
  const greet = "chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'welcome.html' }));";
  await writeFile(join(folder, 'background.js'), greet);
}

const folder = await mkdtemp(join(tmpdir(), 'undertitle-empty-'));
const sited = await mkdtemp(join(tmpdir(), 'undertitle-sited-'));
const server = await startServer();
const sessions = [];
try {
  await emptyExtension(folder);
  for (const { url, html } of PAGES) server.route(url, html);
  const ours = await launchChromium({ server });
  sessions.push(ours);
  const empty = await launchChromium({ server, extension: folder });
  sessions.push(empty);
  const own = ours.extensionUrl('');
  const rows = [];
  const ticks = [];
  await withSite('chrome', sited, ADDED);
  const badged = await launchChromium({ server, extension: sited });
  sessions.push(badged);
  for (const page of TICKS) {
    server.route(page.url, page.html);
    ticks.push(await ticking({ ours: badged, empty }, page));
  }
  for (const page of process.argv.includes('--ticks') ? [] : PAGES) {
    const seen = { scripting: [], longest: [], heap: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const with_ = await load(ours, page, own);
      const without = await load(empty, page, null);
      seen.scripting.push(with_.scripting);
      seen.longest.push(with_.longest);
      seen.heap.push((with_.heap - without.heap) / 2 ** 20);
    }
    const [scripting, longest, heap] = [seen.scripting, seen.longest, seen.heap].map(median);
    rows.push({ page: page.name, scripting, longest, heap });
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify([...rows, ...ticks], null, 2));
  else {
    console.log(`${await ours.browser.version()}, medians of ${ROUNDS}\n`);
    if (rows.length > 0) {
      console.log(
        '| page | our scripting, ms | longest task with our code, ms | heap over an empty extension, MB |',
      );
      console.log('| --- | ---: | ---: | ---: |');
      for (const { page, scripting, longest, heap } of rows)
        console.log(`| ${page} | ${scripting.toFixed(1)} | ${longest.toFixed(1)} | ${heap.toFixed(2)} |`);
    }
    console.log(
      '\n| page that changes at every frame | frames a second | with an empty extension | share kept | longest gap, ms |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: |');
    for (const { page, frames, without, share, longestGap } of ticks)
      console.log(
        `| ${page} | ${frames.toFixed(1)} | ${without.toFixed(1)} | ${(share * 100).toFixed(0)} % | ${longestGap.toFixed(0)} |`,
      );
  }
} finally {
  for (const session of sessions) await session.close();
  await server.close();
  for (const one of [folder, sited]) await rm(one, { recursive: true, force: true });
}
