// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  badgesInPage,
  badgeWords,
  createBadge,
  removeBadge,
  repaintBadges,
  updateBadge,
} from '../../src/content/badge.ts';
import { isOurs, removeLeftovers, rootOf } from '../../src/content/host.ts';

const state = { kind: 'listing', verdict: 'ai', basis: 'description', unsure: false } as const;
const pillOf = (badge: HTMLElement) => rootOf(badge)?.querySelector('[role=img]') as HTMLElement;

describe('badge', () => {
  it('tells the page neither what it says nor whose it is', () => {
    const badge = createBadge(document, { ...state, status: 'offer' });
    expect([badge.attributes.length, badge.shadowRoot, badge.textContent]).toEqual([0, null, '']);
    expect(badge.localName).toMatch(/^x-x[0-9a-z]+$/);
    expect(Object.keys(badge)).toEqual(Object.keys(document.createElement('x-other')));
  });

  it('says what it is in words and to screen readers', () => {
    const badge = createBadge(document, state);
    expect(pillOf(badge).textContent).toBe('AI');
    expect(pillOf(badge).getAttribute('aria-label')).toContain('read from the description');
  });

  it('adds nothing to the text of the title it stands in', () => {
    const title = document.createElement('h1');
    title.textContent = 'AI Engineer';
    title.append(createBadge(document, state));
    expect(title.textContent).toBe('AI Engineer');
  });

  it('never draws a guess or an unsure verdict like a sure one', () => {
    const sure = pillOf(createBadge(document, state)).style.background;
    const guess = pillOf(createBadge(document, { ...state, basis: 'title' })).style.background;
    const unsure = pillOf(createBadge(document, { ...state, unsure: true })).style.background;
    expect(guess).not.toBe(sure);
    expect(unsure).not.toBe(sure);
    expect(badgeWords({ ...state, basis: 'title' }).title).toContain('guess');
    expect(badgeWords({ ...state, unsure: true }).title).toContain('not sure');
  });

  it('changes in place', () => {
    const badge = createBadge(document, { ...state, basis: 'title' });
    updateBadge(badge, { ...state, verdict: 'neither' });
    document.body.replaceChildren(badge);
    expect(badgesInPage()).toMatchObject([{ kind: 'listing', verdict: 'neither', basis: 'description' }]);
    expect(pillOf(badge).textContent).toBe('Not AI/ML');
  });

  it('is listed in the order of the page, with the title it stands beside, for as long as it is there', () => {
    document.body.innerHTML = '<h2>ML  Engineer</h2><h3>Chef</h3>';
    const [first, second] = document.body.children;
    const one = createBadge(document, { ...state, kind: 'card', verdict: 'neither' });
    second?.append(one);
    first?.append(createBadge(document, state));
    expect(badgesInPage().map(({ kind, at, title }) => [kind, at, title])).toEqual([
      ['listing', 'title', 'ML Engineer'],
      ['card', 'title', 'Chef'],
    ]);
    removeBadge(one);
    first?.remove();
    expect(badgesInPage()).toEqual([]);
  });

  it('of an earlier script is taken away, and nothing of the page', () => {
    const mine = createBadge(document, state);
    document.body.replaceChildren(
      mine,
      document.createElement(mine.localName),
      document.createElement('x-page'),
    );
    removeLeftovers(document);
    expect([...document.body.children].map(isOurs)).toEqual([true, false]);
    expect(document.body.lastElementChild?.localName).toBe('x-page');
  });

  it('is drawn anew where the backdrop behind it has changed, and only there', () => {
    const [one, other] = [document.createElement('h1'), document.createElement('h2')];
    document.body.replaceChildren(one, other);
    const unsure = { ...state, unsure: true };
    const [a, b] = [createBadge(document, unsure), createBadge(document, unsure)];
    one.append(a);
    other.append(b);
    const untouched = pillOf(b);
    const dark = { r: 27, g: 31, b: 36 };
    repaintBadges((element) => (element === one ? dark : { r: 255, g: 255, b: 255 }));
    expect(pillOf(a).style.background.replaceAll(' ', '')).toBe('rgb(27,31,36)');
    expect(pillOf(b)).toBe(untouched);
    expect(pillOf(a).textContent).toBe('Leans AI');
  });
});
