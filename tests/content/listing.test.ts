// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { badgesShown } from '../../src/content/badge.ts';
import { createListing } from '../../src/content/listing.ts';
import type { Judged } from '../../src/platform/messages.ts';
import type { Posting } from '../../src/posting/posting.ts';

// What the page shows, as the board would read it. `text` decides the verdict: the classifier has its own tests.
const page = { job: '1', text: 'ai work' };
const title = () => document.querySelector('h1');

vi.mock('../../src/boards/read.ts', () => ({
  locate: () => ({ id: page.job, title: title(), description: [...document.querySelectorAll('article')] }),
  readPage: () => {
    const description = document.querySelector('article')?.textContent || null;
    return title()
      ? { kind: 'listing', posting: { id: page.job, title: title()?.textContent, description } }
      : { kind: 'none', board: 'linkedin', reason: 'not-a-job' };
  },
}));
const hooks = {
  judge: vi.fn(({ description }: Posting): Promise<Judged> => {
    const verdict = (description?.split(' ')[0] ?? 'ml') as Judged['verdict'];
    const basis = description === null ? 'title' : 'description';
    return Promise.resolve({ verdict, basis, unsure: description?.includes('unclear') ?? false });
  }),
  write: (change: () => void) => change(),
  poke: vi.fn(),
  onToolbar: vi.fn(),
  onRead: vi.fn(),
};
const badges = () => badgesShown().map(({ kind, verdict, basis }) => ({ kind, verdict, basis }));
const show = (heading: string, text: string) => {
  document.body.innerHTML = `<h1>${heading}</h1><article>${text}</article>`;
};
const setText = (text: string) => {
  for (const article of document.querySelectorAll('article')) article.textContent = text;
};
const setTitle = (text: string) => {
  const first = title()?.firstChild;
  if (first) first.textContent = text;
};

/** Lets the page be looked at, and waits for the answer. */
const look = async (listing: { update(): void }) => {
  listing.update();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  page.job = '1';
  show('AI Engineer', 'ai work');
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('the badge of a listing', () => {
  it('stands once in the title, however often the page is looked at', async () => {
    const listing = createListing(document, hooks);
    await look(listing);
    await look(listing);
    expect(badges()).toEqual([{ kind: 'listing', verdict: 'ai', basis: 'description' }]);
    expect(hooks.onRead).toHaveBeenCalledTimes(1);
  });

  it('comes back when the page draws its title anew', async () => {
    const listing = createListing(document, hooks);
    await look(listing);
    show('AI Engineer', 'ai work');
    await look(listing);
    expect(badges()).toHaveLength(1);
  });

  it('says a verdict below the threshold as unsure', async () => {
    setText('ai unclear');
    await look(createListing(document, hooks));
    expect(hooks.onToolbar).toHaveBeenLastCalledWith({ verdict: 'ai', unsure: true });
  });

  it('goes when the page shows no posting any more', async () => {
    const listing = createListing(document, hooks);
    await look(listing);
    page.job = '';
    document.body.innerHTML = '<article>none</article>';
    await look(listing);
    expect(badges()).toEqual([]);
    expect(hooks.onToolbar).toHaveBeenLastCalledWith({ verdict: null, unsure: false });
  });

  it.each([
    ['address, title, text', [['job'], ['title'], ['text']]],
    ['address, text, title', [['job'], ['text'], ['title']]],
    ['title, address, text', [['title'], ['job'], ['text']]],
  ])('is away while the page swaps jobs in the order %s', async (_order, steps) => {
    const listing = createListing(document, hooks);
    await look(listing);
    const change = {
      job: () => {
        page.job = '2';
      },
      title: () => setTitle('ML Engineer'),
      text: () => setText('ml work'),
    };
    for (const [index, [step]] of steps.entries()) {
      change[step as keyof typeof change]();
      await look(listing);
      if (index < steps.length - 1) expect(badges()).toEqual([]);
    }
    expect(badges()).toEqual([{ kind: 'listing', verdict: 'ml', basis: 'description' }]);
  });

  it('believes a new job with the same text after a while', async () => {
    const listing = createListing(document, hooks);
    await look(listing);
    page.job = '2';
    await look(listing);
    expect(badges()).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(hooks.poke).toHaveBeenCalled();
    await look(listing);
    expect(badges()).toHaveLength(1);
  });

  it('rests on the title until the description has come', async () => {
    show('ML Engineer', '');
    const listing = createListing(document, hooks);
    await look(listing);
    expect(badges()).toEqual([{ kind: 'listing', verdict: 'ml', basis: 'title' }]);
    setText('ai work');
    await look(listing);
    expect(badges()).toEqual([{ kind: 'listing', verdict: 'ai', basis: 'description' }]);
  });

  it('never shows the answer for a job that the page has left', async () => {
    const listing = createListing(document, hooks);
    listing.update();
    page.job = '2';
    show('ML Engineer', 'ml work');
    await vi.advanceTimersByTimeAsync(0);
    expect(badges()).toEqual([]);
    expect(hooks.poke).toHaveBeenCalled();
    await look(listing);
    expect(badges()).toEqual([{ kind: 'listing', verdict: 'ml', basis: 'description' }]);
  });

  it('asks again at the next look when no answer came', async () => {
    hooks.judge.mockRejectedValueOnce(new Error('gone'));
    const listing = createListing(document, hooks);
    await look(listing);
    expect(badges()).toEqual([]);
    await look(listing);
    expect(badges()).toHaveLength(1);
  });

  it('is left away on a page that keeps removing it', async () => {
    const listing = createListing(document, hooks);
    let shown = 0;
    for (let round = 0; round < 50; round++) {
      await look(listing);
      shown += badges().length;
      for (const badge of title()?.children ?? []) badge.remove();
    }
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(20);
  });
});
