// A listing, results and a page without a job of each board, under the addresses they stand for, read by the built
// extension in Chromium, and one page of each board in Firefox. The tests without a browser read every fixture: what real
// ones add is how a script gets into a page, and how they parse it, lay it out and run it.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from './launch.mjs';
import { badgesWhen, inBothBrowsers } from './suite.mjs';

const ROOT = new URL('../fixtures/', import.meta.url);

const HOSTS = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8')).content_scripts.flatMap(
  ({ matches }) => matches.map((pattern) => pattern.split('/')[2]),
);
/** May the extension run there by itself? An employer's own domain may carry a board's software. */
const isKnownHost = (host) =>
  HOSTS.some((known) => host === known || (known.startsWith('*.') && `.${host}`.endsWith(known.slice(1))));

const fixtures = readdirSync(ROOT)
  .filter((board) => board !== 'demo')
  .flatMap((board) =>
    readdirSync(new URL(`${board}/`, ROOT))
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = new URL(`${board}/${file}`, ROOT);
        return {
          name: `${board}/${file}`,
          html: readFileSync(html, 'utf8'),
          expected: JSON.parse(readFileSync(new URL(html.href.replace(/html$/, 'json')), 'utf8')),
        };
      }),
  );

const isOffBoards = ({ name }) => name.startsWith('generic/');
const boardOf = ({ name }) => name.replace(/\/.*/, '');
/** The first page of each group. */
const firstOfEach = (groupOf) => [
  ...new Map(fixtures.toReversed().map((one) => [groupOf(one), one])).values(),
];
/** Off the boards one page of each kind is enough: all are read by the same code, whoever the employer. */
const FIXTURES = {
  chromium: firstOfEach((one) => `${isOffBoards(one) ? '' : boardOf(one)} ${one.expected.kind}`),
  firefox: firstOfEach((one) => (isOffBoards(one) ? one.expected.kind : boardOf(one))),
};

/** The cards beside a pane are held to the fixture by the tests without a browser. */
function checkPosting({ posting }, expected) {
  expect(posting).toMatchObject({ missing: [], ...expected.posting });
  const description = posting.description ?? '';
  expect(description.startsWith(expected.starts ?? ''), description.slice(0, 80)).toBe(true);
  expect(description.endsWith(expected.ends ?? ''), description.slice(-80)).toBe(true);
  for (const words of expected.absent ?? []) expect(description).not.toContain(words);
}

/** Pages that are read at the same time: each waits most of its time, for its text to rest. */
const AT_ONCE = 4;
const pathOf = ({ expected }) => expected.url.replace(/[?#].*/, '');
/** May it be read beside others? The click that lets the extension in is on the page in front alone. */
const isByItself = ({ expected }) => isKnownHost(new URL(expected.url).hostname) && expected.kind !== 'none';

inBothBrowsers('fixtures', (world) => {
  let page;
  /** Further pages that are free, beside the one in front. */
  const free = [];
  beforeAll(async () => {
    for (let n = 0; n < AT_ONCE; n++) free.push(await world.session.openTab('about:blank'));
    page = await world.session.openTab('about:blank');
    await readBeside();
  });
  afterAll(async () => {
    for (const one of [page, ...free]) await world.session.putBack(one);
    expect(await world.session.errors()).toEqual([]);
  });
  const show = async (where, { html, expected }) => {
    world.server.route(expected.url, html);
    await where.goto(expected.url);
  };
  /** What the page's own script says is in front, once it has settled: asked as the popup asks. */
  const frontOf = (where) =>
    world.session.call(
      (id) =>
        new Promise((resolve) => {
          const port = chrome.tabs.connect(id, { frameId: 0, name: 'undertitle-front' });
          const end = (state) => {
            resolve(state);
            port.disconnect();
          };
          port.onMessage.addListener((state) => {
            if (state.front.kind === 'listing' || (state.front.kind === 'none' && state.page)) end(state);
          });
          port.onDisconnect.addListener(() => {
            void chrome.runtime.lastError;
            resolve(null);
          });
          setTimeout(() => end(null), 5000);
        }),
      world.session.idOf(where),
    );
  const read = (where) => until(() => frontOf(where), 'an answer of the page');

  /** What was read beside other pages; a test that is tried again reads its page anew, in front. */
  const readings = new Map();
  async function readBeside() {
    const mine = FIXTURES[world.kind];
    const paths = mine.map(pathOf);
    // Pages of one address are read one after the other: the server has one of them at a time.
    const waiting = mine.filter((one, i) => isByItself(one) && paths.indexOf(paths[i]) === i);
    const work = async (where) => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        await show(where, one);
        readings.set(one, await read(where).catch(() => null));
      }
    };
    await Promise.all(free.map(work));
  }
  async function readInFront(fixture) {
    await show(page, fixture);
    await page.bringToFront();
    // Off the boards, and on their pages without jobs, a click lets the extension in.
    const popup = isByItself(fixture) ? null : await world.session.clickToolbar(page);
    const state = await read(page);
    await popup?.close();
    return state;
  }

  it.each(FIXTURES[world.kind])('$name is read right', async (fixture) => {
    const { expected } = fixture;
    const before = readings.get(fixture);
    readings.delete(fixture);
    const { front, page: reading } = before ?? (await readInFront(fixture));
    expect(front.kind === 'listing' ? 'listing' : reading.kind).toBe(expected.kind);
    if (expected.kind === 'listing') checkPosting(front, expected);
    if (expected.kind === 'results') expect(reading.cards).toEqual(expected.cards);
    if (expected.kind === 'none') expect(reading.reason).toBe(expected.reason);
  });

  it('a posting in a thread is judged by its own text, and nothing of it is kept', async () => {
    const thread = fixtures.find(({ name }) => name === 'hackernews/results.html');
    const work = `<p>You build LLM agents in Python on the OpenAI API: RAG over our manuals, prompts kept as code,
evaluation suites and guardrails in CI.</p><p>Requirements: four years of software engineering in Python or TypeScript,
experience with vector search, prompt engineering and LangChain. We offer a good team.</p>`;
    const html = thread.html.replace('<p>Soup.</p>', work);
    await show(page, { html, expected: { url: thread.expected.url.replace('45000000', '45000099') } });
    await page.bringToFront();
    const [, second] = await badgesWhen(
      page,
      (found) => found.length === 2 && found[1].basis === 'description',
      'the verdict of the second posting',
    );
    expect(second.verdict).toBe('ai');
    const kept = await world.session.call(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(kept.filter((key) => key.startsWith('seen:hackernews:45000003'))).toEqual([]);
  });
});
