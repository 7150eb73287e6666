// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Board } from '../../src/boards/board.ts';
import { type CardWords, readTitle } from '../../src/classifier/verdict/card-guess.ts';
import { badgesInPage } from '../../src/content/badge.ts';
import { createCards } from '../../src/content/cards.ts';
import type { Guessed, Judged } from '../../src/platform/messages.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const board: Board = {
  id: 'pier',
  matches: [],
  cards: { card: '.card', title: ['h3'], company: ['p'], id: [{ css: '&', attr: 'data-id' }] },
};
const card = (id: number, title: string) =>
  `<div class="card" data-id="${id}"><h3>${title}</h3><p>Co</p></div>`;
const badges = () => badgesInPage().map(({ title, verdict, basis }) => [title, verdict, basis]);
let stop = new AbortController();
const judge = vi.fn(async (): Promise<Judged> => ({ verdict: 'mixed', basis: 'description', unsure: false }));
/** Lets every round of cards and every answer come, a list whose layout is guessed included: by the test's own clock. */
const settle = () => vi.advanceTimersByTimeAsync(1000);
const guess = vi.fn(
  async (cards: CardWords[]): Promise<Guessed[]> =>
    cards.map(({ title, snippet }) => ({
      verdict: snippet?.includes('nets') ? 'ml' : readTitle(title).guess,
      ...(snippet !== null && { snippet: true }),
    })),
);
const start = async (html: string, of = board) => {
  document.body.innerHTML = html;
  stop = new AbortController();
  const cards = createCards(
    document,
    of,
    { write: (change) => change(), judge, guess, isList: () => true, onChange: () => undefined },
    stop.signal,
  );
  cards.update(null);
  await settle();
  return cards;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeBrowser.reset();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('badges on cards', () => {
  it('guess from the title, one to a card', async () => {
    const cards = await start(card(1, 'LLM Engineer') + card(2, 'Computer Vision Engineer'));
    cards.update(null);
    cards.update(new Set([document.body]));
    expect(badges()).toEqual([
      ['LLM Engineer', 'ai', 'title'],
      ['Computer Vision Engineer', 'ml', 'title'],
    ]);
  });

  it('show the verdict once the description has been read', async () => {
    const cards = await start(card(1, 'LLM Engineer'));
    cards.showVerdict('1', { verdict: 'neither', basis: 'description', unsure: false });
    expect(badges()).toEqual([['LLM Engineer', 'neither', 'description']]);
  });

  it('are judged from the card where it holds the whole posting, each once', async () => {
    const cards = await start(card(1, 'LLM Engineer'), {
      ...board,
      cards: { card: '.card', ...board.cards, description: 'p' },
    });
    expect(badges()).toEqual([['LLM Engineer', 'mixed', 'description']]);
    cards.update(null);
    await settle();
    expect(judge).toHaveBeenCalledExactlyOnceWith('LLM Engineer', 'Co');
  });

  it('are judged from what the page holds of them, by id, each once', async () => {
    const text =
      `Co keeps small ports running. ${'You trim the lamp and write down the night. '.repeat(10)}`.trim();
    const data = [
      { job: '2', text },
      { job: '1', text: 'Short.' },
    ];
    judge.mockClear();
    const cards = await start(
      card(1, 'LLM Engineer') +
        card(2, 'Chart Engineer') +
        `<script type="application/json" class="jobs">${JSON.stringify(data)}</script>`,
      {
        ...board,
        cards: { card: '.card', ...board.cards, data: [{ from: '.jobs', id: 'job', description: ['text'] }] },
      },
    );
    expect(badges()).toEqual([
      ['LLM Engineer', 'ai', 'title'],
      ['Chart Engineer', 'mixed', 'description'],
    ]);
    cards.update(null);
    await settle();
    expect(judge).toHaveBeenCalledExactlyOnceWith('Chart Engineer', text);
  });

  it('remember verdicts of earlier visits', async () => {
    await fakeBrowser.storage.local.set({ 'seen:pier:1': { verdict: 'mixed', unsure: false, at: 1 } });
    await start(card(1, 'LLM Engineer') + card(2, 'LLM Engineer'));
    expect(badges().map(([, verdict]) => verdict)).toEqual(['mixed', 'ai']);
  });

  it('guess from the title again once a verdict of an earlier visit is forgotten', async () => {
    await fakeBrowser.storage.local.set({ 'seen:pier:1': { verdict: 'mixed', unsure: false, at: 1 } });
    const cards = await start('');
    // Nothing was guessed of a title whose job was known before its card came.
    cards.showVerdict('1', { verdict: 'mixed', basis: 'description', unsure: false });
    document.body.innerHTML = card(1, 'LLM Engineer');
    cards.update(null);
    await settle();
    expect(badges()).toEqual([['LLM Engineer', 'mixed', 'description']]);
    await fakeBrowser.storage.local.remove('seen:pier:1');
    await cards.reloadVerdicts(new Set(['pier:1']));
    await settle();
    expect(badges()).toEqual([['LLM Engineer', 'ai', 'title']]);
  });

  it('are judged again where what was known of them is forgotten', async () => {
    const cards = await start(card(1, 'LLM Engineer'), {
      ...board,
      cards: { card: '.card', ...board.cards, description: 'p' },
    });
    expect(badges()).toEqual([['LLM Engineer', 'mixed', 'description']]);
    // As when the page comes back from the browser's cache: of a job judged from its card nothing is kept.
    await cards.reloadVerdicts(null);
    await settle();
    expect(badges()).toEqual([['LLM Engineer', 'mixed', 'description']]);
  });

  it('say how far the reader got with a job', async () => {
    await fakeBrowser.storage.local.set({
      'seen:pier:1': { verdict: 'ai', unsure: false, status: 'applied', at: 1 },
    });
    await start(card(1, 'LLM Engineer'));
    expect(badgesInPage()[0]?.status).toBe('applied');
  });

  it('never stay on a card that now shows another job', async () => {
    const cards = await start(card(1, 'LLM Engineer'));
    cards.showVerdict('1', { verdict: 'ai', basis: 'description', unsure: false });
    const element = document.querySelector<HTMLElement>('.card');
    element?.setAttribute('data-id', '2');
    const title = element?.querySelector('h3')?.firstChild;
    if (title) title.textContent = 'Computer Vision Engineer';
    cards.update(new Set(element ? [element] : []));
    expect(badges()).toEqual([]);
    await settle();
    expect(badges()).toEqual([['Computer Vision Engineer', 'ml', 'title']]);
  });

  it('never stay beside another title, not even until their card’s turn in a long list comes', async () => {
    const titles = ['LLM Engineer', 'Computer Vision Engineer'];
    const list = Array.from({ length: 300 }, (_, i) => card(i, titles[i % 2] ?? ''));
    const cards = await start(list.join(''));
    expect(badges()).toHaveLength(300);
    // The page sorts its list: each element is given another job, in place.
    for (const [i, one] of [...document.querySelectorAll<HTMLElement>('.card')].entries()) {
      one.dataset['id'] = String(300 - i);
      const text = one.querySelector('h3')?.firstChild;
      if (text) text.textContent = titles[(i + 1) % 2] ?? '';
    }
    cards.update(new Set(document.querySelectorAll('.card')));
    const wrong = badges().filter(([title, verdict]) => verdict !== (title === titles[0] ? 'ai' : 'ml'));
    expect(wrong).toEqual([]);
    await settle();
    expect(badges()).toHaveLength(300);
  });

  it('go with a card that lost its title, and come with new cards', async () => {
    const cards = await start(card(1, 'LLM Engineer'));
    const list = document.body;
    list.querySelector('h3')?.remove();
    list.insertAdjacentHTML('beforeend', card(2, 'ML Engineer'));
    cards.update(new Set(list.children));
    await settle();
    expect(badges()).toEqual([['ML Engineer', 'ml', 'title']]);
  });

  it('reach every card of a long list', async () => {
    await start(Array.from({ length: 130 }, (_, i) => card(i, 'ML Engineer')).join(''));
    expect(badges()).toHaveLength(130);
  });

  it('are all taken away when the script is told to stop', async () => {
    const cards = await start(Array.from({ length: 90 }, (_, i) => card(i, 'ML Engineer')).join(''));
    cards.remove();
    await settle();
    expect(badges()).toEqual([]);
  });

  it('do not come back with an answer that was asked for before they were taken away', async () => {
    let answer: (guesses: Guessed[]) => void = () => undefined;
    guess.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const cards = await start(card(1, 'ML Engineer'));
    cards.remove();
    answer([{ verdict: 'ml' }]);
    await settle();
    expect(badges()).toEqual([]);
  });

  it('guess from the words of the description that a card shows, too', async () => {
    guess.mockClear();
    const shown = (id: number, words: string) =>
      card(id, 'LLM Engineer').replace('</div>', `<q>${words}</q></div>`);
    await start(shown(1, 'You train nets.') + shown(2, ''), {
      ...board,
      cards: { card: '.card', ...board.cards, snippet: 'q' },
    });
    expect(badgesInPage()).toMatchObject([
      { verdict: 'ml', basis: 'title', snippet: true },
      { verdict: 'ai' },
    ]);
    expect(badgesInPage()[1]?.snippet).toBeUndefined();
    expect(guess).toHaveBeenCalledExactlyOnceWith([
      { title: 'LLM Engineer', snippet: 'You train nets.' },
      { title: 'LLM Engineer', snippet: null },
    ]);
  });

  it('guess again once the page’s data, which take longer to read, give words of the description', async () => {
    guess.mockClear();
    const data = JSON.stringify([{ job: '1', words: 'You train nets.' }]);
    await start(`${card(1, 'LLM Engineer')}<script class="jobs" type="application/json">${data}</script>`, {
      ...board,
      cards: { card: '.card', ...board.cards, data: [{ from: '.jobs', id: 'job', snippet: ['words'] }] },
    });
    expect(badges()).toEqual([['LLM Engineer', 'ml', 'title']]);
    expect(guess.mock.calls).toEqual([
      [[{ title: 'LLM Engineer', snippet: null }]],
      [[{ title: 'LLM Engineer', snippet: 'You train nets.' }]],
    ]);
  });

  it('ask for the same words once', async () => {
    guess.mockClear();
    const cards = await start(card(1, 'ML Engineer') + card(2, 'ML Engineer'));
    cards.update(null);
    await settle();
    expect(guess).toHaveBeenCalledExactlyOnceWith([{ title: 'ML Engineer', snippet: null }]);
  });

  it('stand on cards of a list whose layout is guessed, once the page is quiet', async () => {
    const item = (id: number, title: string) =>
      `<li><a href="/jobs/${id}-${title.toLowerCase().replaceAll(' ', '-')}"><h3>${title}</h3></a><p>Quay Software, Leeds</p></li>`;
    const list = `<main><ul>${[
      'LLM Engineer',
      'Computer Vision Engineer',
      'Machine Learning Engineer',
      'AI Engineer',
    ]
      .map((title, i) => item(81_234 + i, title))
      .join('')}</ul></main>`;
    const started = start(list, { id: 'generic', matches: [] });
    expect(badges()).toEqual([]);
    const cards = await started;
    expect(badges()).toHaveLength(4);
    expect(badges()[0]).toEqual(['LLM Engineer', 'ai', 'title']);
    // Until it is quiet again a card that was given another job has none.
    const [heading] = document.querySelectorAll('h3');
    if (heading?.firstChild) heading.firstChild.textContent = 'ML Engineer';
    cards.update(new Set(heading ? [heading] : []));
    expect(badges()).toHaveLength(3);
    await settle();
    expect(badges()[0]).toEqual(['ML Engineer', 'ml', 'title']);
  });
});
