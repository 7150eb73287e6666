import type { Field } from '../posting/posting.ts';

/**
 * Where a value stands: a CSS selector, in which `{id}` is the job's id and `&` alone the card or root itself, and which
 * part of the elements found is the value.
 */
export interface Selector {
  css: string;
  /** Attribute to read instead of the text. */
  attr?: string;
  /** Only this match, counted from 0. */
  nth?: number;
  /**
   * Only one line of the text: by number, counted from 0; `any`: the first that `pick` takes, links passed over;
   * `above`: the one right above a line of this form.
   */
  line?: number | 'any' | { above: RegExp };
  /** Looked for in the whole document, not in the layout's root. */
  anywhere?: boolean;
  /**
   * The matches are headings, one of which says no more than "Job description": `behind`: what follows it;
   * `above`: the first heading of the block it stands in, which names the job.
   */
  labelled?: 'behind' | 'above';
  /** Believed only where the root says it too: a page's own title may be left over from another job. */
  echoed?: boolean;
  /** The source text of a script, up to 2,000,000 characters, not what a reader sees. */
  raw?: boolean;
  /** Looked for in the nearest such element around the card. */
  up?: string;
  /** All matches belong to the value, in document order (a description in several sections). */
  all?: boolean;
  /** Narrows the text found (strips a label, splits a line); null when the text is not a value after all. */
  pick?: (text: string) => string | null;
}
/** Selectors of one value, those first that a redesign is least likely to break; the first that yields text wins. */
export type Selectors = string | Selector | readonly (string | Selector)[];

/** One way a board lays out a listing, or the detail pane beside its result list. A board declares, `read.ts` acts. */
export interface Layout {
  /** Element that holds the one posting shown; the layout is passed over where it is absent. */
  root?: string;
  /** For when the board has renamed its elements: goes by the words of headings. It costs more, so it is used only where it
   * finds a description. */
  fallback?: boolean;
  /** Where each fact stands inside the root. */
  fields: Partial<Record<Field, Selectors>>;
  /** Elements inside the description that are not the posting's: other jobs, forms, summaries, labels. */
  drop?: string;
}

/** Where a results page holds the texts of its cards' postings as data. Paths are property names joined by dots. */
export interface ListData {
  /** The elements that hold it: scripts, or elements with an attribute. */
  from: string;
  /** The attribute that holds it, instead of the text. */
  attr?: string;
  /** Words without which an element is passed over; default: those of `after`. */
  has?: string;
  /** The words right before the value; only that value is read, wherever they stand. Default: all of the text. */
  after?: string;
  /** The data come in pieces of text that scripts push one after the other. */
  pieces?: boolean;
  /** A property by which a job's object is told from others with an id and a text: its name, and what its value says. */
  kind?: readonly [name: string, says: RegExp];
  /** Where, in a job's object, the board's id of the job stands. */
  id?: string;
  /** Where the whole description stands. */
  description?: readonly string[];
  /** Where words of it stand. */
  snippet?: readonly string[];
  /** For cards that carry only a key of the page's own: rows of the text in which one key and one job id stand. */
  pairs?: { row: string; key: RegExp; id: RegExp };
}

/** How the cards of a result list are read. Whatever is left out is looked for by what such elements are named. */
export interface CardRules {
  /** The element of one card. */
  card: string;
  title?: Selectors;
  company?: Selectors;
  location?: Selectors;
  /** Link to the listing; default: the title itself if it is a link, else the first link in the card. */
  link?: string;
  /** The board's job id of a card; default: the id in its link. */
  id?: Selectors;
  /** The whole posting, on a board whose list holds it: such a card is judged from its text. */
  description?: Selectors;
  /** Words of the posting that the card shows. */
  snippet?: Selectors;
  /** What the page's data say of the cards' jobs. */
  data?: readonly ListData[];
  /** What the page's data call the card by, where it carries no job id. */
  key?: Selectors;
  /** Matches of `card` that are no jobs: advertisements, placeholders. */
  not?: string;
  /** Ids of made-up cards that are put there to catch scrapers. */
  decoys?: readonly string[];
  /** Path of a listing, made with its id for `{id}`, on a board whose cards hold no link. */
  path?: string;
  /** Where the badge stands; default: behind the title. */
  badge?: string;
  /** Siblings right behind a card that are a part of it: replies, rows that unfold. */
  trail?: string;
}

/** One job board: plain facts about its pages. Adding a board is adding such a file and a line to `index.ts`. */
export interface Board {
  id: string;
  /** Extension match patterns of the pages where badges stand. */
  matches: readonly string[];
  /** Paths on which the board shows jobs at all; default: every path. Tested first, so other pages cost nothing. */
  paths?: RegExp;
  /** The usual of these paths, as globs: there the content script stands from the start, elsewhere behind a gate. */
  jobs?: readonly string[];
  /** Selector of elements only this board's software makes: how it is known on an employer's own domain or in a saved file. */
  mark?: string;
  /** Something only pages with jobs say, on a site that is about other things too. */
  shows?: Selector;
  /**
   * Addresses (path and query) that show one posting; a group is the board's job id. Only there are structured data
   * and guesses believed. Default: every address.
   */
  listing?: RegExp;
  /** Query parameters that name the job shown, of a listing or in the pane beside a result list. */
  idParams?: readonly string[];
  /** Beside its result list it shows a job that the address does not name. */
  namelessPane?: boolean;
  /** Layouts of listing and pane, newest first. */
  layouts?: readonly Layout[];
  /** Fields in which the visible text is better than the board's structured data. */
  over?: readonly Field[];
  /** Fields that the board's structured data makes up. */
  invented?: readonly Field[];
  cards?: CardRules;
}
