import type { Verdict } from '../classifier/analysis.ts';
import { browser } from './api.ts';

/** A verdict read from a description. `key` is `board:job id`. */
export interface SeenVerdict {
  key: string;
  verdict: Verdict;
  unsure: boolean;
}

const SEEN = 'seen:';
/** Verdicts kept for cards; the oldest go first. About 100 bytes each. */
const SEEN_LIMIT = 5000;

interface Seen {
  verdict: Verdict;
  unsure: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'verdict' in value && 'at' in value;

/** Keeps the verdict of a job whose description was read. One key per job: no write can undo another. */
export async function rememberVerdict({ key, verdict, unsure }: SeenVerdict): Promise<void> {
  await browser.storage.local.set({ [SEEN + key]: { verdict, unsure, at: Date.now() } satisfies Seen });
}

/** The kept verdicts of these `board:job id` keys; jobs never read are absent from the map. */
export async function recallVerdicts(keys: readonly string[]): Promise<Map<string, Seen>> {
  const stored = await browser.storage.local.get(keys.map((key) => SEEN + key));
  return new Map(
    Object.entries(stored).flatMap(([key, value]) =>
      isSeen(value) ? [[key.slice(SEEN.length), value]] : [],
    ),
  );
}

/** Drops the oldest kept verdicts beyond the limit. */
export async function pruneVerdicts(limit = SEEN_LIMIT): Promise<void> {
  const seen = Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) ? [{ key, at: isSeen(value) ? value.at : 0 }] : [],
  );
  const old = seen.sort((a, b) => b.at - a.at).slice(limit);
  if (old.length > 0) await browser.storage.local.remove(old.map(({ key }) => key));
}
