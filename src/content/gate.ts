import { type Gate, mayShowJobs } from '../boards/gates.ts';
import { requestContentScript } from '../platform/request-content-script.ts';

/** Put in place by the build. */
declare const GATES: readonly Gate[];

/** Where the browser does not tell of addresses that change without a load, they are looked at this often, ms. */
const LOOK = 500;

/**
 * Waits on a board's site for a page that may show jobs, and only then has the content script put there: on all
 * other pages of the site next to nothing runs.
 */
function main(): void {
  const stop = new AbortController();
  const { signal } = stop;
  const look = () => {
    if (signal.aborted || !mayShowJobs(GATES, location)) return;
    stop.abort();
    requestContentScript();
  };
  look();
  for (const type of ['popstate', 'hashchange', 'pageshow']) addEventListener(type, look, { signal });
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, LOOK);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}

main();
