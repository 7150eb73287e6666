import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../storage/settings.ts';
import { reasonOf } from './trouble.ts';

/** Where settings are kept. */
export interface SettingsStore {
  save(change: Partial<Settings>): Promise<Settings>;
  /** Calls back when another window changes the settings. */
  follow(listener: (settings: Settings) => void): void;
}

type Change = (step: (now: Settings) => Partial<Settings>) => void;

/**
 * The settings as they are on screen, and a way to change them. A change shows at once and is saved after those before
 * it; one that cannot be saved is taken back, and `failed` is told why. What the storage reports meanwhile does not
 * undo changes still under way.
 *
 * @param initial as loaded
 */
export function useSettings(
  initial: Settings,
  { save, follow }: SettingsStore,
  failed: (why: string) => void,
): [Settings, Change] {
  const [shown, setShown] = useState(initial);
  const latest = useRef(initial);
  const underWay = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const show = useCallback((settings: Settings) => {
    latest.current = settings;
    setShown(settings);
  }, []);
  useEffect(() => follow((settings) => underWay.current === 0 && show(settings)), [follow, show]);

  const change: Change = (step) => {
    const before = latest.current;
    const part = step(before);
    show({ ...before, ...part });
    underWay.current++;
    queue.current = queue.current.then(async () => {
      try {
        await save(part);
      } catch (error) {
        const back = Object.keys(part).map((key) => [key, before[key as keyof Settings]]);
        show({ ...latest.current, ...Object.fromEntries(back) });
        failed(reasonOf(error));
      }
      underWay.current--;
    });
  };
  return [shown, change];
}
