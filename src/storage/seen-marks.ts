import type { Verdict } from '../classifier/analysis.ts';
import { browser } from '../platform/api.ts';
import type { Status } from '../posting/status.ts';
import { SEEN } from './keys.ts';

/** What a job's card says of a listing that was opened: content scripts can read this, and not the journal. */
export interface SeenMark {
  verdict: Verdict;
  unsure: boolean;
  /** Absent where the reader did no more than open it. */
  status?: Exclude<Status, 'seen'>;
}

export type StoredSeenMark = SeenMark & {
  /** Milliseconds since the epoch. */
  at: number;
};

/** Is it such a mark? What another version kept under the same key may have another shape, and is passed over. */
export const isSeenMark = (value: unknown): value is StoredSeenMark =>
  typeof value === 'object' && value !== null && 'verdict' in value && 'at' in value;

/** The kept verdicts of these `board:job id` keys; jobs never read are absent from the map. */
export async function seenMarksOf(keys: readonly string[]): Promise<Map<string, SeenMark>> {
  const stored = await browser.storage.local.get(keys.map((key) => SEEN + key));
  return new Map(
    Object.entries(stored).flatMap(([key, value]) =>
      isSeenMark(value) ? [[key.slice(SEEN.length), value]] : [],
    ),
  );
}
