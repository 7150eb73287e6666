import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const files = readdirSync(join(root, 'tests'), { recursive: true })
  .map((file) => `tests/${file}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/browser/'));
const textOf = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** A file that puts something in the place of a module needs modules that nobody has loaded before it. */
const replaces = (file) => textOf.get(file)?.includes('vi.mock(');
const hasPage = (file) => textOf.get(file)?.includes('@vitest-environment happy-dom');

/**
 * Files of a project that is not isolated share the modules of the worker they run in, so that the lexicons are loaded
 * once and not eighty times. A worker ends where the next file wants another environment, so each environment has a
 * project of its own.
 */
const project = (name, belongs, isolate) => ({
  extends: true,
  test: { name, include: files.filter(belongs), isolate },
});

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
      project('shared', (file) => !replaces(file) && !hasPage(file), false),
      project('page', (file) => !replaces(file) && hasPage(file), false),
      project('mocked', (file) => replaces(file), true),
    ],
  },
});
