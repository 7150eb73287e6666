import type { Board } from '../boards/board.ts';
import { createListData, readCard } from '../boards/read.ts';
import type { CardWords } from '../classifier/verdict/card-guess.ts';
import { askUntilAnswered } from '../platform/ask.ts';
import type { Judged } from '../platform/messages.ts';
import { type SeenMark, seenMarksOf } from '../storage/seen-marks.ts';
import { backdropsIn } from '../ui/backdrop.ts';
import type { Rgb } from '../ui/colours.ts';
import { type BadgeState, createBadge, MOST_TIMES_PUT_BACK, removeBadge, updateBadge } from './badge.ts';
import { createCardGuesses } from './card-guesses.ts';
import type { CardFilter, CardHooks } from './card-hooks.ts';
import { createSnippets } from './card-snippets.ts';
import { type CardState, type Draft, isStale, showsTitle } from './card-state.ts';
import { createGuessedCards } from './guessed-cards.ts';
import type { Dirty } from './watch.ts';

/** Cards badged in one go, so that no list holds the page up; and the most goes: each has all of a list laid out anew. */
const [SLICE, MOST_SLICES] = [40, 50];

/** Keeps one badge on each result card: a guess from its words until the job's description has been read. */
export function createCards(
  document: Document,
  board: Board,
  { write, judge, guess, isList, onChange }: CardHooks,
  signal: AbortSignal,
  filter: CardFilter = { apply: () => undefined, report: () => undefined },
) {
  const states = new Map<Element, CardState>();
  const verdicts = new Map<string, SeenMark>();
  const judged = new Set<string>();
  const texts = createListData(document, board, signal);
  const guesses = createCardGuesses(guess, signal);
  const snippets = createSnippets();
  const queue = new Set<Element>();
  let working = false;

  const keyOf = (id: string | null) => (id === null ? null : `${board.id}:${id}`);

  const stateOf = (words: CardWords, key: string | null): BadgeState => {
    const seen = key === null ? undefined : verdicts.get(key);
    if (seen) return { kind: 'card', basis: 'description', ...seen };
    return { kind: 'card', basis: 'title', unsure: false, ...guesses.of(words) };
  };

  /** Was a verdict known of a job? It is judged again where the page holds its posting. */
  const forgetVerdict = (key: string) => {
    judged.delete(key);
    return verdicts.delete(key);
  };

  const drop = (card: Element) => {
    const state = states.get(card);
    if (!state) return;
    states.delete(card);
    removeBadge(state.badge);
    filter.apply(card, null);
  };

  /** Whether a card needs another badge, and which; what it is drawn on is read before anything is written. */
  const planBadge = (card: Element): Draft | null => {
    const byRule = () => readCard(card, board, new URL(location.href), texts);
    const read = card.isConnected ? (guessed.of(card) ?? byRule()) : null;
    const title = read?.facts.title;
    if (!read?.anchor || !title) return { card, next: null };
    const { facts, anchor } = read;
    const key = keyOf(facts.id);
    const job = `${key} ${title} ${facts.company}`;
    const before = states.get(card);
    const isSame = before?.job === job;
    const isRead = key !== null && verdicts.has(key);
    const words = { title, snippet: isRead ? null : snippets.of(job, read) };
    const isRight = isRead || before?.words.snippet === words.snippet;
    if (isSame && ((isRight && before.badge.parentElement === anchor) || before.timesLeft <= 0)) return null;
    if (!isRead && !guesses.has(words)) {
      guesses.want(card, words);
      // A badge of the card's earlier job must not stay while this one's is asked for.
      return before && !isSame ? { card, next: null } : null;
    }
    const timesLeft = isSame ? before.timesLeft - 1 : MOST_TIMES_PUT_BACK;
    return { card, next: { key, words, job, read, anchor, timesLeft } };
  };

  const draw = ({ card, next }: Draft, backdrop: Rgb | undefined) => {
    drop(card);
    if (!next) return;
    const { anchor, ...rest } = next;
    const state = stateOf(rest.words, rest.key);
    const badge = createBadge(document, state, backdrop);
    const isBeside = showsTitle(anchor, rest.words);
    anchor.append(badge);
    states.set(card, { ...rest, shown: state, badge, isBeside });
    filter.apply(card, state, rest.words.title);
  };

  /** A card that was given another job loses the badge of the one before, however long it waits for its own. */
  const dropStale = (dirty: Dirty) => {
    const stale = new Set<Element>();
    for (const element of dirty) {
      let at: Element | null = element;
      while (at && !states.has(at)) at = at.parentElement;
      const state = at && states.get(at);
      if (at && state && isStale(state)) stale.add(at);
    }
    if (stale.size > 0) write(() => stale.forEach(drop));
  };

  /** One odd card must not cost the others their badges. */
  const safely = <T>(card: Element, act: () => T): T | null => {
    try {
      return act();
    } catch {
      drop(card);
      return null;
    }
  };

  const redraw = (keys: ReadonlySet<string>) => {
    write(() => {
      for (const [card, state] of states) {
        const { key, words, badge } = state;
        if (key === null || !keys.has(key)) continue;
        if (!verdicts.has(key)) {
          // It has been forgotten: the card is read as one that was not there before.
          drop(card);
          queue.add(card);
          continue;
        }
        state.shown = stateOf(words, key);
        updateBadge(badge, state.shown);
        filter.apply(card, state.shown, words.title);
      }
      filter.report();
    });
    onChange();
    if (queue.size > 0) next();
  };

  /** Asks the store for verdicts of jobs that were read earlier. */
  const loadVerdicts = async (cards: readonly Element[]) => {
    const keys = cards.flatMap((card) => states.get(card)?.key ?? []).filter((key) => !verdicts.has(key));
    if (keys.length === 0) return;
    const seen = await seenMarksOf(keys).catch(() => new Map<string, SeenMark>());
    if (signal.aborted || seen.size === 0) return;
    for (const [key, verdict] of seen) verdicts.set(key, verdict);
    redraw(new Set(seen.keys()));
  };

  const showVerdict = (key: string | null, { verdict, unsure, status }: Judged) => {
    if (key === null || verdict === 'unread') return;
    verdicts.set(key, { verdict, unsure, ...(status && { status }) });
    redraw(new Set([key]));
  };

  /** Judges cards whose whole posting the page holds, one after the other, each once. */
  const judgeAll = async (cards: readonly Element[]) => {
    for (const card of cards) {
      const { key, words, read } = states.get(card) ?? {};
      if (!key || !words || verdicts.has(key) || judged.has(key)) continue;
      const text = read?.description() ?? null;
      if (text === null) continue;
      judged.add(key);
      const answer = await askUntilAnswered(() => judge(words.title, text), signal);
      if (signal.aborted) return;
      if (answer?.basis === 'description') showVerdict(key, answer);
    }
  };

  const work = () => {
    working = false;
    if (signal.aborted) return;
    const cards = [...queue].slice(0, Math.max(SLICE, queue.size / MOST_SLICES));
    for (const card of cards) queue.delete(card);
    const drafts = cards.flatMap((card) => safely(card, () => planBadge(card)) ?? []);
    const backdropOf = backdropsIn(window);
    const backdrops = drafts.map(({ next }) => (next ? backdropOf(next.anchor) : undefined));
    write(() => {
      for (const [i, draft] of drafts.entries()) safely(draft.card, () => draw(draft, backdrops[i]));
      if (queue.size === 0) filter.report();
    });
    if (drafts.length > 0) onChange();
    void loadVerdicts(cards).then(() => judgeAll(cards));
    void guesses.ask().then((guessedNow) => {
      for (const card of guessedNow) queue.add(card);
      if (guessedNow.length > 0 && !working) work();
    });
    if (queue.size > 0) next();
  };
  const next = () => {
    if (working) return;
    working = true;
    setTimeout(work);
  };

  /** Reads the texts that the page's data hold of the cards' jobs; where there are new ones, looks at all cards again. */
  const readTexts = async () => {
    const isNew = await texts.update(new URL(location.href)).catch(() => false);
    if (!isNew || signal.aborted) return;
    enqueue(document);
    next();
  };

  const enqueue = (root: Element | Document) => {
    const { card } = board.cards ?? {};
    if (!card) return;
    const around = root instanceof Element ? root.closest(card) : null;
    for (const one of [around, ...root.querySelectorAll(card)]) {
      if (!one) continue;
      snippets.changed(one);
      queue.add(one);
    }
  };

  const addGuessed = (cards: readonly Element[]) => {
    for (const card of cards) queue.add(card);
    next();
  };
  const guessed = createGuessedCards(document, board, isList, addGuessed, signal);

  return {
    /** Guesses cards where no rule finds any. */
    guessWhenQuiet: guessed.whenQuiet,
    /** Looks at the changed parts of the page; with `null`, at all of it. */
    update(dirty: Dirty | null) {
      guessed.whenQuiet();
      for (const card of states.keys()) if (!card.isConnected) drop(card);
      if (dirty === null) enqueue(document);
      else {
        dropStale(dirty);
        for (const element of dirty) if (element.isConnected) enqueue(element);
      }
      if (queue.size === 0) return;
      // The first slice at once: a card should not be seen without its badge.
      if (!working) work();
      void readTexts();
    },
    /** A description was read: its job's card shows what it says from now on. */
    showVerdict: (id: string | null, answer: Judged) => showVerdict(keyOf(id), answer),
    /** What is kept of some jobs has changed, or (null) may have of all of them: their cards say so. */
    async reloadVerdicts(keys: ReadonlySet<string> | null) {
      const changed = keys ?? new Set([...verdicts.keys(), ...[...states.values()].map(({ key }) => key)]);
      const mine = new Set(
        [...states.values()].flatMap(({ key }) => (key !== null && changed.has(key) ? [key] : [])),
      );
      // What no card stands for now is asked for again once one does.
      for (const key of changed) if (key !== null && !mine.has(key)) forgetVerdict(key);
      if (mine.size === 0) return;
      const seen = await seenMarksOf([...mine]).catch(() => null);
      if (!seen || signal.aborted) return;
      for (const key of mine) {
        const verdict = seen.get(key);
        if (verdict) verdicts.set(key, verdict);
        else if (!forgetVerdict(key)) mine.delete(key);
      }
      redraw(mine);
    },
    /** What the cards say of a title: it is that of the job with this id, it is another's, or neither. */
    jobOfTitle(id: string, title: string): 'own' | 'other' | null {
      const key = keyOf(id);
      let isOther = false;
      for (const [card, state] of states) {
        if (!card.isConnected || state.words.title !== title) continue;
        if (state.key === key) return 'own';
        isOther = true;
      }
      const isListed = [...states.values()].some((state) => state.key === key);
      return isOther && isListed ? 'other' : null;
    },
    /** What the badges say. */
    badgeStates: (): BadgeState[] => [...states.values()].map(({ shown }) => shown),
    /** Has the filter look at every card anew. */
    filterAnew() {
      write(() => {
        for (const [card, { shown: state, words }] of states) filter.apply(card, state, words.title);
        filter.report();
      });
    },
    /** Takes all badges off the cards. */
    remove() {
      guessed.stop();
      queue.clear();
      guesses.drop();
      write(() => {
        [...states.keys()].forEach(drop);
        filter.report();
      });
      onChange();
    },
  };
}
