// The rules of the codebase, as tests: which folder may import which, and what no file may hold or do.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = 'src';
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, code: readFileSync(join(SRC, file), 'utf8') }));

/** What every page of ours may import. */
const PAGES = ['posting', 'classifier', 'career', 'platform', 'storage', 'ui', 'boards'];

/** Data flows page → posting → analysis → view; an arrow that is not here is against the stream. */
const MAY_IMPORT: Record<string, string[]> = {
  posting: ['lexicons'],
  classifier: ['posting', 'lexicons'],
  pay: ['classifier', 'lexicons'],
  career: ['classifier', 'platform', 'lexicons'],
  cv: ['posting', 'classifier', 'lexicons'],
  boards: ['posting', 'pause.ts', 'lexicons'],
  platform: ['posting', 'classifier', 'storage', 'pause.ts', '_locales'],
  storage: ['posting', 'classifier', 'platform', 'pause.ts'],
  ui: ['posting', 'classifier', 'career', 'cv', 'platform', 'storage', 'lexicons'],
  content: ['posting', 'classifier', 'boards', 'platform', 'storage', 'ui', 'pause.ts'],
  'pages/popup': [...PAGES, 'pay', 'lexicons'],
  'pages/options': [...PAGES, 'cv', 'lexicons'],
  'pages/welcome': PAGES,
  'pages/report': PAGES,
  'pages/journal': [...PAGES, 'pay', 'lexicons'],
  'pause.ts': [],
  'judge.ts': ['platform', 'storage', 'classifier', 'pay', 'ui'],
  'background.ts': ['judge.ts', 'platform', 'storage', 'classifier', 'ui'],
  'cli.ts': ['posting', 'classifier', 'boards', 'cv'],
};

const folderOf = (path: string) => path.match(/^(pages\/)?[^/]+/)?.[0] ?? '';
const importsOf = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, from]) => from ?? '');

describe('folders', () => {
  it.each(files)('$file imports only what lies upstream', ({ file, code }) => {
    const folder = folderOf(file);
    const allowed = MAY_IMPORT[folder];
    expect(allowed, `no rule for ${folder}`).toBeDefined();
    for (const from of importsOf(code).filter((name) => name.startsWith('.'))) {
      const target = relative(SRC, join(SRC, dirname(file), from));
      const top = target.startsWith('../lexicons') ? 'lexicons' : folderOf(target);
      expect([folder, ...(allowed ?? [])], `${file} imports ${from}`).toContain(top);
    }
  });

  it('no module comes back to itself by what it imports', () => {
    const importsByFile = new Map(
      files.map(({ file, code }) => {
        // Types leave nothing behind that could be needed before it is there.
        const running = code.replace(/^(?:import|export) type [^;]*;/gms, '');
        const own = importsOf(running).filter((name) => name.startsWith('.'));
        return [file, own.map((from) => relative(SRC, join(SRC, dirname(file), from)))];
      }),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of importsByFile.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of importsByFile.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('platform takes no code from storage, which is built on it: the shapes of what is kept alone', () => {
    const taken = files
      .filter(({ file }) => file.startsWith('platform/'))
      .flatMap(({ code }) => [...code.matchAll(/^(?:import|export) [^;]*?from '\.\.\/storage[^']*';/gms)])
      .map(([statement]) => statement);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((statement) => !statement.startsWith('import type'))).toEqual([]);
  });

  it('only src/platform touches the extension API', () => {
    const touching = files
      .filter(({ code }) => code.includes('webextension-polyfill'))
      .map(({ file }) => file);
    expect(touching.filter((file) => folderOf(file) !== 'platform')).toEqual([]);
  });
});

describe('what is kept', () => {
  const WRITING = /^storage\/(writing\/|commands\.ts|queue\.ts)/;

  it('is written in storage/writing alone', () => {
    const writes =
      /storage\s*(\.\w+|\[\w+\])\s*\.(set|remove|clear)\(|['"]readwrite['"]|deleteDB\(|\b(local|session)Storage\b|document\.cookie/;
    const writing = files.filter(({ code }) => writes.test(code)).map(({ file }) => file);
    // The journal's store can be deleted as a whole, for tests.
    expect(
      writing.filter((file) => !file.startsWith('storage/writing/') && file !== 'storage/journal-db.ts'),
    ).toEqual([]);
  });

  it('is written by the background alone', () => {
    for (const { file, code } of files.filter(
      (one) => !WRITING.test(one.file) && one.file !== 'background.ts',
    ))
      for (const from of importsOf(code).filter((name) => name.startsWith('.')))
        expect(relative(SRC, join(SRC, dirname(file), from)), `${file} imports ${from}`).not.toMatch(WRITING);
  });
});

describe('no file of src', () => {
  it('is over 300 lines', () => {
    expect(files.filter(({ code }) => code.split('\n').length > 301).map(({ file }) => file)).toEqual([]);
  });

  it('is imported for what it does: package.json says that no module does anything, so that pages carry only what they use', () => {
    expect(files.filter(({ code }) => /^import ['"]/m.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('inserts markup, evaluates text or uses the network', () => {
    const banned =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/;
    expect(files.filter(({ code }) => banned.test(code)).map(({ file }) => file)).toEqual([]);
  });
});
