// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followTab } from '../../../src/pages/popup/follow.ts';

let asked: ((id: number | null) => void)[] = [];
let shown: () => void = () => undefined;
const watched: number[] = [];

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../src/platform/tabs.ts', async (original) => ({
  ...(await original<object>()),
  targetTab: () => new Promise<number | null>((resolve) => void asked.push(resolve)),
}));
vi.mock('../../../src/platform/front.ts', async (original) => ({
  ...(await original<object>()),
  watchTab: (id: number) => {
    watched.push(id);
    return () => undefined;
  },
}));
vi.mock('../../../src/platform/panel.ts', () => ({
  onTabShown(listener: () => void) {
    shown = listener;
  },
}));

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
let stop: AbortController;
let follower: ReturnType<typeof followTab>;
beforeEach(async () => {
  fakeBrowser.reset();
  asked = [];
  watched.length = 0;
  stop = new AbortController();
  follower = followTab(new URLSearchParams('panel'), () => undefined, stop.signal);
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
