import { browser } from '../../platform/api.ts';
import { SELECTION } from '../keys.ts';

/** Holds the text a reader selected, in memory alone and for this session of the browser. */
export const holdSelection = (text: string): Promise<void> =>
  browser.storage.session.set({ [SELECTION]: text });
