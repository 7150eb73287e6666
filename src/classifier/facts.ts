import type { Degree, PostingText, Salary, Seniority } from './analysis.ts';
import { degreeOf } from './degree.ts';
import { scan } from './facts-scan.ts';
import { languageOf } from './language.ts';
import { readSalary } from './salary.ts';
import { seniorityOf } from './seniority.ts';
import { yearsOf } from './years.ts';

/** What a posting states of the job besides the work itself. */
export interface Facts {
  salary: Salary | null;
  seniority: Seniority;
  degree: Degree;
  degreeOptional: boolean;
  /** Minimum years of experience asked for. */
  yearsMin: number | null;
  /** Language of the description: ISO 639-1 code, or `und`. */
  language: string;
}

/** Reads pay, seniority, degree, years and language; what is not stated is null, `unknown` or `none-stated`. */
export function readFacts(text: PostingText): Facts {
  const description = text.description ?? '';
  const { numbers, degrees } = scan(description);
  const language = languageOf(description);
  const yearsMin = yearsOf(description, numbers);
  const { degree, optional } = degreeOf(description, degrees, language === 'de');
  return {
    salary: readSalary(text, numbers),
    seniority: seniorityOf(text.title, yearsMin),
    degree,
    degreeOptional: optional,
    yearsMin,
    language,
  };
}
