// A page, its content script, the background and a popup in one process: the real session, badges, judge and storage,
// with a clock and a line between them that the test holds in its hands.
import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';
import { createJudge, guessFromCard, readListing } from '../../src/judge.ts';
import { BACKGROUND_SHAPES } from '../../src/platform/background-shapes.ts';
import { type Command, type CommandAnswer, sendCommand } from '../../src/platform/commands.ts';
import { FRONT_PORT, type FrontState } from '../../src/platform/front-state.ts';
import {
  type BackgroundMessages,
  listen,
  type PageMessages,
  type ToolbarState,
} from '../../src/platform/messages.ts';
import { createWriter } from '../../src/storage/commands.ts';
import { closeJournal } from '../../src/storage/journal-db.ts';
import { copied, ID, line, lives } from './line.ts';

/** The world of one run. */
export interface World {
  toolbar: ToolbarState['verdict'];
  /** What a popup was told last; null while none follows. */
  view: FrontState | null;
  openView(): void;
  send<C extends Command>(command: C): Promise<CommandAnswer<C['kind']>>;
  /** Ends the background, after so many more writes; the next message starts another. */
  endBackground(writes: number): void;
  loseAnswers(count: number): void;
  /** Puts the page into the browser's cache, and takes it out again. */
  putAway(): void;
  bringBack(): void;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** The real clock, before a test takes it in hand: compression and the journal take real time. */
const realTimeout = globalThis.setTimeout;

/** Lets everything go on that waits for no clock. */
async function drain(): Promise<void> {
  for (let i = 0, still = 0; i < 5000 && still < 3; i++) {
    await new Promise((resolve) => (line.underWay === 0 ? setImmediate(resolve) : realTimeout(resolve, 1)));
    await vi.advanceTimersByTimeAsync(0);
    still = line.underWay === 0 ? still + 1 : 0;
  }
}

/** Starts a background, which answers until it is ended. */
function background(setToolbar: (state: ToolbarState) => void, signal: AbortSignal): void {
  const writer = createWriter(readListing);
  listen<BackgroundMessages>(
    'tabs',
    BACKGROUND_SHAPES,
    {
      guessCards: (cards) => cards.map(guessFromCard),
      setToolbar: ({ verdict, unsure }) => setToolbar({ verdict, unsure }),
      judge: createJudge(writer.remember),
      command: (sent, sender) => writer.apply(sent, sender, false),
      enter: () => undefined,
      drawMarks: () => undefined,
    },
    signal,
  );
  listen<PageMessages>(
    'pages',
    BACKGROUND_SHAPES,
    {
      analyse: () => {
        throw new Error('no view of this world asks for it');
      },
      command: (sent, sender) => writer.apply(sent, sender, true),
    },
    signal,
  );
  void writer.start(false).catch(() => undefined);
}

/** Begins a world around the document as it stands. */
export function createWorld(begin: (signal: AbortSignal) => void): World {
  const stop = new AbortController();
  let alive: AbortController | null = null;
  let writesLeft = Number.POSITIVE_INFINITY;
  const end = () => {
    alive?.abort();
    alive = null;
    writesLeft = Number.POSITIVE_INFINITY;
    line.life++;
  };
  line.wake = () => {
    if (alive) return;
    alive = new AbortController();
    const { signal } = alive;
    const setToolbar = ({ verdict }: ToolbarState) => {
      world.toolbar = verdict;
    };
    lives.run(line.life, () => background(setToolbar, signal));
  };
  const spend = () => {
    const life = lives.getStore();
    if (life === line.life && writesLeft-- <= 0) end();
    if (life !== undefined && life !== line.life) throw new Error('The background was ended.');
  };
  const local = fakeBrowser.storage.local;
  const [set, remove] = [local.set.bind(local), local.remove.bind(local)];
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => {
    spend();
    await set(values);
  });
  vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementation(async (keys) => {
    spend();
    await remove(keys);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...value) {
    spend();
    return put.apply(this, value);
  });
  fakeBrowser.storage.onChanged.addListener((changes, area) => {
    if (!line.isAway) for (const listener of line.onStored) listener(copied(changes), area);
  });
  const world: World = {
    ...{ toolbar: null, view: null },
    openView() {
      const state: { doc: string; seq: number } = { doc: '', seq: 0 };
      const port = {
        ...{ name: FRONT_PORT, sender: { id: ID } },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => {
          world.view = null;
        },
        postMessage(told: FrontState) {
          if (line.isAway) throw new Error('posted into a page in the cache');
          if (told.doc === state.doc && told.seq <= state.seq) throw new Error('told out of order');
          Object.assign(state, told);
          world.view = copied(told);
        },
      };
      for (const connected of line.onPort) connected(port);
    },
    send: (command) => sendCommand(command, { tab: 1 }),
    endBackground(writes) {
      if (writes === 0) end();
      else writesLeft = writes;
    },
    loseAnswers(count) {
      line.lose = count;
    },
    putAway() {
      window.dispatchEvent(new Event('pagehide'));
      line.isAway = true;
    },
    bringBack() {
      line.isAway = false;
      world.toolbar = null;
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    },
    async pass(ms) {
      await drain();
      await vi.advanceTimersByTimeAsync(ms);
      await drain();
    },
    async close() {
      stop.abort();
      end();
      await drain();
      for (const all of [line.listeners, line.onPort, line.onStored]) all.clear();
      Object.assign(line, { lose: 0, isAway: false, wake: (): void => undefined });
      await closeJournal();
    },
  };
  begin(stop.signal);
  return world;
}
