import { rewriteAddress, rewriteText } from './rewrite.ts';

/** Nothing a reading needs, and the bulk of a page. */
const DEAD =
  'script:not([type="application/ld+json"]), style, svg, noscript, link, template, iframe, video, picture source';
const ADDRESSES = new Set(['href', 'src', 'action', 'content', 'data-href', 'data-url', 'itemid']);
/** Attributes that say how an element is named or what it is. */
const NAMES = new Set([
  'id',
  'class',
  'role',
  'type',
  'rel',
  'itemprop',
  'itemtype',
  'itemscope',
  'property',
  'name',
  'lang',
  'for',
  'hidden',
  'charset',
]);
const LOOKS = /^(?:style|srcset|sizes|on\w+|width|height|integrity|nonce|value|placeholder)$/;
/** So many of elements that repeat are kept: a list's shape shows in three. */
const REPEATS = 3;

function rewriteData(value: unknown, names: ReadonlySet<string>, key = ''): unknown {
  if (Array.isArray(value)) return value.slice(0, REPEATS).map((one) => rewriteData(one, names, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, rewriteData(one, names, name)]),
    );
  if (
    typeof value !== 'string' ||
    /^@|^(?:datePosted|validThrough|currency|salaryCurrency|unitText|employmentType|addressCountry)$/.test(
      key,
    )
  )
    return value;
  if (/^https?:/.test(value)) return rewriteAddress(value, names);
  // Markup inside a text: its tags stay, its words go.
  return value.replace(/(<[^<>]*>|&[#\w]{1,10};)|[^<&]+|[<&]/g, (part, isMarkup) =>
    isMarkup ? part.replace(/\s[^>]*/, '') : rewriteText(part),
  );
}

function rewriteAttributes(element: Element, names: ReadonlySet<string>): void {
  for (const { name, value } of [...element.attributes]) {
    if (LOOKS.test(name)) element.removeAttribute(name);
    else if (ADDRESSES.has(name) && /^(?:https?:|\/)/.test(value))
      element.setAttribute(name, rewriteAddress(value, names));
    else if (name === 'id' || name.startsWith('data-')) {
      // A name of the board's has no blank and few digits; an id of a job, and a sentence, are rewritten.
      if (/\s|\d{3}|[0-9a-f]{8}-/.test(value) || names.has(value.toLowerCase()))
        element.setAttribute(name, /\s/.test(value) ? rewriteText(value) : rewriteAddress(value, names));
    } else if (!NAMES.has(name)) element.setAttribute(name, rewriteText(value));
  }
}

/** Leaves the first three of elements in a row that are named alike. */
function shorten(element: Element): void {
  const seen = new Map<string, number>();
  for (const child of [...element.children]) {
    const kind = `${child.tagName}.${child.className}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > REPEATS && child.className !== '') child.remove();
  }
}

/**
 * Turns a saved page into a fixture to review, in place: structure, names and section headings stay; every other word,
 * number, id and address is replaced, the same one always by the same. What only draws or runs is taken out.
 *
 * @param names words of the title, the employer and the place, which must not stay in an address either
 */
export function anonymise(document: Document, names: ReadonlySet<string>): void {
  for (const element of document.querySelectorAll(DEAD)) element.remove();
  const data = document.querySelectorAll('script[type="application/ld+json"]');
  for (const script of data) {
    try {
      script.textContent = JSON.stringify(rewriteData(JSON.parse(script.textContent ?? ''), names), null, 2);
    } catch {
      // Broken data cannot be rewritten safely; that it is broken is told by its absence.
      script.remove();
    }
  }
  for (const element of document.querySelectorAll('*')) {
    if (element.closest('script')) continue;
    shorten(element);
    rewriteAttributes(element, names);
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 8) node.remove();
      if (node.nodeType === 3)
        node.textContent = rewriteText(node.textContent ?? '').replace(/[ \t]*\n\s*/g, '\n');
    }
  }
}
