import type { Verdict } from '../analysis.ts';

/** The role a reader wants; null while they have not decided. */
export type WantedRole = 'ai' | 'ml' | 'both' | null;

/** The roles whose work a verdict names: one, both, or none. */
export const rolesOf = (verdict: Verdict | null): ('ai' | 'ml')[] =>
  verdict === 'ai' || verdict === 'ml' ? [verdict] : verdict === 'mixed' ? ['ai', 'ml'] : [];

/** Whether a verdict is of the role a reader wants. Without a wish every role counts. */
export const isWanted = (verdict: Verdict, wanted: WantedRole): boolean =>
  rolesOf(verdict).some((role) => wanted === null || wanted === 'both' || wanted === role);
