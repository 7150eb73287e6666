import { expect, it } from 'vitest';
import { until } from './launch.mjs';
import { JOBS, linkedinListing, listingUrl } from './pages.mjs';
import { inBothBrowsers, openedTabs, openPopup } from './suite.mjs';

const JOB = {
  ...JOBS.ai,
  place: 'Tulsa, Oklahoma, United States',
  html: JOBS.ai.html.replace('£70,000 - £85,000', '$170,000 - $210,000'),
};

inBothBrowsers('pay in the popup', (world) => {
  const keep = openedTabs(world, { clear: () => world.session.call(() => chrome.storage.sync.clear()) });
  it('is drawn with labels apart at 320 px, says what it draws, and follows the settings', async () => {
    world.server.route(listingUrl(JOB), linkedinListing(JOB));
    const page = await keep(world.session.openTab(listingUrl(JOB)));
    const popup = await keep(openPopup(world.session, await world.session.tabId(page)));
    await popup.setViewport({ width: 320, height: 700 });
    const boxes = await popup.evaluate(() =>
      [...document.querySelectorAll('.pay .medians span')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { words: text.textContent, left, right, top, bottom };
      }),
    );
    expect(boxes.map(({ words }) => words)).toEqual(['ML median $167.5k', 'AI median $175k']);
    for (const [i, a] of boxes.entries()) {
      expect(a.left, a.words).toBeGreaterThanOrEqual(0);
      expect(a.right, a.words).toBeLessThanOrEqual(320);
      for (const b of boxes.slice(0, i)) {
        const touch = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(touch, `${a.words} / ${b.words}`).toBe(false);
      }
    }
    const label = () =>
      popup.evaluate(() => document.querySelector('.pay .strip')?.getAttribute('aria-label'));
    expect(await label()).toBe('Posted: $170k–$210k a year; ML median $167.5k and AI median $175k');
    expect(await popup.evaluate(() => document.querySelector('.pay')?.textContent)).toContain(
      'in the US (posted pay, 2025–2026)',
    );

    await world.session.call(() => chrome.storage.sync.set({ version: 1, currency: 'GBP' }));
    await until(async () => (await label())?.includes('≈ £'));
    expect(await popup.evaluate(() => document.querySelector('[data-field=salary]')?.textContent)).toBe(
      '$170,000–$210,000 a year',
    );
    // Where there is room for both sums in a line, there is a blank between them.
    await popup.setViewport({ width: 600, height: 700 });
    const gap = await popup.evaluate(() => {
      const [posted, converted] = ['[data-field=salary]', '.pay .sum small'].map((part) =>
        document.querySelector(part).getBoundingClientRect(),
      );
      return { isBeside: converted.top < posted.bottom, width: converted.left - posted.right };
    });
    expect(gap.isBeside).toBe(true);
    expect(gap.width).toBeGreaterThanOrEqual(3);
  });
});
