import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const files = readdirSync(join(root, 'tests'), { recursive: true })
  .map((file) => `tests/${file}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/browser/'));

/** A file that puts something in the place of a module needs modules that nobody has loaded before it. */
const mocks = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('vi.mock('));

/** All others share the modules of the worker they run in: the lexicons are loaded once, not eighty times. */
const project = (name, include, isolate) => ({ extends: true, test: { name, include, isolate } });

export default defineConfig({
  test: {
    root,
    setupFiles: ['tests/i18n.mjs'],
    // Only what hangs is to fail: a busy machine takes several times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Unasked, vitest leaves one core to itself, which is half of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project(
        'shared',
        files.filter((file) => !mocks.includes(file)),
        false,
      ),
      project('mocked', mocks, true),
    ],
  },
});
