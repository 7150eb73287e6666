import { describe, expect, it } from 'vitest';
import type { Salary } from '../../../src/classifier/analysis.ts';
import { readPay } from '../../../src/classifier/salary/salary.ts';

/** The pay that a pay field's own words state. */
const fieldPay = (salaryText: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText, description: null }).salary;

const payIn = (description: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText: null, description });
const pay = (
  min: number | null,
  max: number | null,
  currency: string,
  period: Salary['period'] = 'year',
) => ({
  min,
  max,
  currency,
  period,
});

describe('pay in a field', () => {
  it.each<[string, Salary | null]>([
    ['£80k–£100k', pay(80_000, 100_000, 'GBP')],
    ['$150,000 - $200,000 USD', pay(150_000, 200_000, 'USD')],
    ['CHF 120’000', pay(120_000, 120_000, 'CHF')],
    ['45-55K€', pay(45_000, 55_000, 'EUR')],
    ['85000-110000 GBP per YEAR', pay(85_000, 110_000, 'GBP')],
    ['from 40000 GBP per YEAR', pay(40_000, null, 'GBP')],
    ['up to 40000 GBP per YEAR', pay(null, 40_000, 'GBP')],
    ['90000-99000 GBP per YEAR; 80000-89000 GBP per YEAR', pay(80_000, 99_000, 'GBP')],
    ['70000-80000 EUR per YEAR; 80000-90000 USD per YEAR', pay(70_000, 80_000, 'EUR')],
    ['30-45 USD per HOUR', pay(30, 45, 'USD', 'hour')],
    ['60000-70000 USD per HOUR', pay(60_000, 70_000, 'USD')],
    ['45-60 USD per YEAR', null],
    ['900-1000 EUR per WEEK', pay(900, 1000, 'EUR', 'week')],
    ['Base: £80,000, OTE £120,000', pay(80_000, 80_000, 'GBP')],
    ['£80,000 base + £20,000 bonus', pay(80_000, 80_000, 'GBP')],
    ['OTE: $250,000', null],
    ['Up to £20,000 annual bonus', null],
    ['$500 stipend', null],
    ['Equity: $50,000 - $100,000 in stock options', null],
    ['Competitive', null],
    ['', null],
  ])('%j', (text, wanted) => {
    expect(fieldPay(text)).toEqual(wanted);
  });

  it.each<[string, string, Salary | null]>([
    ['from 90k', 'Hull, UK', pay(90_000, null, 'GBP')],
    ['120k', 'Tulsa, OK', pay(120_000, 120_000, 'USD')],
    ['45 000 - 60 000 kr/månad', 'Umeå, Sweden', pay(45_000, 60_000, 'SEK', 'month')],
    ['500 kr/tim', 'Umeå, Sweden', pay(500, 500, 'SEK', 'hour')],
    ['R900 000 - R1 200 000 per annum', 'Durban, South Africa', pay(900_000, 1_200_000, 'ZAR')],
    ['85000-110000 per YEAR', 'Bergen, Norway', pay(85_000, 110_000, 'NOK')],
    ['85000-110000 per YEAR', 'Anywhere', null],
  ])('%j in %s', (text, location, wanted) => {
    expect(fieldPay(text, location)).toEqual(wanted);
  });
});

describe('pay in a description', () => {
  it.each<[string, Salary | null]>([
    ['We pay up to £650 per day (inside IR35).', pay(null, 650, 'GBP', 'day')],
    ['Salary: €4.500 brutto/Monat', pay(4500, 4500, 'EUR', 'month')],
    ['Compensation: 12-18 LPA', pay(1_200_000, 1_800_000, 'INR')],
    ['CTC: ₹12L - ₹18L', pay(1_200_000, 1_800_000, 'INR')],
    ['Salary: ₹25,00,000 a year', pay(2_500_000, 2_500_000, 'INR')],
    ['Salary: ₹1.2 Cr', pay(12_000_000, 12_000_000, 'INR')],
    ['Stawka: 150-180 zł/h netto', pay(150, 180, 'PLN', 'hour')],
    ['Plat: 60 000 – 90 000 Kč', pay(60_000, 90_000, 'CZK', 'month')],
    ['年収 800万円〜1200万円', pay(8_000_000, 12_000_000, 'JPY')],
    ['Salary: ZAR 900k - 1.2m per annum', pay(900_000, 1_200_000, 'ZAR')],
    ['Salary: 90 to 110 thousand euros per year', pay(90_000, 110_000, 'EUR')],
    ['Pay: USD 5,000 gross per calendar month', pay(5000, 5000, 'USD', 'month')],
    ['Base salary from £90k a year.', pay(90_000, null, 'GBP')],
    ['We offer a salary of $100,000 or more.', pay(100_000, null, 'USD')],
    ['Min: $120,000 Max: $160,000 annual base pay', pay(120_000, 160_000, 'USD')],
    ['The salary range is $150,000\nto $180,000 a year.', pay(150_000, 180_000, 'USD')],
    ['Salary range:\n$150,000\n-\n$180,000', pay(150_000, 180_000, 'USD')],
    ['£70,000+', pay(70_000, null, 'GBP')],
    ['$200,000 OTE ($120,000 base)', pay(120_000, 120_000, 'USD')],
    ['On-target earnings of $200,000 with a base of $130,000', pay(130_000, 130_000, 'USD')],
    ['Total compensation $260k; base salary $180k', pay(180_000, 180_000, 'USD')],
    ['Package: £100,000 (base £80,000)', pay(80_000, 80_000, 'GBP')],
    ['£5,000 car allowance and a salary of £60,000', pay(60_000, 60_000, 'GBP')],
    ['Salary is competitive, with equity.', null],
    ['You have 3-5 years of experience and 2 dogs.', null],
    ['Our customers pay $50,000 a year for this.', null],
    ['Compensation: $600K - $2M/yr', pay(600_000, 2_000_000, 'USD')],
    ['Deals of $600K - $2M a year', null],
    ['An excellent starting salary of £60,000', pay(60_000, 60_000, 'GBP')],
    ['Salary: $1.2M', null],
  ])('%j', (text, wanted) => {
    expect(payIn(text).salary).toEqual(wanted);
  });
});

describe('zones and levels', () => {
  it('span from the least to the most, and are kept apart', () => {
    expect(payIn('Base pay:\nZone A: $150,000 - $180,000\nZone B: $130,000 - $150,000 a year')).toMatchObject(
      {
        salary: pay(130_000, 180_000, 'USD'),
        bands: [
          { label: 'Zone A', min: 150_000, max: 180_000 },
          { label: 'Zone B', min: 130_000, max: 150_000 },
        ],
      },
    );
  });

  it('are named by the words after a figure where those tell them apart', () => {
    const { salary, bands } = payIn(
      'The salary range is $120,000 to $150,000 in Ohio and $140,000 to $190,000 in Oregon.',
    );
    expect(salary).toEqual(pay(120_000, 190_000, 'USD'));
    expect(bands.map(({ label }) => label)).toEqual(['in Ohio', 'in Oregon']);
  });

  it('are named without the words that lead on to the figure', () => {
    const { bands } = payIn('Pay:\nmid - up to £60k a year\nsenior - up to £80k a year');
    expect(bands).toEqual([
      { label: 'mid', min: null, max: 60_000 },
      { label: 'senior', min: null, max: 80_000 },
    ]);
  });

  it('in another currency are left out', () => {
    expect(payIn('Salary: Oban £60k-£70k, Lyon €65k-€75k')).toMatchObject({
      salary: pay(60_000, 70_000, 'GBP'),
      bands: [],
    });
  });
});

describe('what is not pay', () => {
  it.each([
    'We raised $570M last spring and serve 40 ports.',
    'We have $25,000,000 in funding.',
    'Benefits: 401k, a £5k training budget and up to $1,500 stipend.',
    '401(k) matching up to $10,000',
    '$500 monthly stipend for your home office',
    'An annual bonus of up to £20,000',
    '$10,000 sign-on bonus',
    'A £2,000 referral fee',
    'We save our clients $100,000 per year.',
    'A turnover of £80k to £100k a year',
    'Serving 100,000 - 200,000 users',
    'founded in 2015 - 2020',
  ])('%j', (text) => {
    expect(payIn(text)).toMatchObject({ salary: null, bands: [] });
  });
});
