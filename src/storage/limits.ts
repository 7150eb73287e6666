import { MESSAGE_LIMITS } from '../platform/message-limits.ts';

/** The most that is kept of each kind of text, in characters. Longer ones are cut; longer notes are refused. */
export const LIMITS = {
  /** Title, employer, place. */
  words: 2000,
  /** `board:job id` or `page:address`. */
  key: MESSAGE_LIMITS.key,
  /** A longer address goes without its query. */
  address: 2000,
  notes: MESSAGE_LIMITS.notes,
  description: 1_000_000,
  /** Entries of a list, not characters. */
  names: 1000,
};

/** Corrections kept at most; they hold descriptions, and storage has room for about 10 MB. The oldest go first. */
export const MOST_CORRECTIONS = 500;
/** Characters that all corrections take together at most. */
export const CORRECTIONS_SIZE = 4_000_000;
