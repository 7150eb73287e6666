import type { JournalListing } from '../../../src/pages/journal/insight-data.ts';

let made = 0;

/** A listing of the journal, with only what a test cares about spelled out. */
export function listing(
  part: Partial<Omit<JournalListing, 'skills'>> & { required?: string[]; nice?: string[] },
): JournalListing {
  const { required = [], nice = [], ...rest } = part;
  return {
    id: `listing-${made++}`,
    title: 'Engineer',
    company: 'Quay',
    verdict: 'ai',
    titleSays: 'other',
    salary: null,
    status: 'seen',
    firstSeen: new Date(2025, 2, 3).getTime(),
    ...rest,
    skills: { required, nice },
  };
}
