import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeAll, expect, it, vi } from 'vitest';

const event = () => ({ addListener: vi.fn() });
const onMessage = event();
const onInstalled = event();
const onAdded = event();
const getRegisteredContentScripts = vi.fn(async () => []);
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    runtime: { ...fakeBrowser.runtime, onMessage, onInstalled, onStartup: event(), getManifest: () => ({}) },
    permissions: { onAdded, onRemoved: event(), getAll: async () => ({ origins: [] }) },
    scripting: { getRegisteredContentScripts },
    tabs: fakeBrowser.tabs,
  },
}));

beforeAll(() => import('../src/background.ts'));

it('the background starts, and is installed, where the browser has neither menus nor keys', () => {
  const [installed] = onInstalled.addListener.mock.calls[0] ?? [];
  expect(() => installed({ reason: 'update' })).not.toThrow();
  // Content scripts and pages are answered.
  expect(onMessage.addListener).toHaveBeenCalledTimes(2);
});

it('what fails behind an event is told on the console, and ends nothing', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  getRegisteredContentScripts.mockRejectedValue(new Error('no scripts here'));
  const [granted] = onAdded.addListener.mock.calls[0] ?? [];
  granted();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
  expect(unhandled).not.toHaveBeenCalled();
  process.off('unhandledRejection', unhandled);
});
