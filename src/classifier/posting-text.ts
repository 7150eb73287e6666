import type { Posting } from '../posting/posting.ts';
import type { PostingText } from './analysis.ts';

/** What of a posting the classifier reads: its texts, without where and how they were found. */
export const textOf = ({ title, company, location, salary, description }: Posting): PostingText => ({
  ...{ title, company, location, salaryText: salary, description },
});
