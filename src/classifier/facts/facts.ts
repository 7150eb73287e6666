import type { Facts, PostingText } from '../analysis.ts';
import { readPay } from '../salary/salary.ts';
import { type Reading, readText } from '../text/reading.ts';
import { degreeOf } from './degree.ts';
import { anchorsOf } from './facts-scan.ts';
import { seniorityOf } from './seniority.ts';
import { yearsOf } from './years.ts';

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
