// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BadgeState } from '../../src/content/badge.ts';
import { createFilter, effectOf } from '../../src/content/filter.ts';
import { isOurs } from '../../src/content/host.ts';
import type { Filter } from '../../src/storage/filters.ts';
import { NOTICE } from '../../src/ui/notice.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const look = (change: Partial<BadgeState> = {}): BadgeState => ({
  kind: 'card',
  verdict: 'neither',
  basis: 'description',
  unsure: false,
  ...change,
});
const filter = (change: Partial<Filter> = {}): Filter => ({
  on: true,
  out: ['neither'],
  hide: true,
  guesses: false,
  ...change,
});

describe('a card', () => {
  it.each<[string, Partial<Filter>, Partial<BadgeState>, ReturnType<typeof effectOf>]>([
    ['read as left out is hidden', {}, {}, 'hide'],
    ['that is wanted stays', {}, { verdict: 'ai' }, null],
    ['only guessed at is dimmed, not hidden', {}, { basis: 'title' }, 'dim'],
    ['not sure is dimmed, not hidden', {}, { unsure: true }, 'dim'],
    ['only guessed at is hidden when the reader wants that', { guesses: true }, { basis: 'title' }, 'hide'],
    ['is dimmed where that is chosen', { hide: false }, {}, 'dim'],
    ['nothing is known of stays', { out: ['neither'] }, { verdict: 'unread', basis: 'title' }, null],
    ['stays while the filter is off', { on: false }, {}, null],
  ])('%s', (_what, chosen, badge, expected) => {
    expect(effectOf(filter(chosen), look(badge))).toBe(expected);
  });
});

/** What became of an element, as the page sees it. */
const effectOn = ({ style }: HTMLElement) =>
  style.display !== '' ? 'hide' : style.opacity !== '' ? 'dim' : null;
const stop = new AbortController();

describe('the filter', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p id="a">A</p><p id="b">B</p>';
  });
  const [a, b] = ['a', 'b'].map((id) => () => document.getElementById(id) as HTMLElement) as [
    () => HTMLElement,
    () => HTMLElement,
  ];
  const notices = () => [...document.body.children].filter(isOurs).length;

  it('marks the cards, says so in the page and takes all of it back', () => {
    const acts = createFilter(document, vi.fn(), stop.signal);
    acts.set(filter());
    acts.apply(a(), look());
    acts.apply(b(), look({ verdict: 'ml' }));
    acts.report();
    expect(effectOn(a())).toBe('hide');
    expect(effectOn(b())).toBe(null);
    expect(notices()).toBe(1);
    acts.set(filter({ on: false }));
    acts.apply(a(), look());
    acts.apply(b(), look({ verdict: 'ml' }));
    acts.report();
    expect(document.body.innerHTML).toBe('<p id="a">A</p><p id="b">B</p>');
  });

  it('takes along what belongs to a card, up to the next one', () => {
    document.body.innerHTML = '<p id="a">A</p><i>reply</i><i>reply</i><p id="b">B</p><i>reply</i>';
    const parts = () => [...document.body.children].map((element) => effectOn(element as HTMLElement));
    const acts = createFilter(document, vi.fn(), stop.signal, 'i');
    acts.set(filter());
    acts.apply(a(), look());
    expect(parts()).toEqual(['hide', 'hide', 'hide', null, null]);
    acts.apply(a(), null);
    expect(parts()).toEqual([null, null, null, null, null]);
  });

  it('counts anew when cards are gone', () => {
    const acts = createFilter(document, vi.fn(), stop.signal);
    acts.set(filter());
    acts.apply(a(), look());
    a().remove();
    acts.report();
    expect(notices()).toBe(0);
  });

  it('adds nothing to the text of the page', () => {
    const acts = createFilter(document, vi.fn(), stop.signal);
    acts.set(filter());
    acts.apply(a(), look());
    acts.report();
    expect(notices()).toBe(1);
    expect(document.body.textContent).toBe('AB');
  });
});

describe('the notice', () => {
  it.each([
    [[3, 0, 0], 'Undertitle: 3 hidden'],
    [[3, 2, 1], 'Undertitle: 3 hidden (2 guessed), 1 dimmed'],
    [[0, 0, 4], 'Undertitle: 4 dimmed'],
  ])('of %j says %j', ([hidden = 0, guessed = 0, dimmed = 0], words) => {
    expect(NOTICE.words(hidden, guessed, dimmed)).toBe(words);
  });
});
