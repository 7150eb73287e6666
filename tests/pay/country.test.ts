import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyOfPlace } from '../../src/classifier/salary/place.ts';
import { countryOf, countryOfPosting } from '../../src/pay/country.ts';

describe('the country of a place', () => {
  it.each([
    ['Leeds, England, United Kingdom', 'GB'],
    ['Tulsa, OK', 'US'],
    ['Halifax, Canada', 'CA'],
    ['Hamburg, Germany', 'DE'],
    ['Rotterdam', 'NL'],
    ['Bengaluru, Karnataka, India', 'IN'],
    ['Kondapur, IND', 'IN'],
    ['Remote', null],
    ['Remote in Europe', null],
    ['', null],
    [null, null],
    // A region is asked before a town, a country before a region, the longest name before any part of it.
    ['Albuquerque, New Mexico', 'US'],
    ['Puebla, Mexico', 'MX'],
    ['London, Ontario', 'CA'],
    ['Paris, Texas, United States', 'US'],
    ['Dublin, OH', 'US'],
    ['Belfast, Northern Ireland', 'GB'],
    ['Indianapolis, Indiana', 'US'],
    ['Ontario, California', 'US'],
    // Two letters after a town are a state's, unless the town lies in the country they stand for.
    ['Berlin, DE', 'DE'],
    ['Dover, DE', 'US'],
    ['Pune, IN', 'IN'],
    ['Fort Wayne, IN', 'US'],
    ['Toronto, CA', 'CA'],
    ['San Jose, CA', 'US'],
    ['Brisbane QLD', 'AU'],
    ['us', 'US'],
    ['Remote - US', 'US'],
    ['US-Remote', 'US'],
    ['Hybrid / Utrecht, Netherlands', 'NL'],
    // Words that only look like a place's.
    ['Join us in the office', null],
    ['Work where you can', null],
    // Several countries are none.
    ['Remote in United States, Canada or UK', null],
    ['London, United Kingdom; New York, NY', null],
    ['Paris, Berlin', null],
    ['London and Manchester', 'GB'],
  ])('%j is %s', (place, country) => {
    expect(countryOf(place)).toBe(country);
  });

  it('never throws, and names a country of two letters or none', () => {
    fc.assert(
      fc.property(fc.string(), (place) => {
        expect(countryOf(place) ?? 'XX').toMatch(/^[A-Z]{2}$/);
      }),
    );
  });
});

describe('the currency of a place', () => {
  it.each([
    ['Lahore, Punjab, Pakistan', 'PKR'],
    ['Paris, Berlin', 'EUR'],
    ['Sydney NSW', 'AUD'],
    ['London or New York', null],
    ['Remote', null],
  ])('%j is %s', (place, currency) => {
    expect(currencyOfPlace(place)).toBe(currency);
  });
});

describe('the country of a posting', () => {
  it.each([
    ['Leeds, UK', 'USD', 'GB'],
    ['Remote', 'GBP', 'GB'],
    [null, 'CAD', 'CA'],
    ['Remote', 'USD', 'US'],
    ['Quito, Ecuador', 'USD', 'EC'],
    ['Remote', 'XTS', null],
    [null, null, null],
    ['Remote', 'EUR', null],
    // Where several are named, the one that pays so.
    ['Remote in United States, Canada or UK', 'CAD', 'CA'],
    ['Remote in Germany or UK', 'GBP', 'GB'],
    ['Remote in Germany or France', 'EUR', null],
    ['Remote in Germany or UK', 'USD', null],
  ])('in %j paying in %s is %s', (place, currency, country) => {
    expect(countryOfPosting(place, currency)).toBe(country);
  });
});
