import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fuzz, runOne } from './fuzz.ts';

/** Seconds without progress after which an input counts as one that hangs. */
const PATIENCE = 60;

/**
 * `fuzz [--inputs N] [--seed N] [--target NAME]`: hostile inputs for every parser; a million of them unless told
 * otherwise. With a target, the one input of that seed alone, to look into a finding.
 */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      inputs: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  if (values.target !== undefined) {
    const finding = runOne(values.target, seed);
    console.log(finding?.error ?? 'Nothing found.');
    return finding ? 1 : 0;
  }
  // The work itself cannot tell that it hangs: another thread watches it.
  const steps = new Int32Array(new SharedArrayBuffer(4));
  const watch = `
    const { workerData } = require('node:worker_threads');
    let last = -1, same = 0;
    setInterval(() => {
      const now = Atomics.load(workerData, 0);
      same = now === last ? same + 1 : 0;
      last = now;
      if (same >= ${PATIENCE}) { console.error('An input hangs.'); process.kill(process.pid, 'SIGKILL'); }
    }, 1000).unref();
    setInterval(() => {}, 1000);`;
  const watcher = new Worker(watch, { eval: true, workerData: steps });
  let at = '';
  const { counts, findings } = fuzz(Number(values.inputs), seed, (target, of) => {
    Atomics.add(steps, 0, 1);
    if (target !== at) process.stderr.write(`${target} from seed ${of} …\n`);
    at = target;
  });
  void watcher.terminate();
  console.table(
    [...counts].map(([target, inputs]) => ({
      target,
      inputs,
      findings: findings.filter((one) => one.target === target).length,
    })),
  );
  for (const { target, seed: of, error } of findings.slice(0, 10))
    console.log(`${target}, --target "${target}" --seed ${of}\n${error}\n`);
  return findings.length === 0 ? 0 : 1;
}
