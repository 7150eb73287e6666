import * as v from 'valibot';
import { VERDICTS } from '../classifier/analysis.ts';
import { STATUSES } from '../posting/status.ts';
import type { FullEntry } from './entry.ts';
import { LIMITS } from './limits.ts';

const Words = v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.words)));
const Time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const Amount = v.nullable(v.pipe(v.number(), v.finite()));
const Name = v.pipe(v.string(), v.maxLength(200));
const Names = v.pipe(v.array(Name), v.maxLength(LIMITS.names));
const Count = v.pipe(v.number(), v.finite(), v.minValue(0));

const NeedShape = v.object({
  anyOf: Names,
  need: v.picklist(['required', 'nice']),
  years: v.exactOptional(Count),
  named: Count,
  generic: v.boolean(),
  start: Count,
  end: Count,
});

/** The shape of an entry in a file, with what earlier files lack left out. The order of the fields is theirs in the file. */
export const ENTRY_SHAPE = v.object({
  key: v.pipe(v.string(), v.maxLength(LIMITS.key), v.regex(/^[a-z0-9-]{1,40}:[^\n]+$/)),
  url: v.pipe(v.string(), v.maxLength(LIMITS.address)),
  title: Words,
  company: Words,
  location: Words,
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  verdict: v.picklist(VERDICTS),
  unsure: v.boolean(),
  close: v.optional(v.boolean(), false),
  confidence: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  aiShare: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), null),
  titleSays: v.picklist(['ai', 'ml', 'both', 'other']),
  seniority: v.optional(v.picklist(['intern', 'junior', 'mid', 'senior', 'lead', 'unknown']), 'unknown'),
  salary: v.nullable(
    v.object({
      min: Amount,
      max: Amount,
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
      period: v.picklist(['year', 'month', 'week', 'day', 'hour']),
    }),
  ),
  needs: v.optional(v.nullable(v.pipe(v.array(NeedShape), v.maxLength(LIMITS.names))), null),
  skills: v.object({ required: Names, nice: Names }),
  status: v.picklist(STATUSES),
  statusAt: v.nullable(Time),
  notes: v.pipe(v.string(), v.maxLength(LIMITS.notes)),
  first: Time,
  last: Time,
  closed: v.optional(v.nullable(Time), null),
  same: v.pipe(v.string(), v.maxLength(2 * LIMITS.words + 1)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  description: v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.description))),
}) satisfies v.GenericSchema<unknown, FullEntry>;

/** The first field of an entry that is at fault, as `salary.min`; '' where it is no entry at all. */
export function faultIn(entry: unknown): string | null {
  const read = v.safeParse(ENTRY_SHAPE, entry);
  return read.success ? null : (read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '');
}
