import { browser } from '../platform/api.ts';
import { onStored } from '../platform/stored.ts';
import { isSwitchedOn } from './switches.ts';

/**
 * Calls back with whether badges are wanted on a board: at once, and whenever the reader switches them, until the
 * signal aborts. Of all settings this is the one that pages need, so it is read without the others.
 *
 * @returns looks again, and calls back
 */
export function watchSwitch(board: string, listener: (on: boolean) => void, signal: AbortSignal): () => void {
  const look = () =>
    browser.storage.sync.get('badgesOff').then(
      ({ badgesOff }) => listener(!Array.isArray(badgesOff) || isSwitchedOn(badgesOff, board)),
      () => listener(true),
    );
  onStored((changes, area) => {
    if (area === 'sync' && 'badgesOff' in changes) void look();
  }, signal);
  void look();
  return () => void look();
}
