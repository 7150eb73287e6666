import { describe, expect, it } from 'vitest';
import { switchBadges } from '../../../src/pages/options/options.tsx';
import { MOST, suggest } from '../../../src/pages/options/suggest.ts';

const NAMES = ['Apache Spark', 'Go', 'Google Cloud', 'LangGraph', 'MongoDB', 'Python', 'PyTorch'];

describe('suggestions', () => {
  it('put an exact name first, then beginnings, then words, then anything inside', () => {
    expect(suggest(NAMES, 'go', [])).toEqual(['Go', 'Google Cloud', 'MongoDB']);
    expect(suggest(NAMES, 'Sp', [])).toEqual(['Apache Spark']);
  });

  it('leave out what is chosen already, and are none for no text', () => {
    expect(suggest(NAMES, 'py', ['Python'])).toEqual(['PyTorch']);
    expect(suggest(NAMES, '  ', [])).toEqual([]);
  });

  it('are few', () => {
    expect(
      suggest(
        Array.from({ length: 100 }, (_, i) => `skill ${i}`),
        'skill',
        [],
      ),
    ).toHaveLength(MOST);
  });
});

describe('badges per board', () => {
  const boards = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  it.each([
    [[], 'a', false, ['a']],
    [['a'], 'a', true, []],
    [['*'], 'a', true, ['b']],
    [['a'], 'a', false, ['a']],
  ] as const)('%j, with %s switched to %s, is %j', (off, id, on, after) => {
    expect(switchBadges(off, boards, id, on)).toEqual(after);
  });
});
