import type { Degree, PayBand, PostingText, Salary, Seniority } from '../analysis.ts';
import { readPay } from '../salary/salary.ts';
import { type Reading, readText } from '../text/reading.ts';
import { degreeOf } from './degree.ts';
import { anchorsOf } from './facts-scan.ts';
import { seniorityOf } from './seniority.ts';
import { yearsOf } from './years.ts';

/** What a posting states of the job besides the work itself. */
export interface Facts {
  salary: Salary | null;
  /** The zones or levels the pay spans; empty where there is but one. */
  payBands: PayBand[];
  /** What of the salary is not stated for certain but taken from the place. */
  salaryAssumed: 'currency' | null;
  seniority: Seniority;
  degree: Degree;
  degreeOptional: boolean;
  /** Minimum years of experience asked for. */
  yearsMin: number | null;
  /** Language of the description: ISO 639-1 code, or `und`. */
  language: string;
}

/**
 * Reads pay, seniority, degree, years and language; what is not stated is null, `unknown` or `none-stated`.
 *
 * @param reading of the description, when it is already read
 */
export function readFacts(text: PostingText, reading: Reading = readText(text.description ?? '')): Facts {
  const anchors = anchorsOf(reading.tokens);
  const yearsMin = yearsOf(reading, anchors.years);
  const { degree, optional } = degreeOf(reading, anchors.degrees);
  const pay = readPay(text, anchors.numbers);
  return {
    salary: pay.salary,
    payBands: pay.bands,
    salaryAssumed: pay.assumed,
    seniority: seniorityOf(text.title, yearsMin, text.description),
    degree,
    degreeOptional: optional,
    yearsMin,
    language: reading.language,
  };
}
