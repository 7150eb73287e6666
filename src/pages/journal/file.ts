import * as v from 'valibot';
import type { Before, FullEntry } from '../../storage/journal.ts';
import { STATUSES } from '../../storage/journal-db.ts';

/** What a journal file says it is. */
const FORMAT = 'undertitle-journal';
const VERSION = 1;

const Words = v.nullable(v.pipe(v.string(), v.maxLength(2000)));
const Time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const Amount = v.nullable(v.pipe(v.number(), v.finite()));
const Names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000));

// The order of the fields here is their order in the file.
const EntrySchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}:[^\n]{1,2000}$/)),
  url: v.pipe(v.string(), v.maxLength(4000)),
  title: Words,
  company: Words,
  location: Words,
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  verdict: v.picklist(['ai', 'ml', 'mixed', 'neither']),
  unsure: v.boolean(),
  confidence: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  titleSays: v.picklist(['ai', 'ml', 'both', 'other']),
  salary: v.nullable(
    v.object({
      min: Amount,
      max: Amount,
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
      period: v.picklist(['year', 'month', 'week', 'day', 'hour']),
    }),
  ),
  skills: v.object({ required: Names, nice: Names }),
  status: v.picklist(STATUSES),
  statusAt: v.nullable(Time),
  notes: v.pipe(v.string(), v.maxLength(100_000)),
  first: Time,
  last: Time,
  same: v.pipe(v.string(), v.maxLength(4100)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  description: v.nullable(v.pipe(v.string(), v.maxLength(2_000_000))),
});

const FIELDS = Object.keys(EntrySchema.entries) as (keyof FullEntry)[];

/** The journal as the text of a file, complete. The same journal gives the same text, byte by byte. */
export function toJson(entries: readonly FullEntry[]): string {
  const ordered = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines = ordered.map(({ salary, skills: { required, nice }, ...rest }) => {
    const pay = salary && (({ min, max, currency, period }) => ({ min, max, currency, period }))(salary);
    const entry: FullEntry = { ...rest, salary: pay, skills: { required, nice } };
    return JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, entry[field]])));
  });
  return `{"format":"${FORMAT}","version":${VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

/** Why a file is not taken; `entry` counts from 1. */
export type FileProblem =
  | { kind: 'not-json' | 'not-ours' | 'newer' }
  | { kind: 'entry'; at: number; field: string };

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  entries: v.array(v.unknown()),
});

/** Reads the text of a journal file: all of it, or what is wrong with it. Never throws. */
export function fromJson(text: string): { entries: FullEntry[] } | { problem: FileProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  const file = v.safeParse(FileSchema, value);
  if (!file.success) return { problem: { kind: 'not-ours' } };
  if (file.output.version > VERSION) return { problem: { kind: 'newer' } };
  const entries: FullEntry[] = [];
  for (const [i, one] of file.output.entries.entries()) {
    const entry = v.safeParse(EntrySchema, one);
    if (!entry.success) {
      const field = entry.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
      return { problem: { kind: 'entry', at: i + 1, field } };
    }
    entries.push(entry.output);
  }
  return { entries };
}

const isFurther = (a: FullEntry, b: FullEntry): boolean => (a.statusAt ?? -1) > (b.statusAt ?? -1);

/** Two accounts of one listing as one: the latest reading, the latest status, the first and last day, both notes. */
function mergedEntry(ours: FullEntry, theirs: FullEntry): FullEntry {
  const [newer, older] = theirs.last > ours.last ? [theirs, ours] : [ours, theirs];
  const { status, statusAt } = isFurther(theirs, ours) ? theirs : ours;
  const notes = ours.notes.includes(theirs.notes)
    ? ours.notes
    : theirs.notes.includes(ours.notes)
      ? theirs.notes
      : `${ours.notes}\n\n${theirs.notes}`;
  return {
    ...newer,
    ...{ status, statusAt, notes },
    first: Math.min(ours.first, theirs.first),
    description: newer.description ?? older.description,
    text: newer.text ?? older.text,
  };
}

/** What an import changes: entries the journal lacks, and those of which the file knows more. */
export function changesOf(journal: readonly FullEntry[], file: readonly FullEntry[]): Before {
  const ours = new Map(journal.map((entry) => [entry.key, entry]));
  const changes: Before = new Map();
  for (const theirs of file) {
    const now = changes.get(theirs.key) ?? ours.get(theirs.key);
    const next = now ? mergedEntry(now, theirs) : theirs;
    if (!now || toJson([now]) !== toJson([next])) changes.set(theirs.key, next);
  }
  return changes;
}

const COLUMNS = [
  ...['title', 'company', 'location', 'country', 'verdict', 'confidence', 'status'],
  ...['pay_min', 'pay_max', 'currency', 'period', 'required_skills', 'nice_skills'],
  ...['first_seen', 'last_seen', 'notes', 'url', 'key'],
];

/** A cell a spreadsheet takes for text: a formula is disarmed by a quote before it, as OWASP advises. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The journal as a table for spreadsheets (RFC 4180, with a mark by which Excel knows UTF-8). Descriptions are left out. */
export function toCsv(entries: readonly FullEntry[]): string {
  const rows = entries.map(({ salary, skills, ...one }) => [
    ...[one.title, one.company, one.location, one.country, one.verdict, one.confidence, one.status],
    ...[salary?.min ?? null, salary?.max ?? null, salary?.currency ?? null, salary?.period ?? null],
    ...[skills.required.join('; '), skills.nice.join('; '), day(one.first), day(one.last)],
    ...[one.notes, one.url, one.key],
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
