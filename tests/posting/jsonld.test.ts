import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../src/posting/jsonld.ts';

const HINT = { url: 'https://jobs.example/view/7?x=1', titles: ['Crane Tuner | Jobs'] };
const JOB = { '@type': 'JobPosting', title: 'Crane Tuner', hiringOrganization: { name: 'Kelp Labs' } };

const read = (...blocks: unknown[]) =>
  readJsonLd(
    blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
    HINT,
  );
const job = (more: object) => read({ ...JOB, ...more });

describe('finding the posting', () => {
  it.each([
    ['at the top', JOB],
    ['in an array', [{ '@type': 'WebSite' }, JOB]],
    ['in @graph', { '@graph': [{ '@type': 'Organization' }, JOB] }],
    ['as main entity', { '@type': 'WebPage', mainEntity: JOB }],
    ['with a list of types', { ...JOB, '@type': ['Thing', 'JobPosting'] }],
    ['with a type address', { ...JOB, '@type': 'http://schema.org/JobPosting' }],
    ['with a prefixed type', { ...JOB, '@type': 'schema:JobPosting' }],
  ])('%s', (_name, block) => {
    expect(read({ '@type': 'BreadcrumbList' }, block)?.title).toBe('Crane Tuner');
  });

  it.each([
    ['comments', `<!-- ${JSON.stringify(JOB)} -->`],
    ['CDATA', `//<![CDATA[\n${JSON.stringify(JOB)}\n//]]>`],
    ['escaped quotes', JSON.stringify(JOB).replaceAll('"', '&quot;')],
    ['trailing commas', JSON.stringify(JOB).replaceAll('}', ',}')],
    ['raw line breaks', JSON.stringify({ ...JOB, description: 'a|b' }).replace('|', '\n\u0001\t')],
    ['bad escapes', JSON.stringify({ ...JOB, description: 'a|b' }).replace('|', "\\'\\x")],
    ['a semicolon', `${JSON.stringify(JOB)};`],
    ['a byte order mark', `\ufeff${JSON.stringify(JOB)}`],
  ])('behind %s', (_name, block) => {
    expect(read(block)).toMatchObject({ title: 'Crane Tuner', company: 'Kelp Labs' });
  });

  it('takes none of a list, unless it is the page’s own', () => {
    const cook = { ...JOB, title: 'Cook' };
    const pilot = { ...JOB, title: 'Pilot' };
    expect(read([cook, pilot])).toBeNull();
    expect(read([cook, JOB])?.title).toBe('Crane Tuner');
    expect(read([cook, { ...pilot, url: 'https://jobs.example/view/7' }])?.title).toBe('Pilot');
    expect(read([JOB, { ...JOB, hiringOrganization: 'Gull Works' }])).toBeNull();
    expect(read({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: cook }] })).toBeNull();
  });

  it('reads nothing from what is no JSON', () => {
    for (const block of ['', '{', '[1,', 'JobPosting', '{"@type":"JobPosting"', 'null', '"JobPosting"', '7'])
      expect(read(block)).toBeNull();
  });
});

const place = (address: unknown, more: object = {}) =>
  job({ jobLocation: { '@type': 'Place', address }, ...more })?.location;

describe('location', () => {
  it.each([
    [{ addressLocality: 'Leith', addressRegion: 'Scotland', addressCountry: 'GB' }, 'Leith, Scotland, UK'],
    [{ addressLocality: 'Leith', addressRegion: '-', addressCountry: { name: 'France' } }, 'Leith, France'],
    [{ addressLocality: 'Luxembourg', addressRegion: 'Luxembourg' }, 'Luxembourg'],
    [{ addressLocality: '15000', addressCountry: 'CZ' }, 'CZ'],
    [{ addressLocality: 'Harvard', addressCountry: 'UNAVAILABLE' }, 'Harvard'],
    [{ addressLocality: null, addressRegion: 7, addressCountry: [] }, '7'],
    ['1 Pier Road, Oban', '1 Pier Road, Oban'],
    [{ addressLocality: 'Kelp Labs' }, null],
    [{}, null],
  ])('%j', (address, text) => {
    expect(place(address)).toBe(text);
  });

  it('says Remote when a remote job names no town', () => {
    const remote = { jobLocationType: 'TELECOMMUTE' };
    expect(job(remote)?.location).toBe('Remote');
    expect(place({ addressCountry: 'US' }, remote)).toBe('Remote');
    expect(place({ addressLocality: 'Anywhere' }, remote)).toBe('Remote');
    expect(place({ addressLocality: 'Oban' }, remote)).toBe('Oban');
  });

  it('names several places, each once, and counts the rest', () => {
    const at = (name: string) => ({ address: { addressLocality: name } });
    expect(job({ jobLocation: ['Oban', 'Mull', 'Oban'].map(at) })?.location).toBe('Oban / Mull');
    expect(job({ jobLocation: [...'abcdefgh'].map(at) })?.location).toBe('a / b / c / d / e / +3');
  });
});

const pay = (value: unknown, currency: unknown = 'GBP', more: object = {}) =>
  job({ baseSalary: { '@type': 'MonetaryAmount', currency, value, ...more } })?.salary;

describe('salary', () => {
  it.each([
    [{ minValue: 85000, maxValue: 110000, unitText: 'YEAR' }, '85000-110000 GBP per YEAR'],
    [{ minValue: '85,000.00', maxValue: '110,000', unitText: 'yearly' }, '85000-110000 GBP per YEAR'],
    [{ value: '55000', unitCode: 'ANN' }, '55000 GBP per YEAR'],
    [{ minValue: 30.5, maxValue: 30.5, unitText: 'per hour' }, '30.5 GBP per HOUR'],
    [{ minValue: 0, maxValue: 40000, unitText: 'Annually' }, 'up to 40000 GBP per YEAR'],
    [{ minValue: 40000, maxValue: 0, unitText: 'YEAR' }, 'from 40000 GBP per YEAR'],
    [{ minValue: 40000, unitText: 'P1Y' }, 'from 40000 GBP per YEAR'],
    [{ minValue: '£85,000', maxValue: '£110k', unitText: 'YEAR' }, '85000-110000 GBP per YEAR'],
    [{ minValue: '85.000,00', maxValue: '110 000', unitText: 'Jahr' }, '85000-110000 GBP per YEAR'],
    [{ minValue: { value: 30 }, maxValue: { value: '40.5' }, unitText: 'PT1H' }, '30-40.5 GBP per HOUR'],
    [{ value: '85000-110000', unitText: 'YEAR' }, '85000-110000 GBP per YEAR'],
    ['85000 - 110000', '85000 - 110000 GBP'],
    [
      [
        { minValue: 90000, maxValue: 99000, unitText: 'YEAR' },
        { minValue: 80000, maxValue: 89000, unitText: 'YEAR' },
      ],
      '90000-99000 GBP per YEAR; 80000-89000 GBP per YEAR',
    ],
    [{ minValue: '85 apples', unitText: 'YEAR' }, null],
    [{ minValue: -5, maxValue: Number.NaN, unitText: 'YEAR' }, null],
    [{ minValue: 60000, maxValue: 50000, unitText: 'YEAR' }, '50000-60000 GBP per YEAR'],
    [52000, '52000 GBP'],
    ['£52k plus a boat', '£52k plus a boat'],
    [{ value: 0, minValue: 0, maxValue: 0, unitText: 'YEAR' }, null],
    [{ unitText: 'YEAR' }, null],
    [null, null],
    [{ minValue: {}, maxValue: [], unitText: {} }, null],
  ])('%j', (value, text) => {
    expect(pay(value)).toBe(text);
  });

  it('reads a currency beside the number where the data names none', () => {
    expect(pay({ minValue: '€60.000', maxValue: '70.000 EUR', unitText: 'YEAR' }, '')).toBe(
      '60000-70000 EUR per YEAR',
    );
    expect(pay({ minValue: '$60,000', unitText: 'YEAR' }, null)).toBe('from 60000 $ per YEAR');
    expect(pay({ value: 60000, unitText: 'YEAR' }, '£')).toBe('60000 GBP per YEAR');
  });

  it('reads several currencies apart, and other kinds of price', () => {
    const at = (currency: string, minValue: number) => ({ currency, value: { minValue, unitText: 'YEAR' } });
    expect(job({ baseSalary: [at('GBP', 1000), at('EUR', 1200), at('GBP', 1000)] })?.salary).toBe(
      'from 1000 GBP per YEAR; from 1200 EUR per YEAR',
    );
    expect(
      job({ baseSalary: { minPrice: 10, maxPrice: 20, priceCurrency: 'USD', unitText: 'HOUR' } })?.salary,
    ).toBe('10-20 USD per HOUR');
  });

  it('takes currency and period from wherever they stand', () => {
    expect(pay({ value: 9 }, '', { unitText: 'HOUR' })).toBe('9 per HOUR');
    expect(pay({ value: 9 }, '')).toBeNull();
    expect(job({ baseSalary: 9, salaryCurrency: 'EUR' })?.salary).toBe('9 EUR');
    expect(job({ baseSalary: 'From $50,000 a year' })?.salary).toBe('From $50,000 a year');
    expect(job({ baseSalary: 'competitive' })?.salary).toBeNull();
  });
});

describe('other fields', () => {
  it('reads names, dates and descriptions in the shapes they come in', () => {
    expect(job({ title: 'R&amp;D  Lead', hiringOrganization: 'Kelp &amp; Co' })).toMatchObject({
      title: 'R&D Lead',
      company: 'Kelp & Co',
    });
    expect(job({ hiringOrganization: [{ name: 'Kelp' }] })?.company).toBe('Kelp');
    expect(job({ datePosted: '2021-01-20 12:47:53 UTC' })?.datePosted).toBe('2021-01-20');
    expect(job({ datePosted: 'yesterday' })?.datePosted).toBeNull();
    expect(job({ description: ['<p>a</p>', { '@value': 'b' }] })?.description).toBe('a\n\nb');
  });

  it('never throws, and gives text or nothing', () => {
    const keys = [
      'title',
      'description',
      'hiringOrganization',
      'jobLocation',
      'baseSalary',
      'datePosted',
      'jobLocationType',
      '@id',
    ];
    const inner = [
      'address',
      'name',
      'value',
      'minValue',
      'currency',
      'addressLocality',
      'addressCountry',
      '@type',
      '__proto__',
    ];
    const few = { maxKeys: 4 };
    const { thing } = fc.letrec((tie) => ({
      thing: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('thing'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...inner), tie('thing'), few),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), thing, few), (fields) => {
        const found = read({ ...fields, '@type': 'JobPosting' });
        for (const value of Object.values(found ?? {}))
          expect(value === null || typeof value === 'string').toBe(true);
      }),
      { numRuns: 200 },
    );
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void read(`${a}{"@type":"JobPosting"${b}`)));
  });

  it('survives deep and long data', () => {
    const deep = `${'['.repeat(100_000)}${JSON.stringify(JOB)}${']'.repeat(100_000)}`;
    expect(() => read(deep)).not.toThrow();
    const many = `[${`${JSON.stringify(JOB)},`.repeat(20_000)}1]`;
    expect(read(many)?.title).toBe('Crane Tuner');
    expect(read(`${'{,'.repeat(1_000_000)}`)).toBeNull();
    expect(read(JSON.stringify({ ...JOB, description: 'x'.repeat(3_000_000) }))).toBeNull();
  });
});
