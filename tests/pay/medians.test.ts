import { describe, expect, it } from 'vitest';
import { countryOf, mediansFor } from '../../src/pay/medians.ts';

describe('the country of a place', () => {
  it.each([
    ['Leeds, England, United Kingdom', 'GB'],
    ['Tulsa, OK', 'US'],
    ['Halifax, Canada', 'CA'],
    ['Hamburg, Germany', 'DE'],
    ['Rotterdam', 'NL'],
    ['Bengaluru, Karnataka, India', 'IN'],
    ['Remote', null],
    ['', null],
    [null, null],
  ])('%j is %s', (place, country) => {
    expect(countryOf(place)).toBe(country);
  });
});

const named = (...[verdict, country, seniority]: Parameters<typeof mediansFor>) =>
  mediansFor(verdict, country, seniority).map(({ source, role, level }) => `${source} ${role} ${level}`);

describe('the medians to compare with', () => {
  it('are the country’s and level’s, then the article’s, the role of the work first', () => {
    expect(named('ml', 'US', 'senior')).toEqual([
      'survey ml senior',
      'survey ai senior',
      'article ml all',
      'article ai all',
    ]);
  });

  it('are of one level: of all where the work’s own role has too few answers for the posting’s', () => {
    expect(named('ai', 'GB', 'senior').slice(0, 2)).toEqual(['survey ai all', 'survey ml all']);
    expect(named('mixed', 'GB', 'senior').slice(0, 2)).toEqual(['survey ai all', 'survey ml all']);
    expect(named('ml', 'GB', 'senior').slice(0, 2)).toEqual(['survey ml senior', 'article ml all']);
    expect(named('ml', 'NL', 'mid').slice(0, 2)).toEqual(['survey ml all', 'article ml all']);
    expect(named('ai', 'US', 'unknown').slice(0, 2)).toEqual(['survey ai all', 'survey ml all']);
    expect(named('ai', 'US', 'intern')[0]).toBe('survey ai entry');
  });

  it.each([null, 'FR'])('are the article’s alone where nothing is known of %s', (country) => {
    expect(named('mixed', country, 'mid')).toEqual(['article ai all', 'article ml all']);
  });

  it('are none for other work', () => {
    expect(named('neither', 'US', 'mid')).toEqual([]);
  });

  it('rest on 20 answers and more, with quartiles around them', () => {
    for (const verdict of ['ai', 'ml'] as const)
      for (const country of ['GB', 'US', 'CA', 'AU', 'DE', 'NL'])
        for (const seniority of ['junior', 'mid', 'senior', 'lead', 'unknown'] as const)
          for (const { source, n, low, median, high } of mediansFor(verdict, country, seniority)) {
            if (source === 'article') continue;
            expect(n).toBeGreaterThanOrEqual(20);
            expect(low).toBeLessThanOrEqual(median);
            expect(high).toBeGreaterThanOrEqual(median);
          }
  });
});
