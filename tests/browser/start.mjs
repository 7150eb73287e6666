// `npm start [FILE-or-URL]`: a throw-away browser with the extension on the demo board, a saved page or an address.
// `--headless` does without a window though there is a display; `--firefox` takes Firefox.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEMO_HOST, DEMO_RESULTS, serveDemo } from './demo.mjs';
import { findBrowser } from './find-browser.mjs';
import { launchChromium, launchFirefox } from './launch.mjs';
import { badges, report } from './report.mjs';
import { startServer } from './serve.mjs';

/** The reader of the demo, so that the popup has something to compare skills with. */
const PROFILE = { version: 1, skills: ['Python', 'SQL', 'Git', 'Docker'], country: 'GB', currency: 'GBP' };

/** How long a page of no known board is given to show a badge, in milliseconds. */
const BADGE_LIMIT = 5000;

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** A mistake of the caller's: told without a stack. */
class UsageError extends Error {}

/**
 * Where a saved page is served: under the board's own address when the page names one (its canonical link or
 * og:url), so that the extension meets it as it would there; else as a page of jobs of a host of no board, where it
 * is read on a click. The shipped extension is used unchanged in both cases.
 */
function addressOf(file, html) {
  const manifest = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8'));
  const hosts = manifest.content_scripts.flatMap(({ matches }) =>
    matches.map((pattern) => pattern.split('/')[2].replace(/^\*\./, '')),
  );
  const named = [
    /<link\b[^>]{0,200}rel="?canonical"?[^>]{0,200}href="([^"]{1,2000})"/i,
    /<meta\b[^>]{0,200}property="og:url"[^>]{0,200}content="([^"]{1,2000})"/i,
  ].map((pattern) => pattern.exec(html)?.[1]?.replaceAll('&amp;', '&'));
  for (const address of named) {
    if (!address || !URL.canParse(address)) continue;
    const url = new URL(address);
    const isBoard = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
    if (isBoard && /^https?:$/.test(url.protocol)) return url.href;
  }
  return `https://${DEMO_HOST}/jobs/${encodeURIComponent(basename(file))}`;
}

/**
 * What to open: `local` pages are served from this machine, and then no host is asked for anything.
 *
 * @param {string | undefined} wish
 */
function target(wish) {
  if (wish === undefined) return { kind: 'demo', url: DEMO_RESULTS };
  if (/^https?:/i.test(wish)) {
    if (!URL.canParse(wish)) throw new UsageError(`${wish} is not a valid address.`);
    return { kind: 'url', url: new URL(wish).href };
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(wish) && !/^(file:|[a-z]:)/i.test(wish)) {
    throw new UsageError(`${wish}: only http and https addresses and files can be opened.`);
  }
  const file = resolve(wish.startsWith('file:') ? fileURLToPath(wish) : wish);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (!statSync(file).isFile()) throw new UsageError(`${file} is not a file.`);
  return { kind: 'file', file, url: addressOf(file, readFileSync(file, 'utf8')) };
}

/** Everything to be put away at the end, first come first served: what writes goes before what is written. */
const leftovers = [];
let closing;
const close = () => {
  closing ??= (async () => {
    for (const putAway of leftovers) await putAway().catch((error) => console.error(error.message));
  })();
  return closing;
};

function closeOnSignals() {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => void close().then(() => process.exit(code)));
  }
  // npm may be ended without passing that on; its end is then seen by the change of parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void close().then(() => process.exit(143)), 1000).unref();
}

async function showDemo(session, listings, folder) {
  const results = await session.openTab(DEMO_RESULTS);
  const cards = await badges(results);
  console.log(`Results page: ${cards.length} badges on ${listings.length} listings.\n`);
  for (const listing of listings) {
    const page = await session.openTab(listing.url);
    const [badge] = await badges(page);
    console.log(`  ${(badge?.verdict ?? 'no badge').padEnd(8)} ${await page.$eval('h1', readTitle)}`);
    await page.close();
  }
  await results.bringToFront();
  const picture = join(folder, 'results.png');
  await results.screenshot({ path: picture, fullPage: true });
  console.log('\nThe first of them, as the popup shows it:\n');
  const page = await session.openTab(listings[0].url);
  await badges(page);
  return [picture, ...(await report(session, page, folder))];
}

/** The title alone: the badge stands in the heading, but its words are in a shadow root. */
const readTitle = (heading) => heading.textContent.trim();

async function showWithoutWindow(session, { kind: what, url }, listings) {
  const folder = mkdtempSync(join(tmpdir(), 'undertitle-pictures-'));
  let finished = false;
  leftovers.push(async () => {
    if (!finished) rmSync(folder, { recursive: true, force: true });
  });
  let pictures;
  if (what === 'demo') pictures = await showDemo(session, listings, folder);
  else {
    const page = await session.openTab(url);
    const found = await badges(page, BADGE_LIMIT);
    const said = found.map(({ kind, verdict, basis }) => `${kind} ${verdict} (from the ${basis})`);
    console.log(`Badges on the page: ${said.join(', ') || 'none'}\n`);
    pictures = await report(session, page, folder);
  }
  finished = true;
  console.log(`\nPictures:\n${pictures.map((path) => `  ${path}`).join('\n')}`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
  });
  const wanted = target(positionals[0]);
  const headless = values.headless === true || !hasDisplay();
  closeOnSignals();
  let server;
  let listings = [];
  if (wanted.kind !== 'url') {
    server = await startServer();
    leftovers.push(server.close);
    listings = serveDemo(server);
    if (wanted.file) server.route(wanted.url, { file: wanted.file });
  }
  const useFirefox = values.firefox ?? (!findBrowser('chromium') && findBrowser('firefox') !== null);
  const launching = (useFirefox ? launchFirefox : launchChromium)({ server, headless });
  leftovers.push(async () => (await launching.catch(() => null))?.close());
  const session = await launching;
  await session.call((profile) => chrome.storage.sync.set(profile), PROFILE);
  console.log(`${await session.browser.version()} with Undertitle on a throw-away profile: ${wanted.url}`);
  if (server) console.log('Every page comes from this machine; nothing goes out to the network.');
  console.log(`Skills of the demo reader (change them in the options): ${PROFILE.skills.join(', ')}\n`);
  if (headless) return showWithoutWindow(session, wanted, listings);
  await session.openTab(wanted.url);
  console.log(
    'Close the browser or press Ctrl-C to end. The icon is behind the puzzle piece of the toolbar.',
  );
  await new Promise((done) => session.browser.once('disconnected', done));
}

try {
  await main();
} catch (error) {
  // An interrupted run fails somewhere on its way out: that is no news.
  if (!closing) {
    const isUsage = error instanceof UsageError;
    console.error(
      isUsage ? error.message : `npm start failed: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  }
}
await close();
