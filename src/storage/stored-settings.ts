import { browser } from '../platform/api.ts';
import { onStored } from '../platform/stored.ts';
import { fromChunks } from './chunks.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The fields that may grow beyond one item of the storage. */
export const LISTS = ['skills', 'learning', 'ownSkills'] as const;

/** Settings out of stored items: lists that take several items are put together first. */
export const settingsIn = (stored: Record<string, unknown>): Settings =>
  parseSettings({
    ...stored,
    ...Object.fromEntries(LISTS.map((field) => [field, fromChunks(field, stored)])),
  });

/** The reader's settings; defaults where nothing, or nothing valid, is stored. Rejects when storage is off. */
export async function loadSettings(): Promise<Settings> {
  return settingsIn(await browser.storage.sync.get(null));
}

/** Calls back with the settings each time they change, in whatever window, until the signal aborts. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  onStored((_changes, area) => {
    if (area === 'sync') loadSettings().then(listener, () => undefined);
  }, signal);
}
