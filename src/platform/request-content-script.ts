/**
 * Asks the background to put the content script into this frame. By itself and without the wrapper around the
 * extension API: it stands on pages where nothing else of ours may.
 */
export function requestContentScript(): void {
  // Every browser has this name, and no element of a page can stand in for it, as one could for `browser`.
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  // After an update of the extension this script is cut off; then there is nobody to ask.
  try {
    chrome.runtime.sendMessage({ undertitle: 'enter' }).catch(() => undefined);
  } catch {
    return;
  }
}
