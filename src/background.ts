import { browser } from './browser/api.ts';
import { type BackgroundMessages, listen, type ToolbarState } from './browser/messages.ts';
import { pruneVerdicts, rememberVerdict } from './browser/store.ts';
import { toolbarFace } from './ui/faces.ts';

async function setToolbar(tabId: number, state: ToolbarState): Promise<void> {
  const { text, colour, title } = toolbarFace(state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

listen<BackgroundMessages>('tabs', {
  async setToolbar(state, sender) {
    // The tab may be closed while the message is under way; then there is nothing left to mark.
    if (sender.tab?.id !== undefined) await setToolbar(sender.tab.id, state).catch(() => undefined);
  },
  async remember(seen, sender) {
    if (!sender.tab?.incognito) await rememberVerdict(seen);
  },
});

browser.runtime.onInstalled.addListener(() => void pruneVerdicts());
browser.runtime.onStartup.addListener(() => void pruneVerdicts());
