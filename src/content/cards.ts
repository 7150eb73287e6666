import type { Board } from '../boards/board.ts';
import { readCard } from '../boards/read.ts';
import { textAt } from '../boards/reading/places.ts';
import { readTitle } from '../classifier/verdict/title-guess.ts';
import type { Judged } from '../platform/messages.ts';
import { recallVerdicts, type Seen } from '../storage/seen.ts';
import { papersIn } from '../ui/paper-behind.ts';
import { type BadgeState, createBadge, removeBadge, updateBadge } from './badge.ts';
import type { Dirty } from './watch.ts';

interface CardState {
  look: BadgeState;
  /** Job shown when the badge was drawn: a recycled card shows another. */
  job: string;
  key: string | null;
  title: string;
  badge: HTMLElement;
  patience: number;
}

/** Is told of each card what its badge says (null: it has none any more), and of the end of each round. */
export interface CardFilter {
  apply(card: Element, state: BadgeState | null): void;
  report(): void;
}

export interface CardHooks {
  /** Wraps changes to the page. */
  write(change: () => void): void;
  /** Has a card's whole posting judged, where the list holds it. Rejects when this script has been cut off. */
  judge(title: string, description: string | null): Promise<Judged>;
}

/** Cards badged in one go, so that a long list never holds the page up for long. */
const SLICE = 40;
/** Of a very long list more at once: the page lays itself out anew after each slice. */
const SLICES = 50;
const PATIENCE = 10;

/** Keeps one badge on each result card: a guess from the title until the job's description has been read. */
export function createCards(
  document: Document,
  board: Board,
  { write, judge }: CardHooks,
  signal: AbortSignal,
  filter: CardFilter = { apply: () => undefined, report: () => undefined },
) {
  const states = new Map<Element, CardState>();
  const known = new Map<string, Seen>();
  const asked = new Set<string>();
  let queue = new Set<Element>();
  let working = false;

  const keyOf = (id: string | null) => (id === null ? null : `${board.id}:${id}`);

  const stateOf = (title: string, key: string | null): BadgeState => {
    const seen = key === null ? undefined : known.get(key);
    if (seen) return { kind: 'card', basis: 'description', ...seen };
    return { kind: 'card', verdict: readTitle(title).guess, basis: 'title', unsure: false };
  };

  const drop = (card: Element) => {
    const state = states.get(card);
    if (!state) return;
    states.delete(card);
    removeBadge(state.badge);
    filter.apply(card, null);
  };

  /** Brings one card in line with the job it shows; a card that cannot be read gets no badge. */
  const draw = (card: Element) => {
    const read = card.isConnected ? readCard(card, board, new URL(location.href)) : null;
    const title = read?.facts.title;
    if (!read?.anchor || !title) return drop(card);
    const { facts, anchor } = read;
    const key = keyOf(facts.id);
    const job = `${key} ${title} ${facts.company}`;
    const before = states.get(card);
    if (before && before.job === job && before.badge.parentElement === anchor) return;
    if (before && before.job === job && before.patience <= 0) return;
    drop(card);
    const look = stateOf(title, key);
    const badge = createBadge(document, look, papersIn(window)(anchor));
    anchor.append(badge);
    const patience = before?.job === job ? before.patience - 1 : PATIENCE;
    states.set(card, { look, job, key, title, badge, patience });
    filter.apply(card, look);
  };

  const safely = (card: Element) => {
    try {
      draw(card);
    } catch {
      // One odd card must not cost the others their badges.
      drop(card);
    }
  };

  const redraw = (keys: ReadonlySet<string>) => {
    write(() => {
      for (const [card, state] of states) {
        const { key, title, badge } = state;
        if (key === null || !keys.has(key)) continue;
        state.look = stateOf(title, key);
        updateBadge(badge, state.look);
        filter.apply(card, state.look);
      }
      filter.report();
    });
  };

  /** Asks the store for verdicts of jobs that were read earlier. */
  const recall = async (cards: readonly Element[]) => {
    const keys = cards.flatMap((card) => states.get(card)?.key ?? []).filter((key) => !known.has(key));
    if (keys.length === 0) return;
    const seen = await recallVerdicts(keys).catch(() => new Map<string, Seen>());
    if (signal.aborted || seen.size === 0) return;
    for (const [key, verdict] of seen) known.set(key, verdict);
    redraw(new Set(seen.keys()));
  };

  const learn = (key: string | null, { verdict, unsure, status }: Judged) => {
    if (key === null || verdict === 'unread') return;
    known.set(key, { verdict, unsure, ...(status && { status }) });
    redraw(new Set([key]));
  };

  /** Judges cards that hold the whole posting, one after the other, each once. */
  const judgeAll = async (cards: readonly Element[]) => {
    const { description } = board.cards ?? {};
    if (!description) return;
    for (const card of cards) {
      const { key = null, title = '' } = states.get(card) ?? {};
      if (key === null || known.has(key) || asked.has(key)) continue;
      asked.add(key);
      const text = textAt(description, { root: card, document, id: null })?.text ?? null;
      const judged = await judge(title, text).catch(() => null);
      if (signal.aborted) return;
      if (judged?.basis === 'description') learn(key, judged);
    }
  };

  const work = () => {
    working = false;
    if (signal.aborted) return;
    const cards = [...queue].slice(0, Math.max(SLICE, queue.size / SLICES));
    for (const card of cards) queue.delete(card);
    write(() => {
      cards.forEach(safely);
      if (queue.size === 0) filter.report();
    });
    void recall(cards).then(() => judgeAll(cards));
    if (queue.size > 0) next();
  };
  const next = () => {
    if (working) return;
    working = true;
    setTimeout(work);
  };

  const enqueue = (root: Element | Document) => {
    const { card } = board.cards ?? {};
    if (!card) return;
    const around = root instanceof Element ? root.closest(card) : null;
    if (around) queue.add(around);
    for (const inside of root.querySelectorAll(card)) queue.add(inside);
  };

  return {
    /** Looks at the changed parts of the page; with `null`, at all of it. */
    update(dirty: Dirty | null) {
      for (const card of states.keys()) if (!card.isConnected) drop(card);
      if (dirty === null) enqueue(document);
      else for (const element of dirty) if (element.isConnected) enqueue(element);
      if (queue.size === 0) return;
      // The first slice at once: a card should not be seen without its badge.
      if (!working) work();
    },
    /** A description was read: its job's card shows what it says from now on. */
    know: (id: string | null, judged: Judged) => learn(keyOf(id), judged),
    /** What the badges say. */
    looks: (): BadgeState[] => [...states.values()].map(({ look }) => look),
    /** Has the filter look at every card anew. */
    filterAnew() {
      write(() => {
        for (const [card, { look }] of states) filter.apply(card, look);
        filter.report();
      });
    },
    /** Takes all badges off the cards. */
    remove() {
      queue = new Set();
      write(() => {
        [...states.keys()].forEach(drop);
        filter.report();
      });
    },
  };
}
