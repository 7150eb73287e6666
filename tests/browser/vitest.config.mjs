import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/browser/**/*.test.mjs'],
    environment: './tests/browser/environment.mjs',
    // One file after the other in one process, so that they share their browsers (shared.mjs).
    fileParallelism: false,
    isolate: false,
    // Real browsers on a shared machine now and then lose a race that is not ours; a fault fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
