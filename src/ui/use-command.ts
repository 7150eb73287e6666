import { useRef, useState } from 'preact/hooks';
import type { CommandAnswer } from '../platform/commands.ts';
import { type Unsaved, unsavedOf } from './unsaved.tsx';

/** What the reader wants done, from one control. */
export interface Commanded<T> {
  /** What they chose and what is not kept yet; null: nothing is under way. The control shows it. */
  wanted: T | null;
  /** Why it is not kept, with what they can do about it; null while it is on its way. */
  unsaved: Unsaved | null;
  /** Has a choice kept. */
  choose(choice: T): void;
}

/**
 * One control whose choices are kept by the background. A choice that cannot be kept stays on show, and is said not to be
 * saved, until it is sent again or given up. Of several, the last counts.
 *
 * @param send with `sure` once the reader, asked, said yes
 */
export function useCommand<T>(send: (choice: T, sure: boolean) => Promise<CommandAnswer>): Commanded<T> {
  const [pending, setPending] = useState<{ choice: T; answer: CommandAnswer | null } | null>(null);
  const latest = useRef(0);
  const choose = async (choice: T, sure: boolean) => {
    const mine = ++latest.current;
    setPending({ choice, answer: null });
    const answer = await send(choice, sure);
    if (mine === latest.current) setPending(answer.kind === 'done' ? null : { choice, answer });
  };
  const answer = pending?.answer ?? null;
  return {
    wanted: pending === null ? null : pending.choice,
    unsaved:
      pending && answer
        ? unsavedOf(
            answer,
            (sure) => void choose(pending.choice, sure),
            () => setPending(null),
          )
        : null,
    choose: (choice) => void choose(choice, false),
  };
}
