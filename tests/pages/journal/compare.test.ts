// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compare } from '../../../src/pages/journal/compare.tsx';
import type { Reader } from '../../../src/pages/journal/rows.ts';
import { entry } from './entry.ts';

const onRemove = vi.fn();
const onOpen = vi.fn();
const reader = {
  has: (name: string) => ['Python', 'Docker'].includes(name),
  currency: 'GBP',
  workYear: { hoursPerWeek: 40, weeksPerYear: 50, daysPerYear: 220 },
} as Reader;

const FIRST = entry('1', {
  ...{ title: 'AI Engineer', company: 'Harbour', location: 'Leeds', aiShare: 0.8, status: 'saved' },
  salary: { min: 70_000, max: 90_000, currency: 'GBP', period: 'year' },
  skills: { required: ['Python', 'LangGraph'], nice: ['Docker', 'Terraform'] },
  notes: 'Asked about Fridays.',
});
const SECOND = entry('2', {
  ...{ title: 'ML Engineer', company: 'Quay', verdict: 'neither', titleSays: 'ml' },
  salary: { min: 50, max: 50, currency: 'GBP', period: 'hour' },
});

const draw = (entries: Parameters<typeof Compare>[0]['entries']) =>
  render(h(Compare, { entries, reader, onRemove, onOpen }), document.body);
/** The cells of a row, by its heading. */
const row = (heading: string): string[] => {
  const found = [...document.querySelectorAll('tbody tr')].find(
    (one) => one.querySelector('th')?.textContent === heading,
  );
  if (!found) throw new Error(`no row ${heading}`);
  return [...found.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
};

describe('listings side by side', () => {
  beforeEach(() => {
    render(null, document.body);
    vi.clearAllMocks();
    draw([FIRST, SECOND]);
  });

  it('have their pay on one footing, beside the pay as posted', () => {
    expect(row('Pay a year, midpoint (GBP)')).toEqual(['£80,000', '≈ £100,000']);
    expect(row('Pay as posted')[1]).toMatch(/£50.*an hour/);
  });

  it('say what the reader lacks and has, and what would be nice', () => {
    expect(row('Required skills you lack')).toEqual(['LangGraph', '–']);
    expect(row('Skills you have')[0]).toBe('PythonDocker');
    expect(row('Nice to have')[0]).toBe('Terraform');
  });

  it('divide the work only where it is AI or ML, and mark a title that differs', () => {
    expect(row('Split of the work')).toEqual([expect.stringContaining('80%'), '–']);
    expect(row('Work').map((words) => words.includes('title differs'))).toEqual([false, true]);
  });

  it('show place, status and notes, and say where nothing is stated', () => {
    expect(row('Place')).toEqual(['Leeds', 'Not stated']);
    expect(row('Status')).toEqual(['Saved', 'Seen']);
    expect(row('My notes')).toEqual(['Asked about Fridays.', '–']);
  });

  it('can be opened, taken out and printed', () => {
    const printed = vi.fn();
    vi.stubGlobal('print', printed);
    for (const button of document.querySelectorAll('button')) button.click();
    vi.unstubAllGlobals();
    expect(onOpen.mock.calls).toEqual([['linkedin:1'], ['linkedin:2']]);
    expect(onRemove.mock.calls).toEqual([['linkedin:1'], ['linkedin:2']]);
    expect(printed).toHaveBeenCalledOnce();
    expect(document.querySelector('[aria-label*="Harbour"]')?.getAttribute('aria-label')).toContain(
      'Take out',
    );
  });

  it('say how to choose them while there are fewer than two', () => {
    draw([FIRST]);
    expect(document.querySelector('table')).toBeNull();
    expect(document.body.textContent).toContain('Choose two to four listings');
  });
});
