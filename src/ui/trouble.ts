import { TROUBLE } from './texts.ts';

/** What stands in the way of a change, by the error it failed with, in words a reader understands. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/WRITE_OPERATIONS/i.test(said)) return TROUBLE.often;
  return /quota/i.test(said) ? TROUBLE.full : said;
}
