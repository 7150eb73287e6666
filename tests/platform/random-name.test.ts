import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What a script finds on a page without encryption: browsers show `randomUUID` in secure contexts alone. */
const onPlainHttp = () =>
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), randomUUID: undefined });

describe('names', () => {
  it('of documents, commands and elements are made on pages without encryption too', async () => {
    onPlainHttp();
    const { randomName } = await import('../../src/platform/random-name.ts');
    const { secretName } = await import('../../src/platform/secret-name.ts');
    expect(randomName()).toMatch(/^[\da-f]{32}$/);
    expect(randomName()).not.toBe(randomName());
    expect(secretName('jobs.example')).toMatch(/^x[\da-z]{1,20}$/);
  });
});
