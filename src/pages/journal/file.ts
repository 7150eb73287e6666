import * as v from 'valibot';
import { needsOf } from '../../career/asked.ts';
import type { Need } from '../../classifier/analysis.ts';
import type { FullEntry } from '../../storage/entry.ts';
import { ENTRY_SHAPE, faultIn } from '../../storage/entry-shape.ts';

/** What a journal file says it is. */
const FORMAT = 'undertitle-journal';
const VERSION = 1;

/** The fields of an entry, in the order of the file. */
const FIELDS = Object.keys(ENTRY_SHAPE.entries) as (keyof FullEntry)[];
/** What stands for a field that an entry kept by an earlier version lacks. */
const DEFAULTS = v.getDefaults(ENTRY_SHAPE);

/** An entry with its fields, and theirs, in the order of the file. */
function inOrder({ salary, needs, skills: { required, nice }, ...rest }: FullEntry): object {
  const pay = salary && (({ min, max, currency, period }) => ({ min, max, currency, period }))(salary);
  const asked = needs?.map(({ anyOf, need, years, named, generic, start, end }) => ({
    ...{ anyOf, need, ...(years !== undefined && { years }), named, generic, start, end },
  }));
  const entry: FullEntry = { ...rest, salary: pay, needs: asked ?? null, skills: { required, nice } };
  return Object.fromEntries(FIELDS.map((field) => [field, entry[field] ?? DEFAULTS[field] ?? null]));
}

/** The journal as the text of a file, complete. The same journal gives the same text, byte by byte. */
export function toJson(entries: readonly FullEntry[]): string {
  const ordered = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines = ordered.map((entry) => JSON.stringify(inOrder(entry)));
  return `{"format":"${FORMAT}","version":${VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/** Why a file is not taken. */
export type FileProblem = 'not-json' | 'not-ours' | 'newer';

/** An entry of a file that is not valid: its number, from 1, and the field at fault; '' where it is no entry at all. */
export interface BadEntry {
  at: number;
  field: string;
}

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  entries: v.array(v.unknown()),
});

/** Reads the text of a journal file: its entries, with what is wrong with the others. Never throws. */
export function fromJson(text: string): { entries: FullEntry[]; bad: BadEntry[] } | { problem: FileProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const file = v.safeParse(FileSchema, value);
  if (!file.success) return { problem: 'not-ours' };
  if (file.output.version > VERSION) return { problem: 'newer' };
  const entries: FullEntry[] = [];
  const bad: BadEntry[] = [];
  for (const [i, one] of file.output.entries.entries()) {
    const field = faultIn(one);
    if (field === null) entries.push(v.parse(ENTRY_SHAPE, one));
    else bad.push({ at: i + 1, field });
  }
  return { entries, bad };
}

/** The head of the table, in English whatever the reader's language. */
const COLUMNS = [
  ...['title', 'company', 'location', 'country', 'verdict', 'confidence', 'status', 'closed'],
  ...['pay_min', 'pay_max', 'currency', 'period', 'required_skills', 'nice_skills'],
  ...['first_seen', 'last_seen', 'notes', 'url', 'key'],
];

/** A cell a spreadsheet takes for text: a formula is disarmed by a quote before it, as OWASP advises. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The day as the reader's calendar has it: `2026-11-27`. */
function day(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What a listing asks for, in one cell; a choice is one: `Python; AWS / GCP`. */
const named = ({ needs }: Pick<FullEntry, 'needs'>, skills: FullEntry['skills'], need: Need): string =>
  needsOf({ needs, skills })
    .filter((one) => one.need === need)
    .map(({ anyOf }) => anyOf.join(' / '))
    .join('; ');

/** The journal as a table for spreadsheets (RFC 4180, with a mark by which Excel knows UTF-8). Descriptions are left out. */
export function toCsv(entries: readonly FullEntry[]): string {
  const rows = entries.map(({ salary, skills, ...one }) => [
    ...[one.title, one.company, one.location, one.country, one.verdict, one.confidence, one.status],
    one.closed === null ? '' : day(one.closed),
    ...[salary?.min ?? null, salary?.max ?? null, salary?.currency ?? null, salary?.period ?? null],
    ...[named(one, skills, 'required'), named(one, skills, 'nice'), day(one.first), day(one.last)],
    ...[one.notes, one.url, one.key],
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
