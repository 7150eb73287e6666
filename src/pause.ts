/**
 * Resolves after so many milliseconds (of 0: once whatever waits has had its turn), or as soon as the signal aborts.
 * Never rejects.
 */
export const pause = (ms = 0, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
