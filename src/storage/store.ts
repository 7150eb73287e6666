import { browser } from '../platform/api.ts';
import { fromChunks, toChunks } from './chunks.ts';
import { parseSettings, SETTINGS_VERSION, type Settings } from './settings.ts';

/** The fields that may grow beyond one item of the storage. */
const LISTS = ['skills', 'learning', 'ownSkills'] as const;

const read = (stored: Record<string, unknown>): Settings =>
  parseSettings({
    ...stored,
    ...Object.fromEntries(LISTS.map((field) => [field, fromChunks(field, stored)])),
  });

/** The reader's settings; defaults where nothing, or nothing valid, is stored. Rejects when storage is off. */
export async function loadSettings(): Promise<Settings> {
  return read(await browser.storage.sync.get(null));
}

/**
 * Stores the given fields and leaves the others as they are (each has its own key, so that two windows do not
 * undo each other's change). Rejects, with nothing changed, when the browser refuses (quota, policy).
 *
 * @param change the fields, or what makes them of the settings as they are stored now
 * @returns the settings as they are now
 */
export async function saveSettings(
  change: Partial<Settings> | ((current: Settings) => Partial<Settings>),
): Promise<Settings> {
  const stored = await browser.storage.sync.get(null);
  const current = read(stored);
  const fields = typeof change === 'function' ? change(current) : change;
  const next = { ...current, ...fields };
  const written = stored['version'] === SETTINGS_VERSION ? fields : next;
  const chunks = LISTS.map((field) => (written[field] ? toChunks(field, written[field], stored) : {}));
  await browser.storage.sync.set(Object.assign({ version: SETTINGS_VERSION, ...written }, ...chunks));
  return next;
}

/** Calls back with the settings each time they change, in whatever window, until the signal aborts. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (_changes: unknown, area: string) => {
    if (area === 'sync') loadSettings().then(listener, () => undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
