import type { Facts, PostingText } from '../analysis.ts';
import { readPay } from '../salary/salary.ts';
import { type ParsedText, parseText } from '../text/parsed-text.ts';
import { anchorsOf } from './anchors.ts';
import { degreeOf } from './degree.ts';
import { seniorityOf } from './seniority.ts';
import { yearsOf } from './years.ts';

/**
 * Reads pay, seniority, degree, years and language of a posting; what is not stated is null, `unknown` or `none-stated`.
 * Any text is accepted, nothing throws.
 *
 * @param parsed the description, when it is already read
 */
export function readFacts(text: PostingText, parsed: ParsedText = parseText(text.description ?? '')): Facts {
  const anchors = anchorsOf(parsed.tokens);
  const yearsMin = yearsOf(parsed, anchors.years);
  const { degree, optional } = degreeOf(parsed, anchors.degrees);
  const pay = readPay(text, parsed.tokens);
  return {
    salary: pay.salary,
    payBands: pay.bands,
    salaryAssumed: pay.assumed,
    seniority: seniorityOf(text.title, yearsMin, text.description),
    degree,
    degreeOptional: optional,
    yearsMin,
    language: parsed.language,
  };
}
