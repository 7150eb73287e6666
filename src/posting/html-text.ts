import { decodeEntities } from './entities.ts';
import { oneLine } from './words.ts';

/** Characters of markup that are looked at; a description is far shorter. */
const MAX_HTML = 1_000_000;
/** Characters a description may have; the rest is cut off. */
export const MAX_DESCRIPTION = 200_000;

/** Elements that begin and end on lines of their own; the DOM reader uses the same list. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Blocks set off by an empty line. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table section article blockquote pre'.split(' '),
);
/** Elements that hold no text for readers. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style template noscript svg head title textarea select'.split(' '),
);

const TAG = /^<\/?([a-z][a-z0-9]{0,30})/i;
const ANY_TAG = /<\/?[a-z][a-z0-9]{0,30}[\s/>]/i;
const BLOCK_TAG = /<(?:br|p|div|li|ul|ol|h[1-6]|tr|table|section)[\s/>]/i;
const ESCAPED_TAG = /&(?:amp;)?lt;\/?[a-z][a-z0-9]{0,30}(?:[\s/]|&(?:amp;)?gt;)/i;

/** Collects text and line breaks; white space is collapsed, at most one empty line is kept. */
export function createTextSink(limit: number) {
  const parts: string[] = [];
  let length = 0;
  let breaks = 0;
  let space = false;
  const add = (text: string) => {
    if (text === '') return;
    if (length > 0) {
      const gap = breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : space ? ' ' : '';
      parts.push(gap);
      length += gap.length;
    }
    breaks = 0;
    space = false;
    parts.push(text);
    length += text.length;
  };
  return {
    /** Adds running text; `keepLines` keeps its line breaks. */
    text(raw: string, keepLines = false) {
      if (length >= limit) return;
      const lines = keepLines ? raw.split('\n') : [raw];
      lines.forEach((line, i) => {
        if (i > 0) breaks = Math.min(2, breaks + 1);
        const clean = line.replace(/[\s\u00a0]+/g, ' ');
        if (clean.startsWith(' ')) space = true;
        add(clean.trim());
        if (clean.length > 1 && clean.endsWith(' ')) space = true;
      });
    },
    /** At least so many line breaks before the next text. */
    break(count: 1 | 2) {
      breaks = Math.max(breaks, count);
    },
    /** One more line break, as `<br>` makes. */
    newline() {
      breaks = Math.min(2, breaks + 1);
    },
    space() {
      space = true;
    },
    get full() {
      return length >= limit;
    },
    toString: () => parts.join('').slice(0, limit),
  };
}

/**
 * What some boards leave in their text, made plain: literal `\n`, `\u003c`, `&nbsp;` and `&#xa;`, and invisible
 * characters.
 */
export const tidy = (text: string): string =>
  text
    .replace(/(?:\\r)?\\n/g, '\n')
    .replace(/\\u00([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(?:amp;)?#(?:x0?[ad]|1[03]);/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '');

/** Finds the `>` that ends a tag; quoted attribute values may hold one. Linear over all calls for one text. */
function createTagEnd(html: string) {
  let quotes = true;
  return (from: number): number => {
    if (!quotes) return html.indexOf('>', from);
    for (let i = from; i < html.length; i++) {
      const c = html.charAt(i);
      if (c === '>') return i;
      if ((c === '"' || c === "'") && html.charAt(i - 1) === '=') {
        const close = html.indexOf(c, i + 1);
        if (close < 0) {
          // A quote nobody closes: from here on quotes mean nothing.
          quotes = false;
          return html.indexOf('>', from);
        }
        i = close;
      }
    }
    return -1;
  };
}

function skipTo(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

function applyTag(name: string, sink: ReturnType<typeof createTextSink>): void {
  if (name === 'br') sink.newline();
  else if (name === 'td' || name === 'th') sink.space();
  else if (BLOCKS.has(name)) sink.break(PARAGRAPHS.has(name) ? 2 : 1);
}

function walkMarkup(html: string, sink: ReturnType<typeof createTextSink>, keepLines: boolean): void {
  const tagEnd = createTagEnd(html);
  let at = 0;
  while (at < html.length && !sink.full) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) sink.text(tidy(decodeEntities(html.slice(at, textEnd))), keepLines);
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const name = TAG.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    const next = html.charAt(open + 1);
    if (!name && !'!?/'.includes(next || ' ')) {
      sink.text('<');
      at = open + 1;
      continue;
    }
    const end = tagEnd(open + 1);
    if (end < 0) {
      // No `>` follows at all: the rest is text.
      sink.text(tidy(decodeEntities(html.slice(open))).replaceAll('<', ' '), keepLines);
      return;
    }
    at = end + 1;
    if (!name) continue;
    if (next !== '/' && UNREAD.has(name) && html.charAt(end - 1) !== '/') {
      at = skipTo(html, new RegExp(`</${name}[^>]{0,100}>`, 'gi'), at);
    } else applyTag(name, sink);
  }
}

/**
 * Markup as a string → text: blocks and list items on lines of their own, paragraphs set off by an empty line,
 * entities decoded, scripts and styles left out. Markup that was escaped (once or twice) is read as markup; a text
 * without markup keeps its line breaks. Linear in the input; never throws.
 *
 * @param html at most its first 1,000,000 characters are looked at
 * @param limit characters the result has at most
 */
export function htmlToText(html: string, limit: number = MAX_DESCRIPTION): string {
  let source = html.slice(0, MAX_HTML);
  for (let i = 0; i < 2 && !ANY_TAG.test(source) && ESCAPED_TAG.test(source); i++)
    source = decodeEntities(source);
  const sink = createTextSink(limit);
  walkMarkup(source, sink, !BLOCK_TAG.test(source));
  return sink.toString().trim();
}

/** A short fact (title, name, place) that may hold entities or tags → one line of text. */
export function inlineText(value: string, limit = 500): string {
  const raw = value.slice(0, limit * 4);
  const text = ANY_TAG.test(raw) || ESCAPED_TAG.test(raw) ? htmlToText(raw, limit) : decodeEntities(raw);
  return oneLine(tidy(decodeEntities(text))).slice(0, limit);
}
