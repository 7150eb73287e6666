import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/demo/', import.meta.url));

/** Host of the plain pages, which belong to no board: there the extension reads on a click alone. */
export const DEMO_HOST = 'demo.undertitle.test';
/** The same listings under the address and in the structure of a real board, so that the shipped patterns hold. */
export const DEMO_RESULTS = 'https://www.linkedin.com/jobs/search/?keywords=engineer';

/** First on the board: the one that `npm start` opens beside the results. */
const FIRST = 'ai-engineer.html';

const between = (html, open, close) => {
  const start = html.indexOf(open);
  const from = start < 0 ? -1 : html.indexOf('>', start) + 1;
  return start < 0 ? null : html.slice(from, html.indexOf(close, from)).trim();
};
const words = (html) => html.replace(/<[^<>]*>/g, '');

/** @typedef {{ file: string, id: string, url: string, lang: string, title: string, company: string,
 *   place: string, pay: string | null, html: string }} Listing `html` is the description; the rest is HTML text */

/**
 * The demo board's listings, read from their plain pages.
 *
 * @returns {Listing[]}
 */
export function demoListings() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  files.sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b));
  return files.map((name, index) => {
    const file = FOLDER + name;
    const html = readFileSync(file, 'utf8');
    const body = html.slice(html.indexOf('<main'));
    const id = String(4200000001 + index);
    return {
      file,
      id,
      url: `https://www.linkedin.com/jobs/view/${id}/`,
      lang: /<html lang="(\w+)"/.exec(html)?.[1] ?? 'en',
      title: between(body, '<h1', '</h1>') ?? '',
      company: words(between(body, '<p class="company"', '</p>') ?? ''),
      place: words(between(body, '<p class="place"', '</p>') ?? ''),
      pay: between(body, '<p class="pay"', '</p>'),
      html: between(body, '<div class="job-text"', '</div>') ?? '',
    };
  });
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2733;background:#f4f6f8}
main{max-width:46rem;margin:0 auto;padding:1rem 1.5rem;background:#fff}ul.jobs__list{list-style:none;padding:0}
.notice{margin:0;padding:.5rem 1.5rem;background:#0b5563;color:#fff}.notice a{color:inherit}
h1,h3,h4{margin:.4rem 0 0}h4{font-weight:400}.base-card{position:relative;padding:.8rem 0;border-top:1px solid #d5dce2}`;

const NOTICE = `<p class="notice">Harbour Jobs: invented listings, served by this machine under a real board's
address, so that the extension works here as it does there. <a href="${DEMO_RESULTS}">All listings</a></p>`;

const page = (lang, title, kind, main) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="pageKey" content="${kind}"><title>${title}</title><link rel="icon" href="data:,">
<style>${STYLE}</style></head><body>${NOTICE}<main>${main}</main></body></html>`;

/** @param {Listing} listing */
const listingPage = ({ lang, title, company, place, pay, html }) =>
  page(
    lang,
    `${company} hiring ${title} in ${place} | Harbour Jobs`,
    'd_jobs_guest_details',
    `<section class="top-card-layout"><h1 class="top-card-layout__title topcard__title">${title}</h1>
<h4 class="top-card-layout__second-subline"><span class="topcard__flavor">${company}</span>
<span class="topcard__flavor topcard__flavor--bullet">${place}</span></h4></section>
<div class="description__text description__text--rich"><section class="show-more-less-html">
<div class="show-more-less-html__markup">${pay ? `<p>${pay}</p>\n` : ''}${html}</div></section></div>`,
  );

/** @param {Listing} listing */
const card = ({ id, url, title, company, place }) => `<li>
<div class="base-card base-search-card job-search-card" data-entity-urn="urn:li:jobPosting:${id}">
<a class="base-card__full-link" href="${url}">${title}</a>
<div class="base-search-card__info"><h3 class="base-search-card__title">${title}</h3>
<h4 class="base-search-card__subtitle">${company}</h4>
<div class="base-search-card__metadata"><span class="job-search-card__location">${place}</span></div></div></div></li>`;

/** @param {Listing[]} listings */
const resultsPage = (listings) =>
  page(
    'en',
    'Harbour Jobs',
    'd_jobs_guest_search',
    `<h1>${listings.length} jobs by the water</h1>
<ul class="jobs-search__results-list jobs__list">${listings.map(card).join('\n')}</ul>`,
  ).replace('</style>', '.base-card__full-link{position:absolute;inset:0;opacity:0}</style>');

const plainIndex = (
  listings,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour Jobs</title>
<link rel="icon" href="data:,"><h1>Harbour Jobs</h1><ul>
${listings.map(({ file, title, company }) => `<li><a href="${file.slice(FOLDER.length)}">${title}</a>, ${company}</li>`).join('\n')}
</ul></html>`;

/**
 * Puts the demo board on a server: under the board's address, and as plain pages on {@link DEMO_HOST}.
 *
 * @param {import('./serve.mjs').Server} server
 * @returns {Listing[]}
 */
export function serveDemo(server) {
  const listings = demoListings();
  server.route(new URL(DEMO_RESULTS).origin + new URL(DEMO_RESULTS).pathname, resultsPage(listings));
  server.route(`${DEMO_HOST}/`, plainIndex(listings));
  for (const listing of listings) {
    server.route(listing.url, listingPage(listing));
    server.route(`${DEMO_HOST}/${listing.file.slice(FOLDER.length)}`, { file: listing.file });
  }
  return listings;
}
