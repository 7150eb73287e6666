import lexicon from '../../../lexicons/page.json' with { type: 'json' };
import { saysClosed } from '../../posting/closed.ts';
import { oneLine, plain, squeeze } from '../../posting/words.ts';
import { withoutRepetition } from '../pick.ts';
import { selectorNaming } from './by-attribute.ts';
import { metaOf, titleOf } from './head.ts';
import { headingKind, holdsJobWord, isApply, isControl, isEnding, isGeneric, isLabel } from './line-kinds.ts';
import { elementText, lineText } from './text.ts';

const PATTERNS = lexicon.titles.patterns.map((pattern) => new RegExp(pattern, 'i'));
const TITLE_LABELS = new Set(lexicon.titleLabels);
export const SEPARATOR = / [|–—·•:-] |: | [|–—·•]|[|–—·•] /;
/** Longer titles are not looked at: some of the patterns cost the square of a title's length. */
const MAX_PATTERNED = 300;
const MAX_TITLE = 200;
const MAX_HEADINGS = 12;
/** Pieces of a heading that are looked at one by one. */
const MAX_PIECES = 30;
const NAMED = selectorNaming(
  'job-title',
  'jobtitle',
  'job_title',
  'position-title',
  'posting-title',
  'vacancy-title',
);
/** Pieces that stand in a heading and are not of its name. */
const TAGS =
  /(?:^|[\s_-])(?:badge|tag|chip|pill|label|flag|status|btn|button|location|place|salary|pay|meta|date|company|employer|subtitle|sub-title|new|ribbon|share|save|apply)(?:$|[\s_-])/i;
const PIECES = 'a, button, small, sup, span, div, p, em, i, strong, b, time, label, svg';
/** Pay or a place that ends a heading behind a sign. */
const TAIL_PAY =
  /\s{0,3}[-–—|·•,(]?\s{0,3}(?:[$£€]|(?:USD|EUR|GBP|CHF)\s?)\d[\d.,' ]{0,12}[kK]?(?:\s?[-–—]\s?(?:[$£€]|(?:USD|EUR|GBP|CHF)\s?)?\d[\d.,' ]{0,12}[kK]?)?(?:\s?(?:\/|per |a |p\.)\s?[\p{L}.]{1,10})?\)?$/u;

interface Names {
  title: string | null;
  company: string | null;
}

/** Title and employer, where a page's title is put together in a known way. */
export function byPattern(text: string): Names {
  if (text.length > MAX_PATTERNED) return { title: null, company: null };
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { title: groups['title']?.trim() ?? null, company: groups['company']?.trim() ?? null };
  }
  return { title: null, company: null };
}

/** What the page calls itself, outside its text. */
const knownTitles = (document: Document): string[] =>
  [titleOf(document), metaOf(document, 'og:title') ?? ''].filter((text) => text !== '');

/** Is an element a tag, control or other fact beside a name, by what its classes say? */
export const isTagged = (piece: Element): boolean =>
  piece.localName === 'small' ||
  piece.localName === 'time' ||
  piece.getAttribute('role') === 'button' ||
  TAGS.test((piece.getAttribute('class') ?? '').slice(0, 300));

/** Pieces of a heading that do not belong to the name in it: controls, labels, tags, repetitions. */
function extrasOf(heading: Element): Set<Element> {
  const whole = squeeze(heading.textContent ?? '');
  const extras = new Set<Element>();
  for (const piece of [...heading.querySelectorAll(PIECES)].slice(0, MAX_PIECES)) {
    const text = lineText(piece);
    const own = squeeze(text);
    if (own === '' || own === whole) continue;
    const isLead = /:$/.test(text) && TITLE_LABELS.has(plain(text));
    const isCopy = piece.getAttribute('aria-hidden') === 'true' && whole.replace(own, '').includes(own);
    if (isLead || isCopy || isTagged(piece) || isControl(text) || isApply(text)) extras.add(piece);
  }
  return extras;
}

/** A name without the label before it: `Job title: Data Engineer`. */
function withoutLabel(text: string): string {
  const at = text.indexOf(':');
  const rest = text.slice(at + 1).trim();
  return at > 0 && rest.length > 2 && TITLE_LABELS.has(plain(text.slice(0, at))) ? rest : text;
}

/** A name without the control that ran into its end. */
function withoutControl(text: string): string {
  const words = text.split(' ');
  for (const count of [4, 3, 2]) {
    if (words.length <= count) continue;
    const tail = words.slice(-count).join(' ');
    if (isControl(tail) || isApply(tail)) return words.slice(0, -count).join(' ');
  }
  return text;
}

/** Cuts what follows the name, where the page's own title begins with the name and goes on otherwise. */
function asKnown(text: string, known: readonly string[]): string {
  const own = squeeze(text);
  if (known.some((title) => squeeze(title).includes(own))) return text;
  const parts = known
    .flatMap((title) => title.split(SEPARATOR))
    .map((part) => part.trim())
    .filter(
      (part) => part.length > 5 && holdsJobWord(part) && text.toLowerCase().startsWith(part.toLowerCase()),
    )
    .filter((part) => !/^\p{L}/u.test(text.slice(part.length)));
  return parts.sort((a, b) => b.length - a.length)[0] ?? text;
}

/** The name a text of a heading says, without what ran into it. */
export function tidyTitle(text: string, known: readonly string[] = []): string {
  const whole = withoutRepetition(text);
  const name = withoutControl(withoutLabel(whole)).replace(TAIL_PAY, '').trim();
  return asKnown(name.length > 2 ? name : whole, known).slice(0, MAX_TITLE);
}

/** The name that a heading says: without buttons, tags, pay and labels that stand in it. */
export function titleText(heading: Element): string {
  const known = knownTitles(heading.ownerDocument);
  const extras = extrasOf(heading);
  const own = extras.size === 0 ? '' : oneLine(elementText(heading, extras, 600));
  return tidyTitle(own.length > 2 ? own : lineText(heading), known);
}

/** A job's title as far as a page gives it away. */
export interface GuessedTitle {
  text: string;
  /** Where it stands; null when only the page's own title names it. */
  element: Element | null;
}

interface Candidate extends GuessedTitle {
  score: number;
}

const ASIDE = 'nav, footer, aside, dialog, [role="navigation"], [role="dialog"]';
/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;
const RANKS = [
  { css: 'h1, [role="heading"][aria-level="1"]', worth: 3 },
  { css: NAMED, worth: 3.5 },
  { css: 'h2, [role="heading"]', worth: 1 },
  { css: 'h3, h4, h5', worth: 0 },
];
const LOGOS = 'header img[alt], a[href="/"] img[alt], img[alt$=" logo" i]';

/** Names of the employer or site that a heading may repeat, without spaces. */
function siteNames(document: Document, url: URL): string[] {
  const logos = [...document.querySelectorAll(LOGOS)]
    .slice(0, 5)
    .map((logo) => logo.getAttribute('alt') ?? '');
  const names = [
    metaOf(document, 'og:site_name') ?? '',
    ...logos.map((name) => name.replace(/\s{1,5}logo$/i, '')),
  ];
  return [...names.map(squeeze), squeeze(url.hostname)].filter((name) => name.length > 2);
}

/** The words of an address's path, without spaces. */
function slugOf({ pathname }: URL): string {
  try {
    return squeeze(decodeURIComponent(pathname));
  } catch {
    return squeeze(pathname);
  }
}

/** Can a text of a page be the name of a job at all? */
const isName = (text: string): boolean =>
  text.length > 2 &&
  text.length <= MAX_TITLE &&
  !isGeneric(text) &&
  !isControl(text) &&
  !isApply(text) &&
  !isLabel(text) &&
  !isEnding(text) &&
  !saysClosed(text) &&
  (headingKind(text) === null || holdsJobWord(text));

/** Where is it worth to look, and how much does each heading speak for itself? Best first. */
function candidatesOf(document: Document, url: URL): Candidate[] {
  const known = knownTitles(document).map(squeeze);
  const names = siteNames(document, url);
  const slug = slugOf(url);
  const found: Candidate[] = [];
  for (const { css, worth } of RANKS) {
    const elements = [...document.querySelectorAll(css)].slice(0, MAX_HEADINGS);
    elements.forEach((element, order) => {
      if (element.closest(ASIDE) || found.some((one) => one.element === element)) return;
      const text = titleText(element);
      if (!isName(text)) return;
      const own = squeeze(text);
      const isJob = holdsJobWord(text);
      const isRepeated = known.some((title) => title.includes(own));
      const leads = element.querySelector('a[href]') ?? element.closest('a[href]');
      const score =
        worth -
        order * 0.2 +
        (isRepeated ? (isJob ? 4 : 3) : 0) +
        (own.length > 5 && slug.includes(own) ? 3 : 0) +
        (isJob ? 3 : 0) -
        (!isJob && names.some((name) => name.includes(own) || name === own) ? 6 : 0) -
        (leads && !(leads.getAttribute('href') ?? '').startsWith('#') ? 2 : 0) -
        (text.length > 110 || /[.!?]$/.test(text) ? 2 : 0);
      found.push({ text, element, score });
    });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** The part of the page's own title that names the job, with what speaks for it. */
function fromPageTitle(document: Document, url: URL): Candidate | null {
  const known = knownTitles(document);
  const patterned = known.map((title) => byPattern(title).title).find((title) => title && isName(title));
  if (patterned) return { text: patterned, element: null, score: 7 };
  const slug = slugOf(url);
  const parts = known.flatMap((title) => title.split(SEPARATOR)).map((part) => part.trim());
  const named = parts.filter(isName).map((text, order) => ({
    text: tidyTitle(text),
    element: null,
    score:
      1.5 -
      order * 0.3 +
      (holdsJobWord(text) ? 3 : 0) +
      (squeeze(text).length > 5 && slug.includes(squeeze(text)) ? 3 : 0),
  }));
  return named.sort((a, b) => b.score - a.score)[0] ?? null;
}

/**
 * The job's title: the heading that the page's own title or address repeats, that is named so, or that speaks of a
 * job; never the name of the page ("Careers") or of the employer. Null when nothing can be one.
 */
export function guessTitle(document: Document, url: URL): GuessedTitle | null {
  const [heading] = candidatesOf(document, url);
  const title = fromPageTitle(document, url);
  if (!heading || (title && title.score > heading.score)) return title;
  return heading;
}

const JOB_HEADINGS = `h1, h2, h3, h4, h5, [role="heading"], ${NAMED}`;
/** Blocks around a description that are searched for the heading above it. */
const CLIMB = 8;

/** The heading of the job above its description, in the part of the page that shows the one posting. */
export function headingAbove(description: Element, root: ParentNode): Element | null {
  let at = description.parentElement;
  for (let i = 0; at && i < CLIMB && at.localName !== 'body'; i++, at = at.parentElement) {
    const headings = [...at.querySelectorAll(JOB_HEADINGS)].slice(0, MAX_HEADINGS).filter((heading) => {
      const isBefore = (heading.compareDocumentPosition(description) & FOLLOWING) !== 0;
      return isBefore && !heading.contains(description) && isName(titleText(heading));
    });
    const found = headings.find((heading) => holdsJobWord(titleText(heading))) ?? headings[0];
    if (found) return found;
    if (at === root) return null;
  }
  return null;
}
