import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/i18n.mjs'],
    exclude: ['tests/browser/**'],
    // Only what hangs is to fail: a busy machine takes several times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
