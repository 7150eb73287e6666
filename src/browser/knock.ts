/**
 * Asks the background to put the content script into this frame. By itself and without the wrapper around the
 * extension API: it stands on pages where nothing else of ours may.
 */
export function knock(): void {
  const { browser, chrome } = globalThis as {
    browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    chrome?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  // After an update of the extension this script is cut off; then there is nobody to ask.
  try {
    (browser ?? chrome)?.runtime.sendMessage({ undertitle: 'enter' }).catch(() => undefined);
  } catch {
    return;
  }
}
