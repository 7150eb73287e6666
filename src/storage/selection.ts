import { browser } from '../platform/api.ts';
import { SELECTION } from './keys.ts';

/** The text selected last in this session of the browser; empty when there is none. */
export async function selectedText(): Promise<string> {
  const stored = await browser.storage.session.get(SELECTION);
  return typeof stored[SELECTION] === 'string' ? stored[SELECTION] : '';
}
