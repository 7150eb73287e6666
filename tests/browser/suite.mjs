import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import { badgesIn, fadesEnded, until } from './launch.mjs';
import { LAUNCH, sharedBrowser } from './shared.mjs';

/** @typedef {import('./find-browser.mjs').Kind} Kind */

const { UNDERTITLE_BROWSER: only } = process.env;

/** The browsers of this run: both, or the one that `run.mjs` names. @type {Kind[]} */
export const KINDS = /** @type {const} */ (['chromium', 'firefox']).filter((kind) => !only || kind === only);

/** Each with what starts it, for tests that need a browser of their own. */
export const BROWSERS = KINDS.map((kind) => /** @type {const} */ ([kind, LAUNCH[kind]]));

/** `describe` for what only one of the browsers can show. @param {Kind} kind */
export const describeIn = (kind) => describe.runIf(KINDS.includes(kind));

/**
 * Runs the same tests in both real browsers. All files share the two; each begins with what is there after the
 * installation.
 *
 * @param {string} name
 * @param {(world: { session: import('./launch.mjs').Session, server: import('./serve.mjs').Server, kind: Kind }) => void} tests
 *   gets an object that is filled in before the first test
 */
export function inBothBrowsers(name, tests) {
  for (const kind of KINDS) {
    describe(`${name} (${kind})`, () => {
      const world = /** @type {any} */ ({ kind });
      beforeAll(async () => Object.assign(world, await sharedBrowser(kind)));
      tests(world);
    });
  }
}

/**
 * Has the tabs that a test opened put back when it is over; an error of the extension's scripts fails the test.
 *
 * @param {{ session: import('./launch.mjs').Session }} world
 * @param {object} [options]
 * @param {() => Promise<unknown>} [options.clear] puts back what the tests change
 * @param {RegExp} [options.allowed] errors that are wanted
 * @returns takes a page, or the promise of one, among them, and gives it back
 */
export function openedTabs(world, { clear, allowed } = {}) {
  const open = [];
  afterEach(async () => {
    for (const page of open.splice(0).reverse()) await world.session.putBack(page);
    await clear?.();
    expect((await world.session.errors()).filter((error) => !allowed?.test(error))).toEqual([]);
  });
  return async (page) => {
    open.push(await page);
    return page;
  };
}

/** The badges of a page: what each says and the words of the title it stands beside. */
export const badgesOf = async (page) => (await badgesIn(page)) ?? [];

/** Waits until the page's badges are as the test wants them, and returns them. */
export const badgesWhen = (page, wanted, what) =>
  until(async () => {
    const badges = await badgesOf(page);
    return wanted(badges) ? badges : null;
  }, what);

/** The text of each `data-field` of a popup page. */
export const fieldsOf = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-field]')].map((node) => [
        node.dataset.field,
        node.textContent?.trim() ?? '',
      ]),
    ),
  );

/** Opens the popup as a page that speaks of another tab, and waits until it has read it. */
export async function openPopup(session, tabId) {
  const popup = await session.openPage(`popup.html?tab=${tabId}`);
  await until(() => popup.evaluate(() => document.querySelector('main')?.ariaBusy !== 'true'), 'the reading');
  return popup;
}

/** All that a page says. */
export const wordsOf = (page) => page.evaluate(() => document.body.textContent);

/** Waits until a page says this. */
export const says = (page, text) =>
  until(() => page.evaluate((wanted) => document.body.textContent.includes(wanted), text), `“${text}”`);

/** Waits for the button that says this, or else has it among its words, and clicks it. */
export const press = (page, words) =>
  until(
    () =>
      page.evaluate((text) => {
        const buttons = [...document.querySelectorAll('button')];
        const button =
          buttons.find(({ textContent }) => textContent.trim() === text) ??
          buttons.find(({ textContent }) => textContent.includes(text));
        if (!button || button.disabled) return false;
        button.click();
        return true;
      }, words),
    words,
  );

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe-core that look at colours, which alone can differ between the themes of one page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What `axeFaults` looks for: everything, or where the rest was looked at already, colours alone or all but them. */
const AXE_RULES = {
  all: {},
  colours: { runOnly: { type: 'rule', values: COLOUR_RULES } },
  'no colours': { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) },
};

/**
 * What axe-core objects to: the rule, and the elements.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {{ part?: string, rules?: keyof typeof AXE_RULES }} [options] `part` is a selector of what is looked at
 */
export async function axeFaults(page, { part = 'html', rules = 'all' } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  await fadesEnded(page);
  return page.evaluate(
    async (selector, chosen) => {
      const { violations } = await globalThis.axe.run(selector, {
        resultTypes: ['violations'],
        ...chosen,
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    part,
    AXE_RULES[rules],
  );
}

/** The rules a page is looked at by in one theme after the other: all of them once, then those that see colours. */
export const axeRulesIn = (scheme) => (scheme === 'light' ? 'all' : 'colours');

/**
 * Light and dark, a page in use has nothing that axe-core objects to, and it fits 320 px. What our pages show before they
 * are used is looked at in reach.test.mjs.
 */
export async function expectReadable(session, page) {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await session.colorScheme(page, scheme);
    expect(await axeFaults(page, { rules: axeRulesIn(scheme) }), scheme).toEqual([]);
  }
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** Texts whose colour stands out from what is behind it by less than 4.5 : 1. axe-core reads other colours than are drawn. */
export const unreadable = (page) =>
  page.evaluate(() => {
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((c) =>
        c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (node) => {
      for (let one = node; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if ((numbers(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    };
    return [...document.body.querySelectorAll('*')]
      .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== ''))
      .filter((node) => node.checkVisibility() && !node.matches(':disabled, option, svg *'))
      .filter((node) => {
        const [a, b] = [light(getComputedStyle(node).color), light(behind(node))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      })
      .map((node) => node.outerHTML.slice(0, 100));
  });

/** What can be pressed and is less than 24 px wide or high; links within a line of text may be. */
export const smallTargets = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, input, textarea, a[href], [tabindex="0"]')]
      .filter((node) => node.checkVisibility() && getComputedStyle(node).display !== 'inline')
      .map((node) => ({ node, box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(
        ({ box: { width, height } }) => width > 0 && (Math.round(width) < 24 || Math.round(height) < 24),
      )
      .map(({ node, box: { width, height } }) => `${node.outerHTML.slice(0, 90)} ${width}×${height}`),
  );

/** Turns to another part of a page that shows one at a time. */
export async function turnTo(page, part) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, part);
  await page.waitForSelector(
    `section:not([hidden])[class~="${part}"], section:not([hidden])[aria-labelledby="heading-${part}"]`,
  );
}

/** What the file chooser does, with a file made here. */
export const giveFile = (page, selector, name, data) =>
  page.evaluate(
    (at, fileName, base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], fileName));
      const input = document.querySelector(at);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    Buffer.from(data).toString('base64'),
  );
