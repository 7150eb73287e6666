import { type AskedNeed, nameOfNeed, needsOf } from '../../career/asked.ts';
import type { Salary, Seniority, TitleSays, Verdict } from '../../classifier/analysis.ts';

/** What the insights need to know of a listing of the journal. */
export interface JournalListing {
  id: string;
  title: string | null;
  company: string | null;
  verdict: Verdict;
  titleSays: TitleSays;
  seniority?: Seniority;
  needs?: readonly AskedNeed[] | null;
  skills: { required: readonly string[]; nice: readonly string[] };
  salary: Salary | null;
  status: string;
  /** Milliseconds since the epoch. */
  firstSeen: number;
  /** Board or host it was opened on. */
  board?: string;
}

/** Which listings the insights count: those of the last weeks, of one board. */
export interface Slice {
  /** Null: all. */
  weeks: number | null;
  board: string;
}

/** The boards of some listings, the commonest first. */
export function boardsOf(listings: readonly JournalListing[]): string[] {
  const counts = groupedBy(listings, ({ board }) => board ?? '');
  return [...counts]
    .filter(([board]) => board !== '')
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([board]) => board);
}

/** The listings of a slice. The weeks end with the latest listing, so that an old journal still tells. */
export function sliced(listings: readonly JournalListing[], { weeks, board }: Slice): JournalListing[] {
  const last = listings.reduce((latest, { firstSeen }) => Math.max(latest, firstSeen), 0);
  const from = weeks === null ? 0 : weekOf(last) - (weeks - 1) * 7 * DAY;
  return listings.filter((one) => one.firstSeen >= from && (board === '' || one.board === board));
}

export type Counts = Record<Verdict, number>;

/** Listings counted by their verdict. */
export interface Tally {
  counts: Counts;
  total: number;
}

function tally(listings: readonly JournalListing[]): Tally {
  const counts: Counts = { ai: 0, ml: 0, mixed: 0, neither: 0 };
  for (const { verdict } of listings) counts[verdict]++;
  return { counts, total: listings.length };
}

/** Groups by a key, in the order in which their first members come. */
function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** A week (from Monday) or a calendar month, as the reader's calendar has them, and what was first seen in it. */
export interface Bucket extends Tally {
  /** Milliseconds since the epoch. */
  start: number;
}

/** In milliseconds. */
const DAY = 86_400_000;
/** More weeks than these are told by the month. */
const MOST_WEEKS = 16;
/** Of more months the last are told. */
const MOST_MONTHS = 24;

/** The first moment of the day that is so many days from a moment's. */
function dayFrom(at: number, days: number): Date {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}
/** The first moment of the week, from Monday, and of the month a moment is in, where the reader is. */
const weekOf = (at: number): number => dayFrom(at, -((new Date(at).getDay() + 6) % 7)).getTime();
const monthOf = (at: number): number => dayFrom(at, 1 - new Date(at).getDate()).getTime();

/** The verdicts over time, in steps without gaps: weeks, or the last 24 months where there are more than 16 weeks. */
export function verdictsOverTime(listings: readonly JournalListing[]): {
  unit: 'week' | 'month';
  buckets: Bucket[];
} {
  const times = listings.map(({ firstSeen }) => firstSeen).filter(Number.isFinite);
  if (times.length === 0) return { unit: 'week', buckets: [] };
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  // A week in which the clocks change has an hour more or less.
  const weeks = Math.round((weekOf(last) - weekOf(first)) / (7 * DAY));
  const unit = weeks < MOST_WEEKS ? 'week' : 'month';
  const startOf = unit === 'week' ? weekOf : monthOf;
  const groups = groupedBy(listings, ({ firstSeen }) => startOf(firstSeen));
  const starts: number[] = [];
  // Walked from the end, so that a clock that was once wrong by decades costs no more than the limit.
  for (
    let at = startOf(last);
    at >= startOf(first) && starts.length < MOST_MONTHS;
    at = startOf(dayFrom(at, -1).getTime())
  )
    starts.unshift(at);
  return { unit, buckets: starts.map((start) => ({ start, ...tally(groups.get(start) ?? []) })) };
}

/** How many listings ask for a skill, and whether the reader has it. */
interface Wanted {
  skill: string;
  required: number;
  nice: number;
  have: boolean;
}

/**
 * The skills that most listings ask for, required before nice to have. A choice counts once, by the skill the reader has or
 * the first that is named; the usual work does not count.
 */
export function skillsWanted(
  listings: readonly JournalListing[],
  has: (skill: string) => boolean,
  most = 12,
): Wanted[] {
  const found = new Map<string, Wanted>();
  const add = (skill: string, need: 'required' | 'nice') => {
    let one = found.get(skill);
    if (!one) {
      one = { skill, required: 0, nice: 0, have: has(skill) };
      found.set(skill, one);
    }
    one[need]++;
  };
  for (const listing of listings) {
    const needs = needsOf(listing).filter(({ generic }) => !generic);
    const names = (need: 'required' | 'nice') =>
      new Set(needs.filter((one) => one.need === need).map((one) => nameOfNeed(one, has)));
    const required = names('required');
    for (const skill of required) add(skill, 'required');
    for (const skill of names('nice')) if (!required.has(skill)) add(skill, 'nice');
  }
  return [...found.values()]
    .sort((a, b) => b.required - a.required || b.nice - a.nice || (a.skill < b.skill ? -1 : 1))
    .slice(0, most);
}

/** What titles of one kind turned out to be. */
export interface TitleRow extends Tally {
  says: TitleSays;
}

const SAYS: readonly TitleSays[] = ['ml', 'ai', 'both', 'other'];

/** Titles by what they say, each kind with the verdicts under it; kinds that were never seen are left out. */
export const titlesAgainstVerdicts = (listings: readonly JournalListing[]): TitleRow[] =>
  SAYS.map((says) => ({ says, ...tally(listings.filter(({ titleSays }) => titleSays === says)) })).filter(
    ({ total }) => total > 0,
  );
