import type { ReadCard } from '../boards/read.ts';

/** Words of the description that cards show, read once for each of their jobs; where there are none, after each change. */
export function createSnippets() {
  const known = new WeakMap<Element, { job: string; snippet: string | null }>();
  return {
    /** What a card shows of the job it stands for now. */
    of(job: string, read: ReadCard): string | null {
      const before = known.get(read.card);
      const snippet = before?.job === job ? before.snippet : read.snippet();
      known.set(read.card, { job, snippet });
      return snippet;
    },
    /** Something of a card has changed. */
    changed(card: Element) {
      if (known.get(card)?.snippet === null) known.delete(card);
    },
  };
}
