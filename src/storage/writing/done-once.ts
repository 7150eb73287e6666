import { browser } from '../../platform/api.ts';
import { DONE } from '../keys.ts';

/** Names kept: a command is sent again for a minute at most, and a reader sends fewer in that time. */
const MOST = 60;

type Area = 'local' | 'sync';

/** Names of commands that were done in an area of the storage, the latest last: none of them is done again. */
const doneIn = async (area: Area): Promise<string[]> => {
  const { [DONE]: stored } = await browser.storage[area].get(DONE);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
};

/** Was a command done here before? */
export const wasDone = async (area: Area, id: string): Promise<boolean> => (await doneIn(area)).includes(id);

/**
 * Writes values and the name of the command that asked for it in one go: both are kept, or neither. Rejects, with
 * nothing changed, when the browser refuses.
 */
export async function writeDone(area: Area, id: string, values: Record<string, unknown>): Promise<void> {
  const done = [...(await doneIn(area)).filter((one) => one !== id), id].slice(-MOST);
  await browser.storage[area].set({ ...values, [DONE]: done });
}
