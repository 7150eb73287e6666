// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { badgeWords, createBadge, updateBadge } from '../../src/content/badge.ts';

const state = { kind: 'listing', verdict: 'ai', basis: 'description', unsure: false } as const;
const pillOf = (badge: HTMLElement) => badge.shadowRoot?.querySelector('[role=img]') as HTMLElement;

describe('badge', () => {
  it('says what it is in attributes, in words and to screen readers', () => {
    const badge = createBadge(document, state);
    expect({ ...badge.dataset }).toEqual({ undertitle: 'listing', verdict: 'ai', basis: 'description' });
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
    expect(badge.dataset['verdict']).toBe('neither');
    expect(badge.dataset['basis']).toBe('description');
    expect(pillOf(badge).textContent).toBe('Not AI/ML');
  });
});
