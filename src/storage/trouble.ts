import { BlockedError } from './journal-db.ts';

/** What stands in the way of what is to be kept, as the reader is told. */
export type Trouble = 'blocked' | 'full' | 'often' | 'broken';

/** Tells by an error what stands in the way. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof BlockedError) return 'blocked';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (/WRITE_OPERATIONS/i.test(message)) return 'often';
  return name === 'QuotaExceededError' || /quota/i.test(message) ? 'full' : 'broken';
}
