import { describe, expect, it } from 'vitest';
import { isSameText, isSameTitle, likenessOf } from '../../src/content/likeness.ts';

const text = (job: string) =>
  Array.from({ length: 60 }, (_, i) => `${job} does thing ${'abcdefgh'[i % 8]}${job} here`).join('. ');

describe('texts', () => {
  it('are the same whatever their numbers and spaces', () => {
    expect(isSameText('Posted 3 days ago,  41 viewers', 'Posted 12 days ago, 7 viewers')).toBe(true);
    expect(isSameText('Posted yesterday', 'Posted today')).toBe(false);
  });

  const WHOLE = `${text('plover')} ${text('curlew')}`;
  it.each([
    ['a line unfolded', text('plover'), WHOLE, 'nearly'],
    ['a line folded', WHOLE, text('plover'), 'nearly'],
    ['an hour that passed', `Posted yesterday. ${WHOLE}`, `Posted today. ${WHOLE}`, 'nearly'],
    ['numbers that tick', `${WHOLE} 4 viewers`, `${WHOLE} 17 viewers`, 'same'],
    [
      'a template filled in for two teams',
      `${WHOLE} You build the search of our shop with four people in Leeds and look after its cost.`,
      `${WHOLE} The chat of our bank is yours, and so are the six people in Hull who answer there.`,
      'reworded',
    ],
    ['two jobs', text('plover'), text('curlew'), 'other'],
    ['a text and none', text('plover'), '', 'other'],
  ])('%s', (_, before, now, likeness) => {
    expect(likenessOf(before, now)).toBe(likeness);
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
