import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addedSites,
  boardsAllowed,
  mayRun,
  onAccess,
  originPattern,
  syncSites,
} from '../../src/platform/sites.ts';

/** As Firefox tells them: what the manifest leaves out is null. */
const FIREFOX = { page: null, scripts: ['background.js'], service_worker: null };
const CHROMIUM = { service_worker: 'background.js' };
const api = vi.hoisted(() => ({
  origins: [] as string[],
  background: {} as object,
  put: [] as number[],
  registered: [] as { id: string; matches: string[] }[],
  added: new Set<() => void>(),
  removed: new Set<() => void>(),
}));
const listenersOf = vi.hoisted(() => (set: Set<() => void>) => ({
  addListener: (listener: () => void) => set.add(listener),
  removeListener: (listener: () => void) => set.delete(listener),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      onAdded: listenersOf(api.added),
      onRemoved: listenersOf(api.removed),
      getAll: async () => ({ origins: api.origins }),
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => api.origins.includes(one)),
    },
    runtime: {
      getManifest: () => ({
        background: api.background,
        host_permissions: ['https://*.linkedin.com/jobs/*'],
        content_scripts: [{ matches: ['https://*.linkedin.com/*', 'https://news.example/item*'] }],
      }),
    },
    scripting: {
      getRegisteredContentScripts: async () => api.registered,
      unregisterContentScripts: async () => {
        api.registered = [];
      },
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        if (api.registered.length > 0) throw new Error('Duplicate script ID');
        api.registered = scripts;
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => api.put.push(target.tabId),
    },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        url.includes('https://quay.example/*') ? [{ id: 7 }] : [],
    },
  },
}));
beforeEach(() => {
  api.origins = ['https://*.linkedin.com/*', 'https://news.example/*'];
  api.background = FIREFOX;
  api.registered = [];
});

describe('the pattern of an origin', () => {
  it.each([
    ['https://jobs.quay.example/7?x=1#y', 'https://jobs.quay.example/*'],
    ['http://localhost:8080/job', 'http://localhost/*'],
    ['about:blank', null],
    ['file:///home/job.html', null],
    ['not an address', null],
  ])('of %s is %s', (address, pattern) => {
    expect(originPattern(address)).toBe(pattern);
  });
});

describe('running by itself', () => {
  const allowed = (address: string) => mayRun(originPattern(address) ?? '', address);

  it('is allowed on the boards in Chromium, which never withholds them', async () => {
    api.origins = [];
    api.background = CHROMIUM;
    expect(await allowed('https://www.linkedin.com/jobs/view/1')).toBe(true);
    expect(await allowed('https://linkedin.com/jobs')).toBe(true);
    expect(await allowed('https://news.example/item?id=1')).toBe(true);
    expect(await allowed('https://news.example/other')).toBe(false);
    expect(await allowed('https://notlinkedin.com/jobs')).toBe(false);
    expect(await allowed('http://www.linkedin.com/jobs')).toBe(false);
  });

  it('is allowed in Firefox only where it was granted', async () => {
    api.origins = [];
    expect(await allowed('https://www.linkedin.com/jobs/view/1')).toBe(false);
    api.origins = ['https://www.linkedin.com/*'];
    expect(await allowed('https://www.linkedin.com/jobs/view/1')).toBe(true);
  });
});

describe('access to the boards', () => {
  it('is there in Chromium unless the reader withholds the hosts of the manifest', async () => {
    api.origins = ['https://*.linkedin.com/jobs/*'];
    api.background = CHROMIUM;
    expect(await boardsAllowed()).toBe(true);
    api.origins = [];
    expect(await boardsAllowed()).toBe(false);
  });

  it('is there in Firefox when every board was granted', async () => {
    api.origins = ['https://*.linkedin.com/*'];
    expect(await boardsAllowed()).toBe(false);
    api.origins.push('https://news.example/item*');
    expect(await boardsAllowed()).toBe(true);
  });

  it('is told of when it changes, until nobody listens', () => {
    const gone = new AbortController();
    const told = vi.fn();
    onAccess(told, gone.signal);
    for (const listener of [...api.added, ...api.removed]) listener();
    expect(told).toHaveBeenCalledTimes(2);
    gone.abort();
    expect([...api.added, ...api.removed]).toEqual([]);
  });
});

describe('the reader’s own sites', () => {
  it('may be a whole host of which a board is a part, in Chromium', async () => {
    api.background = CHROMIUM;
    expect(await addedSites()).toEqual(['https://news.example/*']);
  });

  it('are the granted origins that are no boards', async () => {
    expect(await addedSites()).toEqual([]);
    api.origins.push('https://quay.example/*', 'https://bay.example/*');
    expect(await addedSites()).toEqual(['https://bay.example/*', 'https://quay.example/*']);
  });

  it('get the script when granted and lose it when taken back', async () => {
    await syncSites();
    expect(api.registered).toEqual([]);
    api.origins.push('https://quay.example/*');
    await Promise.all([syncSites(), syncSites()]);
    expect(api.registered.map(({ matches }) => matches)).toEqual([['https://quay.example/*']]);
    // Open pages of the site get it at once, and once.
    expect(api.put).toEqual([7]);
    api.origins.pop();
    await syncSites();
    expect(api.registered).toEqual([]);
  });
});
