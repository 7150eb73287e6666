// Text files: in which character set they are written, and what of them is markup.
import { WINDOWS_1252 } from '../posting/entities.ts';
import { htmlToText } from '../posting/html-text.ts';

/** Characters that are looked at to tell what a file is. */
const SAMPLE = 4000;

/** A file in which every other byte is zero is written in two bytes a letter, with or without a mark. */
function wideOf(data: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (data[0] === 0xff && data[1] === 0xfe) return 'utf-16le';
  if (data[0] === 0xfe && data[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(data.length, SAMPLE);
  for (let i = 0; i < length; i++) if (data[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.3 && even < length * 0.05) return 'utf-16le';
  return even > length * 0.3 && odd < length * 0.05 ? 'utf-16be' : null;
}

/** How likely a reading of old single bytes is: letters beside letters speak for it, signs inside words against. */
function likelihood(text: string): number {
  let score = 0;
  for (const [strange] of text.matchAll(/[^\p{ASCII}]/gu)) {
    if (/\p{Ll}/u.test(strange)) score += 2;
    else if (/[•–—‘’“”…·]/u.test(strange)) score += 1;
    else if (!/\p{Lu}/u.test(strange)) score -= 1;
  }
  // A small letter is seldom followed by an accented capital, nor a letter by a currency or an index sign.
  score -= 4 * (text.match(/\p{Ll}(?:[À-ÖØ-Þ]|[^\p{L}\p{ASCII}•–—‘’“”…·])\p{Ll}/gu)?.length ?? 0);
  return score;
}

/** By our own table: some versions of Node take the set's name for that of a smaller one. */
export const fromWindows = (data: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(data)
    .replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));

function decoded(data: Uint8Array): string {
  const wide = wideOf(data);
  if (wide !== null) return new TextDecoder(wide).decode(data);
  const text = new TextDecoder('utf-8').decode(data);
  if (!text.includes('\ufffd')) return text;
  const windows = fromWindows(data);
  const mac = new TextDecoder('macintosh').decode(data);
  return likelihood(mac) > likelihood(windows) ? mac : windows;
}

const HTML = /<(?:!doctype html|html|body|head|div|p|ul|h[1-6])[\s>]/i;
const LATEX = /\\(?:documentclass|begin\{|section\*?\{|textbf\{|item\b|usepackage)/;

/** The words of LaTeX source: commands go, what they are given stays. */
function latexText(source: string): string {
  return (
    source
      // What a command is given in several brackets are several things: `\cvitem{Skills}{Python}`.
      .replace(/\}\{/g, '}\n{')
      .replace(/\\(?:sub){0,2}(?:section|paragraph)\*?\{([^{}\n]{0,200})\}/g, '\n$1\n')
      .replace(/(?<!\\)%[^\n]{0,2000}/g, '')
      .replace(
        /\\(?:begin|end|usepackage|documentclass|input|label|ref|vspace|hspace)\*?(?:\[[^[\]\n]{0,200}\])?\{[^{}\n]{0,200}\}/g,
        '\n',
      )
      .replace(/\\href\{[^{}\n]{0,400}\}/g, '')
      // Signs that a backslash only guards.
      .replace(/\\([#$%&_{}])/g, '$1')
      .replace(/\\(?:\\|item\b|par\b|newline\b)(?:\[[^\]\n]{0,40}\])?/g, '\n')
      .replace(/\\[a-zA-Z]{1,40}\*?(?:\[[^\]\n]{0,200}\])?/g, '')
      .replace(/[{}]/g, '')
      .replace(/[~&]/g, ' ')
      .replace(/\$/g, '')
  );
}

/** Some text without its comments; what is never closed is no comment. */
const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, i) => {
      const end = part.indexOf('-->');
      return i === 0 ? part : end < 0 ? `<!--${part}` : part.slice(end + 3);
    })
    .join('');

/** Markdown without its signs: comments, emphasis, links, code and what guards a sign. */
const markdownText = (text: string): string =>
  withoutComments(text)
    .replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,600}\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|~-])/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]{0,300}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]{0,300})\*(?![\p{L}\d*])/gu, '$1')
    .replace(/^\s{0,8}(?:#{1,6}\s|[-*+]\s(?:\[[ xX]\]\s)?|>\s)/gm, '');

/**
 * The text of a file that is text: plain, HTML, Markdown or LaTeX, in UTF-8, UTF-16, Windows-1252 or Mac Roman.
 *
 * @returns null for what is no text
 */
export function plainText(data: Uint8Array): string | null {
  const text = decoded(data).replace(/^\ufeff/, '');
  const strange = [...text.slice(0, SAMPLE)].filter((c) => c < '\t' || c === '\ufffd').length;
  if (strange > 4) return null;
  if (HTML.test(text.slice(0, SAMPLE))) return htmlToText(text);
  if (LATEX.test(text)) return latexText(text);
  return markdownText(text);
}
