import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import type { PartialPosting } from '../../posting/posting.ts';
import { holds, plain, squeeze } from '../../posting/words.ts';
import { jobIdAt } from '../address.ts';
import type { Board } from '../board.ts';
import { jobAddress } from './addresses.ts';
import { isArticle } from './article.ts';
import { factBeside } from './by-attribute.ts';
import { type GuessedDescription, guessDescription } from './guess-description.ts';
import { byPattern, type GuessedTitle, guessTitle, SEPARATOR } from './guess-title.ts';
import { metaOf, titleOf } from './head.ts';
import { holdsJobWord, isControl, isGeneric, isLabel } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { refusal } from './no-posting.ts';
import type { Page } from './page.ts';
import { lineText } from './text.ts';

const MAX_HEADINGS = 10;
const MAX_VALUE = 100;
/** Links and headings of a result list that are compared with the heading beside it. */
const MAX_LISTED = 1000;
const EMPLOYER = lexicon.titles.employer.map((pattern) => new RegExp(pattern, 'i'));
const NOISE = new Set(lexicon.titles.noise);
const SEARCHES = new Set(lexicon.searchTitles);
const SHARED = lexicon.titles.shared.map((pattern) => new RegExp(pattern, 'i'));
const PLACE_LABELS = new Set(lexicon.places.labels);

const stripEmployer = (text: string): string => {
  for (const pattern of EMPLOYER) {
    const name = pattern.exec(text)?.[1];
    if (name) return name.trim();
  }
  return text;
};

/** What a page's title adds to the job's: the employer is one of these. */
function additions(pageTitle: string, title: string): string[] {
  const at = pageTitle.toLowerCase().indexOf(title.toLowerCase());
  // "Join our team | Gull Works", "Gull Works Careers": the page is called after what it is about in general.
  const isGeneral = pageTitle
    .split(SEPARATOR)
    .some((part) => isGeneric(part) || stripEmployer(part) !== part);
  if (at < 0 && !isGeneral) return [];
  const around = at < 0 ? [pageTitle] : [pageTitle.slice(0, at), pageTitle.slice(at + title.length)];
  return around
    .flatMap((text) => ` ${text} `.split(SEPARATOR))
    .map((text) => stripEmployer(text.replace(/^[\s|–—·•:,-]+|[\s|–—·•:,-]+$/g, '')))
    .filter(
      (text) => text.length > 1 && text.length <= MAX_VALUE && !NOISE.has(plain(text)) && !isGeneric(text),
    )
    .filter((text) => !/^(?:jobs? )?in /i.test(text));
}

const LOGOS = 'header img[alt], a[href="/"] img[alt], img[alt$=" logo" i], a[aria-label$=" home" i]';

/** Names the employer by logo, when the site's own address carries the same name. */
function guessFromLogo(document: Document): string | null {
  const host = squeeze(document.location?.hostname ?? '');
  for (const logo of [...document.querySelectorAll(LOGOS)].slice(0, 10)) {
    const label = logo.getAttribute('alt') ?? logo.getAttribute('aria-label') ?? '';
    const name = label.replace(/\s+(?:logo|home)$/i, '').trim();
    if (squeeze(name).length > 2 && host.includes(squeeze(name))) return name.slice(0, MAX_VALUE);
  }
  return null;
}

/**
 * The employer: named by the page's title or site name, if the description names it too or nobody else is; never
 * the board.
 */
export function guessCompany(
  page: Page,
  { text: title, element }: GuessedTitle,
  description: string,
  board: string,
) {
  const { document } = page;
  const pageTitle = titleOf(document);
  const shared = metaOf(document, 'og:title') ?? '';
  const site = metaOf(document, 'og:site_name');
  const patterned = byPattern(pageTitle).company ?? byPattern(shared).company;
  if (patterned) return patterned;
  const names = [...additions(pageTitle, title), ...additions(shared, title)].filter(
    (name) => squeeze(name).replace(/com$/, '') !== board,
  );
  const text = plain(description.slice(0, 50_000));
  // A page may be called by its employer's name alone.
  const others = pageTitle.split(SEPARATOR).filter((part) => !holdsJobWord(part) && !isGeneric(part));
  const named = [...names, ...(site ? [stripEmployer(site)] : []), ...others].find((name) =>
    holds(text, plain(name)),
  );
  if (named) return named;
  const beside = factBeside(
    element ?? document.querySelector('h1') ?? document.querySelector('h2'),
    'company',
  );
  if (beside) return beside;
  // A form stands on the employer's own pages; elsewhere the site's name may be a board's.
  const isBoard = (name: string) => !page.isForm && squeeze(name) === squeeze(site ?? '');
  const [only, ...more] = new Set(names.filter((name) => !isBoard(name)));
  return only && more.length === 0 ? only : guessFromLogo(document);
}

/** The value behind a label such as "Location:", on its line or the next. */
export function guessLocation(lines: readonly Line[]): string | null {
  for (const [i, { text }] of lines.entries()) {
    if (text.length > MAX_VALUE) continue;
    const [label = '', ...rest] = text.split(':');
    if (!PLACE_LABELS.has(plain(label))) continue;
    const value = rest.join(':').trim() || (lines[i + 1]?.text ?? '');
    if (value !== '' && value.length <= MAX_VALUE && !isControl(value)) return value;
  }
  return null;
}

/** Does the title only repeat what was searched for, or does the page say that it is one of results? */
const isQuery = (document: Document, title: string): boolean =>
  SEARCHES.has(plain(titleOf(document).split(SEPARATOR).at(-1) ?? '')) ||
  [...document.querySelectorAll('input[name="q"], input[type="search"]')].some(
    (input) => squeeze(input.getAttribute('value') ?? '') === squeeze(title),
  );

/** A listing that nothing marks as one. */
interface Guess {
  title: GuessedTitle;
  /** Null on the application form of a job. */
  found: GuessedDescription | null;
  fields: PartialPosting;
}

/**
 * Reads a listing that nothing marks as one.
 *
 * @param board the id of the board the page is of
 * @param needsProof false where a board's address already says that the page is a listing
 * @returns null when the page holds no job description and is no application form of a job
 */
export function guessListing(page: Page, board: string, needsProof: boolean): Guess | null {
  const { document, url } = page;
  const title = guessTitle(document, url);
  if (!title || (needsProof && refusal(document)) || isQuery(document, title.text)) return null;
  const found = guessDescription(page, title.text, needsProof);
  if (!found && !page.isForm) return null;
  if (needsProof && found && isArticle(document, url, titleOf(document) || title.text, found.text))
    return null;
  const fields = {
    title: title.text,
    company: guessCompany(page, title, found?.text ?? '', board),
    location: guessLocation(page.lines()),
    description: found?.text ?? null,
  };
  return { title, found, fields };
}

/**
 * What a page that is not filled yet says of its job to be shared: "Gull Works is hiring a net mender in Hull."
 *
 * @returns null where it says nothing of one job, or its address leads to none
 */
export function sharedFields({ document, url }: Page): PartialPosting | null {
  if (!jobAddress(url)?.isCoded) return null;
  const summary = metaOf(document, 'og:description') ?? metaOf(document, 'description') ?? '';
  for (const pattern of SHARED) {
    const groups = pattern.exec(summary.slice(0, 300))?.groups;
    if (!groups) continue;
    const { title = null, company = null, location = null } = groups;
    return { title, company, location };
  }
  return null;
}

/** A posting shown beside a result list. */
export interface Pane {
  title: string;
  /** The heading that names the job. */
  heading: Element;
  description: string;
  element: Element;
}

const IN_LIST = 'a[href], h2, h3';

/** The name by which a list holds the job that a heading names: boards add words to either. */
function nameInList(heading: string, listed: readonly string[]): string | null {
  if (heading.length < 3 || isControl(heading) || isLabel(heading)) return null;
  if (listed.some((name) => name.startsWith(heading))) return heading;
  return listed.find((name) => name !== '' && heading.startsWith(`${name} - `)) ?? null;
}

/**
 * Reads the pane beside a result list when nothing marks it any more: a job description, under a heading whose job
 * the list names too. Anything less sure is no pane.
 */
export function guessPane(page: Page): Pane | null {
  const { document } = page;
  const found = guessDescription(page, '');
  for (let at = found?.element; at && at.localName !== 'body'; at = at.parentElement ?? undefined) {
    const pane = at;
    const headings = [...pane.querySelectorAll('h1, h2, h3')].slice(0, MAX_HEADINGS);
    if (headings.length === 0) continue;
    const outside = [...document.querySelectorAll(IN_LIST)].filter((element) => !pane.contains(element));
    const listed = outside.slice(0, MAX_LISTED).map(lineText);
    for (const heading of headings) {
      const text = lineText(heading);
      const title = nameInList(text, listed);
      const described = title && guessDescription(page, text);
      if (described) return { title, heading, description: described.text, element: described.element };
    }
  }
  return null;
}

/** The pane beside a result list, guessed where the address names the job in it, or the board shows one all the same. */
export const paneOf = (page: Page, board: Board): Pane | null =>
  jobIdAt(board, page.url) === null && !board.namelessPane ? null : guessPane(page);
