// Every state the popup can be in, each on a page in our own words: looked at in pictures (`npm run screenshots -- --all FOLDER`)
// and by axe-core (states.test.mjs).
import { DEMO_RESULTS, serveDemo } from './demo.mjs';
import { until } from './launch.mjs';
import { article, JOBS, linkedinListing, linkedinPane, listingUrl } from './pages.mjs';
import { badges } from './report.mjs';

/** A reader of the UK who wants AI engineering and has named their skills. */
export const PROFILE = {
  version: 2,
  skills: ['Python', 'SQL', 'Git', 'Docker', 'RAG', 'embeddings', 'REST APIs', 'AWS'],
  learning: ['LLM evaluation'],
  ...{ country: 'GB', currency: 'GBP', wantedRole: 'ai' },
};

const MIXED_SIGNS = `<p>Saltmarsh Labs helps growers plan their harvest. You join a team of five.</p>
<p><strong>What you will do</strong></p><ul>
<li>Build features on top of the OpenAI API and ship them to customers</li>
<li>Train and evaluate models for yield forecasting with scikit-learn</li>
<li>Write prompts and evaluation sets for our assistant</li>
<li>Deploy models and services to AWS with Docker</li></ul>
<p><strong>What you bring</strong></p><ul><li>3+ years of Python</li>
<li>Experience with machine learning or LLM applications</li><li>SQL and Docker</li></ul>`;

const CZECH = `<p>Hledáme kolegu do našeho týmu v Brně, který bude vyvíjet a nasazovat modely strojového učení pro předpovídání
poptávky. Budete připravovat data, trénovat modely v Pythonu a sledovat jejich chování v provozu. Požadujeme vysokoškolské
vzdělání v oboru informatika, znalost databází a ochotu učit se nové věci. Nabízíme pružnou pracovní dobu, pět týdnů dovolené,
příspěvek na stravování a práci z domova. Nástup možný ihned nebo podle dohody.</p>`;

const job = (n, part) => ({ ...JOBS.ml, id: `48000000${n}`, company: `Saltmarsh Labs ${n}`, ...part });
const own = {
  close: job(11, { html: MIXED_SIGNS }),
  closed: job(12, { html: `<p>This job is no longer accepting applications.</p>${JOBS.ml.html}` }),
  'too-short': job(13, { html: '<p>Join our growing team. Apply today.</p>' }),
  'title-only': job(14, { title: 'AI Engineer', html: '' }),
  'title-open': job(15, { title: 'Harbour Engineer', html: '' }),
  language: job(16, { title: 'Inženýr strojového učení', html: CZECH }),
  'german-one-sided': job(17, {
    title: 'Machine Learning Engineer (m/w/d)',
    place: 'Hamburg, Deutschland',
    html: `${JOBS.ml.html}<p>Gehalt: bis zu 85.000 € pro Jahr.</p>`,
  }),
  converted: job(18, {
    place: 'Zürich, Switzerland',
    html: `${JOBS.ml.html}<p>Salary: CHF 9,500 - 11,500 per month.</p>`,
  }),
};
const plain = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const FORM = plain(
  'Tide Analyst @ Gull Works',
  `<h1>Tide Analyst</h1><div><h2>Location</h2><p>Whitby</p></div><nav role="tablist"><a role="tab" aria-selected="false">Overview</a>
<a role="tab" aria-selected="true">Application</a></nav><div role="tabpanel"><label>Your CV</label><input type="file">
<label>Why do you want to work here?</label><textarea></textarea></div>`,
);
/** How long a page is given to show its badges before a picture of it is taken. Milliseconds. */
const BADGE_WAIT = 2500;
const FORM_URL = 'https://jobs.ashbyhq.com/gull/5f2c1c55-8a40-4a7f-9c5d-0d5a4a3c9a11/application';
const NO_JOB_URL = 'https://jobs.ashbyhq.com/gull/about';
const SLOW_URL = `https://www.linkedin.com/jobs/search/?currentJobId=${JOBS.ai.id}`;

/**
 * @typedef {object} State
 * @property {string} url
 * @property {boolean} [isNew] no skills are named yet
 * @property {boolean} [isOurs] the address is one of the extension's own pages
 * @property {(page: import('puppeteer-core').Page) => Promise<unknown>} [before] done on the page before the popup opens
 * @property {(popup: import('puppeteer-core').Page) => Promise<unknown>} [after] done in the popup
 */

const press = (selector) => (popup) =>
  until(
    () =>
      popup.evaluate((at) => {
        const found = document.querySelector(at);
        found?.click();
        return found !== null;
      }, selector),
    selector,
  );

/** Puts what the states need on a server. @returns {Record<string, State>} */
export function serveStates(server) {
  const demo = serveDemo(server);
  for (const one of Object.values(own)) server.route(listingUrl(one), linkedinListing(one));
  server.route(FORM_URL, FORM);
  server.route(NO_JOB_URL, article);
  server.route('https://careers.lanternfish.example/jobs/17', plain('Careers', JOBS.ai.html));
  server.route(SLOW_URL, linkedinPane([JOBS.ai, JOBS.ml]));
  const [first] = demo;
  return {
    ...Object.fromEntries(demo.map(({ file, url }) => [file.replace(/^.*\/|\.html$/g, ''), { url }])),
    ...Object.fromEntries(Object.entries(own).map(([name, one]) => [name, { url: listingUrl(one) }])),
    'no-profile': { url: first.url, isNew: true },
    corrected: {
      url: demo.find(({ file }) => file.endsWith('ml-engineer.html'))?.url ?? first.url,
      after: async (popup) => {
        await press('.correct-open')(popup);
        await press('.choices button:last-child')(popup);
        await until(() => popup.$('h1 .icon'), 'the tick');
      },
    },
    correcting: { url: first.url, after: press('.correct-open') },
    sources: { url: first.url, after: press('.sources summary') },
    reading: {
      url: SLOW_URL,
      before: (page) => page.evaluate((id) => window.choose(id, { title: 60_000, text: 60_000 }), JOBS.ml.id),
    },
    slow: {
      url: SLOW_URL,
      before: (page) => page.evaluate((id) => window.choose(id, { title: 60_000, text: 60_000 }), JOBS.ml.id),
      after: (popup) => until(() => popup.$('.message .button'), 'the offer', 20_000),
    },
    form: { url: FORM_URL },
    'no-access': { url: 'https://careers.lanternfish.example/jobs/17' },
    'browser-page': { url: 'report.html', isOurs: true },
    results: { url: DEMO_RESULTS },
    'no-job': { url: NO_JOB_URL },
  };
}

/**
 * Opens a page, and the popup on it, in one of the states.
 *
 * @param {import('./launch.mjs').Session} session
 * @param {State} state
 * @param {{ page?: import('puppeteer-core').Page, popup?: import('puppeteer-core').Page }} [tabs] those of an earlier
 *   state, which are used again: to open and put back two for each state is half of the work
 */
export async function showState(session, { url, isNew = false, isOurs = false, before, after }, tabs = {}) {
  await session.call(() => chrome.storage.sync.clear());
  if (!isNew) await session.call((profile) => chrome.storage.sync.set(profile), PROFILE);
  const page = isOurs ? await session.openPage(url) : (tabs.page ?? (await session.openTab(url)));
  if (page === tabs.page) {
    await page.bringToFront();
    await page.goto(url);
  }
  if (url.startsWith('https://www.linkedin.com/')) await badges(page, BADGE_WAIT);
  await before?.(page);
  const path = `popup.html?tab=${await session.tabId(page)}`;
  if (tabs.popup) await session.visit(tabs.popup, path);
  const popup = tabs.popup ?? (await session.openPage(path));
  await popup.bringToFront();
  await popup.setViewport({ width: 400, height: 600 });
  await until(() => popup.$('h1'), 'the popup');
  if (!before) await until(() => popup.$('main[aria-busy=false]'), 'the reading');
  await after?.(popup);
  return { page, popup };
}
