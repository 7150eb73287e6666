import { DEFAULT_FILTER, type Filter } from '../storage/filters.ts';
import { NOTICE } from '../ui/notice.ts';
import type { BadgeState } from './badge.ts';
import { createHost } from './host.ts';

/** What becomes of a card: nothing, or it steps back. */
type Effect = 'dim' | 'hide' | null;

const ATTRIBUTE = 'data-undertitle-filter';
const BAR_STYLE =
  'display: flex; gap: 12px; align-items: center; padding: 8px 8px 8px 14px; border-radius: 10px; color: #fff; ' +
  'background: #23262f; box-shadow: 0 2px 12px #0006; font: 13px/18px system-ui, sans-serif;';
const BUTTON_STYLE =
  'padding: 4px 10px; border: 1px solid #fff8; border-radius: 7px; color: inherit; background: none; font: inherit; ' +
  'cursor: pointer;';

/** Does a badge say no more than a guess, or something that is not sure? */
const isGuess = ({ basis, unsure }: BadgeState): boolean => basis === 'title' || unsure;

/** What a filter makes of a card with such a badge. What nothing is known of stays as it is. */
export function effectOf(filter: Filter, state: BadgeState): Effect {
  if (!filter.on || state.verdict === 'unread' || !filter.out.includes(state.verdict)) return null;
  return filter.hide && (filter.guesses || !isGuess(state)) ? 'hide' : 'dim';
}

/**
 * Makes cards step back by their badges, and says so in the page for as long as it does.
 *
 * @param trail selector of siblings right behind a card that are a part of it
 */
export function createFilter(document: Document, onShowAll: () => void, trail = '') {
  let filter = DEFAULT_FILTER;
  const effects = new Map<Element, { effect: Effect; guess: boolean }>();
  let notice: HTMLElement | null = null;
  let said = '';

  const draw = (words: string) => {
    if (notice?.isConnected !== true || words !== said) notice?.remove();
    else return;
    said = words;
    notice = null;
    if (words === '') return;
    const bar = document.createElement('div');
    bar.setAttribute('role', 'status');
    bar.style.cssText = BAR_STYLE;
    const button = document.createElement('button');
    button.style.cssText = BUTTON_STYLE;
    button.textContent = NOTICE.showAll();
    button.addEventListener('click', onShowAll);
    bar.append(words, button);
    notice = createHost(document, 'corner', bar);
    document.body.append(notice);
  };

  const mark = (card: Element, effect: Effect) => {
    for (let part: Element | null = card; part; part = part.nextElementSibling) {
      if (part !== card && (trail === '' || !part.matches(trail))) return;
      if (effect) part.setAttribute(ATTRIBUTE, effect);
      else part.removeAttribute(ATTRIBUTE);
    }
  };

  return {
    set(next: Filter) {
      filter = next;
    },
    /** Brings one card in line with its badge; without one it is left alone. */
    apply(card: Element, state: BadgeState | null) {
      const effect = state && effectOf(filter, state);
      if (effect && state) {
        effects.set(card, { effect, guess: isGuess(state) });
        mark(card, effect);
      } else if (effects.delete(card)) mark(card, null);
    },
    /** Says what stepped back. */
    report() {
      for (const card of effects.keys()) if (!card.isConnected) effects.delete(card);
      const all = [...effects.values()];
      const hidden = all.filter(({ effect }) => effect === 'hide');
      const guessed = hidden.filter(({ guess }) => guess).length;
      draw(all.length === 0 ? '' : NOTICE.words(hidden.length, guessed, all.length - hidden.length));
    },
  };
}
