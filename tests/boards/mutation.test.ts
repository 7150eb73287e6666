import { describe, expect, it } from 'vitest';
import { readAfter, redesigns } from './redesigns.ts';

describe.each(redesigns)('a page with $what', ({ by, share }) => {
  const marks = readAfter(by);

  it('is never read wrong', () => {
    expect(marks.filter(({ mark }) => mark === 'wrong')).toEqual([]);
  });

  it('shows the job beside a result list all the same', () => {
    const panes = marks.filter(({ name, field }) => /\/results-.*pane/.test(name) && field !== 'company');
    expect(new Set(panes.map(({ name }) => name.replace(/\/.*/, '')))).toEqual(
      new Set(['eightfold', 'glassdoor', 'indeed', 'linkedin', 'monster', 'ziprecruiter']),
    );
    expect(panes.filter(({ mark }) => mark !== 'right')).toEqual([]);
  });

  it('is mostly still read', () => {
    const right = marks.filter(({ mark }) => mark === 'right').length;
    expect(right / marks.length).toBeGreaterThanOrEqual(share);
  });
});
