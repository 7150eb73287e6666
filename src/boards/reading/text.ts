import { BLOCKS, createTextSink, MAX_DESCRIPTION, PARAGRAPHS, tidy } from '../../posting/html-text.ts';

/** Nodes of one element that are looked at. */
const MAX_NODES = 200_000;

const UNREAD: ReadonlySet<string> = new Set(
  'script style template noscript svg head title textarea select input button iframe object canvas video audio math'.split(
    ' ',
  ),
);
const MADE_OF_BLOCKS = 'p, br, li, div, h1, h2, h3, h4, tr, section';
const SCREEN_READER =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|a11y-text|accessibility-hidden|material-icons|material-symbols-\w{5,9})(?:\s|$)/;

const ELEMENT = 1;
const TEXT = 3;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Is the element no reading matter: code, form controls, words for screen readers that repeat others? */
export function isUnread(element: Element): boolean {
  const name = element.localName;
  // A heading may be the button that folds its section, or stand in it.
  if (name === 'button')
    return !/^h[1-6]$/.test(element.parentElement?.localName ?? '') && !element.querySelector('h2, h3, h4');
  if (UNREAD.has(name)) return true;
  const classes = element.getAttribute('class');
  return classes !== null && classes.length < 500 && SCREEN_READER.test(classes);
}

/** One step of a walk: a text, or an element that begins (`open`) or ends. */
export interface Visitor {
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
 * @param drop selector of elements inside that are left out
 */
export function elementText(element: Element, drop = '', limit = MAX_DESCRIPTION): string {
  const dropped = drop === '' ? null : new Set<Element>(element.querySelectorAll(drop));
  // Text without any blocks is laid out by its line breaks (`white-space: pre-line`).
  const loose = element.querySelector(MADE_OF_BLOCKS) === null;
  const sink = createTextSink(limit);
  walk(element, {
    text: (text, parent) => sink.text(tidy(text), loose || parent?.localName === 'pre'),
    open(inner) {
      if (inner !== element && (isUnread(inner) || dropped?.has(inner))) return false;
      const name = inner.localName;
      if (name === 'br') sink.newline();
      else if (name === 'td' || name === 'th') sink.space();
      else if (BLOCKS.has(name)) sink.break(PARAGRAPHS.has(name) ? 2 : 1);
      return true;
    },
    close(inner) {
      if (BLOCKS.has(inner.localName)) sink.break(PARAGRAPHS.has(inner.localName) ? 2 : 1);
    },
    done: () => sink.full,
  });
  return sink.toString().trim();
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 500);

/** The text of an element on one line, at most 500 characters. */
export const lineText = (element: Element): string =>
  // Most titles and names are one text and nothing else: there is nothing to walk.
  element.firstElementChild === null && !element.shadowRoot && !isUnread(element)
    ? squash(tidy((element.textContent ?? '').slice(0, 600)))
    : squash(elementText(element, '', 600));
