// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalListing } from '../../../src/pages/journal/insight-data.ts';
import { Insights } from '../../../src/pages/journal/insights.tsx';
import { listing } from './listing.ts';

const onOpen = vi.fn();
const settings = {
  skills: ['Python'],
  learning: [] as string[],
  wantedRole: 'ai' as const,
  currency: null,
  workYear: { hoursPerWeek: 40, weeksPerYear: 52, daysPerYear: 220 },
};
const draw = (listings: JournalListing[], own = settings) => {
  render(null, document.body);
  render(h(Insights, { listings, settings: own, onOpen }), document.body);
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));
const section = (heading: string): Element => {
  const found = [...document.querySelectorAll('section.insight')].find(
    (one) => one.querySelector('h3')?.textContent === heading,
  );
  if (!found) throw new Error(`no section ${heading}`);
  return found;
};
const tableOf = (heading: string) =>
  [...section(heading).querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
const many = (n: number, part: Parameters<typeof listing>[0]) =>
  Array.from({ length: n }, () => listing(part));

describe('the insights', () => {
  beforeEach(() => onOpen.mockClear());

  it('say in words when there is too little to count', () => {
    draw(many(3, { required: ['Go'] }));
    const words = document.body.textContent ?? '';
    expect(words).toContain('Only 3 listings to chart so far.');
    expect(document.querySelectorAll('.insight svg').length).toBe(0);
    draw([]);
    expect(document.body.textContent).toContain('Nothing to chart yet.');
  });

  it('rank what brings most listings within reach, with the listings behind each', () => {
    const listings = [
      ...many(6, { required: ['Python', 'LangGraph', 'Qdrant'] }),
      ...many(2, { required: ['Terraform'] }),
      ...many(9, { verdict: 'ml', required: ['PyTorch'] }),
      listing({ required: ['Python'] }),
    ];
    draw(listings);
    const learn = section('What to learn next');
    expect(learn.textContent).toContain(
      '1 of 9 AI engineering listings is within reach: you have at least 80% of what it requires.',
    );
    const steps = [...learn.querySelectorAll('.steps > li')].map((step) => [
      step.querySelector('h4')?.textContent,
      step.querySelector('strong')?.textContent,
    ]);
    expect(steps).toContainEqual(['Terraform', '2 listings nearer, 2 of them within reach']);
    expect(steps.filter(([, gain]) => gain === '6 listings nearer, 6 of them within reach').length).toBe(1);
    learn.querySelector<HTMLButtonElement>('button.link')?.click();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('count a choice once, by the skill the reader has, and the usual work not at all', () => {
    const need = (anyOf: string[], generic = false) => ({
      ...{ anyOf, generic, need: 'required' as const, named: 1, start: 0, end: 1 },
    });
    const needs = [need(['Go', 'Python']), need(['monitoring'], true), need(['Qdrant'])];
    draw(many(8, { required: ['Go', 'Python', 'monitoring', 'Qdrant'], needs }));
    expect(tableOf('Skills asked for').map(([skill, n]) => [skill, n])).toEqual([
      ['Python', '8'],
      ['Qdrant', '8'],
    ]);
  });

  it('count only what was saved, when asked to', async () => {
    draw([...many(6, { required: ['Go'] }), ...many(5, { required: ['Rust'], status: 'applied' })]);
    const heads = () => [...document.querySelectorAll('.steps h4')].map((one) => one.textContent);
    expect(heads()).toEqual(['Go', 'Rust']);
    document.querySelectorAll<HTMLInputElement>('input[name="learn-scope"]')[1]?.click();
    await settle();
    expect(heads()).toEqual(['Rust']);
  });

  it('tell of each title kind what was under it, in words and as a table', () => {
    draw([
      ...many(9, { titleSays: 'ml', verdict: 'ai' }),
      ...many(20, { titleSays: 'ml', verdict: 'ml' }),
      ...many(2, { titleSays: 'ml', verdict: 'neither' }),
    ]);
    const heading = 'Titles and the work under them';
    expect(section(heading).textContent).toContain(
      'Of 31 ML engineer titles, 20 were ML engineering and 9 AI engineering.',
    );
    expect(tableOf(heading)).toEqual([
      ['ML engineer titles (31)', '9 (29%)', '0 (0%)', '20 (65%)', '2 (6%)'],
    ]);
  });

  it('give each chart a table of the same figures, and its drawing a text', () => {
    const salary = { min: 90000, max: 110000, currency: 'GBP', period: 'year' as const };
    draw(many(12, { required: ['Python', 'Go'], nice: ['C++'], salary }));
    expect(tableOf('Skills asked for')).toEqual([
      ['Go', '12', '0', 'you lack it'],
      ['Python', '12', '0', 'you have it'],
      ['C++', '0', '12', 'you lack it'],
    ]);
    expect(tableOf('AI and ML pay')).toEqual([['AI engineering', '12', '£100,000', '£100,000', '£100,000']]);
    expect(tableOf('Verdicts over time')).toEqual([
      ['3 Mar', '12 (100%)', '0 (0%)', '0 (0%)', '0 (0%)', '12'],
    ]);
    for (const drawing of document.querySelectorAll('.insight svg')) {
      const told =
        drawing.ariaLabel || drawing.closest('[aria-hidden="true"]') || drawing.closest('[role="img"]');
      expect(told, drawing.outerHTML).toBeTruthy();
    }
  });

  it('tell nothing of pay under ten listings of a role', () => {
    const salary = { min: 90000, max: 110000, currency: 'GBP', period: 'year' as const };
    draw([...many(9, { salary }), ...many(9, { salary, verdict: 'ml' })]);
    expect(section('AI and ML pay').textContent).toContain('from 10 listings with pay on');
    expect(section('AI and ML pay').querySelector('svg, table')).toBeNull();
  });

  it('show markup in titles as text', () => {
    draw(many(5, { required: ['Go'], title: '<img src=x onerror=alert(1)>' }));
    expect(document.querySelector('.insights img')).toBeNull();
    expect(document.querySelector('button.link')?.textContent).toContain('<img src=x');
  });
});
