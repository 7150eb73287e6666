import { browser } from '../platform/api.ts';

export const KEY = 'selection';

/** The text selected last in this session of the browser; empty when there is none. */
export async function selectedText(): Promise<string> {
  const stored = await browser.storage.session.get(KEY);
  return typeof stored[KEY] === 'string' ? stored[KEY] : '';
}
