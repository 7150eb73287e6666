import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveStates, showState } from './states.mjs';
import { axeFaults, axeRulesIn, inBothBrowsers, openedTabs, smallTargets } from './suite.mjs';

/** What each state of the popup says first. */
const HEADINGS = {
  'ai-engineer': /^AI engineering$/,
  'title-mismatch': /engineering$/,
  mixed: /AI and ML/,
  neither: /^Neither AI nor ML$/,
  german: /engineering$/,
  close: /^Leans /,
  closed: /^No longer open$/,
  'too-short': /^Too little text to judge$/,
  'title-only': /^No verdict from the title alone$/,
  'title-open': /^Guess from the title: neither AI nor ML engineering$/,
  language: /^This text is in Czech$/,
  'no-profile': /^AI engineering$/,
  corrected: /engineering|neither/i,
  correcting: /^AI engineering$/,
  sources: /^AI engineering$/,
  reading: /^Reading the page…$/,
  slow: /^Still loading$/,
  form: /^This is the application form$/,
  'no-access': /^Undertitle can’t read this page yet$/,
  'browser-page': /^Undertitle can’t read this page/,
  results: /^\d+ jobs on this page$/,
  'no-job': /^No job description here$/,
};

/** What Firefox draws of its own: texts that wrap, folds, form controls. The rest is looked at in Chromium alone. */
const IN_FIREFOX = [
  'title-mismatch',
  'close',
  'no-profile',
  'corrected',
  'sources',
  'form',
  'results',
  'no-access',
  'slow',
];
/** Comes after eight seconds of waiting, which are spent once: in Firefox, whose tests take less time. */
const NOT_IN_CHROMIUM = ['slow'];

inBothBrowsers('every state of the popup', (world) => {
  const keep = openedTabs(world);
  let states;
  /** Of the state before: its popup is open while the page goes, which is no error to be listed. */
  let tabs = {};
  beforeAll(() => {
    states = serveStates(world.server);
  });
  afterAll(async () => {
    for (const one of Object.values(tabs)) await world.session.putBack(one);
  });

  it.each(
    Object.entries(HEADINGS).filter(([name]) =>
      world.kind === 'chromium' ? !NOT_IN_CHROMIUM.includes(name) : IN_FIREFOX.includes(name),
    ),
  )('%s says what it is and what to do, and axe-core finds nothing', async (name, heading) => {
    const state = states[name];
    const { page, popup } = await showState(world.session, state, tabs);
    if (state.isOurs) keep(page);
    else tabs = { page, popup };
    const seen = await popup.evaluate(() => ({
      heading: document.querySelector('h1').textContent,
      ways: document.querySelectorAll('main :is(button, summary, textarea, a)').length,
      isBusy: document.querySelector('main').ariaBusy === 'true',
      isFramed:
        document.querySelector('.bar .brand') !== null && document.querySelector('.foot .journal') !== null,
    }));
    expect(seen.heading).toMatch(heading);
    expect(seen.isFramed).toBe(true);
    // Never a dead end: whatever is said, there is something to do.
    if (!seen.isBusy) expect(seen.ways).toBeGreaterThan(0);
    for (const scheme of world.kind === 'firefox' ? ['light'] : ['light', 'dark']) {
      await world.session.colorScheme(popup, scheme);
      expect(await axeFaults(popup, { rules: axeRulesIn(scheme) }), scheme).toEqual([]);
    }
    await popup.setViewport({ width: 320, height: 600 });
    const { scrollWidth, width } = await popup.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      width: innerWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
    expect(await smallTargets(popup)).toEqual([]);
  });

  it('takes the whole width and height beside the page', async () => {
    const panel = await keep(world.session.openPage('popup.html?panel'));
    await panel.setViewport({ width: 520, height: 700 });
    await panel.waitForSelector('h1');
    const { width, height } = await panel.evaluate(() => {
      const box = document.getElementById('popup').getBoundingClientRect();
      return { width: box.width, height: box.height };
    });
    expect([width, height]).toEqual([520, 700]);
  });
});
