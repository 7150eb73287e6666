import { pause } from '../pause.ts';
import { browser } from './api.ts';
import { RefusedError } from './messages.ts';

/** Is this script still the extension's? After a reload or an update of the extension it is not. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** An answer that is not there after this is taken for lost, at the first asking. Milliseconds. */
const PATIENCE = 3000;
/** Before the second asking; before each further one twice as long. Milliseconds. */
const PAUSE = 250;
/** No pause is longer. Milliseconds. */
const LONGEST = 30_000;

/** Rejects when nothing has come for long: the background may have been ended on its way. */
export function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Asks until there is an answer, with growing pauses. Null when nobody wants it any more, the script has been cut off,
 * or the question is refused.
 *
 * @param rounds how often it is asked at most
 */
export async function askUntilAnswered<T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
  rounds = Number.POSITIVE_INFINITY,
): Promise<T | null> {
  for (let round = 0; round < rounds && !signal.aborted && isAlive(); round++) {
    const growth = 2 ** Math.min(round, 10);
    try {
      const answer = await inTime(ask(), Math.min(PATIENCE * growth, LONGEST));
      // No answer at all is what a background gives that is being started.
      if (answer !== undefined) return answer;
    } catch (error) {
      if (error instanceof RefusedError) {
        console.warn(`Undertitle: ${error.message}`);
        return null;
      }
    }
    await pause(Math.min(PAUSE * growth, LONGEST), signal);
  }
  return null;
}
