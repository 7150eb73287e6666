import type { Degree, PayBand, PostingText, Salary, Seniority } from '../analysis.ts';
import { readPay } from '../salary/salary.ts';
import { languageOf } from '../text/language.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
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
 * @param tokens the words of the description, when it is already split
 */
export function readFacts(text: PostingText, tokens: Tokens = tokenise(text.description ?? '')): Facts {
  const anchors = anchorsOf(tokens);
  const language = languageOf(tokens);
  const yearsMin = yearsOf(tokens, anchors);
  const { degree, optional } = degreeOf(tokens.text, anchors.degrees, language === 'de');
  const pay = readPay(text, anchors.numbers);
  return {
    salary: pay.salary,
    payBands: pay.bands,
    salaryAssumed: pay.assumed,
    seniority: seniorityOf(text.title, yearsMin),
    degree,
    degreeOptional: optional,
    yearsMin,
    language,
  };
}
