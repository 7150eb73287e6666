import { saysClosed } from '../../posting/closed.ts';
import { MAX_DESCRIPTION } from '../../posting/html-text.ts';
import { squeeze } from '../../posting/words.ts';
import { selectorNaming } from './by-attribute.ts';
import { headingKind, isContact, isControl, isEnding, isLabel, phrasesIn } from './line-kinds.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { isPayLabel } from './pay-beside.ts';

/** A description guessed from the text of a page. */
export interface GuessedDescription {
  text: string;
  /** The block it stands in. */
  element: Element;
  /** Index into `lines` of its first line. */
  start: number;
  /** All of the page's. */
  lines: readonly Line[];
}

const PROSE = 80;
const SHORT = 60;
const SENTENCE = 25;
const MOSTLY_LINKS = 0.6;
/** A block holds the description when it holds this share of what speaks for one. */
const SHARE = 0.9;
const MIN_CHARACTERS = 250;
/** What pages call a description, and the share of what speaks for one that it must hold to be believed. */
const NAMED = selectorNaming('job-description', 'jobdescription', 'job_description');
const NAMED_SHARE = 0.5;
/** A text with so many lines that are links, and such a share of them, is a list of jobs. */
const LIST_LINKS = 5;
const LIST_SHARE = 0.08;

interface Evidence {
  weight: Map<Line, number>;
  kinds: Set<string>;
  phrases: Set<string>;
}

function weigh(lines: readonly Line[]): Evidence {
  const evidence: Evidence = { weight: new Map(), kinds: new Set(), phrases: new Set() };
  for (const line of lines) {
    if (line.linked > MOSTLY_LINKS) continue;
    const kind = headingKind(line.text);
    const phrases = line.text.length >= SENTENCE ? phrasesIn(line.text) : [];
    if (kind) evidence.kinds.add(kind);
    for (const phrase of phrases) evidence.phrases.add(phrase);
    const weight = (kind ? 3 : 0) + Math.min(4, phrases.length * 2) + (line.text.length >= PROSE ? 1 : 0);
    if (weight > 0) evidence.weight.set(line, weight);
  }
  return evidence;
}

/** Is this a job's description and not just any text? Headings of two kinds, or plenty of its phrases. */
const isProof = ({ kinds, phrases }: Evidence): boolean => {
  const works = kinds.has('duties') || kinds.has('profile');
  return (kinds.size >= 2 && works && phrases.size >= 1) || (works && phrases.size >= 3) || phrases.size >= 6;
};

/** The element around another one, out of shadow roots too. */
const outerOf = (element: Element): Element | null => {
  const { parentNode } = element;
  return element.parentElement ?? (parentNode && 'host' in parentNode ? (parentNode.host as Element) : null);
};

const isInside = (element: Element, outer: Element): boolean => {
  for (let at: Element | null = element; at; at = outerOf(at)) if (at === outer) return true;
  return false;
};

/** The smallest block with nearly all of the evidence, of the whole page or of what the page calls a description. */
function blockOf(evidence: Evidence, root: Element): Element {
  const sums = new Map<Element, number>([[root, 0]]);
  for (const [{ block }, weight] of evidence.weight) {
    for (let at: Element | null = block; at; at = at === root ? null : outerOf(at)) {
      sums.set(at, (sums.get(at) ?? 0) + weight);
    }
  }
  const inAll = sums.get(root) ?? 0;
  const called = [...root.querySelectorAll(NAMED)].find(
    (element) => (sums.get(element) ?? 0) >= inAll * NAMED_SHARE,
  );
  const total = (called && sums.get(called)) ?? inAll;
  let best = called ?? root;
  let depth = -1;
  for (const [element, sum] of sums) {
    if (sum < total * SHARE || (called && !called.contains(element))) continue;
    let level = 0;
    for (let at: Element | null = element; at; at = outerOf(at)) level++;
    if (level > depth) [best, depth] = [element, level];
  }
  return best;
}

const isMeta = (line: Line): boolean =>
  (line.text.length < SHORT &&
    line.rank === 0 &&
    (headingKind(line.text) === null || isPayLabel(line.text)) &&
    !/[.!?:]$/.test(line.text)) ||
  (line.text.length < PROSE + SHORT && / [|•·] /.test(line.text)) ||
  isControl(line.text) ||
  saysClosed(line.text) ||
  line.rank === 1;

/** Cuts what stands around the description inside its block: the page's header, controls, other jobs. */
function trim(lines: Line[], title: string): { from: number; to: number } {
  const heading = lines.findIndex((line) => line.rank === 1);
  let from = heading < 0 || heading > lines.length / 2 ? 0 : heading + 1;
  const head = squeeze(title);
  const isHead = (line: Line) =>
    isMeta(line) ||
    isLabel(line.text) ||
    (head !== '' && (squeeze(line.text) === head || (line.rank > 0 && squeeze(line.text).startsWith(head))));
  const start = from;
  for (let line = lines[from]; line && isHead(line); line = lines[++from]);
  if (from >= lines.length) from = start;
  const ending = lines.findIndex((line, i) => i > from && line.rank > 0 && isEnding(line.text));
  let to = ending < 0 ? lines.length : ending;
  const isTail = (line: Line) => isControl(line.text) || line.linked > MOSTLY_LINKS;
  for (let line = lines[to - 1]; line && to > from + 1 && isTail(line); line = lines[--to - 1]);
  return { from, to };
}

const isList = (lines: readonly Line[]): boolean => {
  const links = lines.filter(({ linked, text }) => linked > MOSTLY_LINKS && !isControl(text)).length;
  return links >= LIST_LINKS && links >= lines.length * LIST_SHARE;
};

/** Lines without the blocks that name people to ask; such a block ends with the next heading. */
function withoutContacts(lines: readonly Line[]): readonly Line[] {
  let inside = false;
  return lines.filter((line) => {
    if (line.rank > 0 || headingKind(line.text) !== null) inside = line.rank > 0 && isContact(line.text);
    return !inside;
  });
}

function textOf(lines: readonly Line[]): string {
  const parts: string[] = [];
  for (const line of lines) parts.push(parts.length === 0 ? '' : line.apart ? '\n\n' : '\n', line.text);
  return parts.join('').slice(0, MAX_DESCRIPTION);
}

/**
 * Finds the job description of a page that says nothing of its structure: the block with nearly all lines that
 * speak for one (section headings, phrases, running text).
 *
 * @param title the job's title as far as known, to leave its repetition out
 * @param needsProof false where a board's address already says that the page is a listing
 * @returns null when the page's text is no job description
 */
export function guessDescription(page: Page, title: string, needsProof = true): GuessedDescription | null {
  const root = page.document.body;
  if (!root) return null;
  const all = page.lines();
  const evidence = weigh(all);
  const isSure = needsProof || page.isForm;
  if (!isProof(evidence) && (isSure || evidence.kinds.size + evidence.phrases.size < 2)) return null;
  const element = blockOf(evidence, root);
  const first = all.findIndex(({ block }) => isInside(block, element));
  const inside = all.slice(first).filter(({ block }) => isInside(block, element));
  const { from, to } = trim(inside, title);
  const lines = withoutContacts(inside.slice(from, to)).filter((line) => !isControl(line.text));
  const text = textOf(lines);
  return text.length < MIN_CHARACTERS || isList(lines)
    ? null
    : { text, element, start: first + from, lines: all };
}
