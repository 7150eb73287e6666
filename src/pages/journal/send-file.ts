import type { Command, CommandAnswer } from '../../platform/commands.ts';
import { randomName } from '../../platform/random-name.ts';
import type { FullEntry } from '../../storage/entry.ts';

type Send = <C extends Command>(
  command: C,
  options?: { sure?: boolean },
) => Promise<CommandAnswer<C['kind']>>;

/** Characters of JSON handed over in one message; browsers take far more, but not without end. */
const PART = 2_000_000;

/** The entries in parts that messages can carry. */
export function partsOf(entries: readonly FullEntry[], limit = PART): FullEntry[][] {
  const parts: FullEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length;
    if (size + more > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += more;
  }
  return parts;
}

/** Hands a file over, part by part, and has it merged once it is there as a whole: all of it comes in, or nothing. */
export async function sendFile(
  send: Send,
  entries: readonly FullEntry[],
  sure: boolean,
): Promise<CommandAnswer<'import' | 'stage'>> {
  const file = randomName();
  const parts = partsOf(entries);
  for (const [part, some] of parts.entries()) {
    const answer = await send({ kind: 'stage', file, part, entries: some }, { sure });
    if (answer.kind !== 'done') return answer;
    if (answer.result.bad.length > 0) return { kind: 'refused', reason: 'shape', mayInsist: false };
  }
  return send({ kind: 'import', file, parts: parts.length }, { sure });
}
