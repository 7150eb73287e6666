import { describe, expect, it } from 'vitest';
import { isSameText, isSameTitle, isTextLike } from '../../src/content/likeness.ts';

const text = (job: string) =>
  Array.from({ length: 60 }, (_, i) => `${job} does thing ${'abcdefgh'[i % 8]}${job} here`).join('. ');

describe('texts', () => {
  it('are the same whatever their numbers and spaces', () => {
    expect(isSameText('Posted 3 days ago,  41 viewers', 'Posted 12 days ago, 7 viewers')).toBe(true);
    expect(isSameText('Posted yesterday', 'Posted today')).toBe(false);
  });

  it('are alike when one unfolds the other, not when they are two jobs’', () => {
    const whole = `${text('plover')} ${text('curlew')}`;
    expect(isTextLike(text('plover'), whole)).toBe(true);
    expect(isTextLike(whole, text('plover'))).toBe(true);
    expect(isTextLike(text('plover'), text('curlew'))).toBe(false);
  });
});

describe('titles', () => {
  it.each([
    ['AI Engineer', 'AI  engineer', true],
    ['AI Engineer', 'AI Engineer · Actively hiring', true],
    ['', 'AI Engineer', true],
    ['AI Engineer', 'AI Engineering Lead', false],
    ['C++ Engineer', 'C Engineer', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameTitle(one, other)).toBe(same);
  });
});
