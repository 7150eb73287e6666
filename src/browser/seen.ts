import type { Analysis, Salary, TitleSays, Verdict } from '../classifier/analysis.ts';
import { browser } from './api.ts';

/** What was read of a listing the reader opened. */
export interface SeenListing {
  /** `board:job id`. */
  key: string;
  verdict: Verdict;
  unsure: boolean;
  /** Base pay, if the listing states it. */
  salary: Salary | null;
  /** ISO 3166-1 alpha-2; null when the place does not tell. */
  country: string | null;
  title: string | null;
  company: string | null;
  titleSays: TitleSays;
  skills: Analysis['skills'];
  /** Where it was opened. */
  url: string;
}

const SEEN = 'seen:';
/** Listings kept; the oldest go first. About 1 kB each. */
const SEEN_LIMIT = 5000;

type Seen = Omit<SeenListing, 'key'> & {
  /** Milliseconds since the epoch. */
  at: number;
};

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'verdict' in value && 'at' in value;

/** Keeps what was read of a job. One key per job: no write can undo another. */
export async function rememberListing({ key, ...read }: SeenListing): Promise<void> {
  await browser.storage.local.set({ [SEEN + key]: { ...read, at: Date.now() } satisfies Seen });
}

/** What earlier versions did not keep. */
const UNKNOWN = {
  salary: null,
  country: null,
  title: null,
  company: null,
  titleSays: 'other',
  skills: { required: [], nice: [] },
  url: '',
} as const satisfies Partial<SeenListing>;

/** All listings kept, with when they were read last (milliseconds since the epoch). */
export async function allSeen(): Promise<(SeenListing & { at: number })[]> {
  return Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) && isSeen(value) ? [{ ...UNKNOWN, ...value, key: key.slice(SEEN.length) }] : [],
  );
}

/** Forgets all of them. Rejects, with nothing changed, when the browser refuses. */
export async function forgetSeen(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(SEEN));
  await browser.storage.local.remove(keys);
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

/** Drops the oldest listings beyond the limit. */
export async function pruneSeen(limit = SEEN_LIMIT): Promise<void> {
  const seen = Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(SEEN) ? [{ key, at: isSeen(value) ? value.at : 0 }] : [],
  );
  const old = seen.sort((a, b) => b.at - a.at).slice(limit);
  if (old.length > 0) await browser.storage.local.remove(old.map(({ key }) => key));
}
