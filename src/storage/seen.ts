import type { Verdict } from '../classifier/analysis.ts';
import { browser } from '../platform/api.ts';
import type { Status } from './journal-db.ts';
import { SEEN } from './prefixes.ts';

/** What a job's card says of a listing that was opened: content scripts can read this, and not the journal. */
export interface Seen {
  verdict: Verdict;
  unsure: boolean;
  /** Absent where the reader did no more than open it. */
  status?: Exclude<Status, 'seen'>;
}

export type StoredSeen = Seen & {
  /** Milliseconds since the epoch. */
  at: number;
};

export { SEEN } from './prefixes.ts';

export const isSeen = (value: unknown): value is StoredSeen =>
  typeof value === 'object' && value !== null && 'verdict' in value && 'at' in value;

/** The kept verdicts of these `board:job id` keys; jobs never read are absent from the map. */
export async function recallVerdicts(keys: readonly string[]): Promise<Map<string, Seen>> {
  const stored = await browser.storage.local.get(keys.map((key) => SEEN + key));
  return new Map(
    Object.entries(stored).flatMap(([key, value]) =>
      isSeen(value) ? [[key.slice(SEEN.length), value]] : [],
    ),
  );
}
