/** A job as the pages of the tests show it. */
interface Job {
  id: string;
  title: string;
  company: string;
  place: string;
  html: string;
}

export const JOBS: Record<'ai' | 'ml' | 'neither', Job>;
export function linkedinPane(jobs: readonly Job[]): string;
