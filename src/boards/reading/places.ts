import type { Place, Places } from '../board.ts';
import { linesOf } from './lines.ts';
import { elementText, lineText } from './text.ts';

/** Matches of one selector that are tried before the next selector is. */
const TRIES = 5;

/** A value read, with the elements it stands in. */
export interface Found {
  text: string;
  elements: Element[];
}

/** The part of a page in which places are looked for. */
export interface Scope {
  root: ParentNode;
  document: Document;
  /** Job id, for `{id}` in selectors. */
  id: string | null;
}

const asPlaces = (places: Places): Place[] =>
  [places].flat().map((place) => (typeof place === 'string' ? { css: place } : place));

function select({ css, anywhere, up }: Place, { root, document, id }: Scope): Element[] {
  if (css.includes('{id}') && (id === null || !/^[\w-]{1,100}$/.test(id))) return [];
  if (css === '&') return 'localName' in root ? [root as Element] : [];
  const around = up && 'closest' in root ? (root as Element).closest(up) : root;
  const from = anywhere ? document : around;
  return [...(from?.querySelectorAll(css.replaceAll('{id}', id ?? '')) ?? [])];
}

const oneLine = (element: Element, { attr }: Place): string =>
  attr ? (element.getAttribute(attr) ?? '').replace(/\s+/g, ' ').trim().slice(0, 500) : lineText(element);

/** The element and text of a place's value at a match; one of the lines, where the place says so. */
function valueAt(element: Element, place: Place): Found {
  if (place.line === undefined) return { text: oneLine(element, place), elements: [element] };
  const lines = linesOf(element).filter(({ text }) => text.length > 1);
  const line = lines.at(place.line);
  return { text: line?.text.slice(0, 500) ?? '', elements: [line?.block ?? element] };
}

/** Elements of the first place that has any, for watching: no text is read. */
export function elementsAt(places: Places, scope: Scope): Element[] {
  for (const place of asPlaces(places)) {
    const elements = select(place, scope);
    if (elements.length > 0) return place.all ? elements : elements.slice(0, 1);
  }
  return [];
}

/** The first line of text found at some places. */
export function lineAt(places: Places, scope: Scope): Found | null {
  for (const place of asPlaces(places)) {
    for (const element of select(place, scope).slice(0, TRIES)) {
      const found = valueAt(element, place);
      const text = found.text === '' || !place.pick ? found.text : place.pick(found.text);
      if (text) return { ...found, text };
    }
  }
  return null;
}

/** The first text with its line breaks found at some places; elements inside others are not read twice. */
export function textAt(places: Places, scope: Scope, drop = ''): Found | null {
  for (const place of asPlaces(places)) {
    const all = select(place, scope);
    const elements = all.filter(
      (element) => !all.some((outer) => outer !== element && outer.contains(element)),
    );
    const texts = (place.all ? elements.slice(0, 50) : elements.slice(0, TRIES)).map((element) => ({
      element,
      text: elementText(element, drop),
    }));
    const filled = texts.filter(({ text }) => text !== '');
    const kept = place.all ? filled : filled.slice(0, 1);
    const text = kept.map((one) => one.text).join('\n\n');
    const picked = place.pick ? place.pick(text) : text;
    if (picked) return { text: picked, elements: kept.map((one) => one.element) };
  }
  return null;
}
