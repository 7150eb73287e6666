import type { Chances, PostingText, RoleReading, TitleSays, Verdict } from '../analysis.ts';
import { readTitle } from './card-guess.ts';
import { isClosedNotice } from './closed.ts';
import { evidenceOf } from './evidence.ts';
import { hasModelWork, type Scan, scan } from './features.ts';
import { isMismatch } from './mismatch.ts';
import { isClose, judge, mostLikely, readOf, runnerUp, specialismOf } from './model.ts';
import { isPromptOnly } from './prompt-only.ts';

export type { PostingText, RoleReading, TitleReading } from '../analysis.ts';
export { readTitle } from './card-guess.ts';

/** Texts with fewer characters than this are notes, not descriptions. */
const SHORTEST = 200;
/** A job description holds at least this many distinct words of those that such texts share. */
const FEWEST_JOB_WORDS = 2;
/** Distinct terms of the work that tell duties where words of job descriptions are missing. */
const FEWEST_DUTIES = 3;

/** Keeps the share on the verdict's side of the thirds that divide the verdicts. */
function shareWithin(verdict: Verdict, share: number): number {
  if (verdict === 'ai') return Math.max(share, 0.66);
  if (verdict === 'ml') return Math.min(share, 0.34);
  return verdict === 'mixed' ? Math.min(Math.max(share, 0.35), 0.65) : share;
}

/** Where nothing of the work is known. */
const UNKNOWN: Chances = { ai: 0.25, ml: 0.25, mixed: 0.25, neither: 0.25 };

const round = (value: number): number => Math.round(value * 1000) / 1000;

function fromTitle(title: string): RoleReading {
  const { says, guess, chance } = readTitle(title);
  return {
    state: 'title-only',
    verdict: guess === 'unread' ? 'neither' : guess,
    aiShare: guess === 'ai' ? 1 : guess === 'ml' ? 0 : null,
    confidence: guess === 'unread' ? 0 : round(chance),
    chances: { ...UNKNOWN },
    close: false,
    titleSays: says,
    flags: { titleMismatch: false, promptOnly: false },
    specialism: null,
    evidence: [],
  };
}

function unread(state: 'too-short' | 'not-a-job', titleSays: TitleSays): RoleReading {
  const flags = { titleMismatch: false, promptOnly: false };
  return {
    state,
    verdict: 'neither',
    aiShare: null,
    confidence: 0.3,
    chances: { ...UNKNOWN },
    close: false,
    titleSays,
    flags,
    specialism: null,
    evidence: [],
  };
}

/** Kinds of job whose short descriptions are told by what is done, in the words of the lexicon. */
const ENGINEERS: readonly string[] = ['engineer', 'science', 'software', 'data'];

/**
 * Whether a text is a job description: it holds words that such texts share, or, under an engineer's title, names
 * what is done. A notice that the job is gone, with none of its duties, is none.
 */
function tellsOfJob({ jobWords, terms, title }: Scan, isClosed: boolean): boolean {
  if (isClosed) return terms.size >= FEWEST_DUTIES;
  if (jobWords >= FEWEST_JOB_WORDS) return true;
  return (
    terms.size >= FEWEST_DUTIES && ENGINEERS.some((role) => (title.roles as ReadonlySet<string>).has(role))
  );
}

/** As {@link readRole}, and the scan it rests on; no scan where there is no description. */
export function readScan(text: PostingText): { reading: RoleReading; scan: Scan | null } {
  const title = text.title ?? '';
  const description = text.description ?? '';
  if (text.description === null || description.trim() === '')
    return { reading: fromTitle(title), scan: null };
  const scanned = scan(title, description);
  const { says } = scanned.title;
  if (description.length < SHORTEST) return { reading: unread('too-short', says), scan: scanned };
  const isClosed = isClosedNotice(description);
  if (!tellsOfJob(scanned, isClosed)) return { reading: unread('not-a-job', says), scan: scanned };
  const read = readOf(scanned);
  const judgement = judge(read);
  const { chances, share } = judgement;
  const close = isClose(chances);
  const verdict = mostLikely(chances);
  const aiShare = round(shareWithin(verdict, share));
  const reading: RoleReading = {
    state: isClosed ? 'closed' : 'read',
    verdict,
    aiShare: verdict === 'neither' && !hasModelWork(scanned) ? null : aiShare,
    confidence: round(chances[verdict]),
    chances: {
      ai: round(chances.ai),
      ml: round(chances.ml),
      mixed: round(chances.mixed),
      neither: round(chances.neither),
    },
    close,
    titleSays: says,
    flags: {
      titleMismatch: isMismatch(says, verdict),
      promptOnly: isPromptOnly(read, verdict),
    },
    specialism: verdict === 'ml' || verdict === 'mixed' ? specialismOf(read) : null,
    evidence: evidenceOf(scanned, read, judgement, verdict, close ? runnerUp(chances) : null),
  };
  return { reading, scan: scanned };
}

/**
 * Reads what work a posting describes.
 *
 * @param text the posting's texts; any string is accepted, nothing throws
 * @returns the verdict with its confidence and the words it rests on; `state` says whether there was a job
 * description to judge at all
 */
export function readRole(text: PostingText): RoleReading {
  return readScan(text).reading;
}
