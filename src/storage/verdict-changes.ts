import { onStored } from '../platform/stored.ts';
import { CORRECTED, SEEN } from './keys.ts';

/** Keys of listings, as `board:job id` or `page:address`. */
export type Keys = ReadonlySet<string>;

/**
 * Calls back with the listings of which something else is kept now, in whatever window the reader did it, until the
 * signal aborts.
 *
 * @param listener is told whether their verdicts were corrected, or only what cards say of them changed
 */
export function onVerdicts(listener: (keys: Keys, isCorrection: boolean) => void, signal: AbortSignal): void {
  onStored((changes, area) => {
    if (area !== 'local') return;
    for (const prefix of [SEEN, CORRECTED]) {
      const keys = Object.keys(changes).filter((key) => key.startsWith(prefix));
      if (keys.length > 0)
        listener(new Set(keys.map((key) => key.slice(prefix.length))), prefix === CORRECTED);
    }
  }, signal);
}
