import { VERDICTS, type Verdict } from '../classifier/analysis.ts';
import { browser } from '../platform/api.ts';
import { onStored } from '../platform/stored.ts';
import { FILTER } from './keys.ts';

/** Which cards of a board are dimmed or hidden. Remembered per board; `on` switches it without losing the choice. */
export interface Filter {
  on: boolean;
  /** Verdicts whose cards are dimmed or hidden. */
  out: Verdict[];
  /** Hidden instead of dimmed. */
  hide: boolean;
  /** What is only a guess, or not sure, is hidden too; else such cards are dimmed at most. */
  guesses: boolean;
}

export const DEFAULT_FILTER: Filter = { on: false, out: ['neither'], hide: false, guesses: false };

/** Whatever is stored, made a filter: parts of a wrong shape fall back to the default. */
function parse(stored: unknown): Filter {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_FILTER;
  const { on, out, hide, guesses } = stored as Record<keyof Filter, unknown>;
  const isVerdict = (one: unknown): one is Verdict => (VERDICTS as readonly unknown[]).includes(one);
  return {
    on: on === true,
    out: Array.isArray(out) ? out.filter(isVerdict) : DEFAULT_FILTER.out,
    hide: hide === true,
    guesses: guesses === true,
  };
}

/** The filter of a board. Rejects when storage is off. */
export async function loadFilter(board: string): Promise<Filter> {
  return parse((await browser.storage.local.get(FILTER + board))[FILTER + board]);
}

/** Calls back with the filter of a board each time it changes, in whatever window, until the signal aborts. */
export function onFilter(board: string, listener: (filter: Filter) => void, signal: AbortSignal): void {
  onStored((changes, area) => {
    const change = changes[FILTER + board];
    if (area === 'local' && change) listener(parse(change.newValue));
  }, signal);
}
