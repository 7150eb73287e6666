import { DEFAULT_FILTER, type Filter } from '../storage/filters.ts';
import { NOTICE } from '../ui/notice.ts';
import type { BadgeState } from './badge.ts';
import { dim, shrink, vanish } from './card-effects.ts';
import { createHost } from './host.ts';

/** How the filter shows a card: dimmed, hidden, or (null) as the page has it. */
type Effect = 'dim' | 'hide' | null;

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

/** A card that is dimmed or hidden now. */
interface FilteredCard {
  effect: Exclude<Effect, null>;
  guess: boolean;
  name: string;
  /** It is to be hidden, but dimmed until the reader goes on. */
  waits: boolean;
  undo(): void;
}

/** The reader goes on at most so often, for what waits to be hidden. Milliseconds. */
const GO_ON = 1000;
/** Rounds of cards that are hidden as they come: those that were there, and those of one further page of the list. */
const ROUNDS = 2;

/**
 * Dims or hides cards by what their badges say, and tells so in the page for as long as it does. On a list without end a
 * page more is hidden as it comes; of further ones the cards are dimmed until the reader goes on, so that hiding them
 * does not load the list to its end.
 *
 * @param trail selector of siblings right behind a card that are a part of it
 */
export function createFilter(document: Document, onShowAll: () => void, signal: AbortSignal, trail = '') {
  let filter = DEFAULT_FILTER;
  const effects = new Map<Element, FilteredCard>();
  let notice: HTMLElement | null = null;
  let wordsShown = '';
  /** Rounds in which cards were to be hidden, since the filter was set or the reader went on. */
  let round = 0;
  let isFresh = false;
  let wentOnAt = 0;

  const draw = (words: string) => {
    if (notice?.isConnected !== true || words !== wordsShown) notice?.remove();
    else return;
    wordsShown = words;
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

  const partsOf = (card: Element): Element[] => {
    const parts: Element[] = [];
    for (let part = card.nextElementSibling; part; part = part.nextElementSibling) {
      if (trail === '' || !part.matches(trail)) break;
      parts.push(part);
    }
    return parts;
  };

  /** Dims or hides a card with the siblings that belong to it; returns what shows them again. */
  const applyTo = (card: Element, effect: FilteredCard['effect'], name: string): (() => void) => {
    const parts = partsOf(card);
    const undone = effect === 'hide' ? [shrink(card, name), ...parts.map(vanish)] : [card, ...parts].map(dim);
    return () => {
      for (const undo of undone) undo();
    };
  };

  const showAgain = (card: Element) => {
    effects.get(card)?.undo();
    effects.delete(card);
  };

  /** The reader goes on through the list: what waited is hidden. */
  const goOn = () => {
    const now = performance.now();
    const waiting = [...effects].filter(([card, { waits }]) => waits && card.isConnected);
    if (waiting.length === 0 || now - wentOnAt < GO_ON) return;
    wentOnAt = now;
    round = 1;
    for (const [card, filtered] of waiting) {
      filtered.undo();
      effects.set(card, { ...filtered, waits: false, undo: applyTo(card, 'hide', filtered.name) });
    }
  };
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    document.addEventListener(type, goOn, { signal, passive: true });

  return {
    set(next: Filter) {
      filter = next;
      round = 0;
    },
    /** Brings one card in line with its badge; without one it is left alone. */
    apply(card: Element, state: BadgeState | null, name = '') {
      const effect = state && effectOf(filter, state);
      const before = effects.get(card);
      if (before && before.effect === effect && before.name === name) return;
      showAgain(card);
      if (!effect || !state) return;
      const waits = effect === 'hide' && round >= ROUNDS;
      isFresh ||= effect === 'hide';
      const undo = applyTo(card, waits ? 'dim' : effect, name);
      effects.set(card, { effect, guess: isGuess(state), name, waits, undo });
    },
    /** Tells how many cards are dimmed and hidden. */
    report() {
      for (const card of effects.keys()) if (!card.isConnected) effects.delete(card);
      const all = [...effects.values()];
      if (isFresh) round++;
      isFresh = false;
      const hidden = all.filter(({ effect, waits }) => effect === 'hide' && !waits);
      const guessed = hidden.filter(({ guess }) => guess).length;
      draw(all.length === 0 ? '' : NOTICE.words(hidden.length, guessed, all.length - hidden.length));
    },
  };
}
