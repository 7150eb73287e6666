import { isAlive } from '../platform/ask.ts';
import { begin } from './page.ts';

/** Under this name the script knows that it runs already. */
const MARK = 'undertitle';
/** How often a script looks whether it has been cut off, in milliseconds. It costs nothing to speak of. */
const LOOK_IF_ALIVE = 1000;

/** Calls back once the page is shown: one that is only made ready for the reader counts as unseen until then. */
function whenShown(document: Document & { prerendering?: boolean }, start: () => void): void {
  if (document.prerendering !== true) start();
  else document.addEventListener('prerenderingchange', start, { once: true });
}

/** One per page, however often the script is put there. */
function main(): void {
  // Only what stands on the global itself: an element of the page by that name would be seen behind it.
  const earlier = Object.getOwnPropertyDescriptor(globalThis, MARK)?.value;
  if (earlier instanceof AbortController && !earlier.signal.aborted) return;
  const stop = new AbortController();
  Object.defineProperty(globalThis, MARK, { value: stop, configurable: true, writable: true });
  // An update of the extension tells this script nothing: it finds out, and takes what it drew along.
  const timer = setInterval(() => isAlive() || stop.abort(), LOOK_IF_ALIVE);
  stop.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  // A page may be shown long after it was made ready, and the extension be another by then.
  whenShown(document, () => (isAlive() ? begin(stop.signal) : stop.abort()));
}

main();
