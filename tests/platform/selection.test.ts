import { beforeEach, expect, it, vi } from 'vitest';
import { createMenu } from '../../src/platform/selection.ts';

// As browsers do: items outlive the background and a new version of it, and a second of one name is refused, which is
// told by an error that is on show for as long as the callback runs.
const items = new Map<string, string>();
const unheard: string[] = [];
let lastError: { message: string } | undefined;
vi.mock('webextension-polyfill', () => ({
  default: {
    contextMenus: {
      async removeAll() {
        items.clear();
      },
      create({ id, title }: { id: string; title: string }, done?: () => void) {
        setTimeout(() => {
          const refused = items.has(id)
            ? { message: `Cannot create item with duplicate id ${id}` }
            : undefined;
          if (!refused) items.set(id, title);
          else if (!done) unheard.push(refused.message);
          lastError = refused;
          done?.();
          lastError = undefined;
        });
        return id;
      },
    },
    runtime: {
      get lastError() {
        return lastError;
      },
    },
  },
}));

beforeEach(() => {
  items.clear();
  unheard.length = 0;
});

it('the menu has its one item after an installation and after each new version, in the words of the newest', async () => {
  for (const title of ['Read it', 'Read it', 'Lies das']) {
    await createMenu(title);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(unheard).toEqual([]);
  expect([...items.values()]).toEqual(['Lies das']);
});

it('an item that the browser refuses all the same is told of', async () => {
  vi.spyOn(items, 'clear').mockImplementationOnce(() => undefined);
  items.set('read-selection', 'Read it');
  await expect(createMenu('Read it')).rejects.toThrow('duplicate');
});
