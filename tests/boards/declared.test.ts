// What each file of src/boards/sites must hold to: an id and a file of its own, patterns, tests, steady selectors.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boards } from '../../src/boards/index.ts';

describe('what boards declare', () => {
  it('has an id of its own and a file each', () => {
    const ids = boards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(existsSync(`src/boards/sites/${id}.ts`), id).toBe(true);
  });

  it.each(boards)('$id has patterns that browsers accept', ({ matches }) => {
    expect(matches.length).toBeGreaterThan(0);
    for (const match of matches) expect(match).toMatch(/^(\*|https):\/\/(\*\.)?[a-z0-9.-]+\/[^#]*\*?$/);
  });

  it.each(boards)(
    '$id is tested on a listing, and on results where it has them',
    ({ id, cards, layouts }) => {
      const cases = existsSync(`tests/fixtures/${id}`) ? readdirSync(`tests/fixtures/${id}`) : [];
      expect(layouts ?? cards, `${id} reads nothing`).toBeDefined();
      if (layouts) expect(cases.some((name) => /^listing.*\.html$/.test(name))).toBe(true);
      if (cards) expect(cases.some((name) => /^results.*\.html$/.test(name))).toBe(true);
      for (const name of cases.filter((file) => file.endsWith('.html')))
        expect(cases, `${id}/${name} has no expectation`).toContain(name.replace('.html', '.json'));
    },
  );

  it.each(boards)('$id selects by nothing that a build tool made up', ({ id }) => {
    const code = readFileSync(`src/boards/sites/${id}.ts`, 'utf8');
    const selectors = [...code.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? '');
    // CSS modules, emotion, styled-components: a short tail with a digit or a capital in it, or a known prefix.
    const isHashed = (name: string) =>
      /^(css|sc|jsx)-[a-z0-9]{5,}$|^_[a-z0-9]{8,}$/.test(name) ||
      /__(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{5,6}$/.test(name);
    const hashed = selectors.filter(isHashed);
    expect(hashed).toEqual([]);
  });
});
