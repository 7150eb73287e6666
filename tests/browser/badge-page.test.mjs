// Badges as src/ui/badge.ts draws them, on a page of our own where they can be looked into; and on a board's page, where
// only their pixels can.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinResults } from './pages.mjs';
import { axeFaults, badgesWhen, inBothBrowsers, unreadable } from './suite.mjs';

const PAGE = 'https://badges.undertitle.test/';
const RESULTS = 'https://www.linkedin.com/jobs/search?keywords=paper';
/** Backdrops that boards have: white, off-white, a selected card, mid grey, strong colours, three darks. */
const BACKDROPS = ['#ffffff', '#f3f2ef', '#dbeafe', '#808080', '#0a66c2', '#2d2d2d', '#1b1f24', '#000000'];

/** Every badge there is, on one backdrop after the other. */
const DRAW = `
import { drawBadge } from './badge.ts';
import { parseColour } from './colours.ts';
const looks = [
  { basis: 'description', unsure: false }, { basis: 'description', unsure: true }, { basis: 'title', unsure: false },
  { basis: 'description', unsure: false, closed: true }, { basis: 'description', unsure: false, corrected: true },
  { basis: 'description', unsure: false, status: 'saved' }, { basis: 'title', unsure: false, status: 'applied' },
];
for (const section of document.querySelectorAll('section')) {
  const backdrop = parseColour(getComputedStyle(section).backgroundColor).rgb;
  for (const verdict of ['ai', 'ml', 'mixed', 'neither', 'unread'])
    for (const look of looks) section.append(drawBadge(document, { kind: 'card', verdict, ...look }, backdrop), ' ');
}`;

async function badgePage() {
  const { outputFiles } = await build({
    stdin: { contents: DRAW, resolveDir: 'src/ui' },
    ...{ bundle: true, write: false, format: 'iife', charset: 'utf8' },
  });
  const texts = readFileSync('src/_locales/en/messages.json', 'utf8').replaceAll('<', '\\u003c');
  const sections = BACKDROPS.map(
    (backdrop) => `<section style="background:${backdrop};padding:8px" aria-label="${backdrop}"></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Badges</title></head><body><main><h1>Badges</h1>
${sections.join('')}</main><script>
const texts = ${texts};
globalThis.chrome = { i18n: { getMessage: (name) => texts[name]?.message ?? '', getUILanguage: () => 'en-GB' } };
</script><script>${outputFiles[0].text}</script></body></html>`;
}

/** The colour of a picture's first pixel, as `#rrggbb`: before it is none from which its bytes could be counted. */
function firstPixel(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return `#${inflateSync(Buffer.concat(parts)).toString('hex', 1, 4)}`;
}

inBothBrowsers('badges on a page of their own', (world) => {
  it('can be read on eight backdrops, are 20 px high whatever they say, and say it in words', async () => {
    world.server.route(PAGE, await badgePage());
    const page = await world.session.openTab(PAGE);
    await until(() => page.$('section:last-of-type [role=img]'), 'the badges');
    const { drawn, odd } = await page.$$eval('[role=img]', (all) => ({
      drawn: all.length,
      odd: all
        .filter(
          (one) => one.getBoundingClientRect().height !== 20 || !/^Undertitle: ./.test(one.ariaLabel ?? ''),
        )
        .map((one) => one.outerHTML),
    }));
    expect(drawn).toBe(BACKDROPS.length * 35);
    expect(odd).toEqual([]);
    expect(await unreadable(page)).toEqual([]);
    // What axe-core says beside that of colours is of the markup alone. And only Chromium's driver can pretend that the
    // reader's system sets the colours.
    if (world.kind === 'chromium') {
      expect(await axeFaults(page, { part: 'section:first-of-type', rules: 'no colours' })).toEqual([]);
      const driver = await page.createCDPSession();
      await driver.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      const seen = await page.$$eval('section:first-of-type [role=img]', (all) =>
        all.map((one) => {
          const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
          const isGuess = /guess|title doesn’t say/.test(one.ariaLabel ?? '');
          return { isGuess, borderTopStyle, borderTopWidth, hasEdge: borderTopColor !== backgroundColor };
        }),
      );
      // They keep an edge, a dash for guesses, and their words.
      expect(seen.every(({ hasEdge, borderTopWidth }) => hasEdge && borderTopWidth === '1px')).toBe(true);
      expect(seen.every(({ isGuess, borderTopStyle }) => (borderTopStyle === 'dashed') === isGuess)).toBe(
        true,
      );
      expect(await unreadable(page)).toEqual([]);
      await driver.detach();
    }
    await world.session.putBack(page);
  });
});

inBothBrowsers('the backdrop of a badge', (world) => {
  const STYLE = `<style>body{margin:0;background:#fff;font:16px/24px sans-serif}html.dark body{background:#1b1f24;color:#fff}
.chosen{background:#dbeafe}@media (prefers-color-scheme:dark){body{background:#2d2d2d;color:#fff}}</style>`;

  it('is that of the page behind it, and follows its theme, what is chosen in it and the reader’s scheme', async () => {
    const html = linkedinResults([{ ...JOBS.ai, id: '4900000001' }]).replace('</head>', `${STYLE}</head>`);
    world.server.route(RESULTS, html);
    const page = await world.session.openTab(RESULTS);
    await world.session.colorScheme(page, 'light');
    await badgesWhen(page, (found) => found[0]?.basis === 'title', 'the guess');
    /** The colour inside the first card's badge, left of its words, as the screen shows it. */
    const backdrop = async () => {
      const clip = await page.evaluate(() => {
        const host = document.querySelector('.base-search-card__title').lastElementChild;
        const { left, top, height } = host.getBoundingClientRect();
        return { x: Math.round(left) + 4, y: Math.round(top + height / 2) - 1, width: 2, height: 2 };
      });
      return firstPixel(Buffer.from(await page.screenshot({ clip })));
    };
    const becomes = (colour, why) =>
      until(async () => (await backdrop()) === colour, `a backdrop of ${colour} ${why}`);

    await becomes('#ffffff', 'on a white page');
    await page.evaluate(() => {
      const choose = () => document.querySelector('.job-search-card').classList.add('chosen');
      document.addEventListener('click', (event) => {
        event.preventDefault();
        choose();
      });
      document.addEventListener('keydown', choose);
      document.documentElement.classList.add('dark');
    });
    await becomes('#1b1f24', 'under a theme that the page sets on its root');
    await page.click('.job-search-card');
    await becomes('#dbeafe', 'of what a click chose');
    await page.evaluate(() => {
      document.querySelector('.job-search-card').classList.remove('chosen');
      document.documentElement.classList.remove('dark');
    });
    await becomes('#ffffff', 'when theme and choice are gone');
    await page.keyboard.press('ArrowDown');
    await becomes('#dbeafe', 'of what a key chose');
    await page.evaluate(() => {
      document.querySelector('.job-search-card').classList.remove('chosen');
      document.documentElement.classList.toggle('read-anew');
    });
    await becomes('#ffffff', 'when the choice is gone');
    await world.session.colorScheme(page, 'dark');
    await becomes('#2d2d2d', 'in the dark');
    await world.session.colorScheme(page, 'light');
    await becomes('#ffffff', 'in the light');
    await world.session.putBack(page);
  });
});
