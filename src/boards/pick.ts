// What boards narrow the texts of a page by: each takes a text and gives the part that is the value, or null.

/** What stands before the first occurrence of a separator, or the whole. */
export const before =
  (separator: string) =>
  (text: string): string =>
    (text.split(separator)[0] ?? text).trim();

/** One of the parts of a text, counted from 0 or, below 0, from the end; null when there is no such part. */
export const part =
  (separator: string, index: number) =>
  (text: string): string | null =>
    text.split(separator).at(index)?.trim() || null;

/** The first group of a pattern; null when it does not match. */
export const match =
  (pattern: RegExp) =>
  (text: string): string | null =>
    pattern.exec(text)?.[1]?.trim() || null;

/** A text with a figure in it, such as pay; null for labels and prompts. Job types tied on by a dash are cut off. */
export const pay = (text: string): string | null =>
  /[1-9]/.test(text)
    ? text
        .replace(/[\u200b-\u200f]/g, '')
        .replace(/\s[-–—|·][^\d]{0,80}$/, '')
        .trim()
    : null;

const MONEY =
  /[$€£¥₹]|\b(?:[A-Z]{3}|CA\$|Rs\.?|zł|kr|Kč)\s?\d|\b(?:an?|per|pro|par|por) (?:hour|day|week|month|year)\b/;

/** A line that is pay although nothing says so: it names money, or a time it is paid for. */
export const money = (text: string): string | null => (MONEY.test(text) ? pay(text) : null);

const MODES =
  /^(?:hybrid|remote|on-?site|in[- ]person|in office|flexible)(?: work| remote)?$|^(?:full|part)[- ]time$/i;

/** A line among a job's facts that may be its place: no rating, no separator, no work mode, no count. */
export const placeLine = (text: string): string | null =>
  !/\p{L}/u.test(text) || MODES.test(text) || /\breviews?\b/i.test(text) || money(text) ? null : text;

/** A line that says no more than that the work is done from anywhere. */
export const remoteLine = match(/^((?:hybrid |fully )?remote\b.{0,60})$/i);

/** A text that stands twice in a row, once: boards write it for the eye and again for screen readers. */
export function withoutRepetition(text: string): string {
  for (let length = Math.ceil(text.length / 2); length * 3 >= text.length && length > 1; length--) {
    const first = text.slice(0, length).trim();
    if (text.slice(length).trimStart().startsWith(first)) return first;
  }
  return text;
}
