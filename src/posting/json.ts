import { inlineText } from './html-text.ts';

/** A JSON object of unknown shape. */
export type JsonObject = Record<string, unknown>;

/** Neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that may be one or many, as a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text or number as one line; a list gives its first; an object its name. Null when there is none. */
export function wordOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number' && Number.isFinite(first)) return String(first);
  if (isJsonObject(first))
    return typeof first['name'] === 'string' ? wordOf(first['name']) : wordOf(first['@value']);
  const text = typeof first === 'string' ? inlineText(first) : '';
  return text === '' ? null : text;
}
