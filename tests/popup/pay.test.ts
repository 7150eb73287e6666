import { describe, expect, it } from 'vitest';
import { payView } from '../../src/popup/pay.ts';
import { labelPlaces } from '../../src/popup/strip.tsx';

const gbp = { min: 85_000, max: 110_000, currency: 'GBP', period: 'year' } as const;

describe('posted pay and the medians', () => {
  it('stand on one scale when both are pounds a year', () => {
    const { posted, strip, context } = payView(gbp, null, 'ai');
    expect(posted).toBe('£85,000–£110,000 a year');
    expect(context).toBeNull();
    expect(strip?.marks.map(({ role, amount }) => [role, amount])).toEqual([
      ['ai', 75_000],
      ['ml', 105_000],
    ]);
    expect(strip?.spoken).toMatch(/85,000.*75,000.*105,000/);
  });

  it.each([
    ['another currency', { ...gbp, currency: 'USD' }],
    ['another period', { ...gbp, min: 500, max: 600, period: 'day' as const }],
  ])('in %s are not drawn on one scale', (_what, salary) => {
    const { strip, context, posted } = payView(salary, null, 'ml');
    expect(strip).toBeNull();
    expect(context).toContain('£75,000');
    expect(posted).not.toBeNull();
  });

  it('show the posting’s own words where no figure could be read', () => {
    expect(payView(null, 'Competitive plus tips', 'ai').posted).toBe('Competitive plus tips');
  });

  it('are not given for work that is neither', () => {
    expect(payView(gbp, null, 'neither')).toMatchObject({ context: null, strip: null });
  });

  it.each([
    [{ ...gbp, min: null }, 'up to £110,000 a year'],
    [{ ...gbp, max: null }, 'from £85,000 a year'],
    [{ ...gbp, min: 62.5, max: 62.5, period: 'hour' as const }, '£62.50 an hour'],
  ])('of an open or single range read %j', (salary, words) => {
    expect(payView(salary, null, 'ai').posted).toBe(words);
  });
});

describe('labels of the medians', () => {
  it.each([
    [60, 308],
    [60, 61],
    [300, 308],
    [180, 190],
  ])('of marks at %i and %i neither touch nor leave the drawing', (left, right) => {
    const [a, b] = labelPlaces(left, right);
    expect(b - a).toBeGreaterThanOrEqual(112);
    expect(a).toBeGreaterThanOrEqual(56);
    expect(b).toBeLessThanOrEqual(368 - 56);
  });
});
