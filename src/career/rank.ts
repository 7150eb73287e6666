import type { PostingNeed, Verdict } from '../classifier/analysis.ts';
import { skillInfo } from '../classifier/skills/lexicon.ts';
import { keyOfSkill, type SkillReader } from '../classifier/skills/reader.ts';
import { type NeedsAndSkills, needsOf } from './asked.ts';

/** How many listings of the reader's journal ask for a skill, of how many of the posting's role. */
interface Demanded {
  /** Listings of the role; fewer than {@link DEMAND_FROM} say nothing. */
  all: number;
  /** By key of a skill. */
  by: ReadonlyMap<string, number>;
}

/** Listings of a role from which on the journal's counts rank what is lacked. */
export const DEMAND_FROM = 5;

const NOTHING: Demanded = { all: 0, by: new Map() };

/** A listing of the journal, as far as counting what is asked goes. */
export type CountedListing = NeedsAndSkills & { verdict: Verdict };

/** What the reader's listings of a role ask for; nothing where they are too few. */
export function demandedIn(opened: readonly CountedListing[], verdict: Verdict | null): Demanded {
  if (verdict === null || verdict === 'neither') return NOTHING;
  const role = opened.filter(
    (one) => one.verdict === verdict || one.verdict === 'mixed' || verdict === 'mixed',
  );
  const ofRole = role.filter((one) => one.verdict !== 'neither');
  if (ofRole.length < DEMAND_FROM) return NOTHING;
  const by = new Map<string, number>();
  for (const listing of ofRole) {
    const keys = new Set(needsOf(listing).flatMap(({ anyOf }) => anyOf.map(keyOfSkill)));
    for (const key of keys) by.set(key, (by.get(key) ?? 0) + 1);
  }
  return { all: ofRole.length, by };
}

/** How many of the listings ask for a need: for the skill of it that most of them name. */
export const demandFor = ({ anyOf }: Pick<PostingNeed, 'anyOf'>, { by }: Demanded): number =>
  Math.max(0, ...anyOf.map((name) => by.get(keyOfSkill(name)) ?? 0));

/** What a reader lacks of a posting, the most telling first. */
interface Lacking {
  /** Required ones first, then those near to what they have, then what is nice to have. */
  needs: PostingNeed[];
  /** The usual work, which goes without saying: one line of names. */
  usual: PostingNeed[];
}

/** Is every skill of a need a service of a cloud that the posting asks for, too? It stands near its cloud. */
function isService({ anyOf }: PostingNeed, names: ReadonlySet<string>): boolean {
  return anyOf.every((name) => {
    const skill = skillInfo(name);
    return (
      skill?.group === 'cloud' &&
      (skill.implies ?? []).some((other) => skillInfo(other)?.group === 'cloud' && names.has(other))
    );
  });
}

/**
 * Ranks what a reader lacks: first what is required by name and not near, then what is near (services of a cloud that is asked
 * for count as that), then what is nice to have; within each, what years are asked for, what is on the verdict's side, what
 * many of the reader's listings ask for, what is named more often, and what comes first in the text.
 *
 * @param verdict of the posting; null where there is none
 * @param demanded what the reader's listings of the role ask for
 */
export function lackingRanked(
  needs: readonly PostingNeed[],
  reader: SkillReader,
  verdict: Verdict | null,
  demanded: Demanded = NOTHING,
): Lacking {
  const names = new Set(needs.flatMap(({ anyOf }) => anyOf));
  const missing = needs.filter(({ anyOf }) => reader.standing(anyOf) !== 'have');
  const isOnSide = ({ anyOf }: PostingNeed): boolean =>
    anyOf.some((name) => {
      const side = skillInfo(name)?.side ?? 'shared';
      return side !== 'shared' && (side === verdict || verdict === 'mixed');
    });
  const keyOf = (need: PostingNeed): number[] => [
    need.need === 'nice' ? 2 : reader.standing(need.anyOf) === 'near' || isService(need, names) ? 1 : 0,
    need.years === undefined ? 1 : 0,
    isOnSide(need) ? 0 : 1,
    -demandFor(need, demanded),
    -need.named,
    need.start,
  ];
  const ranked = missing
    .filter(({ generic }) => !generic)
    .map((need) => ({ need, key: keyOf(need) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, i) => part !== b.key[i]);
      return at < 0 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
    });
  return { needs: ranked.map(({ need }) => need), usual: missing.filter(({ generic }) => generic) };
}
