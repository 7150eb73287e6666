import { describe, expect, it } from 'vitest';
import { merge } from '../../src/posting/merge.ts';

const HEAD = { board: 'generic', id: null, url: 'https://jobs.example/7' };

describe('merge', () => {
  it('takes each field from the first layer that has it, and remembers which', () => {
    const posting = merge(HEAD, [
      { layer: 'board', fields: { title: ' Net Mender ', company: null, salary: '' } },
      { layer: 'structured', fields: { title: 'Other', company: 'Kelp Labs', salary: '5 EUR' } },
      { layer: 'heuristic', fields: { description: 'Mend nets.' } },
    ]);
    expect(posting).toMatchObject({
      title: 'Net Mender',
      company: 'Kelp Labs',
      salary: '5 EUR',
      missing: [],
    });
    expect(posting.layers).toEqual({
      title: 'board',
      company: 'structured',
      salary: 'structured',
      description: 'heuristic',
    });
  });

  it('reports required fields that no layer had', () => {
    expect(merge(HEAD, [{ layer: 'board', fields: { title: 'Cook' } }]).missing).toEqual([
      'company',
      'description',
    ]);
  });
});
