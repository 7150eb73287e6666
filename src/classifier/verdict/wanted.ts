import type { Verdict } from '../analysis.ts';

/** The role a reader wants; null while they have not decided. */
export type WantedRole = 'ai' | 'ml' | 'both' | null;

/** Whether a verdict is of the role a reader wants. Without a wish every role counts. */
export function isWanted(verdict: Verdict, role: WantedRole): boolean {
  if (verdict === 'neither') return false;
  return role === null || role === 'both' || verdict === 'mixed' || verdict === role;
}
