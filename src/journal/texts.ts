import type { Entry, Trouble } from '../browser/journal.ts';
import type { Period, Verdict } from '../classifier/analysis.ts';
import { count, list, money, payRange, percent } from '../ui/format.ts';
import { STATUS_WORDS } from '../ui/texts.ts';
import type { FileProblem } from './file.ts';
import type { Column } from './rows.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const PER: Record<Period, string> = { year: 'a year', month: 'a month', day: 'a day', hour: 'an hour' };
const VERDICT: Record<Verdict, string> = { ai: 'AI', mixed: 'AI + ML', ml: 'ML', neither: 'not AI/ML' };
const listings = (n: number): string => (n === 1 ? '1 listing' : `${count(n)} listings`);
const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** Every sentence of the journal. */
export const JOURNAL = {
  heading: 'Journal',
  intro: 'The listings you opened with Undertitle on. Kept on this device alone; never of private windows.',
  tabs: { table: 'Listings', insights: 'What they tell' },
  loading: 'Reading the journal…',
  empty: 'No listings yet. Open one on a job board, and it is kept here.',
  off: 'The journal is switched off in the settings.',
  settings: 'Journal settings',
  shown: (rows: number, all: number, complete: boolean): string =>
    rows === all ? listings(all) : `${count(rows)} of ${complete ? '' : 'the latest '}${listings(all)}`,
  nothing: 'No listing fits. Loosen the filters.',
  reset: 'Show all',
  verdict: VERDICT,
  status: STATUS_WORDS,
  sure: ({ unsure, confidence }: Pick<Entry, 'unsure' | 'confidence'>): string =>
    unsure ? 'not sure' : confidence === null ? '' : percent(confidence),
  searching: (n: number): string => `Searching the descriptions: ${count(n)} so far.`,
  filter: {
    words: 'Search',
    placeholder: 'Title, employer, place, skill, note',
    inText: 'In descriptions too',
    verdict: 'Work',
    board: 'Board',
    country: 'Country',
    status: 'Status',
    skill: 'Skill',
    pay: 'Pay',
    any: 'any',
    stated: 'stated',
    atLeast: (amount: number, currency: string): string => `${money(amount, currency)} a year or more`,
    wanted: 'Only the role I want',
    country_: (code: string): string => regions.of(code) ?? code,
  },
  views: {
    label: 'Saved views',
    none: 'Choose…',
    name: 'Name of this view',
    save: 'Save this view',
    remove: 'Delete this view',
  },
  column: {
    last: 'Opened',
    title: 'Listing',
    verdict: 'Work',
    pay: 'Pay',
    lacking: 'You lack',
    place: 'Place',
    board: 'Board',
    status: 'Status',
  } satisfies Record<Column, string>,
  table: 'Listings of the journal',
  keys: 'Arrow keys move between listings, Enter opens one.',
  untitled: 'Untitled',
  at: (title: string | null, company: string | null): string =>
    company === null ? (title ?? 'Untitled') : `${title ?? 'Untitled'}, ${company}`,
  day: (at: number): string => DAY.format(at),
  pay: ({ salary }: Pick<Entry, 'salary'>): string => {
    const range =
      salary && payRange(salary, money, { upTo: (pay) => `up to ${pay}`, from: (pay) => `from ${pay}` });
    return salary && range ? (salary.period === 'year' ? range : `${range} ${PER[salary.period]}`) : '';
  },
  more: (n: number): string => `+${n}`,
  twins: (n: number): string =>
    n === 1 ? 'The same job was opened once more' : `The same job was opened ${n} more times`,
  twin: (entry: Entry, board: string): string =>
    `${board}, ${DAY.format(entry.last)}${entry.status === 'seen' ? '' : `, ${STATUS_WORDS[entry.status].toLowerCase()}`}`,
  detail: {
    open: 'Open the listing',
    close: 'Close',
    remove: 'Delete from the journal',
    status: 'Status',
    since: (at: number): string => `since ${DAY.format(at)}`,
    notes: 'Notes',
    kept: 'Kept.',
    opened: (first: number, last: number): string =>
      DAY.format(first) === DAY.format(last)
        ? `Opened on ${DAY.format(first)}.`
        : `First opened on ${DAY.format(first)}, last on ${DAY.format(last)}.`,
    lacking: 'Required skills you lack',
    having: 'Skills you have',
    nice: 'Nice to have',
    text: 'The description as it was read',
    noText: 'Its text was not kept.',
  },
  actions: {
    json: 'Export all (JSON)',
    csv: 'Export as table (CSV)',
    import: 'Import a journal file',
    removeAll: 'Delete all',
    really: (n: number): string => `Yes, delete ${listings(n)}`,
    keep: 'Keep them',
    undo: 'Undo',
  },
  said: {
    removed: (title: string): string => `Deleted: ${title}.`,
    removedAll: (n: number): string => `Deleted ${listings(n)}.`,
    imported: (fresh: number, changed: number): string => {
      const parts = [
        fresh > 0 ? `${listings(fresh)} added` : '',
        changed > 0 ? `${listings(changed)} brought up to date` : '',
      ];
      const done = parts.filter(Boolean);
      return done.length === 0 ? 'The journal holds all of it already.' : `${list(done)}.`;
    },
    undone: 'Undone.',
    working: 'Working…',
    exported: (n: number): string => `Exported ${listings(n)}.`,
  },
  problem: (problem: FileProblem): string => {
    const nothing = 'Nothing was changed.';
    if (problem.kind === 'entry')
      return `Entry ${count(problem.at)} of the file is not valid${problem.field ? ` (${problem.field})` : ''}. ${nothing}`;
    const why = {
      'not-json': 'The file is damaged: it cannot be read as JSON.',
      'not-ours': 'This is no journal that Undertitle exported.',
      newer: 'The file is from a later version of Undertitle. Update the extension first.',
    };
    return `${why[problem.kind]} ${nothing}`;
  },
  trouble: {
    blocked:
      'Another tab still holds the journal as an earlier version kept it. Close the other pages of Undertitle and reload this one; nothing is lost.',
    full: 'The disk has no room left, so the last change was not kept; what you see is what was kept before. Make room, or export and delete old listings.',
    off: 'The browser keeps no journal here: its storage is off or broken. Nothing was changed.',
  } satisfies Record<Trouble, string>,
};
