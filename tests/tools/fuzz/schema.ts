import * as v from 'valibot';

const Part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Amount = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
interface Span {
  min: number | null;
  max: number | null;
}
const inOrder = <T extends Span>() =>
  v.check<T, string>(
    ({ min, max }) => min === null || max === null || min <= max,
    'the least pay is above the most',
  );

/** What an analysis may look like, whatever it was made of. */
export const AnalysisSchema = v.strictObject({
  state: v.picklist(['read', 'too-short', 'not-a-job', 'title-only', 'closed']),
  verdict: v.picklist(['ai', 'ml', 'mixed', 'neither']),
  aiShare: v.nullable(Part),
  confidence: Part,
  chances: v.strictObject({ ai: Part, ml: Part, mixed: Part, neither: Part }),
  close: v.boolean(),
  titleSays: v.picklist(['ai', 'ml', 'both', 'other']),
  flags: v.strictObject({ titleMismatch: v.boolean(), promptOnly: v.boolean() }),
  specialism: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  evidence: v.array(
    v.strictObject({
      text: v.pipe(v.string(), v.minLength(1)),
      start: Offset,
      end: Offset,
      side: v.picklist(['ai', 'ml', 'neither']),
      weight: v.pipe(v.number(), v.finite()),
    }),
  ),
  partial: v.boolean(),
  language: v.pipe(v.string(), v.regex(/^(?:[a-z]{2}|und)$/)),
  needs: v.array(
    v.strictObject({
      anyOf: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
      need: v.picklist(['required', 'nice']),
      years: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
      named: v.pipe(v.number(), v.integer(), v.minValue(1)),
      generic: v.boolean(),
      basis: v.exactOptional(v.literal('unknown-heading')),
      start: Offset,
      end: Offset,
    }),
  ),
  skills: v.strictObject({ required: v.array(v.string()), nice: v.array(v.string()) }),
  skillMentions: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.minLength(1)),
      need: v.picklist(['required', 'nice']),
      start: Offset,
      end: Offset,
      anyOf: v.exactOptional(v.number()),
      basis: v.exactOptional(v.literal('unknown-heading')),
      metBy: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
      named: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      years: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
    }),
  ),
  salary: v.nullable(
    v.pipe(
      v.strictObject({
        min: Amount,
        max: Amount,
        currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
        period: v.picklist(['year', 'month', 'week', 'day', 'hour']),
      }),
      inOrder(),
      v.check(({ min, max }) => min !== null || max !== null, 'pay without a figure'),
    ),
  ),
  payBands: v.array(
    v.pipe(
      v.strictObject({ label: v.nullable(v.pipe(v.string(), v.maxLength(200))), min: Amount, max: Amount }),
      inOrder(),
    ),
  ),
  salaryAssumed: v.nullable(v.literal('currency')),
  seniority: v.picklist(['intern', 'junior', 'mid', 'senior', 'lead', 'unknown']),
  degree: v.picklist(['none-stated', 'bachelor', 'master', 'phd']),
  degreeOptional: v.boolean(),
  yearsMin: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60))),
});
