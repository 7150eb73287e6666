import page from '../../../lexicons/page.json' with { type: 'json' };
import type { NoPostingReason, PartialPosting } from '../../posting/posting.ts';
import { type Described, describe } from './describe.ts';
import { isForm } from './form.ts';
import { namedBeside } from './named.ts';
import { metaOf, titleOf } from './structured.ts';
import { lineText } from './text.ts';
import { holds, isControl, isLabel, plain, squeeze } from './words.ts';

const MAX_HEADINGS = 10;
const MAX_VALUE = 100;
/** Links and headings of a result list that are compared with the heading beside it. */
const MAX_LISTED = 1000;
const PATTERNS = page.titles.patterns.map((pattern) => new RegExp(pattern, 'i'));
const EMPLOYER = page.titles.employer.map((pattern) => new RegExp(pattern, 'i'));
const NOISE = new Set(page.titles.noise);
const PLACE_LABELS = new Set(page.places.labels);
const SEPARATOR = / [|–—·•:-] |: | [|–—·•]|[|–—·•] /;

interface Names {
  title: string | null;
  company: string | null;
}

/** Longer titles are not looked at: some of the patterns cost the square of a title's length. */
const MAX_PATTERNED = 300;

const byPattern = (text: string): Names => {
  if (text.length > MAX_PATTERNED) return { title: null, company: null };
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { title: groups['title']?.trim() ?? null, company: groups['company']?.trim() ?? null };
  }
  return { title: null, company: null };
};

const headingsOf = (document: Document, rank = 'h1'): string[] =>
  [...document.querySelectorAll(rank)]
    .slice(0, MAX_HEADINGS)
    .map(lineText)
    .filter((text) => text.length > 2);

/** The heading that the page's title repeats, else its only heading; else what the page's title names. */
function guessTitle(document: Document): string | null {
  const pageTitle = titleOf(document);
  const shared = metaOf(document, 'og:title') ?? '';
  const headings = headingsOf(document);
  const known = [pageTitle, shared].map(squeeze);
  const candidates = headings.length > 0 ? headings : headingsOf(document, 'h2');
  const repeated = candidates.find((heading) => known.some((text) => text.includes(squeeze(heading))));
  const patterned = byPattern(pageTitle).title ?? byPattern(shared).title;
  if (patterned && !repeated) return patterned;
  if (repeated ?? (headings.length === 1 && headings[0])) return repeated ?? headings[0] ?? null;
  const [first] = (shared || pageTitle).split(SEPARATOR);
  return first?.trim() || candidates[0] || null;
}

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
  if (at < 0) return [];
  const around = [pageTitle.slice(0, at), pageTitle.slice(at + title.length)];
  return around
    .flatMap((text) => ` ${text} `.split(SEPARATOR))
    .map((text) => stripEmployer(text.replace(/^[\s|–—·•:,-]+|[\s|–—·•:,-]+$/g, '')))
    .filter((text) => text.length > 1 && text.length <= MAX_VALUE && !NOISE.has(plain(text)))
    .filter((text) => !/^(?:jobs? )?in /i.test(text));
}

const LOGOS = 'header img[alt], a[href="/"] img[alt], img[alt$=" logo" i], a[aria-label$=" home" i]';

/** Names the employer by logo, when the site's own address carries the same name. */
function guessFromLogo(document: Document): string | null {
  const host = squeeze(document.location?.hostname ?? '');
  for (const logo of [...document.querySelectorAll(LOGOS)].slice(0, 10)) {
    const said = logo.getAttribute('alt') ?? logo.getAttribute('aria-label') ?? '';
    const name = said.replace(/\s+(?:logo|home)$/i, '').trim();
    if (squeeze(name).length > 2 && host.includes(squeeze(name))) return name.slice(0, MAX_VALUE);
  }
  return null;
}

/**
 * The employer: named by the page's title or site name, if the description names it too or nobody else is; never
 * the board.
 */
function guessCompany(
  document: Document,
  url: URL,
  title: string,
  description: string,
  board: string,
): string | null {
  const pageTitle = titleOf(document);
  const shared = metaOf(document, 'og:title') ?? '';
  const site = metaOf(document, 'og:site_name');
  const patterned = byPattern(pageTitle).company ?? byPattern(shared).company;
  if (patterned) return patterned;
  const names = [...additions(pageTitle, title), ...additions(shared, title)].filter(
    (name) => squeeze(name).replace(/com$/, '') !== board,
  );
  const said = plain(description.slice(0, 50_000));
  const named = [...names, ...(site ? [stripEmployer(site)] : [])].find((name) => holds(said, plain(name)));
  if (named) return named;
  const beside = namedBeside(document.querySelector('h1') ?? document.querySelector('h2'), 'company');
  if (beside) return beside;
  // A form stands on the employer's own pages; elsewhere the site's name may be a board's.
  const isBoard = (name: string) => !isForm(document, url) && squeeze(name) === squeeze(site ?? '');
  const others = [...new Set(names)].filter((name) => !isBoard(name));
  return others.length === 1 ? (others[0] ?? null) : guessFromLogo(document);
}

/** The value behind a label such as "Location:", on its line or the next. */
function guessLocation({ lines }: Described): string | null {
  for (const [i, { text }] of lines.entries()) {
    if (text.length > MAX_VALUE) continue;
    const [label = '', ...rest] = text.split(':');
    if (!PLACE_LABELS.has(plain(label))) continue;
    const value = rest.join(':').trim() || (lines[i + 1]?.text ?? '');
    if (value !== '' && value.length <= MAX_VALUE && !isControl(value)) return value;
  }
  return null;
}

/** Where the guessed description stands; for highlighting. */
export const guessElement = (document: Document): Element | null =>
  describe(document, guessTitle(document) ?? '')?.element ?? null;

/** Does the title only repeat what was searched for? */
const isQuery = (document: Document, title: string): boolean =>
  [...document.querySelectorAll('input[name="q"], input[type="search"]')].some(
    (input) => squeeze(input.getAttribute('value') ?? '') === squeeze(title),
  );

/**
 * Reads a listing that nothing marks as one.
 *
 * @param board the id of the board the page is of
 * @param needsProof false where a board's address already says that the page is a listing
 * @returns null when the page holds no job description and is no application form of a job
 */
export function guessListing(
  document: Document,
  url: URL,
  board: string,
  needsProof: boolean,
): PartialPosting | null {
  const title = guessTitle(document);
  const found = describe(document, title ?? '', needsProof);
  if (!title || (!found && !isForm(document, url)) || (needsProof && refusal(document))) return null;
  if (isQuery(document, title)) return null;
  return {
    title,
    company: guessCompany(document, url, title, found?.text ?? '', board),
    location: found && guessLocation(found),
    description: found?.text ?? null,
  };
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
export function guessPane(document: Document): Pane | null {
  const found = describe(document, '');
  for (let at = found?.element; at && at.localName !== 'body'; at = at.parentElement ?? undefined) {
    const pane = at;
    const headings = [...pane.querySelectorAll('h1, h2, h3')].slice(0, MAX_HEADINGS);
    if (headings.length === 0) continue;
    const outside = [...document.querySelectorAll(IN_LIST)].filter((element) => !pane.contains(element));
    const listed = outside.slice(0, MAX_LISTED).map(lineText);
    for (const heading of headings) {
      const text = lineText(heading);
      const title = nameInList(text, listed);
      const told = title && describe(document, text);
      if (told) return { title, heading, description: told.text, element: told.element };
    }
  }
  return null;
}

const TOO_LARGE = 5_000_000;
const LONG_PAGE = 6000;

/** Is the page a bot check, a login or an error, whatever else stands on it? Null when it is none of these. */
export function refusal(document: Document): NoPostingReason | null {
  const length = document.body?.textContent.length ?? 0;
  const heads = [titleOf(document), ...headingsOf(document)].map(plain);
  const start = document.body && length < LONG_PAGE ? [plain(lineText(document.body))] : [];
  const says = (terms: readonly string[], texts: readonly string[]) =>
    terms.some((term) => texts.some((text) => holds(text, term)));
  if (says(page.blocked, heads.slice(0, 2)) || says(page.blocked, start)) return 'blocked';
  if (says(page.gone, heads.slice(0, 2))) return 'not-a-job';
  const asks = document.querySelector('input[type="password"]') !== null;
  return (asks && length < LONG_PAGE) || says(page.login, heads.slice(0, 1)) ? 'login' : null;
}

/** Why a page without posting or cards holds none. */
export function whyNone(document: Document): NoPostingReason {
  const body = document.body?.textContent ?? '';
  if (body.length > TOO_LARGE) return 'too-large';
  return refusal(document) ?? (body.trim() === '' ? 'empty' : 'not-a-job');
}
