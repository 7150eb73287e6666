import { Chance } from './random.ts';
import { TARGETS } from './targets.ts';

/** Something wrong: which target, on which seed, what it said. */
export interface Finding {
  target: string;
  seed: number;
  error: string;
}

/** What no input may leave behind in the objects all code shares. */
function pollution(): string | null {
  const own = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
  return own.length > 0 || 'polluted' in {} ? `prototypes changed: ${own.join()}` : null;
}

/** Runs one target on the input of a seed. */
export function runOne(name: string, seed: number): Finding | null {
  try {
    TARGETS.find((target) => target.name === name)?.run(new Chance(seed));
    const error = pollution();
    return error === null ? null : { target: name, seed, error };
  } catch (error) {
    return {
      target: name,
      seed,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/**
 * Gives so many inputs to the targets, each its share.
 *
 * @param onStep is told before each hundred inputs of a target
 */
export function fuzz(
  inputs: number,
  seed: number,
  onStep: (target: string, seed: number) => void = () => undefined,
): { counts: Map<string, number>; findings: Finding[] } {
  const shares = TARGETS.reduce((sum, { share }) => sum + share, 0);
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { name, share } of TARGETS) {
    const mine = Math.round((inputs * share) / shares);
    for (let i = 0; i < mine; i++) {
      if (i % 100 === 0) onStep(name, seed + i);
      const finding = runOne(name, seed + i);
      if (finding && findings.length < 50) findings.push(finding);
    }
    counts.set(name, mine);
  }
  return { counts, findings };
}
