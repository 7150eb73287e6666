import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { readPage } from '../../../src/boards/read.ts';
import type { PageReading } from '../../../src/posting/posting.ts';
import { faultsOf, isCase, type PageCase } from './page-cases.ts';

/** One line of a page index: what a saved page should be read as. */
interface Expectation {
  file: string;
  board: string;
  kind: 'listing' | 'results' | 'negative';
  url: string | null;
  expected: {
    title?: string;
    company?: string;
    location?: string;
    salary?: string | null;
    salary_where?: string;
    description_starts?: string | null;
    description_ends?: string | null;
    description_chars?: number;
    title_alt?: string[];
    company_alt?: string[];
    location_alt?: string[];
    salary_alt?: string[];
    cards?: number;
    first_titles?: string[];
    last_title?: string | null;
  };
}

type Mark = 'right' | 'wrong' | 'missing';
interface Judged {
  field: string;
  mark: Mark;
  got: string | null;
  wanted: string;
}

/** Addresses for pages saved without one: any that the board would show such a page at. */
const ADDRESSES: Record<string, string> = {
  'linkedin-listing': 'https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/2230926500',
  'linkedin-results': 'https://www.linkedin.com/jobs-guest/jobs/api/seeMoreJobPostings/search?keywords=x',
  'linkedin-negative': 'https://www.linkedin.com/login',
};
const DESCRIPTION_TOLERANCE = 0.02;

/** happy-dom loses the rest of a page after a style sheet inside a drawing. */
const STYLES = /<style[^>]*>[^<]*<\/style>/gi;

/** Mail addresses were taken out of the saved pages. */
const MAIL = /[\w.+-]{1,60}@[\w.-]{1,60}/g;

const squeeze = (text: string): string =>
  text
    .replace(MAIL, '@')
    .replaceAll('\\n', '')
    .replaceAll('&nbsp;', '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');

const judgeText = (
  field: string,
  got: string | null,
  wanted: string | null | undefined,
  alts: string[] = [],
): Judged[] => {
  if (wanted === undefined) return [];
  const answers = [wanted, ...alts];
  const fits = answers.some((answer) => squeeze(answer ?? '') === squeeze(got ?? ''));
  return [
    { field, mark: fits ? 'right' : got === null ? 'missing' : 'wrong', got, wanted: answers.join(' | ') },
  ];
};

function judgeDescription(got: string | null, expected: Expectation['expected']): Judged {
  const text = squeeze(got ?? '');
  const starts = squeeze(expected.description_starts ?? '');
  const ends = squeeze(expected.description_ends ?? '');
  const chars = expected.description_chars;
  const length = (got ?? '').length;
  const shown = got === null ? null : `${length}: ${got.slice(0, 90)} … ${got.slice(-90)}`;
  const wanted = `${chars}: ${expected.description_starts} … ${expected.description_ends}`;
  if (!expected.description_starts) {
    return { field: 'description', mark: got === null ? 'right' : 'wrong', got: shown, wanted: 'none' };
  }
  const fits =
    text.startsWith(starts) &&
    text.endsWith(ends) &&
    (chars === undefined || Math.abs(length - chars) <= Math.max(40, chars * DESCRIPTION_TOLERANCE));
  return {
    field: 'description',
    mark: fits ? 'right' : got === null ? 'missing' : 'wrong',
    got: shown,
    wanted,
  };
}

function judgeListing(reading: PageReading, expected: Expectation['expected']): Judged[] {
  const posting = reading.kind === 'listing' ? reading.posting : null;
  const salaryAlts = expected.salary_where === 'description' ? [''] : [];
  return [
    ...judgeText('title', posting?.title ?? null, expected.title, expected.title_alt),
    ...judgeText('company', posting?.company ?? null, expected.company, expected.company_alt),
    ...judgeText('location', posting?.location ?? null, expected.location, expected.location_alt),
    ...judgeText('salary', posting?.salary ?? null, expected.salary, [
      ...(expected.salary_alt ?? []),
      ...salaryAlts,
    ]),
    judgeDescription(posting?.description ?? null, expected),
  ];
}

function judgeResults(
  reading: PageReading,
  { cards = 0, first_titles = [], last_title }: Expectation['expected'],
): Judged[] {
  const got = reading.kind === 'results' ? reading.cards : [];
  const count: Judged = {
    field: 'cards',
    mark:
      reading.kind === 'listing'
        ? 'wrong'
        : got.length === cards
          ? 'right'
          : got.length === 0
            ? 'missing'
            : 'wrong',
    got: reading.kind === 'listing' ? `listing: ${reading.posting.title}` : String(got.length),
    wanted: String(cards),
  };
  if (cards === 0) return [count];
  const titles = [...got.slice(0, first_titles.length), ...got.slice(-1)].map((card) => card.title ?? '');
  const wanted = [...first_titles, last_title ?? ''];
  const fits = squeeze(titles.join('|')) === squeeze(wanted.join('|'));
  return [
    count,
    {
      field: 'card titles',
      mark: fits ? 'right' : got.length === 0 ? 'missing' : 'wrong',
      got: titles.join(' | '),
      wanted: wanted.join(' | '),
    },
  ];
}

function judge(page: Expectation, reading: PageReading): Judged[] {
  if (page.kind === 'listing') return judgeListing(reading, page.expected);
  if (page.kind === 'results') return judgeResults(reading, page.expected);
  const got = reading.kind === 'none' ? `none (${reading.reason})` : reading.kind;
  return [{ field: 'no job', mark: reading.kind === 'none' ? 'right' : 'wrong', got, wanted: 'none' }];
}

function table(counts: Map<string, Map<Mark, number>>): string {
  const rows = [...counts].map(([name, marks]) => {
    const cell = (mark: Mark) => String(marks.get(mark) ?? 0).padStart(8);
    return `${name.padEnd(24)}${cell('right')}${cell('wrong')}${cell('missing')}`;
  });
  return [
    `${''.padEnd(24)}${['right', 'wrong', 'missing'].map((mark) => mark.padStart(8)).join('')}`,
    ...rows,
  ].join('\n');
}

/** A saved page as read at an address, and how long that took. Milliseconds. */
async function readSaved(file: string, url: string): Promise<{ reading: PageReading; time: number }> {
  const window = new Window({ url });
  window.document.write(readFileSync(file, 'utf8').replaceAll(STYLES, ''));
  const start = performance.now();
  const reading = readPage(window.document as unknown as Document, new URL(url));
  const time = performance.now() - start;
  await window.happyDOM.close();
  return { reading, time };
}

class Counts {
  readonly #rows = new Map<string, Map<Mark, number>>();
  add(name: string, mark: Mark): void {
    const marks = this.#rows.get(name) ?? new Map<Mark, number>();
    this.#rows.set(name, marks.set(mark, (marks.get(mark) ?? 0) + 1));
  }
  toString(): string {
    return table(this.#rows);
  }
}

/** Reads small cases and prints, per kind, how many are right, and each that is not. */
async function evaluateCases(folder: string, cases: readonly PageCase[]): Promise<number> {
  const byKind = new Counts();
  for (const one of cases) {
    const { reading } = await readSaved(join(folder, `${one.id}.html`), one.url);
    const faults = faultsOf(reading, one);
    byKind.add(one.kind.slice(0, 23), faults.length === 0 ? 'right' : 'wrong');
    if (faults.length === 0) continue;
    const got = reading.kind === 'listing' ? { ...reading.posting, description: undefined } : reading;
    console.log(
      `${one.id}: ${faults.join(', ')}\n  wanted ${JSON.stringify(one.want)}\n  got    ${JSON.stringify(got).slice(0, 600)}`,
    );
  }
  console.log(`\n${byKind}`);
  return 0;
}

/**
 * Reads every page of an index and prints right, wrong and missing per field and board, and each answer not right.
 * An index of small cases is read as one.
 *
 * @param options the folder with `index.jsonl`, `--all` for right answers too, names of files or boards to look at
 *   alone
 * @returns 0, or 1 when a page that holds no job was taken for one
 */
export async function evaluatePages(options: readonly string[]): Promise<number> {
  const words = options.filter((option) => !option.startsWith('--'));
  const folder = words.find((word) => word.includes('/') && !word.endsWith('.html')) ?? '../shared/pages';
  const names = words.filter((word) => word !== folder);
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Expectation | PageCase);
  const isWanted = (name: string) => names.length === 0 || names.some((part) => name.includes(part));
  const cases = lines.filter(isCase).filter(({ id }) => isWanted(id));
  if (cases.length > 0) return evaluateCases(folder, cases);
  const byField = new Counts();
  const byBoard = new Counts();
  let falseJobs = 0;
  for (const page of lines as Expectation[]) {
    if (!isWanted(page.file)) continue;
    const url = page.url ?? ADDRESSES[`${page.board}-${page.kind}`] ?? 'https://example.org/saved.html';
    const { reading, time } = await readSaved(join(folder, page.file), url);
    const judged = judge(page, reading);
    const wrong = judged.filter(({ mark }) => mark !== 'right' || options.includes('--all'));
    const board = reading.kind === 'listing' ? reading.posting.board : reading.board;
    const reason = reading.kind === 'none' ? ` (${reading.reason})` : '';
    console.log(`${page.file}: ${board} ${reading.kind}${reason}, ${time.toFixed(0)} ms`);
    for (const one of wrong)
      console.log(`  ${one.mark} ${one.field}\n    got    ${one.got}\n    wanted ${one.wanted}`);
    for (const { field, mark } of judged) {
      byField.add(`${page.kind} ${field}`, mark);
      byBoard.add(page.kind === 'negative' ? 'negative' : page.board, mark);
    }
    if (page.kind === 'negative' && reading.kind !== 'none') falseJobs++;
  }
  console.log(`\n${byField}\n\n${byBoard}`);
  return falseJobs > 0 ? 1 : 0;
}
