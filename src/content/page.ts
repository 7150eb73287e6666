import type { Board } from '../boards/board.ts';
import { findBoard } from '../boards/find.ts';
import { pause } from '../pause.ts';
import { askUntilAnswered, isAlive } from '../platform/ask.ts';
import { serveFront } from '../platform/front-ports.ts';
import {
  type Acted,
  type CardCounts,
  type ContentMessages,
  listen,
  type ShownDocument,
  sendToBackground,
  TAB_SHAPES,
} from '../platform/messages.ts';
import { randomName } from '../platform/random-name.ts';
import { watchSwitch } from '../storage/badge-switch.ts';
import { DEFAULT_FILTER, type Filter, loadFilter, onFilter } from '../storage/filters.ts';
import { seenMarksOf } from '../storage/seen-marks.ts';
import { onVerdicts } from '../storage/verdict-changes.ts';
import { badgesInPage } from './badge.ts';
import { createCards } from './cards.ts';
import { createFilter } from './filter.ts';
import { createMarks, rangeOfQuote } from './highlight.ts';
import { removeLeftovers } from './host.ts';
import { createListing } from './listing.ts';
import { repaintWithPage } from './repaint.ts';
import { createSession } from './session.ts';
import { createToolbar, NO_VERDICT } from './toolbar.ts';
import { type Dirty, type Watcher, watch } from './watch.ts';

/** How long a document without badges lets others answer before it says so, in milliseconds. */
const NOTHING_TO_SAY = 60;
/** How often a command without an answer is sent: it bears a name, and is done once all the same. */
const COMMAND_ROUNDS = 4;
/** Views are told of cards at most so often. Milliseconds. */
const TELL_CARDS = 250;

const pageUrl = () => new URL(location.href);

/** The filter of a board's cards, kept in line with what the reader chose in any window. */
function keepFilter({ id: board, cards }: Board, onChange: () => void, signal: AbortSignal) {
  let chosen: Filter = DEFAULT_FILTER;
  const take = (next: Filter) => {
    chosen = next;
    filter.set(next);
    onChange();
  };
  // What may not be kept, in a private window, holds for this page.
  const choose = async (next: Filter) => {
    const command = { kind: 'filter', board, filter: next } as const;
    const sent = { id: randomName(), tab: null, sure: false, command };
    const answer = await askUntilAnswered(() => sendToBackground('command', sent), signal, COMMAND_ROUNDS);
    if (answer?.kind !== 'done') take(next);
  };
  const filter = createFilter(document, () => void choose({ ...chosen, on: false }), signal, cards?.trail);
  onFilter(board, take, signal);
  const load = () => void loadFilter(board).then(take, () => undefined);
  load();
  return { filter, load, toggle: () => void choose({ ...chosen, on: !chosen.on }) };
}

/** How many cards bear each badge, from a description and guessed. */
function countsOf(badges: ReturnType<ReturnType<typeof createCards>['badgeStates']>): CardCounts {
  const counts: CardCounts = {};
  for (const { verdict, basis } of badges) {
    const { read, guessed } = counts[verdict] ?? { read: 0, guessed: 0 };
    const isGuess = Number(basis === 'title');
    counts[verdict] = { read: read + 1 - isGuess, guessed: guessed + isGuess };
  }
  return counts;
}

/** Reads the page, and keeps badges, toolbar, filter and views in line with it until the signal aborts. */
export function begin(signal: AbortSignal): void {
  // What an earlier, now cut-off copy of this script may have left behind.
  removeLeftovers(document);
  const doc = randomName();
  const isTop = window === window.top;
  const board = findBoard(document, pageUrl());
  let isOn = false;
  let watcher: Watcher | null = null;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let isAnnounced = isTop;
  const write = (change: () => void) => (watcher ? watcher.write(change) : change());
  const toolbar = createToolbar(signal);
  const marks = createMarks(signal);
  repaintWithPage(document, signal);

  const { filter, load: loadFilterAnew, toggle } = keepFilter(board, () => cards.filterAnew(), signal);
  const cards = createCards(
    document,
    board,
    {
      write,
      // Without a key: what merely stands in a list is no listing the reader opened.
      judge: (title, description) =>
        sendToBackground('judge', {
          ...{ key: null, url: location.href, company: null, location: null, salaryText: null },
          ...{ title, description },
        }),
      guess: (cards) => sendToBackground('guessCards', cards),
      isList: () => session.front().kind === 'none',
      onChange: () => {
        telling ??= setTimeout(() => {
          telling = undefined;
          teller.tell();
        }, TELL_CARDS);
      },
    },
    signal,
    filter,
  );
  const listing = createListing(
    document,
    {
      judge: (wanted) => sendToBackground('judge', wanted),
      place: () => session.place(),
      write,
      onToolbar: toolbar.set,
      onRead: ({ id }, judged) => cards.showVerdict(id, judged),
    },
    signal,
  );
  const session = createSession(
    document,
    {
      card: cards.jobOfTitle,
      onFront(front) {
        marks.clear();
        if (isOn) {
          listing.follow(front);
          cards.guessWhenQuiet();
        }
        // A frame is found by views once it has something to show.
        if (!isAnnounced && front.kind === 'listing') {
          isAnnounced = true;
          sendToBackground('here').catch(() => undefined);
        }
        teller.tell();
      },
      onLook: listing.place,
    },
    signal,
  );
  const teller = serveFront(
    () => {
      const front = session.front();
      const page = front.kind === 'none' ? session.page() : null;
      // Not by the address alone: an employer's own site may run on a board's software.
      const id = front.kind === 'listing' ? front.posting.board : findBoard(document, pageUrl()).id;
      return { doc, isTop, front, page, board: id, cards: countsOf(cards.badgeStates()) };
    },
    () => session.update(null),
    signal,
  );

  /** Where the reader switched badges off, the page is read for a view they opened, and for nothing else. */
  const isRead = () => isOn || teller.isFollowed();
  const onChange = () => {
    if (isAlive()) session.checkTitle();
  };
  const onFrame = (dirty: Dirty) => {
    if (!isAlive()) return;
    if (isOn) cards.update(dirty);
    if (isRead()) session.update(dirty);
  };
  /** Does something where this document still shows what the reader saw. */
  const ifShown = ({ key }: ShownDocument, act: () => Acted): Acted => {
    const front = session.front();
    return key === null || (front.kind === 'listing' && front.key === key) ? act() : 'moved';
  };

  listen<ContentMessages>(
    'pages',
    TAB_SHAPES,
    {
      async hello() {
        await sendToBackground('here').catch(() => undefined);
        return true;
      },
      highlight: (where) =>
        ifShown(where, () => {
          const range = rangeOfQuote([...session.place().description, document.body], where.quote);
          if (range) marks.show(range);
          return range ? 'done' : 'absent';
        }),
      readIt: (where) => ifShown(where, () => (session.readIt() ? 'done' : 'moved')),
      again: (where) =>
        ifShown(where, () => {
          session.again();
          return 'done';
        }),
      toggleFilter: toggle,
      /** Of a page and its frames the first to answer is heard: those that have nothing to say wait. */
      async badges() {
        // What the page has just changed is looked at before it is painted: no answer speaks of what no one sees.
        await Promise.race([new Promise(requestAnimationFrame), pause(2 * NOTHING_TO_SAY)]);
        const badges = badgesInPage();
        if (badges.length === 0) await pause(NOTHING_TO_SAY);
        return badges;
      },
      hasJob: () => session.front().kind === 'listing',
      tellToolbar: () => void toolbar.again(),
    },
    signal,
    (name, argument) => {
      if (name === 'hasJob') return isTop;
      if (name === 'tellToolbar') return !isTop;
      return (
        typeof argument !== 'object' || argument === null || !('doc' in argument) || argument.doc === doc
      );
    },
  );

  onVerdicts((keys, isCorrection) => {
    if (!isOn) return;
    if (!isCorrection) void cards.reloadVerdicts(keys);
    const front = session.front();
    if (front.kind !== 'listing' || !keys.has(front.key)) return;
    if (isCorrection) listing.rejudge();
    else void seenMarksOf([front.key]).then((seen) => listing.know(front.key, seen.get(front.key)));
  }, signal);
  const lookAtSwitch = watchSwitch(
    board.id,
    (wanted) => {
      if (signal.aborted) return;
      isOn = wanted;
      watcher ??= watch(document, { onChange, onFrame }, signal);
      if (isOn) {
        cards.update(null);
        listing.follow(session.front());
        session.update(null);
        return;
      }
      listing.remove();
      cards.remove();
      toolbar.set(NO_VERDICT);
    },
    signal,
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      // The browser forgot the toolbar when the page was put away, and told it nothing of what changed since.
      toolbar.again();
      loadFilterAnew();
      void cards.reloadVerdicts(null);
      lookAtSwitch();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(telling);
      listing.remove();
      cards.remove();
    },
    { once: true },
  );
}
