import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/boards/board.ts';
import { mayShowJobs, scriptSitesOf } from '../../src/boards/gates.ts';
import { boardFor, boards } from '../../src/boards/index.ts';
import { fixtures } from './fixtures.ts';

const { gates, jobs, gated } = scriptSitesOf(boards);
const at = (address: string) => mayShowJobs(gates, new URL(address));

describe('the gate', () => {
  it.each([
    ['https://www.linkedin.com/feed/', false],
    ['https://www.linkedin.com/in/someone/', false],
    ['https://www.linkedin.com/jobs/view/1/', true],
    ['https://uk.linkedin.com/jobs', true],
    ['https://www.indeed.com/cmp/Acme/reviews', false],
    ['https://www.indeed.com/viewjob?jk=1', true],
    ['https://notlinkedin.com/feed/', true],
    ['https://careers.example/', true],
  ])('at %s lets the script in: %s', (address, expected) => {
    expect(at(address)).toBe(expected);
  });

  it.each(fixtures.filter(({ expected }) => expected.kind !== 'none'))('opens for $name', ({ expected }) => {
    expect(at(expected.url)).toBe(true);
  });
});

describe('the reach', () => {
  it('puts the script at once where a board has nothing but jobs, else on the paths named', () => {
    const some: Board[] = [
      { id: 'a', matches: ['https://jobs.a.example/*'] },
      { id: 'b', matches: ['https://*.b.example/*'], paths: /^\/work/, jobs: ['/work/*'] },
    ];
    expect(scriptSitesOf(some)).toEqual({
      jobs: ['https://*.b.example/work/*', 'https://jobs.a.example/*'],
      gated: ['https://*.b.example/*'],
      gates: [{ hosts: ['b.example'], paths: ['^\\/work', ''] }],
    });
  });

  it('covers every page of every board, one way or the other', () => {
    for (const { matches, paths } of boards)
      for (const match of matches) expect(paths ? gated : jobs).toContain(match);
  });

  it.each(boards.filter(({ paths }) => paths))(
    'of $id begins where its jobs do',
    ({ jobs: globs = [], paths, id }) => {
      expect(globs.length).toBeGreaterThan(0);
      for (const glob of globs) {
        expect(glob).toMatch(/^\/[\w*/-]+$/);
        // Whatever stands for a star: the page is one the board speaks of jobs on.
        expect(glob.replace(/\*$/, '').replaceAll('*', 'x'), `${id} ${glob}`).toMatch(paths ?? /(?!)/);
      }
    },
  );

  it('is of a board each', () => {
    for (const match of gated) {
      const address = match.replace('*.', 'www.').replace('/*', '/');
      expect(boardFor(new URL(address)).id, match).not.toBe('generic');
    }
  });
});
