import { BLOCKS, tidy } from '../../posting/html-text.ts';
import { createSeam, isLaidOut, isUnread, looksLaidOut, walk } from './text.ts';

/** Lines and characters of a page that are looked at. */
const MAX_LINES = 8000;
const MAX_CHARACTERS = 400_000;

/** One line of a page's reading matter. */
export interface Line {
  text: string;
  /** The innermost block the line stands in. */
  block: Element;
  /** 1 to 6 in a heading of that rank, else 0. */
  rank: number;
  /** Share of the characters that are links, 0..1. */
  linked: number;
  /** An empty line goes before it. */
  apart: boolean;
}

const ASIDE = new Set(['nav', 'footer', 'aside', 'dialog', 'form']);
const ASIDE_ROLES =
  /^(?:navigation|contentinfo|banner|dialog|alertdialog|complementary|search|menu|menubar|tablist)$/;
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|similar|related|recommend\w{0,8}|breadcrumbs?|share|sharing|social|newsletter|modal|popup|sidebar|promo|advert\w{0,10}|footer|navbar|menu)(?:$|[\s_-])/i;

function isAside(element: Element): boolean {
  const role = element.getAttribute('role');
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`.slice(0, 300);
  const aside =
    ASIDE.has(element.localName) ||
    (role !== null && ASIDE_ROLES.test(role)) ||
    element.getAttribute('aria-modal') === 'true' ||
    ASIDE_NAMES.test(names);
  // Some pages wrap everything in a form, or name their whole body after a part of it.
  return aside && element.querySelector('h1') === null;
}

const rankOf = (element: Element): number => Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);

/**
 * The reading matter of a page, line by line: navigation, dialogs, forms and other jobs left out.
 *
 * @param skip further elements that are left out
 */
export function linesOf(root: Element, skip: ReadonlySet<Element> = new Set()): Line[] {
  const lines: Line[] = [];
  const blocks: Element[] = [root];
  let parts: string[] = [];
  let characters = 0;
  let linkedCharacters = 0;
  let total = 0;
  let links = 0;
  let rank = 0;
  let apart = false;
  let laidOut = 0;
  const seam = createSeam();
  const flush = () => {
    const text = parts
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (text !== '') {
      lines.push({
        text,
        block: blocks.at(-1) ?? root,
        rank,
        linked: linkedCharacters / Math.max(1, characters),
        apart,
      });
      total += text.length;
      apart = false;
    }
    parts = [];
    characters = 0;
    linkedCharacters = 0;
  };
  walk(root, {
    text(raw) {
      // One text may be as long as a page of its own.
      const text = tidy(raw.slice(0, Math.max(0, MAX_CHARACTERS - total - characters)));
      if (seam.before(text)) parts.push(' ');
      const own = laidOut > 0 || looksLaidOut(text) ? text.split('\n') : [text];
      own.forEach((line, i) => {
        if (i > 0) flush();
        const { length } = line.trim();
        if (length === 0 && own.length > 1) apart = true;
        parts.push(line);
        characters += length;
        if (links > 0) linkedCharacters += length;
      });
    },
    open(element) {
      if (element !== root && (skip.has(element) || isUnread(element) || isAside(element))) return false;
      const name = element.localName;
      if (isLaidOut(element)) laidOut++;
      if (name === 'a') links++;
      if (name === 'br') flush();
      if (!BLOCKS.has(name)) {
        seam.tag();
        return true;
      }
      flush();
      blocks.push(element);
      rank = rankOf(element) || rank;
      if (name === 'p' || name === 'ul' || rankOf(element) > 0) apart = true;
      return true;
    },
    close(element) {
      if (isLaidOut(element)) laidOut--;
      if (element.localName === 'a') links--;
      if (!BLOCKS.has(element.localName)) return seam.tag();
      flush();
      blocks.pop();
      if (rankOf(element) > 0) rank = 0;
    },
    done: () => lines.length >= MAX_LINES || total + characters >= MAX_CHARACTERS,
  });
  flush();
  return lines;
}
