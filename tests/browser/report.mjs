import { join } from 'node:path';
import { badgesIn, until } from './launch.mjs';

/** Runs in the popup: its facts and its sections as text, or null while it is still reading. */
function readPopup(document) {
  const main = document.querySelector('main');
  if (!main || main.ariaBusy === 'true') return null;
  // biome-ignore lint/performance/useDomNodeTextContent: the lines as laid out are wanted, without hidden parts
  const lines = (node) => node.innerText.split(/\s*\n\s*/).filter(Boolean);
  const fields = [...document.querySelectorAll('[data-field]')].map((node) => [
    node.dataset.field,
    lines(node).join(' '),
  ]);
  const sections = [...main.querySelectorAll('section')]
    .filter((one) => !one.querySelector('section'))
    .map(lines);
  return { fields: Object.fromEntries(fields), sections, all: lines(main) };
}

const FACTS = ['title', 'company', 'location', 'salary', 'board'];
const LINES_PER_SECTION = 14;

const indent = (lines) => lines.map((line) => `    ${line}`).join('\n');

/** @param {NonNullable<ReturnType<typeof readPopup>>} popup */
function printed({ fields, sections, all }) {
  if (!fields.verdict) return indent(all);
  const facts = FACTS.flatMap((name) => (fields[name] ? [`${name.padEnd(9)} ${fields[name]}`] : []));
  const parts = sections.map(([heading = '', ...lines]) => {
    const more = lines.length > LINES_PER_SECTION ? ['…'] : [];
    return `  ${heading}\n${indent([...lines.slice(0, LINES_PER_SECTION), ...more])}`;
  });
  return [`  verdict   ${fields.verdict}`, ...facts.map((fact) => `  ${fact}`), '', ...parts].join('\n');
}

/**
 * Clicks the toolbar button on a page, prints what the popup says, and saves pictures of both.
 *
 * The click is the browser's own (see `clickToolbar`): it grants the extension this one tab as a reader's click
 * would, so a page that belongs to no board is read by the unchanged extension. The picture is of the popup opened
 * as a page for the same tab, since Firefox's own popup cannot be photographed.
 *
 * @param {import('./launch.mjs').Session} session
 * @param {import('puppeteer-core').Page} page
 * @param {string} folder for the pictures
 * @returns {Promise<string[]>} paths of the pictures
 */
export async function report(session, page, folder) {
  const tab = await session.tabId(page);
  const popup = await session.clickToolbar(page);
  console.log(printed(await popup.waitFor(readPopup)));
  await popup.close().catch(() => undefined);
  const pictures = [join(folder, 'page.png'), join(folder, 'popup.png')];
  await page.screenshot({ path: pictures[0] });
  const asPage = await session.openPage(`popup.html?tab=${tab}`);
  await asPage.setViewport({ width: 400, height: 600 });
  await until(() => asPage.evaluate(`(${readPopup})(document) !== null`), 'the reading');
  await asPage.screenshot({ path: pictures[1], fullPage: true });
  await asPage.close();
  return pictures;
}

/** The badges on a page, once there is at least one; empty when none comes in time. */
export const badges = (page, limit) =>
  until(
    async () => {
      const found = await badgesIn(page);
      return found && found.length > 0 ? found : null;
    },
    'a badge',
    limit,
  ).catch(() => []);
