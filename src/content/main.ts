import type { Board } from '../boards/board.ts';
import { boards } from '../boards/index.ts';
import { boardFor, locate, readPage } from '../boards/read.ts';
import { browser } from '../platform/api.ts';
import { sendCommand } from '../platform/commands.ts';
import {
  type CardCounts,
  type ContentMessages,
  type FrameMessages,
  listen,
  type Quote,
  sendToBackground,
  TAB_SHAPES,
  type TabPage,
  type ToolbarState,
} from '../platform/messages.ts';
import { postingKey } from '../posting/posting.ts';
import { DEFAULT_FILTER, type Filter, loadFilter, onFilter } from '../storage/filters.ts';
import { watchSwitch } from '../storage/switch.ts';
import { badgesShown } from './badge.ts';
import { createCards } from './cards.ts';
import { createFilter } from './filter.ts';
import { clearHighlight, rangeOfQuote, showRange } from './highlight.ts';
import { removeLeftovers } from './host.ts';
import { createListing } from './listing.ts';
import { type Dirty, type Watcher, watch } from './watch.ts';

/** Is this script still the extension's? After a reload or an update of the extension it is not. */
const isAlive = (): boolean => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
};

const pageUrl = () => new URL(location.href);

function read(): TabPage {
  const reading = readPage(document, pageUrl());
  // Not by the address alone: an employer's own site may run on a board's software.
  const id = reading.kind === 'listing' ? reading.posting.board : reading.board;
  return { reading, boardName: boards.find((board) => board.id === id)?.name ?? null };
}

function highlight(quote: Quote): boolean {
  const roots = [...locate(document, pageUrl()).description, document.body];
  const range = rangeOfQuote(roots, quote);
  if (range) showRange(range);
  return range !== null;
}

/** How long a document without badges lets others answer before it says so, in milliseconds. */
const NOTHING_TO_SAY = 60;

/** What stands on the page by this script, and the ways to change it. */
interface Keeper {
  /** Judges the listing anew. */
  rejudge(): void;
  /** How many cards there are of each kind. */
  cards(): CardCounts;
  /** Switches the board's filter on or off. */
  toggleFilter(): void;
}

/** Answers the popup; needed on every page, known board or not. A frame answers apart from the page around it. */
function answerPopup(keeper: Keeper, signal: AbortSignal): void {
  /** Of a page and its frames the first to answer is heard: those that have nothing to say wait. */
  const badges = async () => {
    const said = badgesShown();
    if (said.length === 0) await new Promise((resolve) => setTimeout(resolve, NOTHING_TO_SAY));
    return said;
  };
  if (window === window.top)
    listen<ContentMessages>('pages', TAB_SHAPES, { read, highlight, badges, ...keeper }, signal);
  else
    listen<FrameMessages>(
      'pages',
      TAB_SHAPES,
      { readFrame: read, highlightInFrame: highlight, badges },
      signal,
    );
}

/** The filter of a board's cards, kept in line with what the reader chose in any window. */
function keepFilter({ id: board, cards }: Board, onChange: () => void, signal: AbortSignal) {
  let chosen: Filter = DEFAULT_FILTER;
  // What may not be kept, in a private window, holds for this page.
  const choose = async (next: Filter) => {
    const { kind } = await sendCommand({ kind: 'filter', board, filter: next });
    if (kind !== 'done') take(next);
  };
  const filter = createFilter(document, () => void choose({ ...chosen, on: false }), cards?.trail);
  const take = (next: Filter) => {
    chosen = next;
    filter.set(next);
    onChange();
  };
  onFilter(board, take, signal);
  loadFilter(board).then(take, () => undefined);
  return { filter, toggle: () => void choose({ ...chosen, on: !chosen.on }) };
}

/** Keeps the badges of a known board in line with the page and the reader's settings. */
function keepBadges(stop: AbortController): Keeper {
  const { signal } = stop;
  const board = boardFor(pageUrl());
  let on = true;
  let toolbar = '';
  let watcher: Watcher | null = null;
  const write = (change: () => void) => (watcher ? watcher.write(change) : change());

  const tell = (state: ToolbarState) => {
    const next = JSON.stringify(state);
    if (next === toolbar) return;
    toolbar = next;
    sendToBackground('setToolbar', state).catch(() => undefined);
  };
  const { filter, toggle } = keepFilter(board, () => cards.filterAnew(), signal);
  const cards = createCards(
    document,
    board,
    {
      write,
      // Without a key: what merely stands in a list is no listing the reader opened.
      judge: (title, description) =>
        sendToBackground('judge', {
          ...{ key: null, company: null, location: null, salaryText: null },
          ...{ title, description },
        }),
    },
    signal,
    filter,
  );
  const listing = createListing(document, {
    judge: (posting) => {
      const { title, company, location, salary, description, url } = posting;
      const key = postingKey(posting);
      const text = { title, company, location, salaryText: salary, description };
      return sendToBackground('judge', { key, url, ...text });
    },
    write,
    poke: () => watcher?.poke(),
    onToolbar: tell,
    onRead: ({ id }, judged) => cards.know(id, judged),
  });

  const clear = () => {
    listing.remove();
    listing.forget();
    cards.remove();
  };
  const flush = (dirty: Dirty | null) => {
    if (!isAlive()) return stop.abort();
    if (!on) return;
    cards.update(dirty);
    listing.update();
  };
  signal.addEventListener('abort', clear, { once: true });

  watchSwitch(
    board.id,
    (wanted) => {
      if (signal.aborted) return;
      on = wanted;
      watcher ??= watch(document, flush, signal);
      if (on) return flush(null);
      clear();
      tell({ verdict: null, unsure: false });
    },
    signal,
  );
  return {
    rejudge() {
      listing.forget();
      flush(null);
    },
    cards() {
      const counts: CardCounts = {};
      for (const { verdict, basis } of cards.looks()) {
        const { read, guessed } = counts[verdict] ?? { read: 0, guessed: 0 };
        const isGuess = Number(basis === 'title');
        counts[verdict] = { read: read + 1 - isGuess, guessed: guessed + isGuess };
      }
      return counts;
    },
    toggleFilter: toggle,
  };
}

/** How often a script looks whether it has been cut off, in milliseconds. It costs nothing to speak of. */
const LOOK_IF_ALIVE = 1000;

/** Under this name the script knows that it runs already. */
const MARK = 'undertitle';

/** One per page, however often the script is put there. */
function main(): void {
  // Only what stands on the global itself: an element of the page by that name would be seen behind it.
  const earlier = Object.getOwnPropertyDescriptor(globalThis, MARK)?.value;
  if (earlier instanceof AbortController && !earlier.signal.aborted) return;
  const stop = new AbortController();
  Object.defineProperty(globalThis, MARK, { value: stop, configurable: true, writable: true });
  // What an earlier, now cut-off copy of this script may have left behind.
  removeLeftovers(document);
  stop.signal.addEventListener('abort', clearHighlight, { once: true });
  // An update of the extension tells this script nothing: it finds out, and takes what it drew along.
  const timer = setInterval(() => isAlive() || stop.abort(), LOOK_IF_ALIVE);
  stop.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  let keeper: Keeper | null = null;
  const begin = () => {
    if (keeper) keeper.rejudge();
    else keeper = keepBadges(stop);
  };
  /** Sites that are no boards get badges where the reader asked for them. */
  const beginWhereWanted = () => {
    if (keeper || boardFor(pageUrl()).id !== 'generic') return begin();
    sendToBackground('isAdded').then(
      (isAdded) => isAdded && begin(),
      () => undefined,
    );
  };
  const answers: Keeper = {
    rejudge: beginWhereWanted,
    cards: () => keeper?.cards() ?? {},
    toggleFilter: () => keeper?.toggleFilter(),
  };
  answerPopup(answers, stop.signal);
  beginWhereWanted();
}

main();
