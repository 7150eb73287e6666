import type { Field } from '../posting/posting.ts';

/** Where a value stands: CSS selectors, steadiest first; the first that yields text wins. */
export interface Place {
  css: string;
  /** Attribute to read instead of the text. */
  attr?: string;
  /** Narrows the text found (strips a label, splits a line); null when the text is not a value after all. */
  pick?: (text: string) => string | null;
}
export type Places = readonly (string | Place)[];

/** A listing, or the detail pane beside a result list. A board declares; the reader in `read.ts` acts. */
export interface ListingRules {
  /** Element that holds the one posting shown; the whole document when absent. */
  root?: string;
  /** Where each fact stands inside the root. */
  fields: Partial<Record<Field, Places>>;
  /** Elements (inside the description too) that are not the posting's: other jobs, forms, summaries. */
  drop?: string;
  /** Fields in which this board's visible text is better than its structured data. */
  over?: readonly Field[];
}

/** One card of a result list. */
export interface CardRules {
  /** The element of one card. */
  card: string;
  title: Places;
  company?: Places;
  location?: Places;
  /** Link to the listing; default: the first link in the card. */
  link?: string;
  /** The board's job id of a card. */
  id?: (card: Element) => string | null;
}

/** One job board: plain facts about its pages. Adding a board is adding such a file and a line to `index.ts`. */
export interface Board {
  id: string;
  /** As readers know it. */
  name: string;
  /** Extension match patterns of the pages where badges stand. */
  matches: readonly string[];
  /** Does the structured data of this address describe the posting shown? False on results with a pane. */
  trustsStructuredData: (url: URL) => boolean;
  /** The board's job id of the listing or pane shown at this address. */
  jobId: (url: URL, document: Document) => string | null;
  listing: ListingRules;
  cards?: CardRules;
}
