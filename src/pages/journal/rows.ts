import { askedOf, nameOfNeed } from '../../career/asked.ts';
import type { Verdict } from '../../classifier/analysis.ts';
import { isMismatch } from '../../classifier/verdict/mismatch.ts';
import { isWanted, type WantedRole } from '../../classifier/verdict/wanted.ts';
import { amountsOf, quantile, statedIn } from '../../pay/amounts.ts';
import { PAY_FROM } from '../../pay/roles.ts';
import { type WorkYear, yearlyPay } from '../../pay/yearly.ts';
import { locale } from '../../platform/i18n.ts';
import { STATUSES, type Status } from '../../posting/status.ts';
import type { Entry } from '../../storage/entry.ts';
import { grouped } from '../../storage/same-jobs.ts';
import { SHOWN_ORDER } from '../../ui/verdict-words.ts';

/** What a column can be sorted by. */
export const COLUMNS = ['last', 'title', 'verdict', 'pay', 'lacking', 'place', 'board', 'status'] as const;
export type Column = (typeof COLUMNS)[number];

/** Which entries the reader wants to see, and in which order. Plain JSON: saved views are kept so. */
export interface JournalQuery {
  /** Words that must all stand in title, employer, place, skills or notes. */
  words: string;
  /** The words may stand in the description too. */
  inText: boolean;
  verdict: Verdict | '';
  board: string;
  country: string;
  status: Status | '';
  /** Canonical name of a skill it asks for. */
  skill: string;
  /** `stated`, or the least pay a year in the reader's currency. */
  pay: 'stated' | number | '';
  /** Only listings of the role the reader wants. */
  wanted: boolean;
  sort: Column;
  down: boolean;
}

export const EVERYTHING: JournalQuery = {
  ...{
    words: '',
    inText: false,
    verdict: '',
    board: '',
    country: '',
    status: '',
    skill: '',
    pay: '',
    wanted: false,
  },
  ...{ sort: 'last', down: true },
};

/** What of the reader's settings the table depends on. */
export interface Reader {
  currency: string;
  workYear: WorkYear;
  wantedRole: WantedRole;
  /** Does the reader have a skill, by name? */
  has(skill: string): boolean;
}

/** One row: the latest of the entries that are the same job, and the others. */
export interface Row {
  entry: Entry;
  twins: readonly Entry[];
}

/** Does the title say something else than the work? Not told of a verdict that is not sure. */
export const titleDiffers = ({ titleSays, verdict, unsure }: Entry): boolean =>
  !unsure && titleSays !== 'other' && isMismatch(titleSays, verdict);

/** What a listing requires that the reader lacks; a choice is one, named by its first. */
export const lackingOf = (entry: Pick<Entry, 'needs' | 'skills'>, { has }: Pick<Reader, 'has'>): string[] =>
  askedOf(entry, has).lacking.map((need) => nameOfNeed(need, has));

/** Where an entry was opened: the id of its board, else the host without `www.`; '' where its address is none. */
export const boardOf = ({ key, url }: Pick<Entry, 'key' | 'url'>): string =>
  key.startsWith('page:') ? hostOf(url) : (key.split(':', 1)[0] ?? '');

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** Of a search: which of its words stand in the description of an entry, by key. */
export type InTexts = ReadonlyMap<string, ReadonlySet<string>>;

/** What {@link haystackOf} found, for as long as the entry is known. */
const haystacks = new WeakMap<Entry, string>();

/** The words of a search, which must all be found. */
export const wordsOf = ({ words }: Pick<JournalQuery, 'words'>): string[] =>
  words.toLowerCase().split(/\s+/).filter(Boolean);

/** All words an entry is searched by. */
function haystackOf(entry: Entry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const { title, company, location, notes, skills } = entry;
  const words = [title, company, location, notes, boardOf(entry), ...skills.required, ...skills.nice];
  const haystack = words.join('\n').toLowerCase();
  haystacks.set(entry, haystack);
  return haystack;
}

/** What {@link groupsOf} found. */
const groups = new WeakMap<readonly Entry[], Entry[][]>();

/** The groups of a list of entries; grouping costs more than all else here, and a list is filtered again and again. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const known = groups.get(entries) ?? grouped(entries);
  groups.set(entries, known);
  return known;
}

/** The row of one entry, whatever is searched for: with the others of its group. Null where it is in no group. */
export function rowOf(entries: readonly Entry[], key: string): Row | null {
  const group = groupsOf(entries).find((one) => one.some((entry) => entry.key === key));
  const entry = group?.find((one) => one.key === key);
  return group && entry ? { entry, twins: group.filter((one) => one !== entry) } : null;
}

/** Is it an entry that the reader wants to see? */
function fits(
  entry: Entry,
  query: JournalQuery,
  words: readonly string[],
  reader: Reader,
  inTexts: InTexts,
): boolean {
  const { verdict, board, country, status, skill, pay, wanted } = query;
  if (verdict !== '' && entry.verdict !== verdict) return false;
  if (status !== '' && entry.status !== status) return false;
  if (country !== '' && entry.country !== country) return false;
  if (board !== '' && boardOf(entry) !== board) return false;
  if (skill !== '' && !entry.skills.required.includes(skill) && !entry.skills.nice.includes(skill))
    return false;
  if (wanted && !isWanted(entry.verdict, reader.wantedRole)) return false;
  if (pay !== '') {
    const yearly = entry.salary && yearlyPay(entry.salary, reader.currency, reader.workYear);
    if (!yearly || (pay !== 'stated' && yearly.high < pay)) return false;
  }
  if (words.length === 0) return true;
  const haystack = haystackOf(entry);
  const inside = inTexts.get(entry.key);
  return words.every((word) => haystack.includes(word) || inside?.has(word));
}

const collator = new Intl.Collator(locale(), { sensitivity: 'base', numeric: true });

const NONE: readonly Entry[] = [];
const NOWHERE: InTexts = new Map();

/** What a row is sorted by; null goes last in either direction. */
function sortKey(entry: Entry, by: Column, reader: Reader): number | string | null {
  if (by === 'last') return entry.last;
  if (by === 'title') return entry.title;
  if (by === 'verdict') return SHOWN_ORDER.indexOf(entry.verdict);
  if (by === 'pay')
    return entry.salary && (yearlyPay(entry.salary, reader.currency, reader.workYear)?.middle ?? null);
  if (by === 'lacking') return lackingOf(entry, reader).length;
  if (by === 'place') return entry.location;
  return by === 'board' ? boardOf(entry) : STATUSES.indexOf(entry.status);
}

/** The order of two rows by what they are sorted by. */
function compare(a: number | string | null, b: number | string | null, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b);
  return down ? -order : order;
}

/**
 * The rows a reader wants to see. One row stands for all entries of the same job; it is there when any of them fits.
 *
 * @param entries the latest first
 * @param inTexts what a search through the descriptions has found
 */
export function rowsOf(
  entries: readonly Entry[],
  query: JournalQuery,
  reader: Reader,
  inTexts: InTexts = NOWHERE,
): Row[] {
  const words = wordsOf(query);
  const rows: Row[] = [];
  for (const group of groupsOf(entries)) {
    const entry = group.find((one) => fits(one, query, words, reader, inTexts));
    if (!entry) continue;
    rows.push({ entry, twins: group.length === 1 ? NONE : group.filter((one) => one !== entry) });
  }
  // Already so: sorting twenty thousand rows anew costs more than all else here.
  if (query.sort === 'last' && query.down) return rows;
  const keys = new Map(rows.map((row) => [row, sortKey(row.entry, query.sort, reader)]));
  return rows.sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null, query.down));
}

/** The median of what some rows pay a year, in the reader's currency, interns left out; null of too few. */
export function medianPay(
  rows: readonly Row[],
  { currency, workYear }: Reader,
): { median: number; converted: boolean } | null {
  const { amounts, converted } = amountsOf(statedIn(rows.map(({ entry }) => entry)).paid, currency, workYear);
  return amounts.length < PAY_FROM ? null : { median: quantile(amounts, 0.5), converted };
}

/** What the filters offer: boards, ISO codes of countries, names of skills. */
export interface Choices {
  boards: string[];
  countries: string[];
  skills: string[];
}

/** What there is, the commonest first. */
export function choicesIn(entries: readonly Entry[]): Choices {
  const [boards, countries, skills] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const entry of entries) {
    add(boards, boardOf(entry));
    if (entry.country) add(countries, entry.country);
    for (const skill of entry.skills.required) add(skills, skill);
    for (const skill of entry.skills.nice) add(skills, skill);
  }
  const common = (counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return { boards: common(boards), countries: common(countries), skills: common(skills) };
}
