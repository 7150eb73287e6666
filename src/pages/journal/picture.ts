import { skillInfo } from '../../classifier/skills/lexicon.ts';
import { payByRole } from '../../pay/roles.ts';
import type { Settings } from '../../storage/settings.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';
import { type JournalListing, skillsWanted, titlesAgainstVerdicts } from './insight-data.ts';

/** A group smaller than this is not told of: it could tell which listings are in it. */
export const FEWEST_TOLD = 5;
/** Skills told of at most. */
const SKILLS_TOLD = 6;

/** What the picture of a reader's market says. No listing, employer or place is in it, and no group under five. */
export interface Picture {
  /** Listings told of: those of groups too small to be told, and too few to be told together, are not counted. */
  n: number;
  /** Times of the first and the last listing, milliseconds since 1970. */
  from: number;
  to: number;
  /** Listings by the work they describe; `rest` are those of groups too small to be told by themselves. */
  work: { verdict: (typeof SHOWN_ORDER)[number]; n: number }[];
  rest: number;
  /** Titles that name a role, and how many of them were the other role's work; null where too few. */
  titles: { says: 'ai' | 'ml'; n: number; other: number } | null;
  /** A year, in one currency. */
  pay: { role: 'ai' | 'ml'; median: number; n: number; currency: string; converted: boolean }[];
  skills: { name: string; n: number }[];
}

/** The market that a reader's listings make; null where no kind of work has listings enough to be told of. */
export function pictureOf(
  listings: readonly JournalListing[],
  settings: Pick<Settings, 'currency' | 'workYear'>,
): Picture | null {
  const times = listings.map(({ firstSeen }) => firstSeen);
  const counted = SHOWN_ORDER.map((verdict) => ({
    verdict,
    n: listings.filter((one) => one.verdict === verdict).length,
  }));
  const work = counted.filter(({ n }) => n >= FEWEST_TOLD);
  if (work.length === 0) return null;
  const told = work.reduce((sum, { n }) => sum + n, 0);
  const untold = listings.length - told;
  const rest = untold >= FEWEST_TOLD ? untold : 0;
  const titles = titlesAgainstVerdicts(listings).flatMap(({ says, counts, total }) => {
    if (says !== 'ai' && says !== 'ml') return [];
    const other = counts[says === 'ai' ? 'ml' : 'ai'];
    return other >= FEWEST_TOLD && total - other >= FEWEST_TOLD ? [{ says, n: total, other }] : [];
  });
  const pay = payByRole(listings, settings);
  const roles = (['ai', 'ml'] as const).flatMap((role) => {
    const found = pay[role];
    if (!found || found.amounts.length < FEWEST_TOLD) return [];
    const { median, amounts, converted } = found;
    return [{ role, median, n: amounts.length, currency: pay.currency, converted }];
  });
  // A skill of the reader's own may bear any name: only those of the lexicon are told.
  const skills = skillsWanted(listings, () => false, 40)
    .map(({ skill, required }) => ({ name: skill, n: required }))
    .filter(({ name, n }) => n >= FEWEST_TOLD && skillInfo(name)?.name === name);
  return {
    n: told + rest,
    from: times.reduce((a, b) => Math.min(a, b)),
    to: times.reduce((a, b) => Math.max(a, b)),
    work,
    rest,
    titles: titles.sort((a, b) => b.other / b.n - a.other / a.n)[0] ?? null,
    pay: roles,
    skills: skills.slice(0, SKILLS_TOLD),
  };
}
