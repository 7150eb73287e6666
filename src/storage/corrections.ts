import * as v from 'valibot';
import { VERDICTS } from '../classifier/analysis.ts';
import { browser } from '../platform/api.ts';
import { CORRECTED } from './keys.ts';

const CorrectionSchema = v.object({
  verdict: v.picklist(VERDICTS),
  /** What Undertitle had said, when it had read a description. */
  ours: v.nullable(v.picklist(VERDICTS)),
  title: v.nullable(v.string()),
  company: v.nullable(v.string()),
  location: v.nullable(v.string()),
  salary: v.nullable(v.string()),
  description: v.nullable(v.string()),
  board: v.string(),
  /** Milliseconds since the epoch. */
  at: v.number(),
});

/** A verdict the reader put in place of ours, with the text it is of, so that it can be learned from. */
export type Correction = v.InferOutput<typeof CorrectionSchema>;

const parsed = (value: unknown): Correction | null => {
  const result = v.safeParse(CorrectionSchema, value);
  return result.success ? result.output : null;
};

/** The reader's correction of a posting, if there is one. */
export async function correctionOf(key: string): Promise<Correction | null> {
  const stored = await browser.storage.local.get(CORRECTED + key);
  return parsed(stored[CORRECTED + key]);
}

/** All corrections by key, the latest first. */
export async function allCorrections(): Promise<[key: string, correction: Correction][]> {
  const stored = await browser.storage.local.get(null);
  return Object.entries(stored)
    .flatMap(([key, value]): [string, Correction][] => {
      const correction = key.startsWith(CORRECTED) ? parsed(value) : null;
      return correction ? [[key.slice(CORRECTED.length), correction]] : [];
    })
    .sort(([, a], [, b]) => b.at - a.at);
}

/** Corrections as JSON lines, label and posting in one, as `npm run eval` and `npm run train` read them. */
export const toJsonLines = (corrections: readonly (readonly [string, Correction])[]): string =>
  corrections
    .map(([id, { verdict, title, company, location, salary, description, board }]) =>
      JSON.stringify({ id, verdict, title, company, location, salary_text: salary, description, board }),
    )
    .map((line) => `${line}\n`)
    .join('');
