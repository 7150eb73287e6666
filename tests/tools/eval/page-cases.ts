import type { PageReading } from '../../../src/posting/posting.ts';

type Wanted = string | number | null | (string | null)[] | { has: string[] } | { hasnot: string[] };

/** One small case: a page of one kind, what must be read of it, and words that must stand nowhere in the answer. */
export interface PageCase {
  id: string;
  kind: string;
  url: string;
  want: Record<string, Wanted>;
  absent: string[];
}

export const isCase = (line: object): line is PageCase => 'want' in line;

const answerOf = (reading: PageReading): Record<string, unknown> => {
  if (reading.kind === 'listing') return { ...reading.posting, cards: reading.cards };
  return { ...reading };
};

function fits(reading: PageReading, key: string, wanted: Wanted): boolean {
  const answer = answerOf(reading);
  const cards = reading.kind === 'none' ? [] : (reading.cards ?? []);
  if (key === '#titles') return JSON.stringify(cards.map(({ title }) => title)) === JSON.stringify(wanted);
  if (key === '#kind') return [wanted].flat().some((kind) => `${kind}`.split(':')[0] === reading.kind);
  const got = key === '#cards' ? cards.length : answer[key];
  if (wanted === null) return !got;
  if (typeof wanted !== 'object') return got === wanted;
  if (Array.isArray(wanted)) return wanted.includes((got ?? null) as string | null);
  if (typeof got !== 'string') return false;
  return 'has' in wanted
    ? wanted.has.every((words) => got.includes(words))
    : !wanted.hasnot.some((words) => got.includes(words));
}

/** What of a case is not as it must be: names of fields, and words that should not be there. */
export function faultsOf(reading: PageReading, { want, absent }: PageCase): string[] {
  const text = JSON.stringify(answerOf(reading));
  return [
    ...Object.entries(want).flatMap(([key, wanted]) => (fits(reading, key, wanted) ? [] : [key])),
    ...absent.filter((words) => text.includes(words)),
  ];
}
