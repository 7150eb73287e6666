/** Suggestions shown at a time: as many as can be taken in at a glance. */
export const MOST = 8;

const plain = (text: string): string => text.toLowerCase().trim();

/**
 * The skills that fit what was typed: names that begin so first, then names with a word that does, then those that
 * hold it anywhere; within each in the lexicon's order. Nothing for an empty text.
 */
export function suggest(
  names: readonly string[],
  typed: string,
  chosen: readonly string[],
  most = MOST,
): string[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const rank = (name: string): number => {
    const candidate = plain(name);
    if (candidate === wanted) return 0;
    if (candidate.startsWith(wanted)) return 1;
    if (candidate.split(/[\s/-]+/).some((word) => word.startsWith(wanted))) return 2;
    return candidate.includes(wanted) ? 3 : 4;
  };
  return names
    .filter((name) => !chosen.includes(name))
    .map((name) => ({ name, rank: rank(name) }))
    .filter((one) => one.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}
