import { describe, expect, it } from 'vitest';
import { ratesIn } from './rates.ts';

const HISTORY = `Date,USD,JPY,CYP,GBP,
2026-03-04,1.11,160.5,N/A,0.85,
2026-03-03,1.10,160.0,N/A,0.84,
2019-01-02,1.14,124.9,0.58,0.90,
`;

describe('rates in a file of the ECB', () => {
  it('are those of its newest day, without currencies that are not quoted', () => {
    expect(ratesIn(HISTORY)).toEqual({
      date: '2026-03-04',
      perEuro: { EUR: 1, USD: 1.11, JPY: 160.5, GBP: 0.85 },
    });
  });

  it('are those of the last day up to the one given', () => {
    expect(ratesIn(HISTORY, '2026-03-03').date).toBe('2026-03-03');
    expect(ratesIn(HISTORY, '2020-01-01').perEuro['CYP']).toBe(0.58);
    expect(() => ratesIn(HISTORY, '2018-01-01')).toThrow('no day up to 2018-01-01');
  });

  it('are read from the file of one day, too', () => {
    expect(ratesIn('Date, USD, JPY, \r\n04 March 2026, 1.11, 160.50, \r\n')).toEqual({
      date: '2026-03-04',
      perEuro: { EUR: 1, USD: 1.11, JPY: 160.5 },
    });
  });

  it('are refused where a file is none of the ECB’s, or holds none', () => {
    expect(() => ratesIn('<html>')).toThrow('no ECB file');
    expect(() => ratesIn('Date,USD\n2026-03-04,N/A')).toThrow('no rates of 2026-03-04');
  });
});
