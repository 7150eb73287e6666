import { browser } from '../platform/api.ts';
import { onStored } from '../platform/stored.ts';

/** Are badges wanted on a board? `*` among those switched off means none anywhere. */
const isOn = (off: unknown, board: string): boolean =>
  !Array.isArray(off) || !(off.includes(board) || off.includes('*'));

/**
 * Calls back with whether badges are wanted on a board: at once, and whenever the reader switches them, until the
 * signal aborts. Of all settings this is the one that pages need, so it is read without the others.
 *
 * @returns looks again, and calls back
 */
export function watchSwitch(board: string, listener: (on: boolean) => void, signal: AbortSignal): () => void {
  const look = () =>
    browser.storage.sync.get('badgesOff').then(
      ({ badgesOff }) => listener(isOn(badgesOff, board)),
      () => listener(true),
    );
  onStored((changes, area) => {
    if (area === 'sync' && 'badgesOff' in changes) void look();
  }, signal);
  void look();
  return () => void look();
}
