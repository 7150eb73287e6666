import type { Verdict } from './analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import type { Family } from './role-terms.ts';

const at = (family: Family): number => FEATURES.indexOf(`work:${family}`);
const ANNOTATE = at('annotate');
const ENGINEERING = (['rag', 'agent', 'llm-framework', 'mlops', 'backend'] as const).map(at);

/** log(1 + worth) of annotation words from which reviewing model output is the work. */
const MUCH_ANNOTATION = 1.8;

/**
 * Whether AI is in the title or pitch while the work with it is only prompting, reviewing or annotating: much
 * talk of that, none of building, and a verdict of `neither`.
 */
export function isPromptOnly(scan: Scan, verdict: Verdict): boolean {
  if (verdict !== 'neither') return false;
  const annotation = scan.dense[ANNOTATE] ?? 0;
  const engineering = ENGINEERING.reduce((sum, i) => sum + (scan.dense[i] ?? 0), 0);
  return annotation >= MUCH_ANNOTATION && annotation > engineering;
}
