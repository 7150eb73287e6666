// What the journal holds of a listing. Plain JSON: so it is stored, sent, and written into files.
import type { Analysis, PostingNeed, Salary, Seniority, TitleSays, Verdict } from '../classifier/analysis.ts';
import type { Status } from '../posting/status.ts';

/** What was read of a listing. */
export interface ListingRead {
  /** `board:job id`, or `page:address` where the board names no id. */
  key: string;
  verdict: Verdict;
  /** The verdict is below the confidence threshold. */
  unsure: boolean;
  /** The two best verdicts were so near that both are to be named. */
  close: boolean;
  /** Between 0 and 1; null where no text was read. */
  confidence: number | null;
  /** Share of the work that is AI engineering, between 0 and 1; null where there is none to divide. */
  aiShare: number | null;
  titleSays: TitleSays;
  title: string | null;
  company: string | null;
  location: string | null;
  /** ISO 3166-1 alpha-2; null when the place does not tell. */
  country: string | null;
  seniority: Seniority;
  /** Base pay, if the listing states it. */
  salary: Salary | null;
  /** What it asks for, as the analysis has it; null where no text was read. */
  needs: PostingNeed[] | null;
  /** The unions of the needs' names. */
  skills: Analysis['skills'];
  /** Where it was opened. */
  url: string;
}

/** One listing of the journal, as stored. Times are milliseconds since the epoch. */
export interface Entry extends ListingRead {
  status: Status;
  /** When the status was last changed by the reader; null while they have not. */
  statusAt: number | null;
  notes: string;
  first: number;
  last: number;
  /** When its page said that the job is no longer open; null while it has not. */
  closed: number | null;
  /** Words of title and employer alone, '' without either: the same on every board. */
  same: string;
  /** A sketch of the description, by which nearly equal texts are known; null where none was read. */
  text: string | null;
}

/** An entry with its description, as it leaves and enters the journal; null where no text is kept. */
export interface FullEntry extends Entry {
  description: string | null;
}
