import type { PostingNeed } from '../classifier/analysis.ts';

/** What one listing asks for, as popup, journal and charts count it. */
export type AskedNeed = Pick<PostingNeed, 'anyOf' | 'need' | 'generic' | 'named' | 'years'>;

/** A listing as it is kept. `needs` is null where it was read before needs were kept. */
export interface NeedsAndSkills {
  needs?: readonly AskedNeed[] | null;
  skills: { required: readonly string[]; nice: readonly string[] };
}

/** The needs of a listing; where none are kept, each skill of its flat lists is one. */
export function needsOf({ needs, skills }: NeedsAndSkills): readonly AskedNeed[] {
  if (needs) return needs;
  const each = (need: 'required' | 'nice') => (name: string) => ({
    ...{ anyOf: [name], need, named: 1, generic: false },
  });
  return [...skills.required.map(each('required')), ...skills.nice.map(each('nice'))];
}

/** The one name a need goes by in counts: that of the skill the reader has, else the first. */
export const nameOfNeed = ({ anyOf }: Pick<AskedNeed, 'anyOf'>, has: (skill: string) => boolean): string =>
  anyOf.find(has) ?? anyOf[0] ?? '';

/** What a listing asks for, beside what a reader has. */
interface Asked {
  /** Required, not met, and more than the usual work: what a count of what is lacking counts. */
  lacking: AskedNeed[];
  /** Nice to have and not met, without the usual work. */
  nice: AskedNeed[];
  /** The usual work that is not met. */
  usual: AskedNeed[];
  have: AskedNeed[];
}

/** Sorts the needs of a listing by how a reader stands to them. */
export function askedOf(listing: NeedsAndSkills, has: (skill: string) => boolean): Asked {
  const asked: Asked = { lacking: [], nice: [], usual: [], have: [] };
  for (const one of needsOf(listing)) {
    if (one.anyOf.some(has)) asked.have.push(one);
    else if (one.generic) asked.usual.push(one);
    else asked[one.need === 'required' ? 'lacking' : 'nice'].push(one);
  }
  return asked;
}
