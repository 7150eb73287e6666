import { browser } from '../../platform/api.ts';
import type { Entry } from '../entry.ts';
import { SEEN } from '../keys.ts';
import { isSeenMark, type StoredSeenMark } from '../seen-marks.ts';

/** Listings kept for cards; the oldest go first. About 100 bytes each. */
const SEEN_MARKS_LIMIT = 20_000;

const markOf = ({ verdict, unsure, status, last: at }: Entry): StoredSeenMark => ({
  ...{ verdict, unsure, at },
  ...(status !== 'seen' && { status }),
});

/**
 * Keeps what the cards of some jobs say, or forgets it. One key per job: no write can undo another.
 *
 * @param jobs by `board:job id`; null for what is no longer in the journal
 */
export async function writeSeenMarks(jobs: ReadonlyMap<string, Entry | null>): Promise<void> {
  const [marks, gone]: [Record<string, StoredSeenMark>, string[]] = [{}, []];
  for (const [key, entry] of jobs) {
    if (entry) marks[SEEN + key] = markOf(entry);
    else gone.push(SEEN + key);
  }
  if (gone.length > 0) await browser.storage.local.remove(gone);
  if (Object.keys(marks).length > 0) await browser.storage.local.set(marks);
}

/** Forgets all of it. */
export async function removeSeenMarks(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(SEEN));
  if (keys.length > 0) await browser.storage.local.remove(keys);
}

/** Drops the oldest beyond the limit. */
export async function pruneSeenMarks(limit = SEEN_MARKS_LIMIT): Promise<void> {
  const marks = Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) ? [{ key, at: isSeenMark(value) ? value.at : 0 }] : [],
  );
  const old = marks.sort((a, b) => b.at - a.at).slice(limit);
  if (old.length > 0) await browser.storage.local.remove(old.map(({ key }) => key));
}
