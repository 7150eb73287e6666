import { describe, expect, it } from 'vitest';
import { readAfter, redesigns } from './redesigns.ts';

describe.each(redesigns)('a page with $what', ({ by, share }) => {
  const marks = readAfter(by);

  it('is never read wrong', () => {
    expect(marks.filter(({ mark }) => mark === 'wrong')).toEqual([]);
  });

  it('is mostly still read', () => {
    const right = marks.filter(({ mark }) => mark === 'right').length;
    expect(right / marks.length).toBeGreaterThanOrEqual(share);
  });
});
