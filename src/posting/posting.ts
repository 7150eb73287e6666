/** The facts a reader is shown of a posting; each may stand in several places of a page. */
export const FIELDS = ['title', 'company', 'location', 'salary', 'description', 'datePosted'] as const;
export type Field = (typeof FIELDS)[number];

/** Fields without which a reading is incomplete: their absence is reported, never swallowed. */
export const REQUIRED_FIELDS = ['title', 'company', 'description'] as const satisfies readonly Field[];

/**
 * How a value was found, steadiest first: `structured` schema.org data, `board` a place the board's file names,
 * `heuristic` a guess from headings, landmarks and text.
 */
export type Layer = 'structured' | 'board' | 'heuristic';

/** One job posting as read from a page. Plain JSON; every string is text, never markup. */
export interface Posting {
  /** Board id (`linkedin`, …) or `generic`. */
  board: string;
  /** The board's own id of the job, when it is known: the key of badges and of remembered verdicts. */
  id: string | null;
  /** Address the posting was read at. */
  url: string;
  title: string | null;
  company: string | null;
  location: string | null;
  /** The pay in the posting's own words (a structured salary reads like `85000-110000 GBP per YEAR`). */
  salary: string | null;
  /** Description as text: blocks separated by `\n`, paragraphs by an empty line. */
  description: string | null;
  /** ISO 8601 date, when the page states one. */
  datePosted: string | null;
  /** The layer each found field came from. */
  layers: Partial<Record<Field, Layer>>;
  /** Required fields that were looked for and not found. */
  missing: Field[];
  /** The page is the job's application form: the description stands elsewhere, and no question of a form is one. */
  form?: true;
  /** The page says that the job is no longer open. */
  closed?: true;
}

/** Some fields of a posting, from one layer. `null` and absent both mean "not found here". */
export type PartialPosting = Partial<Record<Field, string | null>>;

/** One result card. `id` as in {@link Posting}; `link` is absolute. */
export interface Card {
  id: string | null;
  title: string | null;
  company: string | null;
  location: string | null;
  link: string | null;
}

/** What a page turned out to be. */
export type PageReading =
  /** `cards`: the result list beside the pane that shows the posting. */
  | { kind: 'listing'; posting: Posting; cards?: Card[] }
  | { kind: 'results'; board: string; cards: Card[] }
  | { kind: 'none'; board: string; reason: NoPostingReason; language?: string };

/**
 * Why a page holds no posting: shown to the reader in words. `language`: its text is in a language we do not read,
 * whose ISO 639-1 code the reading names.
 */
export type NoPostingReason = 'empty' | 'login' | 'blocked' | 'not-a-job' | 'too-large' | 'language';

/** What is known of a page's posting before its texts are read. */
export type PostingSource = Pick<Posting, 'board' | 'id' | 'url' | 'form' | 'closed'>;

/** A posting of which no field is known, and none was looked for. */
export const emptyPosting = (source: PostingSource): Posting => ({
  ...source,
  title: null,
  company: null,
  location: null,
  salary: null,
  description: null,
  datePosted: null,
  layers: {},
  missing: [],
});

/** The longest address a posting is known by, in characters. */
const LONGEST_ADDRESS = 1900;

/**
 * What tells one posting's address from another's: without the place on the page behind `#`, unless that is a route of
 * an application, and without the query where the whole would be too long to keep.
 */
export function addressOf(url: string): string {
  const [address = '', ...rest] = url.split('#');
  const route = rest.join('#');
  const whole = /^!?\//.test(route) ? `${address}#${route}` : address;
  return (whole.length <= LONGEST_ADDRESS ? whole : (address.split('?', 1)[0] ?? '')).slice(
    0,
    LONGEST_ADDRESS,
  );
}

/** What a posting is known by: its board's id of the job, else the page's address. */
export const postingKey = ({ board, id, url }: Pick<Posting, 'board' | 'id' | 'url'>): string =>
  id === null ? `page:${addressOf(url)}` : `${board}:${id}`;
