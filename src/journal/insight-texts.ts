import type { Period, TitleSays, Verdict } from '../classifier/analysis.ts';
import { count, list, percent } from '../ui/format.ts';

const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
const listings = (n: number): string => plural(n, 'listing', 'listings');
const some = (n: number): string => (n === 0 ? 'none' : count(n));
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const WORK: Record<Verdict, string> = {
  ai: 'AI engineering',
  ml: 'ML engineering',
  mixed: 'both',
  neither: 'neither',
};
const TITLED: Record<TitleSays, string> = {
  ai: 'AI engineer titles',
  ml: 'ML engineer titles',
  both: 'Titles that name both',
  other: 'Other titles',
};
type Role = 'ai' | 'ml' | 'both' | null;
const ROLE = {
  ai: 'AI engineering',
  ml: 'ML engineering',
  both: 'AI and ML engineering',
  none: 'AI and ML engineering',
};
const roleWords = (role: Role): string => ROLE[role ?? 'none'];

/** Every sentence of the insights: what to learn next, and the charts. */
export const INSIGHTS = {
  heading: 'Insights',
  verdict: WORK,
  table: 'As a table',
  few: (seen: number, needed: number): string =>
    `${seen === 0 ? 'Nothing to count yet' : `Only ${listings(seen)} to count so far`}. From ${count(needed)} on there is something to see here.`,
  learn: {
    heading: 'What to learn next',
    scope: { all: 'All I have seen', saved: 'Saved and applied' },
    scopeLegend: 'Count',
    basis: (n: number, open: number, role: Role): string =>
      `Of ${plural(n, 'listing', 'listings')} of ${roleWords(role)} work, ${open === 0 ? 'none asks' : open === 1 ? '1 asks' : `${count(open)} ask`} only for required skills you have.`,
    role: 'Change the role you want',
    skills: 'Your skills are not filled in yet, so everything counts as lacking.',
    fill: 'Add your skills',
    opens: (n: number): string => `${plural(n, 'more listing', 'more listings')}`,
    nearer: 'opens none by itself, but brings the most within reach',
    underway: (n: number): string => `you are learning ${n === 1 ? 'it' : 'them'}`,
    asked: (n: number): string => `asked for by ${listings(n)} not yet open`,
    together: (skills: readonly string[]): string => skills.join(' + '),
    way: (steps: readonly string[]): string => `On the way: ${list(steps)}.`,
    which: (n: number): string => `Show ${n === 1 ? 'it' : 'them'}`,
    more: (n: number): string => `and ${count(n)} more`,
    untitled: 'Listing without a title',
    at: (title: string, company: string | null): string =>
      company === null ? title : `${title}, ${company}`,
    done: 'You have every skill these listings require, as far as Undertitle knows them.',
    method:
      'A listing counts as open when you have every skill it requires that Undertitle knows. Each step builds on those above it.',
  },
  time: {
    heading: 'Verdicts over time',
    unit: { week: 'Week from', month: 'Month' },
    label: (start: number, unit: 'week' | 'month'): string => (unit === 'week' ? DAY : MONTH).format(start),
    total: 'Listings',
    said: (shares: readonly string[], n: number): string => `Of ${listings(n)}: ${list(shares)}.`,
    share: (verdict: Verdict, share: number): string => `${WORK[verdict]} ${percent(share)}`,
    hint: { week: 'Each column is a week.', month: 'Each column is a month.' },
    none: 'none',
  },
  pay: {
    heading: 'AI against ML pay',
    said: (ai: string, ml: string, n: number): string =>
      `Median of what you have seen: AI engineering ${ai}, ML engineering ${ml} (${listings(n)}).`,
    one: (role: 'ai' | 'ml', median: string): string =>
      `Median of the ${WORK[role]} listings you have seen: ${median}.`,
    hint: (per: string): string =>
      `Each mark is a listing, at the middle of its posted range ${per}; the bar spans the middle half.`,
    elsewhere: (n: number): string =>
      `${plural(n, 'listing', 'listings')} in other currencies or periods ${n === 1 ? 'is' : 'are'} left out: nothing is converted.`,
    none: 'None of the AI or ML listings you have seen states its pay.',
    per: { year: 'a year', month: 'a month', day: 'a day', hour: 'an hour' } satisfies Record<Period, string>,
    columns: ['Work', 'Listings', 'A quarter pay up to', 'Median', 'A quarter pay from'],
    row: (role: 'ai' | 'ml', n: number): string => `${WORK[role]} (${count(n)})`,
  },
  skills: {
    heading: 'Skills wanted, skills had',
    said: (have: number, all: number): string =>
      `Of the ${count(all)} skills most asked for you have ${count(have)}.`,
    have: 'you have it',
    lack: 'you lack it',
    columns: ['Skill', 'Required by', 'Nice to have', 'You'],
    legend: { have: 'You have it', lack: 'You lack it' },
    hint: 'How many listings require it.',
  },
  titles: {
    heading: 'Titles against the work under them',
    row: (says: TitleSays, n: number): string => `${TITLED[says]} (${count(n)})`,
    said: (says: 'ai' | 'ml', n: number, right: number, swapped: number): string =>
      `Of ${plural(n, says === 'ml' ? 'ML engineer title' : 'AI engineer title', says === 'ml' ? 'ML engineer titles' : 'AI engineer titles')}, ${some(right)} ${right === 1 ? 'was' : 'were'} ${WORK[says]} and ${some(swapped)} ${WORK[says === 'ml' ? 'ai' : 'ml']}.`,
    other: 'None of the titles you have seen names either role.',
    column: 'Title',
  },
};
