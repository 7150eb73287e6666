// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Drawn, followTab } from '../../../src/pages/popup/follow.ts';
import type { NotKept } from '../../../src/pages/popup/posting-info.ts';
import type { TabFront } from '../../../src/platform/front.ts';

let asked: ((id: number | null) => void)[] = [];
let shown: () => void = () => undefined;
const watched: number[] = [];
/** Has the tab show something; has the journal tell of keys that changed. */
let show: (front: TabFront) => void = () => undefined;
let journalTells: (keys: readonly string[]) => void = () => undefined;
/** Readings of the journal's line that are not answered yet. */
let lines: ((notKept: NotKept) => void)[] = [];

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../src/platform/tabs.ts', async (original) => ({
  ...(await original<object>()),
  targetTab: () => new Promise<number | null>((resolve) => void asked.push(resolve)),
}));
vi.mock('../../../src/platform/front.ts', async (original) => ({
  ...(await original<object>()),
  watchTab: (id: number, _clicked: boolean, take: typeof show) => {
    watched.push(id);
    show = take;
    return () => undefined;
  },
}));
vi.mock('../../../src/storage/journal.ts', async (original) => ({
  ...(await original<object>()),
  latest: async () => [],
  onJournal(listener: typeof journalTells) {
    journalTells = listener;
  },
}));
vi.mock('../../../src/pages/popup/posting-info.ts', () => ({
  infoOfPosting: async () => ({
    key: 'pier:1',
    posting: { board: 'pier' },
    journalLine: null,
    notKept: null,
  }),
  journalLineOf: () =>
    new Promise((resolve) => void lines.push((notKept) => resolve({ journalLine: null, notKept }))),
}));
vi.mock('../../../src/pages/popup/view-model.ts', async (original) => ({
  ...(await original<object>()),
  viewOfPosting: () => null,
}));
vi.mock('../../../src/platform/panel.ts', () => ({
  onTabShown(listener: () => void) {
    shown = listener;
  },
}));

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
let stop: AbortController;
let drawn: Drawn;
let follower: ReturnType<typeof followTab>;
beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  watched.length = 0;
  lines = [];
  stop = new AbortController();
  follower = followTab(new URLSearchParams('panel'), (now) => (drawn = now), stop.signal);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
});
afterEach(() => stop.abort());

it('the panel follows the tab shown last, whichever the browser names first', async () => {
  asked[0]?.(1);
  await settle();
  shown();
  shown();
  asked[2]?.(3);
  await settle();
  asked[1]?.(2);
  await settle();
  expect(follower.tab()).toBe(3);
  expect(watched).toEqual([1, 3]);
});

it('the panel stays with its tab when the reader is back before another was named', async () => {
  asked[0]?.(1);
  await settle();
  shown();
  shown();
  asked[2]?.(1);
  await settle();
  asked[1]?.(2);
  await settle();
  expect(follower.tab()).toBe(1);
});

/** A job is in front in the tab. */
async function showJob() {
  asked[0]?.(1);
  await settle();
  const state = { doc: 'd', seq: 1, isTop: true, board: 'pier', page: null, cards: {} };
  const front = { kind: 'listing', key: 'pier:1', version: 1, posting: {} };
  show({ kind: 'page', state: { ...state, front } } as never);
  await settle();
}

it('what the journal says of a job is what was read of it last', async () => {
  await showJob();
  journalTells(['pier:1']);
  journalTells(['pier:1']);
  lines[1]?.('private');
  await settle();
  lines[0]?.('broken');
  await settle();
  expect(drawn.notKept).toBe('private');
});

it('the journal switched off elsewhere is said at once, of the job on show', async () => {
  await showJob();
  await fakeBrowser.storage.sync.set({ keepTexts: false });
  await settle();
  expect(lines).toHaveLength(0);
  await fakeBrowser.storage.sync.set({ journalOff: ['*'] });
  await settle();
  lines[0]?.('off');
  await settle();
  expect(drawn.notKept).toBe('off');
});
