import type { Verdict } from '../analysis.ts';
import { scoreOf } from './linear.ts';
import type { Read } from './model.ts';
import { type Model, shipped } from './weights.ts';

/**
 * Whether AI is in the title or pitch while the work with it is only prompting, reviewing or annotating: told among
 * work that is neither, by a score of its own.
 */
export function isPromptOnly(read: Read, verdict: Verdict, { promptOnly }: Model = shipped()): boolean {
  return (
    verdict === 'neither' && promptOnly.bias + scoreOf(promptOnly.linear, read, read.words) > promptOnly.above
  );
}
