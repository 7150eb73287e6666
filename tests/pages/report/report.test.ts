import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/classifier/analysis.ts';
import { analyse } from '../../../src/classifier/index.ts';
import { composeReport, type Facts, siteToName } from '../../../src/pages/report/report.ts';
import type { Posting } from '../../../src/posting/posting.ts';

const NOTHING = { words: '', site: false };
const FACTS: Facts = {
  version: '0.1.0',
  agent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  locale: 'en-GB',
  boardsAllowed: true,
  reading: null,
  analysis: null,
};
const posting = (over: Partial<Posting>): Posting => ({
  board: 'lever',
  id: 'abc',
  url: 'https://jobs.lever.co/quayline/abc?who=me',
  title: 'Ferry Timetable Engineer',
  company: 'Quayline',
  location: 'Bristol',
  salary: null,
  description: 'Secret harbour work. '.repeat(100),
  datePosted: null,
  layers: { title: 'board', company: 'structured', location: 'board', description: 'heuristic' },
  missing: [],
  ...over,
});
const listing = (over: Partial<Posting> = {}): Facts['reading'] => ({
  kind: 'page',
  inFrame: false,
  reading: { kind: 'listing', posting: posting(over) },
});
const read = (one: Posting): Analysis => analyse({ ...one, salaryText: one.salary });

describe('a report', () => {
  it('names the browser and system, whichever of ours it is', () => {
    const first = (agent: string) => composeReport({ ...FACTS, agent }, NOTHING).split('\n')[0];
    expect(first(FACTS.agent)).toBe('Undertitle 0.1.0, Chrome 156 on Linux, en-GB');
    expect(first('Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0')).toContain(
      'Firefox 153 on Windows',
    );
    expect(first(`${FACTS.agent} Edg/156.0.1`)).toContain('Edge 156 on Linux');
    expect(first('lynx')).toContain('other on another system');
  });

  it('says where there is no page, and where one gave no answer', () => {
    expect(composeReport(FACTS, NOTHING)).toContain('Page: none');
    const unanswered: Facts = { ...FACTS, reading: 'unanswered' };
    expect(composeReport(unanswered, NOTHING)).toContain('Page: no answer');
    expect(siteToName(unanswered)).toBeNull();
  });

  it('says of each field whether and how it was found', () => {
    const report = composeReport(
      { ...FACTS, reading: listing({ company: null, missing: ['company'], layers: { title: 'board' } }) },
      NOTHING,
    );
    expect(report).toContain('Board: lever');
    expect(report).toContain('title: board');
    expect(report).toContain('company: MISSING');
    expect(report).toContain('salary: not stated');
    expect(report).toContain('about 2000 characters');
  });

  it('says what stood in the way of a page that was not read', () => {
    const of = (reading: Facts['reading']) => composeReport({ ...FACTS, reading }, NOTHING);
    expect(of(null)).toContain('Page: none');
    expect(of({ kind: 'unreadable', why: 'no-permission' })).toContain('not readable (no-permission)');
    const page = { kind: 'page', inFrame: false } as const;
    expect(of({ ...page, reading: { kind: 'none', board: 'indeed', reason: 'blocked' } })).toContain(
      'no job (blocked)',
    );
    expect(of({ ...page, reading: { kind: 'results', board: 'indeed', cards: [] } })).toContain('Cards: 0');
  });

  it('names the site, and holds the reader’s words, only where they say so', () => {
    const facts = { ...FACTS, reading: listing() };
    expect(siteToName(facts)).toBe('jobs.lever.co');
    expect(composeReport(facts, NOTHING)).not.toContain('jobs.lever.co');
    const whole = composeReport(facts, { words: ' The title is wrong. ', site: true });
    expect(whole).toContain('Site: jobs.lever.co');
    expect(whole.endsWith('\n\nThe title is wrong.')).toBe(true);
  });

  it('never holds a word of the page, nor its address', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}zq$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 6 }), (words) => {
        const [title = '', company = '', location = '', salary = '', description = '', id = ''] = words;
        const one = { title, company, location, salary, description, id, datePosted: id };
        const reading = listing({ ...one, url: `https://jobs.lever.co/${id}` });
        const analysis = read(posting(one));
        const report = composeReport({ ...FACTS, reading, analysis }, NOTHING);
        for (const secret of words) expect(report).not.toContain(secret);
      }),
      { numRuns: 100 },
    );
  });
});
