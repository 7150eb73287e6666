// Which listings are the same job, posted on several boards or anew.
import type { Entry } from './entry.ts';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Title and employer by their letters alone; '' where either is missing: then nothing is said to be the same. */
export const sameKey = (title: string | null, company: string | null): string => {
  const [a, b] = [letters(title ?? ''), letters(company ?? '')];
  return a === '' || b === '' ? '' : `${a} ${b}`;
};

/** Texts with fewer letters are alike by chance. */
const FEWEST_LETTERS = 200;
/** Letters looked at: the longest descriptions are shorter. */
const MOST_LETTERS = 30_000;
/** Letters of the pieces two texts are compared by: about two words. */
const PIECE = 12;
/** Marks a sketch has; each is one letter, and says the same of two texts as often as they share pieces. */
const MARKS = 32;
/** Marks two texts must share. Rewording one word in twenty leaves about two thirds; other texts share a quarter. */
const NEARLY = 19;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const mixed = (a: number): number => {
  let h = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const SEEDS = Array.from({ length: MARKS }, (_, i) => mixed(i + 1));

/** A sketch (min-hash) of a description by its letters alone, 32 characters; null for a text too short for one. */
export function sketch(description: string | null): string | null {
  const text = letters((description ?? '').slice(0, 4 * MOST_LETTERS)).slice(0, MOST_LETTERS);
  if (text.length < FEWEST_LETTERS) return null;
  const least = new Float64Array(MARKS).fill(Number.POSITIVE_INFINITY);
  // A rolling hash: each piece follows from the one before by the letter that comes in and the one that goes.
  let outgoing = 1;
  for (let i = 1; i < PIECE; i++) outgoing = Math.imul(outgoing, 31);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= PIECE) hash = (hash - Math.imul(text.charCodeAt(i - PIECE), outgoing)) | 0;
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    if (i < PIECE - 1) continue;
    for (let mark = 0; mark < MARKS; mark++) {
      const value = mixed(hash ^ (SEEDS[mark] ?? 0));
      if (value < (least[mark] ?? 0)) least[mark] = value;
    }
  }
  return [...least].map((value) => ALPHABET[mixed(value) % ALPHABET.length]).join('');
}

/** Are two texts nearly the same, by their sketches? */
export function nearlySame(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.length !== b.length) return false;
  let shared = 0;
  for (let i = 0; i < a.length; i++) shared += Number(a.charCodeAt(i) === b.charCodeAt(i));
  return shared >= Math.min(NEARLY, a.length);
}

/** A place by the letters of its first part: boards name town alone, or town, region and country. */
const placeOf = (location: string | null): string => letters(location?.split(/[,(·|/;]/, 1)[0] ?? '');

/** What two entries are compared by. */
export interface JobMarks {
  same: string;
  location: string | null;
  text: string | null;
}

/** Are two listings the same job? Employer and title are the same, and so is the place, or nearly the text. */
export function isSameJob(a: JobMarks, b: JobMarks): boolean {
  if (a.same === '' || a.same !== b.same) return false;
  const place = placeOf(a.location);
  return (place !== '' && place === placeOf(b.location)) || nearlySame(a.text, b.text);
}

/** Entries that are the same job, each group by the latest of them; groups and entries in the order given. */
export function grouped(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  const at = new Map(entries.map((entry, i) => [entry, i]));
  /** The groups of each title and employer: one job, or the same work at several places. */
  const bySame = new Map<string, Entry[][]>();
  for (const entry of entries) {
    const near = entry.same === '' ? [] : (bySame.get(entry.same) ?? []);
    const [first, ...others] = near.filter((group) => group.some((one) => isSameJob(one, entry)));
    if (first) {
      first.push(entry);
      // It may join what seemed two jobs: the place of the one, the text of the other.
      for (const other of others) first.push(...other.splice(0));
      if (others.length > 0) first.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
      continue;
    }
    const group = [entry];
    groups.push(group);
    if (entry.same !== '') bySame.set(entry.same, [...near, group]);
  }
  return groups.filter((group) => group.length > 0);
}

/** The entries without those that are the same job as a later one: each job once. In the order given. */
export const withoutTwins = (entries: readonly Entry[]): Entry[] =>
  grouped(entries).flatMap((group) => group.slice(0, 1));
