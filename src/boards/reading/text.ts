import {
  BLOCKS,
  createTextSink,
  MAX_DESCRIPTION,
  PARAGRAPHS,
  tidy,
  UNREAD,
} from '../../posting/html-text.ts';
import { oneLine } from '../../posting/words.ts';
import { headingKind } from './line-kinds.ts';

/** Nodes of one element that are looked at. */
const MAX_NODES = 200_000;

/** What a page draws or runs, beside what holds no text for readers in markup either. */
const DRAWN: ReadonlySet<string> = new Set('input iframe object canvas video audio math'.split(' '));
const MADE_OF_BLOCKS = 'p, br, li, div, h1, h2, h3, h4, tr, section';
const SCREEN_READER =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|a11y-text|accessibility-hidden|material-icons|material-symbols-\w{5,9})(?:\s|$)/;

const INVISIBLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
/** A part that a reader unfolds, or that another tab shows, belongs to the text all the same. */
const FOLDED = /collaps|accordion|expand|fold|panel|tab|more|toggle|truncat|clamp|content|descri/i;
const LAID_OUT =
  /(?:^|[\s_-])(?:whitespace-(?:pre|break)|white-space-pre|ws-pre|pre-?wrap|pre-?line|pre-?formatted|break-spaces)/i;
const LAID_OUT_STYLE = /white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i;

const ELEMENT = 1;
const TEXT = 3;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/**
 * Is an element hidden by what it says itself? Style sheets are not asked: a saved page has none, and the same page
 * must read the same everywhere. What a reader can unfold is not hidden.
 */
function isHidden(element: Element): boolean {
  const says = element.getAttribute('hidden');
  const style = element.getAttribute('style');
  const isMarked = says !== null && says !== 'until-found';
  if (!isMarked && (style === null || !INVISIBLE.test(style.slice(0, 1000)))) return false;
  const names = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('role') ?? ''}`;
  return !FOLDED.test(names.slice(0, 300)) && element.querySelector('h1') === null;
}

/** Does the element keep the line breaks of its text (`white-space: pre-line` and its kin), as far as it says so? */
export const isLaidOut = (element: Element): boolean =>
  element.localName === 'pre' ||
  LAID_OUT.test((element.getAttribute('class') ?? '').slice(0, 500)) ||
  LAID_OUT_STYLE.test((element.getAttribute('style') ?? '').slice(0, 1000));

/** Two empty lines or points of a list in one text are no accident of how the markup was written. */
export const looksLaidOut = (text: string): boolean =>
  text.length > 60 &&
  (/\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(text) || /\n[^\S\n]*[-*•–·]\s[^\n]+\n\s*[-*•–·]\s/.test(text));

/**
 * Tells where two pieces of text that tags alone keep apart are two words: `Learning</span><span>Engineer`. What is
 * styled as a block says so in a style sheet, which is not read.
 */
export function createSeam() {
  let last = '';
  let isTag = false;
  return {
    /** A tag that makes no block goes by. */
    tag() {
      isTag = true;
    },
    /** Does a space belong before this text? */
    before(text: string): boolean {
      const isSeam = isTag && /^\p{Lu}/u.test(text) && /[\p{Ll}\d.,:;!?)]$/u.test(last);
      isTag = false;
      last = text.slice(-2) || last;
      return isSeam;
    },
  };
}

/** Is the element no reading matter: code, form controls, words for screen readers that repeat others? */
export function isUnread(element: Element): boolean {
  const name = element.localName;
  // A heading may be the button that folds its section, or stand in it.
  if (name === 'button')
    return (
      !/^h[1-6]$/.test(element.parentElement?.localName ?? '') &&
      !element.querySelector('h2, h3, h4') &&
      !(element.hasAttribute('aria-expanded') && headingKind(element.textContent ?? ''))
    );
  if (UNREAD.has(name) || DRAWN.has(name)) return true;
  const classes = element.getAttribute('class');
  return (classes !== null && classes.length < 500 && SCREEN_READER.test(classes)) || isHidden(element);
}

/** One step of a walk: a text, or an element that begins (`open`) or ends. */
interface Visitor {
  text(text: string, parent: Element | null): void;
  /** False: the element is passed over. */
  open(element: Element): boolean;
  close(element: Element): void;
  done(): boolean;
}

/** Walks the text under an element in document order, into open shadow roots too. Iterative and bounded. */
export function walk(root: Node, visitor: Visitor): void {
  const stack: { node: Node; closes: boolean }[] = [{ node: root, closes: false }];
  const push = (parent: Node) => {
    for (let child = parent.lastChild; child; child = child.previousSibling)
      stack.push({ node: child, closes: false });
  };
  for (let seen = 0; seen < MAX_NODES && !visitor.done(); ) {
    const step = stack.pop();
    if (!step) return;
    const { node, closes } = step;
    if (closes) {
      visitor.close(node as Element);
      continue;
    }
    seen++;
    if (node.nodeType === TEXT) visitor.text(node.nodeValue ?? '', node.parentElement);
    else if (!isElement(node)) push(node);
    else if (visitor.open(node)) {
      stack.push({ node, closes: true });
      push(node.shadowRoot ?? node);
    }
  }
}

/**
 * The text of an element as a reader sees it: blocks on lines of their own, paragraphs set off by an empty line;
 * folded text included.
 *
 * @param drop elements inside that are left out, or their selector
 */
export function elementText(
  element: Element,
  drop: string | ReadonlySet<Element> = '',
  limit = MAX_DESCRIPTION,
): string {
  const dropped =
    typeof drop !== 'string' ? drop : drop === '' ? null : new Set(element.querySelectorAll(drop));
  // Text without any blocks is laid out by its line breaks (`white-space: pre-line`).
  const loose = element.querySelector(MADE_OF_BLOCKS) === null;
  const sink = createTextSink(limit);
  const seam = createSeam();
  let laidOut = loose ? 1 : 0;
  walk(element, {
    text(raw) {
      const text = tidy(raw);
      if (seam.before(text)) sink.space();
      sink.text(text, laidOut > 0 || looksLaidOut(text));
    },
    open(inner) {
      if (inner !== element && (isUnread(inner) || dropped?.has(inner))) return false;
      if (isLaidOut(inner)) laidOut++;
      const name = inner.localName;
      if (name === 'br') sink.newline();
      else if (name === 'td' || name === 'th') sink.space();
      else if (BLOCKS.has(name)) sink.break(PARAGRAPHS.has(name) ? 2 : 1);
      else seam.tag();
      return true;
    },
    close(inner) {
      if (isLaidOut(inner)) laidOut--;
      if (BLOCKS.has(inner.localName)) sink.break(PARAGRAPHS.has(inner.localName) ? 2 : 1);
      else seam.tag();
    },
    done: () => sink.full,
  });
  return sink.toString().trim();
}

/** The text of an element on one line, at most 500 characters. */
export const lineText = (element: Element): string =>
  // Most titles and names are one text and nothing else: there is nothing to walk.
  element.firstElementChild === null && !element.shadowRoot && !isUnread(element)
    ? oneLine(tidy((element.textContent ?? '').slice(0, 600))).slice(0, 500)
    : oneLine(elementText(element, '', 600)).slice(0, 500);
