import { sendCommand } from '../platform/commands.ts';
import { onSettings } from '../storage/stored-settings.ts';
import type { SettingsStore } from './use-settings.ts';

/** The settings as they are kept, for pages that stand in a tab of their own. */
export const settingsStore: SettingsStore = {
  change: (patch, sure) => sendCommand({ kind: 'settings', patch }, { sure }),
  follow: (listener) => onSettings(listener, new AbortController().signal),
};
