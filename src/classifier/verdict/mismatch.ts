import type { TitleSays, Verdict } from '../analysis.ts';

/** Whether the title promises another kind of work than the verdict found. */
export function isMismatch(says: TitleSays, verdict: Verdict): boolean {
  if (says === 'other') return verdict !== 'neither';
  if (says === 'both') return verdict === 'neither';
  return verdict !== says && verdict !== 'mixed';
}
