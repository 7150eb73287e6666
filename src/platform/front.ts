import type { Runtime } from 'webextension-polyfill';
import { pause } from '../pause.ts';
import { browser } from './api.ts';
import { FRONT_PORT, type FrontState } from './front-state.ts';
import { readReason } from './last-error.ts';
import { listen, sendToTab, VIEW_SHAPES, type ViewMessages } from './messages.ts';
import { putInPage, type TabReading, type Unreadable, whyUnreadable } from './tabs.ts';

export type { FrontState } from './front-state.ts';

/** What a tab shows. `state`: of the document in front among the page and its frames. */
export type TabFront =
  | { kind: 'awaited' }
  | { kind: 'unreadable'; why: Unreadable }
  | { kind: 'page'; state: FrontState };

/** Pauses after which documents of a tab are looked for again, while none answers. Milliseconds. */
const PAUSES = [50, 150, 400, 1000, 2500, 5000];

/** After so long all documents of a tab have said that they are there. Milliseconds. */
const ANSWERS = 150;

/** Does the browser tell of another page in a tab? */
const isTabLoad = (status: string | undefined, url: string | undefined): boolean =>
  status === 'complete' || url !== undefined;

/** The document in front: one with a listing, the page itself before its frames; else the page. */
function inFront(states: readonly FrontState[]): FrontState | null {
  const byRank = [...states].sort((a, b) => Number(b.isTop) - Number(a.isTop));
  return byRank.find(({ front }) => front.kind === 'listing') ?? byRank.find(({ isTop }) => isTop) ?? null;
}

/** One port to each document of a tab that is there, and what each told last. */
function createPorts(tabId: number, onChange: () => void, signal: AbortSignal) {
  const ports = new Map<number, { port: Runtime.Port; state: FrontState | null }>();
  const open = (frameId: number) => {
    if (signal.aborted) return;
    ports.get(frameId)?.port.disconnect();
    const port = browser.tabs.connect(tabId, { frameId, name: FRONT_PORT });
    const held = { port, state: null as FrontState | null };
    ports.set(frameId, held);
    port.onMessage.addListener((message: unknown) => {
      const state = message as FrontState;
      if (held.state && held.state.doc === state.doc && held.state.seq >= state.seq) return;
      held.state = state;
      onChange();
    });
    port.onDisconnect.addListener(() => {
      readReason();
      if (ports.get(frameId) !== held) return;
      ports.delete(frameId);
      onChange();
    });
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const { port } of ports.values()) port.disconnect();
      ports.clear();
    },
    { once: true },
  );
  return {
    open,
    states: () => [...ports.values()].flatMap(({ state }) => (state ? [state] : [])),
  };
}

/**
 * Follows what a tab shows, until the signal aborts: each document there by a port, opened anew when the page changes,
 * comes back from the cache, or lets the content script in.
 *
 * @param clicked the reader clicked the toolbar icon on this very tab, which grants access to it
 * @returns a function that looks for the tab's documents once more
 */
export function watchTab(
  tabId: number,
  clicked: boolean,
  listener: (front: TabFront) => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let refused: Unreadable | null = null;
  const isHere = () => ports.states().some(({ isTop }) => isTop);
  const tell = () => {
    const state = inFront(ports.states());
    if (state) listener({ kind: 'page', state });
    else listener(refused ? { kind: 'unreadable', why: refused } : { kind: 'awaited' });
  };
  const ports = createPorts(
    tabId,
    () => {
      if (signal.aborted) return;
      if (isHere()) refused = null;
      tell();
      if (!isHere()) look(true);
    },
    signal,
  );

  const seek = async () => {
    // Each document that is there says so, and is followed from then on.
    const isThere = await sendToTab(tabId, 'hello').catch(() => false);
    // Of a page and its frames any may have answered.
    if (isThere) await pause(ANSWERS);
    if (isHere() || signal.aborted) return;
    try {
      await putInPage(tabId);
      await sendToTab(tabId, 'hello');
    } catch (error) {
      if (signal.aborted || isHere()) return;
      refused = whyUnreadable(error, clicked);
      tell();
    }
  };
  /** Looks for documents, now or with growing pauses while none is there. */
  function look(isFirst = false): void {
    if (signal.aborted) return;
    clearTimeout(timer);
    if (isFirst) round = 0;
    void seek().then(() => {
      const wait = PAUSES[round++];
      // Where no script may stand there is nothing to wait for but another page.
      if (!signal.aborted && !isHere() && refused === null && wait !== undefined)
        timer = setTimeout(() => look(), wait);
    });
  }

  listen<ViewMessages>(
    'tabs',
    VIEW_SHAPES,
    {
      here(_nothing, { tab, frameId }) {
        if (tab?.id === tabId && frameId !== undefined) ports.open(frameId);
      },
    },
    signal,
  );
  const loaded = (id: number, { status, url }: { status?: string; url?: string }) => {
    if (id !== tabId || !isTabLoad(status, url)) return;
    if (isHere()) return;
    refused = null;
    look(true);
  };
  const removed = (id: number) => {
    if (id !== tabId) return;
    refused = 'gone';
    tell();
  };
  browser.tabs.onUpdated.addListener(loaded);
  browser.tabs.onRemoved.addListener(removed);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(loaded);
      browser.tabs.onRemoved.removeListener(removed);
    },
    { once: true },
  );
  look(true);
  return () => {
    refused = null;
    look(true);
  };
}

/** After so long a tab is told of as it is. Milliseconds. */
const LONGEST_WAIT = 15_000;

/** What a tab shows once it has settled, or is known to be slow to; `awaited` where it has not said so for long. */
export function settledTab(tabId: number, clicked: boolean): Promise<TabFront> {
  const stop = new AbortController();
  return new Promise<TabFront>((resolve) => {
    let latest: TabFront = { kind: 'awaited' };
    void pause(LONGEST_WAIT, stop.signal).then(() => resolve(latest));
    const take = (front: TabFront) => {
      latest = front;
      const isOpen =
        front.kind === 'awaited' ||
        (front.kind === 'page' && front.state.front.kind === 'reading' && !front.state.front.slow);
      if (!isOpen) resolve(front);
    };
    watchTab(tabId, clicked, take, stop.signal);
  }).finally(() => stop.abort());
}

/** A tab as views show it; null while its job is awaited. */
export function readingOf(tab: TabFront): TabReading | null {
  if (tab.kind === 'awaited') return null;
  if (tab.kind === 'unreadable') return tab;
  const { front, page, board, isTop } = tab.state;
  const shown = { kind: 'page', inFrame: !isTop } as const;
  if (front.kind === 'listing') return { ...shown, reading: { kind: 'listing', posting: front.posting } };
  if (front.kind === 'none')
    return { ...shown, reading: page ?? { kind: 'none', board, reason: front.reason } };
  return null;
}
