// Runs the browser tests in both browsers at the same time, each in a process of its own: much of their time is
// waiting. What each says comes line by line, with its name before it. Arguments go to vitest.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const CONFIG = 'tests/browser/vitest.config.mjs';

/** @param {import('./find-browser.mjs').Kind} kind @returns {Promise<number>} the exit code */
function run(kind) {
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', CONFIG, ...process.argv.slice(2)],
    { env: { ...process.env, UNDERTITLE_BROWSER: kind }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${kind.padEnd(8)} ${line}`));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

const codes = await Promise.all([run('chromium'), run('firefox')]);
process.exitCode = Math.max(...codes);
