import { htmlToText } from '../../posting/html-text.ts';
import { isJsonObject } from '../../posting/json.ts';
import { parseLooseJson } from '../../posting/loose-json.ts';

/** Longest object that is parsed, in characters; all objects of a text together may have as many. */
const MAX_OBJECT = 2_000_000;
/** Signs of a text that are gone through before the caller may rest. */
const REST = 20_000;
const DEPTH = 500;

/** The last name of a path such as `job.details.value`. */
export const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The value at a path of names; through a list, those of all its members. */
export function valueAt(data: unknown, path: string): unknown {
  let at: unknown = data;
  for (const name of path.split('.')) {
    if (Array.isArray(at)) at = at.map((one: unknown) => (isJsonObject(one) ? one[name] : undefined));
    else at = isJsonObject(at) ? at[name] : undefined;
  }
  return at;
}

/** Where a string that begins at a quote ends: the index of its closing quote, or the text's length. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let back = end - 1;
    while (text.charAt(back) === '\\') back--;
    if ((end - back) % 2 === 1) return end;
  }
  return text.length;
}

/** The begin of a string, a number, or a word. */
const TOKEN = /"|\d[\w.]*|[A-Za-z_$][\w$.]*/g;
const OWN_WORDS = new Set(['true', 'false', 'null']);

/** Puts names into quotes, and null for references to other variables. */
function mend(text: string): string {
  const parts: string[] = [];
  const tokens = new RegExp(TOKEN);
  let from = 0;
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const [token] = found;
    if (token === '"') {
      tokens.lastIndex = endOfString(text, found.index) + 1;
      continue;
    }
    if (/^\d/.test(token) || OWN_WORDS.has(token)) continue;
    const end = found.index + token.length;
    const isName = text
      .slice(end, end + 10)
      .trimStart()
      .startsWith(':');
    parts.push(text.slice(from, found.index), isName ? `"${token}"` : 'null');
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** Reads an object as scripts write it: names without quotes are taken, references to other variables are null. */
export function parseLiteral(text: string): unknown {
  return parseLooseJson(text) ?? parseLooseJson(mend(text));
}

/** For places: the text at a path of the JSON that a script holds. */
export const inJson =
  (path: string) =>
  (script: string): string | null => {
    const value = valueAt(parseLooseJson(script), path);
    return typeof value === 'string' ? htmlToText(value) || null : null;
  };

interface Frame {
  start: number;
  id: boolean;
  text: boolean;
}

/**
 * Goes through a value written in a script, and hands out each innermost object that has the names wanted somewhere in
 * it, as text: what stands around it need not be JSON. Ends where the value does. Nulls are moments to rest.
 *
 * @param from where the value begins
 * @returns by `next(true)` it is told that the object was the one; else what is around it is handed out in its turn
 */
export function* objectsIn(
  text: string,
  from: number,
  wanted: { id: string; texts: readonly string[] },
): Generator<string | null, void, boolean | undefined> {
  const signs = /["{}[\]]/g;
  const frames: Frame[] = [];
  let parsed = 0;
  let seen = 0;
  signs.lastIndex = from;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    if (++seen % REST === 0) yield null;
    const at = found.index;
    const frame = frames.at(-1);
    if (found[0] === '"') {
      const end = endOfString(text, at);
      signs.lastIndex = end + 1;
      const name =
        end - at < 60 &&
        frame &&
        text
          .slice(end + 1, end + 11)
          .trimStart()
          .startsWith(':');
      if (!name) continue;
      const key = text.slice(at + 1, end);
      frame.id ||= key === wanted.id;
      frame.text ||= wanted.texts.includes(key);
    } else if (found[0] === '{' || found[0] === '[') {
      if (frames.length >= DEPTH) return;
      frames.push({ start: at, id: false, text: false });
    } else {
      frames.pop();
      if (!frame) return;
      const length = at + 1 - frame.start;
      const isOne = found[0] === '}' && frame.id && frame.text && parsed + length <= MAX_OBJECT;
      if (isOne) parsed += length;
      const taken = isOne && (yield text.slice(frame.start, at + 1)) === true;
      const outer = frames.at(-1);
      if (!outer) return;
      if (!taken) {
        outer.id ||= frame.id;
        outer.text ||= frame.text;
      }
    }
  }
}
