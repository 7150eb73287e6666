import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/browser/**/*.test.mjs'],
    // One browser at a time: they share two ports and the machine's few cores.
    fileParallelism: false,
    // Real browsers on a shared machine now and then lose a race that is not ours; a fault fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
