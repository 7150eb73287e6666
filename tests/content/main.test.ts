// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../src/content/page.ts';

const { runtime } = vi.hoisted(() => ({ runtime: { id: undefined as string | undefined } }));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
vi.mock('../../src/content/page.ts', () => ({ begin: vi.fn() }));

beforeEach(() => {
  vi.resetModules();
  vi.mocked(begin).mockClear();
  Reflect.deleteProperty(globalThis, 'undertitle');
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
});
afterEach(() => void Reflect.deleteProperty(document, 'prerendering'));

/** The script in a page that is made ready, and shown once the extension is as given. */
async function shownWith(id: string | undefined): Promise<void> {
  runtime.id = 'before';
  await import('../../src/content/main.ts');
  expect(begin).not.toHaveBeenCalled();
  runtime.id = id;
  document.dispatchEvent(new Event('prerenderingchange'));
}

describe('the script in a page that is made ready before it is shown', () => {
  it('begins once it is shown', async () => {
    await shownWith('before');
    expect(begin).toHaveBeenCalledTimes(1);
  });

  it('leaves the page alone where the extension was loaded anew meanwhile', async () => {
    await shownWith(undefined);
    expect(begin).not.toHaveBeenCalled();
  });
});
