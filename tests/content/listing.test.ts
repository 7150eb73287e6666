// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgesInPage } from '../../src/content/badge.ts';
import { createListing } from '../../src/content/listing.ts';
import type { Front, Judged, ToJudge } from '../../src/platform/messages.ts';
import { merge } from '../../src/posting/merge.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'own' } } }));

const listing = (id: string, title = 'AI Engineer', description = 'ai work', version = 1): Front => {
  const head = { board: 'pier', id, url: `https://pier.example/${id}` };
  const posting = merge(head, [{ layer: 'board', fields: { title, description } }]);
  return { kind: 'listing', key: `pier:${id}`, posting, asIs: false, version };
};
const READING: Front = { kind: 'reading', slow: false };

// The text decides the verdict: the classifier has its own tests.
const judge = vi.fn(({ description }: ToJudge): Promise<Judged> => {
  const verdict = (description?.split(' ')[0] ?? 'ml') as Judged['verdict'];
  return Promise.resolve({ verdict, basis: 'description', unsure: false });
});
const onToolbar = vi.fn();
const onRead = vi.fn();
const title = () => document.querySelector('h1');
const show = (heading: string, text: string) => {
  document.body.innerHTML = `<h1>${heading}</h1><article>${text}</article>`;
};
const badges = () => badgesInPage().map(({ verdict, at, title: beside }) => [verdict, at, beside]);
let stop = new AbortController();
const start = () => {
  const place = () => ({ title: title(), description: [...document.querySelectorAll('article')] });
  const write = (change: () => void) => change();
  return createListing(document, { judge, place, write, onToolbar, onRead }, stop.signal);
};
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  show('AI Engineer', 'ai work');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return (this.hasAttribute('hidden') ? { width: 0, height: 0 } : { width: 90, height: 20 }) as DOMRect;
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('the badge of a listing', () => {
  it('stands once in the title, however often the page is looked at', async () => {
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    follower.place();
    follower.place();
    expect(badges()).toEqual([['ai', 'title', 'AI Engineer']]);
    expect(onToolbar).toHaveBeenLastCalledWith({ verdict: 'ai', unsure: false });
    expect(onRead).toHaveBeenCalledTimes(1);
  });

  it('stands above the description where no title can be seen', async () => {
    title()?.setAttribute('hidden', '');
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    follower.place();
    expect(badges()).toEqual([['ai', 'description', '']]);
    expect(document.querySelector('article')?.previousElementSibling?.localName).toMatch(/^x-/);
    expect(document.body.children).toHaveLength(3);
  });

  it('comes back when the page draws its title anew', async () => {
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    show('AI Engineer', 'ai work');
    follower.place();
    expect(badges()).toHaveLength(1);
  });

  it.each<[string, Front]>([
    ['another job is awaited', READING],
    ['there is no job any more', { kind: 'none', reason: 'not-a-job' }],
  ])('goes, with the toolbar, when %s', async (_when, next) => {
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    follower.follow(next);
    expect(badges()).toEqual([]);
    expect(onToolbar).toHaveBeenLastCalledWith({ verdict: null, unsure: false });
  });

  it('never shows the answer for a job that the page has left', async () => {
    let answer: (judged: Judged) => void = () => undefined;
    judge.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    show('ML Engineer', 'ml work');
    follower.follow(listing('2', 'ML Engineer', 'ml work', 2));
    await settle();
    answer({ verdict: 'ai', basis: 'description', unsure: false });
    await settle();
    expect(badges()).toEqual([['ml', 'title', 'ML Engineer']]);
  });

  it('asks for a lost answer again, with growing pauses, on a page that is left alone', async () => {
    for (let i = 0; i < 3; i++) judge.mockRejectedValueOnce(new Error('gone'));
    judge.mockImplementationOnce(() => new Promise(() => undefined));
    const follower = start();
    follower.follow(listing('1'));
    await settle(60_000);
    expect(judge).toHaveBeenCalledTimes(5);
    expect(badges()).toHaveLength(1);
  });

  it('has nothing kept of what was read on the reader’s word alone', async () => {
    start().follow({ ...listing('1'), asIs: true } as Front);
    await settle();
    expect(judge).toHaveBeenCalledWith(expect.objectContaining({ key: 'pier:1', keep: false }));
    expect(badges()).toHaveLength(1);
  });

  it('says how far the reader got, without judging anew', async () => {
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    follower.know('pier:1', { verdict: 'ai', unsure: false, status: 'applied' });
    follower.know('pier:2', { verdict: 'ai', unsure: false, status: 'offer' });
    expect(badgesInPage()[0]?.status).toBe('applied');
    expect(judge).toHaveBeenCalledTimes(1);
  });

  it('is left away on a page that keeps removing it', async () => {
    const follower = start();
    follower.follow(listing('1'));
    await settle();
    let shown = 0;
    for (let round = 0; round < 50; round++) {
      follower.place();
      shown += badges().length;
      for (const badge of title()?.children ?? []) badge.remove();
    }
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(20);
  });
});
