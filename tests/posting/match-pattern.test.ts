import { expect, it } from 'vitest';
import { covers, parsePattern } from '../../src/posting/match-pattern.ts';

it.each([
  ['https://*.quay.example/jobs/*', 'https://quay.example/jobs/7', true],
  ['https://*.quay.example/jobs/*', 'https://www.quay.example/jobs/?q=1', true],
  ['https://*.quay.example/jobs/*', 'https://thequay.example/jobs/7', false],
  ['https://*.quay.example/jobs/*', 'https://quay.example/news', false],
  ['https://*.quay.example/jobs/*', 'http://quay.example/jobs/7', false],
  ['https://quay.example/*', 'https://www.quay.example/', false],
  ['*://quay.example/item?id=*', 'http://quay.example/item?id=7', true],
  ['*://quay.example/item?id=*', 'https://quay.example/itemXid=7', false],
  ['*://quay.example/*', 'file://quay.example/jobs', false],
  ['https://*/*/jobs', 'https://any.example/de/jobs', true],
  ['https://*/*/jobs', 'https://any.example/de/jobs/7', false],
])('%s and %s', (pattern, address, isCovered) => {
  expect(covers(parsePattern(pattern), new URL(address))).toBe(isCovered);
});
