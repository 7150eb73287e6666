import { createHost } from './host.ts';

/** The opacity of a dimmed card. */
const DIM = '0.5';
/** Height of the line that a hidden card leaves, in pixels. */
const LINE = 26;
const LINE_STYLE =
  'display: block; box-sizing: border-box; height: 26px; padding: 0 12px; overflow: hidden; text-overflow: ellipsis; ' +
  'white-space: nowrap; font: 12px/26px system-ui, sans-serif; color: #5b6170; background: #f3f2ef;';

/** Puts the page's element back as it was. */
type Undo = () => void;

/** Sets styles of the page's element, and returns what puts its own ones back. */
function restyle(element: HTMLElement, styles: Readonly<Record<string, string>>): Undo {
  const { style } = element;
  const hadNone = !element.hasAttribute('style');
  const before = Object.keys(styles).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
  return () => {
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
    if (hadNone && style.length === 0) element.removeAttribute('style');
  };
}

/** Can an element be styled? Elements of XML cannot. */
const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** Dims an element, but for as long as the reader points at it or is in it. */
export function dim(element: Element): Undo {
  if (!isStyled(element)) return () => undefined;
  const stop = new AbortController();
  const { signal } = stop;
  let undo: Undo | null = restyle(element, { opacity: DIM });
  const brighten = () => {
    undo?.();
    undo = null;
  };
  const darken = () => {
    undo ??= restyle(element, { opacity: DIM });
  };
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, brighten, { signal });
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, darken, { signal });
  return () => {
    stop.abort();
    brighten();
  };
}

/** Hides an element, without a trace of it. */
export const vanish = (element: Element): Undo =>
  isStyled(element) ? restyle(element, { display: 'none' }) : () => undefined;

/**
 * Shrinks a card to a line that names it: a list that grew short would load page after page. A card that cannot be shrunk
 * (a row of a table, a link, one without a name) is hidden.
 */
export function shrink(card: Element, name: string): Undo {
  const { ownerDocument: document } = card;
  if (!isStyled(card) || /^(?:tr|tbody|td|a)$/.test(card.localName) || name === '') return vanish(card);
  const line = document.createElement('span');
  line.style.cssText = LINE_STYLE;
  line.textContent = name;
  const host = createHost(document, 'row', line);
  const undo = restyle(card, {
    ...{ display: 'block', overflow: 'hidden', padding: '0' },
    ...{ height: `${LINE}px`, 'min-height': '0', 'max-height': `${LINE}px` },
  });
  card.prepend(host);
  return () => {
    host.remove();
    undo();
  };
}
