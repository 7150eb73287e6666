// @vitest-environment happy-dom
// What a reader sees of a page in the very frame it changes in: session, badges, judge and storage together.
import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgesInPage } from '../../src/content/badge.ts';
import { begin } from '../../src/content/page.ts';
import { deleteJournal } from '../../src/storage/journal-db.ts';
import { JOBS, linkedinPane } from '../browser/pages.mjs';
import { createWorld, type World } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./line.ts')).api }));

const { ai, neither } = JOBS;
const TITLE = '.job-details-jobs-unified-top-card__job-title h1 a';
const ADDRESS = `https://www.linkedin.com/jobs/search/?currentJobId=${ai.id}`;

let world: World;
/** The page writes another title, and what waits for no clock and no frame is done. */
const retitle = async (words: string, selector = TITLE) => {
  const element = document.querySelector(selector);
  if (element) element.textContent = words;
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const inPane = () => {
  const badges = badgesInPage().filter(({ kind }) => kind === 'listing');
  return badges.map((badge) => [badge.title, badge.verdict]);
};

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
      ...(['performance', 'requestAnimationFrame'] as const),
    ],
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ width: 90, height: 20, top: 0, left: 0, bottom: 20, right: 90, x: 0, y: 0 },
  } as DOMRect);
  fakeBrowser.reset();
  await deleteJournal();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(ADDRESS);
  document.documentElement.innerHTML = linkedinPane([ai, neither]).replace(/<script>[\s\S]*?<\/script>/g, '');
  world = createWorld(begin);
  world.openView();
  await world.pass(1000);
  expect(inPane()).toEqual([[ai.title, 'ai']]);
});
afterEach(async () => {
  await world.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('in the frame in which the title of a listing changes', () => {
  it('its badge goes, and whoever follows is told', async () => {
    await retitle(neither.title);
    expect(inPane()).toEqual([]);
    expect(world.view?.front).toEqual({ kind: 'reading', slow: false });
    await world.pass(120);
    expect(world.toolbar).toBeNull();
    expect(inPane()).toEqual([]);
  });

  it('it stays where the page only adds to the title', async () => {
    await retitle(`${ai.title} (verified)`);
    expect(inPane()).toEqual([[`${ai.title} (verified)`, 'ai']]);
    expect(world.view?.front.kind).toBe('listing');
  });

  it('it comes back with the title', async () => {
    await retitle(neither.title);
    await retitle(ai.title);
    await world.pass(200);
    expect(inPane()).toEqual([[ai.title, 'ai']]);
    expect(world.toolbar).toBe('ai');
  });

  it.each<[string, () => Promise<void>]>([
    ['heading is drawn anew', () => retitle(neither.title, 'h1')],
    [
      'heading is replaced',
      async () => {
        const old = document.querySelector('.job-details-jobs-unified-top-card__job-title');
        const next = old?.cloneNode(true) as Element;
        old?.replaceWith(next);
        for (const one of next.querySelectorAll('h1')) one.textContent = neither.title;
      },
    ],
  ])('nothing that is told of the one before puts it back when the whole %s', async (_how, redraw) => {
    const { front } = world.view ?? {};
    if (front?.kind !== 'listing') throw new Error('no listing is in front');
    const { key, posting } = front;
    await redraw();
    const answer = world.send({ kind: 'status', shown: { key, posting }, status: 'saved' });
    await world.pass(0);
    expect((await answer).kind).toBe('done');
    expect(inPane()).toEqual([]);
    await world.pass(120);
    expect(inPane()).toEqual([]);
  });
});
