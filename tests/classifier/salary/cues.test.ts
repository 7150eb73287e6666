import { expect, it } from 'vitest';
import { payLists } from '../../tools/pay-cues.ts';

it('every list of words of pay says how far its words reach and why it keeps rare ones', () => {
  const lists = payLists();
  expect(lists.length).toBeGreaterThan(30);
  expect(lists.filter(({ reach = '' }) => reach.length < 7).map(({ name }) => name)).toEqual([]);
  expect(lists.filter(({ rare = '' }) => rare.length < 20).map(({ name }) => name)).toEqual([]);
});
