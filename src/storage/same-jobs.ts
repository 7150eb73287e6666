import type { Entry } from './journal-db.ts';
import { isSameJob } from './journal-text.ts';

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
export const withoutReposts = (entries: readonly Entry[]): Entry[] =>
  grouped(entries).flatMap((group) => group.slice(0, 1));
