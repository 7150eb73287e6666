import { oneLine, squeeze } from '../../posting/words.ts';
import type { Selector, Selectors } from '../board.ts';
import { isEnding, isLabel } from './line-kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { elementText, lineText } from './text.ts';

/** Characters of a script that are looked at. */
const MAX_RAW = 2_000_000;
const MAX_HEADINGS = 100;
/** Headings in a block about one job. */
const MAX_BESIDE = 12;
/** Matches of one selector that are tried before the next selector is. */
const TRIES = 5;

/** A value read, with the elements it stands in. */
export interface Found {
  text: string;
  elements: Element[];
}

/** The part of a page in which selectors are looked for. */
export interface Scope {
  root: ParentNode;
  document: Document;
  /** Job id, for `{id}` in selectors. */
  id: string | null;
}

const asSelectors = (selectors: Selectors): Selector[] =>
  [selectors].flat().map((selector) => (typeof selector === 'string' ? { css: selector } : selector));

/** Blocks around a heading that may hold nothing but it. */
const CLIMB = 4;

/** What stands behind a label: it may be wrapped, the rest flat. */
function behind(label: Element | null): Element[] {
  let at = label;
  for (let i = 0; at && i < CLIMB; i++, at = at.parentElement) {
    const found: Element[] = [];
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.localName === label?.localName || isEnding(lineText(next))) break;
      found.push(next);
    }
    if (found.some((element) => lineText(element) !== '')) return found;
  }
  return [];
}

/** Characters of the text of some elements. */
export const lengthOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);

/** The heading that says no more than that a description follows; of several, the one with the most behind it. */
function labelOf(headings: readonly Element[]): Element | null {
  const labels = headings.slice(0, MAX_HEADINGS).filter((one) => isLabel(lineText(one)));
  const lengths = labels.map((label) => lengthOf(behind(label)));
  return labels[lengths.indexOf(Math.max(...lengths))] ?? null;
}

/** The heading of the block around a label; none in a block with many, which is a list. */
function above(label: Element | null, css: string): Element[] {
  for (let at = label?.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const headings = [...at.querySelectorAll(css)];
    if (headings.length > MAX_BESIDE) return [];
    const [first] = headings.filter((heading) => lineText(heading).length > 2);
    if (first && first !== label) return [first];
  }
  return [];
}

function select({ css, nth, anywhere, up, labelled }: Selector, { root, document, id }: Scope): Element[] {
  if (css.includes('{id}') && (id === null || !/^[\w-]{1,100}$/.test(id))) return [];
  if (css === '&') return 'localName' in root ? [root as Element] : [];
  const around = up && 'closest' in root ? (root as Element).closest(up) : root;
  const from = anywhere ? document : around;
  const all = [...(from?.querySelectorAll(css.replaceAll('{id}', id ?? '')) ?? [])];
  if (labelled === 'behind') return behind(labelOf(all));
  if (labelled === 'above') return above(labelOf(all), css);
  return nth === undefined ? all : all.slice(nth, nth + 1);
}

const shownAt = (element: Element, { attr, raw }: Selector): string => {
  if (raw) return (element.textContent ?? '').slice(0, MAX_RAW);
  return attr ? oneLine(element.getAttribute(attr) ?? '').slice(0, 500) : lineText(element);
};

const LINK_SHARE = 0.6;

/** The texts of a match that may be a selector's value, each with its element: one, or several of its lines. */
function valuesAt(element: Element, selector: Selector): Found[] {
  const { line } = selector;
  if (line === undefined) return [{ text: shownAt(element, selector), elements: [element] }];
  const lines = linesOf(element).filter(({ text }) => text.length > 1);
  const found = (at: Line | undefined): Found[] =>
    at ? [{ text: at.text.slice(0, 500), elements: [at.block] }] : [];
  if (typeof line === 'number') return found(lines.at(line));
  if (line === 'any') return lines.filter(({ linked }) => linked < LINK_SHARE).flatMap(found);
  const index = lines.findIndex(({ text }) => line.above.test(text.slice(0, 500)));
  return index > 0 ? found(lines[index - 1]) : [];
}

const isEchoed = (text: string, { root }: Scope): boolean =>
  squeeze((root.textContent ?? '').slice(0, MAX_RAW)).includes(squeeze(text));

/** Elements of the first selector that has any, for watching: no text is read. */
export function elementsAt(selectors: Selectors, scope: Scope): Element[] {
  for (const selector of asSelectors(selectors)) {
    const elements = select(selector, scope);
    if (elements.length > 0) return selector.all ? elements : elements.slice(0, 1);
  }
  return [];
}

/** The first line of text found at some selectors. */
export function lineAt(selectors: Selectors, scope: Scope): Found | null {
  for (const selector of asSelectors(selectors)) {
    for (const element of select(selector, scope).slice(0, TRIES)) {
      for (const found of valuesAt(element, selector)) {
        const text = found.text === '' || !selector.pick ? found.text : selector.pick(found.text);
        if (text && (!selector.echoed || isEchoed(text, scope))) return { ...found, text };
      }
    }
  }
  return null;
}

/** The first text with its line breaks found at some selectors; elements inside others are not read twice. */
export function textAt(selectors: Selectors, scope: Scope, drop = ''): Found | null {
  for (const selector of asSelectors(selectors)) {
    const all = select(selector, scope);
    const elements = all.filter(
      (element) => !all.some((outer) => outer !== element && outer.contains(element)),
    );
    const texts = (selector.all ? elements.slice(0, 50) : elements.slice(0, TRIES)).map((element) => ({
      element,
      text: selector.raw ? shownAt(element, selector) : elementText(element, drop),
    }));
    const filled = texts.filter(({ text }) => text !== '');
    const used = selector.all ? filled : filled.slice(0, 1);
    const text = used.map((one) => one.text).join('\n\n');
    const picked = selector.pick ? selector.pick(text) : text;
    if (picked) return { text: picked, elements: used.map((one) => one.element) };
  }
  return null;
}
