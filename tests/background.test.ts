import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, it, vi } from 'vitest';

const event = () => ({ addListener: vi.fn() });
const onMessage = event();
const onInstalled = event();
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: fakeBrowser.storage,
    runtime: { ...fakeBrowser.runtime, onMessage, onInstalled, onStartup: event(), getManifest: () => ({}) },
    permissions: { onAdded: event(), onRemoved: event(), getAll: async () => ({ origins: [] }) },
    scripting: { getRegisteredContentScripts: async () => [] },
    tabs: fakeBrowser.tabs,
  },
}));

it('the background starts, and is installed, where the browser has neither menus nor keys', async () => {
  await import('../src/background.ts');
  const [installed] = onInstalled.addListener.mock.calls[0] ?? [];
  expect(() => installed({ reason: 'update' })).not.toThrow();
  // Content scripts and pages are answered.
  expect(onMessage.addListener).toHaveBeenCalledTimes(2);
});
