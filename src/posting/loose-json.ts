import { decodeEntities } from './entities.ts';

/** Longest block of structured data that is looked at, in characters. */
const MAX_BLOCK = 2_000_000;
const ESCAPES = '"\\/bfnrtu';

const CONTROLS = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Takes off what pages wrap around JSON: comments, CDATA marks, a closing semicolon. */
const unwrap = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\ufeff|<!--|\/\/|\/\*|<!\[CDATA\[|\*\/|\s){1,20}/, '')
    .replace(/(?:-->|\/\/|\/\*|\]\]>|\*\/|;|\s){1,20}$/, '');

/** Copies one string literal, escaping what JSON does not allow raw; returns the index behind it. */
function mendString(text: string, start: number, out: string[]): number {
  let i = start + 1;
  let from = start;
  for (; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      out.push(text.slice(from, i + 1));
      return i + 1;
    }
    if (c === '\\') {
      if (!ESCAPES.includes(text.charAt(i + 1))) {
        out.push(text.slice(from, i), text.charAt(i + 1) === "'" ? '' : '\\\\');
        from = i + 1;
      }
      i++;
    } else if (c < ' ') {
      out.push(text.slice(from, i), CONTROLS.get(c) ?? ' ');
      from = i + 1;
    }
  }
  out.push(text.slice(from), '"');
  return i;
}

/** The next character that is no white space. */
const nextSign = (text: string, from: number): string => {
  let i = from;
  while (i < text.length && text.charAt(i) <= ' ') i++;
  return text.charAt(i);
};

/** Mends raw control characters, bad escapes, trailing commas and stray ones, in one pass. */
function mend(text: string): string {
  const out: string[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charAt(i);
    if (c === '"') {
      i = mendString(text, i, out);
      continue;
    }
    if (c === ',') {
      // A run of white space is looked at once per comma, so a run of commas stays linear.
      const next = nextSign(text, i + 1);
      if (next !== '}' && next !== ']' && next !== ',' && next !== '') out.push(c);
    } else out.push(c < ' ' || c === '\u00a0' ? ' ' : c);
    i++;
  }
  return out.join('');
}

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Values written one after the other, with or without a comma between them. */
const AFTER_EACH_OTHER = /[}\]]\s{0,20},?\s{0,20}[{[]/;

/** The outermost values of a text, each as text; brackets in strings do not count. Linear. */
function valuesOf(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      for (i++; i < text.length && text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++;
    } else if (c === '{' || c === '[') {
      if (depth++ === 0) start = i;
    } else if ((c === '}' || c === ']') && depth > 0 && --depth === 0) values.push(text.slice(start, i + 1));
  }
  return values;
}

/** Several values in one text as a list; undefined when it holds one, or none that can be read. */
function parseSeveral(text: string): unknown {
  if (!AFTER_EACH_OTHER.test(text)) return undefined;
  const values = valuesOf(text).flatMap((value) => tryParse(value) ?? tryParse(mend(value)) ?? []);
  return values.length > 1 ? values : undefined;
}

/**
 * Reads JSON as pages write it: wrapped in comments or CDATA, HTML-escaped, with raw line breaks in strings, bad
 * escapes or trailing commas, several values in one block. Never throws.
 *
 * @returns the value; undefined when it cannot be read, or is longer than 2,000,000 characters
 */
export function parseLooseJson(raw: string): unknown {
  if (raw.length > MAX_BLOCK) return undefined;
  const text = unwrap(raw);
  const strict = tryParse(text);
  if (strict !== undefined) return strict;
  const mended = tryParse(mend(text));
  if (mended !== undefined) return mended;
  const several = parseSeveral(text);
  if (several !== undefined) return several;
  if (!/&(?:quot|#34|#x22);/i.test(text)) return undefined;
  const decoded = decodeEntities(text);
  return tryParse(decoded) ?? tryParse(mend(decoded));
}
