/** A look that takes longer than this is put off until the page is quiet. Milliseconds. */
const EXPENSIVE = 8;
/** Looks are at least so far apart. Milliseconds. */
const MIN_INTERVAL = 100;
/** A page is quiet when nothing has changed for so long. Milliseconds. */
const QUIET = 250;
/** Looks take at most one part in so many of the time: while another job is awaited, and once one has settled. */
const SHARE = { awaited: 10, settled: 25 } as const;
/** Where the page is never quiet, a look that takes long is made once it has been asked for so long. Milliseconds. */
const LONGEST_DELAY = 1000;

/** How much a look covers. `near`: the elements the posting is known to stand in; `far`: the whole page. */
export type LookScope = 'near' | 'far';

interface Pace {
  /** Asks for a look; it is made when it is due, at once if it may. */
  ask(scope: LookScope): void;
}

/**
 * Says when a page is looked at, so that one that changes at every frame keeps its frames.
 *
 * @param look does it; a look at the whole page includes the near one
 * @param isAwaited is another job awaited?
 */
export function createPace(
  look: (scope: LookScope) => void,
  isAwaited: () => boolean,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let cost = 0;
  let near = false;
  /** Since when a look at the whole page has been asked for, and when last; null: not. */
  let far: { since: number; last: number } | null = null;

  const farAt = (wish: { since: number; last: number }): number => {
    const share = isAwaited() ? SHARE.awaited : SHARE.settled;
    const rested = lastAt + Math.max(MIN_INTERVAL, share * cost);
    if (cost <= EXPENSIVE) return rested;
    return Math.max(rested, Math.min(wish.last + QUIET, wish.since + Math.max(LONGEST_DELAY, share * cost)));
  };
  const due = (): number =>
    Math.min(
      near ? lastAt + MIN_INTERVAL : Number.POSITIVE_INFINITY,
      far ? farAt(far) : Number.POSITIVE_INFINITY,
    );

  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || (!near && !far)) return;
    const at = now();
    if (due() > at) {
      timer = setTimeout(run, due() - at);
      return;
    }
    const scope = far && farAt(far) <= at ? 'far' : 'near';
    near = false;
    if (scope === 'far') far = null;
    look(scope);
    lastAt = now();
    if (scope === 'far') cost = Math.max(lastAt - at, cost / 2);
    if (far) run();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    ask(scope) {
      const at = now();
      if (scope === 'near') near = true;
      else far = { since: far?.since ?? at, last: at };
      run();
    },
  };
}
