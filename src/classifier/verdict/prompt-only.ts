import type { Verdict } from '../analysis.ts';
import { FEATURES, type Scan } from './features.ts';
import type { Family } from './role-terms.ts';

type Weighed = readonly (readonly [at: number, weight: number])[];
const weighed = (weights: Partial<Record<Family, number>>): Weighed =>
  Object.entries(weights).map(([family, weight]) => [FEATURES.indexOf(`work:${family}`), weight]);

/** Prompting, reviewing and labelling model output, and the use of ready-made tools. */
const HANDLING = weighed({ annotate: 1, prompt: 1, 'assistant-tool': 1, chat: 0.5 });
/** Building: what makes the same words part of engineering. */
const BUILDING = weighed({
  rag: 1,
  agent: 1,
  'llm-framework': 1,
  mlops: 1,
  train: 1,
  backend: 0.5,
  frontend: 0.3,
});
/** What the pitch is made of. */
const PITCH = weighed({ generic: 1, genai: 1, llm: 1 });

/** From here on handling is much of the work, in sums of log(1 + worth). */
const MUCH = 1.1;
/** Handling must outweigh building by this factor. */
const LEAD = 1.3;

/**
 * Whether AI is in the title or pitch while the work with it is only prompting, reviewing or annotating: a verdict
 * of `neither`, much talk of handling model output and little of building.
 */
export function isPromptOnly({ dense }: Scan, verdict: Verdict): boolean {
  if (verdict !== 'neither') return false;
  const sum = (weights: Weighed): number =>
    weights.reduce((total, [at, weight]) => total + weight * (dense[at] ?? 0), 0);
  const handling = sum(HANDLING);
  return sum(PITCH) > 0 && handling >= MUCH && handling > LEAD * sum(BUILDING);
}
