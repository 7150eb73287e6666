import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { postingKey } from '../../src/posting/posting.ts';
import { LIMITS } from '../../src/storage/limits.ts';
import { addressOf, fitted, isPrivate, sourceOf } from '../../src/storage/policy.ts';
import { isSwitchedOn } from '../../src/storage/switches.ts';
import { background, PAGE, POPUP, PRIVATE, posting, read, shown } from './background.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

describe('a private window', () => {
  it.each([
    ['a page of ours in a usual tab', PAGE, null, false],
    ['one in a private tab', PRIVATE, null, true],
    ['a popup that names no tab', POPUP, null, true],
    ['a popup that speaks of a usual tab', POPUP, 1, false],
    ['a popup that speaks of a private tab', POPUP, 2, true],
    ['a popup that speaks of a tab that is gone', POPUP, 3, true],
    ['a page in a usual tab that speaks of a private one', PAGE, 2, true],
    ['a page in a private tab that speaks of a usual one', PRIVATE, 1, true],
    ['a tab of which the browser does not say', { tab: {} as { incognito: boolean } }, null, true],
  ])('is told: %s', async (_what, asker, tab, wanted) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
      if (id === 3) throw new Error('no tab with id 3');
      return { id, incognito: id === 2 } as never;
    });
    expect(await isPrivate(asker, tab)).toBe(wanted);
  });

  it.each([
    [{ kind: 'status', shown: shown(posting('1')), status: 'saved' }, false],
    [{ kind: 'correct', shown: shown(posting('1')), verdict: 'ml', ours: null }, false],
    [{ kind: 'settings', patch: { set: { country: 'GB' }, add: {}, remove: {} } }, true],
    [{ kind: 'stage', file: 'some-file-name', part: 0, entries: [] }, true],
    [{ kind: 'view', name: 'x', wish: {} }, true],
  ] as const)('keeps nothing of its own accord: %j', async (command, mayInsist) => {
    const { send } = background();
    const one = structuredClone(command) as Parameters<typeof send>[0];
    const refused = { kind: 'refused', reason: 'private', mayInsist };
    expect(await send(one, { asker: PRIVATE })).toEqual(refused);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    // Said to be sure of: what is about no listing is done, and the rest is refused all the same.
    if (!mayInsist) expect(await send(one, { asker: PRIVATE, sure: true })).toEqual(refused);
  });

  it('changes settings once the reader said so', async () => {
    const patch = { set: { country: 'GB' }, add: {}, remove: {} };
    const answer = await background().send({ kind: 'settings', patch }, { asker: PRIVATE, sure: true });
    expect(answer.kind).toBe('done');
  });
});

describe('a content script', () => {
  it('may set the filter, and nothing else', async () => {
    const { send } = background();
    const filter = { on: true, out: [], hide: false, guesses: false };
    expect((await send({ kind: 'filter', board: 'pier', filter }, { own: false })).kind).toBe('done');
    expect(await send({ kind: 'remove', keys: null, undo: false }, { own: false })).toMatchObject({
      ...{ kind: 'refused', reason: 'shape' },
    });
  });
});

describe('the address of a listing', () => {
  const long = 'x'.repeat(LIMITS.address);
  it.each([
    ['its own, of the site that sent it', 'https://a.example/job/3?x=1', 'https://a.example/job/1'],
    ['the sender’s, where it names another site', 'https://b.example/job/3', 'https://a.example/job/1'],
    ['the sender’s, where it is none', 'javascript:alert(1)', 'https://a.example/job/1'],
  ])('is %s', (_what, own, from) => {
    expect(addressOf(own, from)).toBe(new URL(own).origin === new URL(from).origin ? own : from);
  });

  it('goes without query when it is too long, and never away', () => {
    expect(addressOf(`https://a.example/job/3?${long}#y`, 'https://a.example/')).toBe(
      'https://a.example/job/3',
    );
    expect(addressOf(`https://a.example/${long}?q`, 'https://a.example/')).toBe('https://a.example/');
    expect(postingKey({ board: 'generic', id: null, url: `https://a.example/job/3?${long}` })).toBe(
      'page:https://a.example/job/3',
    );
  });

  it('is one a file takes back, whatever it was', () => {
    const parts = fc.tuple(fc.constantFrom('a', 'b'), fc.string({ maxLength: 3000, size: 'max' }));
    const anyAddress = parts.map(([host, rest]) => `https://${host}.example/${rest}`);
    fc.assert(
      fc.property(fc.oneof(anyAddress, fc.string()), anyAddress, (own, from) => {
        const address = addressOf(own, from);
        expect(address.length).toBeLessThanOrEqual(LIMITS.address);
        expect(address === '' || /^https?:/.test(address)).toBe(true);
      }),
    );
  });
});

describe('what is kept', () => {
  it('is decided board by board, or host by host', () => {
    expect(isSwitchedOn([], 'linkedin')).toBe(true);
    expect(isSwitchedOn(['linkedin'], 'linkedin')).toBe(false);
    expect(isSwitchedOn(['linkedin'], 'indeed')).toBe(true);
    expect(isSwitchedOn(['*'], 'indeed')).toBe(false);
    expect(sourceOf('indeed:7', 'https://uk.indeed.example/viewjob')).toBe('indeed');
    expect(sourceOf('page:https://a.example/7', 'https://a.example/7')).toBe('a.example');
    expect(sourceOf('page:nonsense', '')).toBe('');
  });

  it('is cut to what a file takes back', () => {
    const fit = fitted(read(1, { title: 'x'.repeat(9000), company: null }));
    expect(fit.title).toHaveLength(LIMITS.words);
    expect(fit.company).toBeNull();
  });
});
