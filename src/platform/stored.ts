import { browser } from './api.ts';

/** Calls back with what changes in any area of the storage, in whatever window, until the signal aborts. */
export function onStored(
  listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void,
  signal: AbortSignal,
): void {
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
