import glyphs from '../../lexicons/glyphs.json' with { type: 'json' };
import { WINDOWS_1252 } from '../posting/entities.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Dict, isDict, Lexer, nameOf, type Value } from './pdf-objects.ts';

/** How the codes of a font are read: how many bytes each has, what it stands for, how wide it is. */
export interface Font {
  readonly bytes: 1 | 2;
  text(code: number): string;
  /** In thousandths of the font's size. */
  width(code: number): number;
}

const GLYPHS = new Map(Object.entries(glyphs.names));
const USUAL_WIDTH = 500;
const MOST_RANGE = 70_000;

const textOf = (value: Value): string | null =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
const codeOf = (text: string): number => [...text].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0);
const utf16 = (text: string): string => {
  let result = '';
  for (let i = 0; i + 1 < text.length; i += 2)
    result += String.fromCharCode(text.charCodeAt(i) * 256 + text.charCodeAt(i + 1));
  return result;
};

/** What a font's own table says its codes stand for. */
function readCMap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(source);
  let pending: Value[] = [];
  while (!lexer.done && map.size < MOST_RANGE) {
    const value = lexer.read();
    const word = typeof value === 'object' && value !== null && 'word' in value ? value.word : null;
    if (word === null) {
      pending.push(value);
      continue;
    }
    if (word === 'endbfchar') addChars(map, pending);
    else if (word === 'endbfrange') addRanges(map, pending);
    pending = [];
  }
  return map;
}

function addChars(map: Map<number, string>, values: readonly Value[]): void {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [code, text] = [textOf(values[i] ?? null), textOf(values[i + 1] ?? null)];
    if (code !== null && text !== null) map.set(codeOf(code), utf16(text));
  }
}

function addRanges(map: Map<number, string>, values: readonly Value[]): void {
  for (let i = 0; i + 2 < values.length; i += 3) {
    const [low, high] = [textOf(values[i] ?? null), textOf(values[i + 1] ?? null)];
    const to = values[i + 2] ?? null;
    if (low === null || high === null) continue;
    const from = codeOf(low);
    const last = Math.min(codeOf(high), from + 65535);
    const start = textOf(to);
    for (let code = from; code <= last && map.size < MOST_RANGE; code++) {
      if (start !== null) {
        const text = utf16(start);
        map.set(
          code,
          text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + code - from),
        );
      } else if (Array.isArray(to)) map.set(code, utf16(textOf(to[code - from] ?? null) ?? ''));
    }
  }
}

/** A glyph's name in characters: `a`, `eacute`, `uni20AC`. */
function glyphText(name: string): string {
  const plain = name.replace(/\..*$/, '');
  if (plain.length === 1) return plain;
  const hex = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(plain)?.[1];
  const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : (GLYPHS.get(plain) ?? '');
}

const latin = (code: number): string =>
  code >= 128 && code < 160 ? WINDOWS_1252.charAt(code - 128) : String.fromCharCode(code);

/** Codes whose glyphs a font names one by one. */
function readDifferences(file: PdfFile, encoding: Value): Map<number, string> {
  const map = new Map<number, string>();
  const list = isDict(encoding) ? file.get(encoding.get('Differences')) : null;
  if (!Array.isArray(list)) return map;
  let code = 0;
  for (const one of list) {
    const value = file.get(one);
    if (typeof value === 'number') code = value;
    else if (nameOf(value) !== '') map.set(code++, glyphText(nameOf(value)));
  }
  return map;
}

function readWidths(file: PdfFile, font: Dict): Map<number, number> {
  const widths = new Map<number, number>();
  const list = file.get(font.get('Widths'));
  const first = Number(file.get(font.get('FirstChar'))) || 0;
  if (Array.isArray(list))
    for (const [i, width] of list.entries()) widths.set(first + i, Number(file.get(width)) || 0);
  return widths;
}

/** Widths of a composite font: `code [w w w]` and `from to w`. */
function readWideWidths(file: PdfFile, descendant: Value): Map<number, number> {
  const widths = new Map<number, number>();
  const list = isDict(descendant) ? file.get(descendant.get('W')) : null;
  if (!Array.isArray(list)) return widths;
  for (let i = 0; i < list.length && widths.size < MOST_RANGE; ) {
    const from = Number(file.get(list[i]));
    const next = file.get(list[i + 1]);
    if (Array.isArray(next)) {
      for (const [k, width] of next.entries()) widths.set(from + k, Number(file.get(width)) || 0);
      i += 2;
    } else {
      const last = Math.min(Number(next), from + 65535);
      for (let code = from; code <= last && widths.size < MOST_RANGE; code++)
        widths.set(code, Number(file.get(list[i + 2])) || 0);
      i += 3;
    }
  }
  return widths;
}

/** Reads a font of a page. */
export function readFont(file: PdfFile, font: Dict): Font {
  const table = font.get('ToUnicode');
  const known =
    typeof table === 'object' && table !== null && 'ref' in table ? readCMap(file.stream(table.ref)) : null;
  if (nameOf(file.get(font.get('Subtype'))) === 'Type0') {
    const descendants = file.get(font.get('DescendantFonts'));
    const widths = readWideWidths(file, Array.isArray(descendants) ? file.get(descendants[0]) : null);
    return {
      bytes: 2,
      text: (code) => known?.get(code) ?? '',
      width: (code) => widths.get(code) ?? 1000,
    };
  }
  const named = readDifferences(file, file.get(font.get('Encoding')));
  const widths = readWidths(file, font);
  return {
    bytes: 1,
    text: (code) => known?.get(code) ?? named.get(code) ?? latin(code),
    width: (code) => widths.get(code) ?? USUAL_WIDTH,
  };
}
