import { PdfFile, type PdfProblem } from './pdf-file.ts';
import { type Font, readFont } from './pdf-font.ts';
import { type Dict, isDict, Lexer, nameOf, type Value } from './pdf-objects.ts';
import { type Matrix, matrixOf, Pen, times, UNIT, Writer } from './pdf-pen.ts';

const MOST_PAGES = 60;
const MOST_PARENTS = 20;
const MOST_OPERATORS = 2_000_000;
/** Values before one operator that are kept. */
const MOST_VALUES = 64;
/** Drawings inside drawings that are followed. */
const DEEPEST_FORM = 6;
/** Draws one content stream after the other, as far as text goes. */
class Painter {
  private readonly fonts = new Map<Value, Font>();
  private operators = 0;
  private readonly file: PdfFile;
  private readonly out: Writer;

  constructor(file: PdfFile, out: Writer) {
    this.file = file;
    this.out = out;
  }

  paint(source: string, resources: Dict, start: Matrix, depth: number): void {
    const lexer = new Lexer(source);
    const pen = new Pen(this.out, start);
    let values: Value[] = [];
    while (!lexer.done && !this.out.full && this.operators < MOST_OPERATORS) {
      const value = lexer.read();
      if (typeof value !== 'object' || value === null || !('word' in value)) {
        if (values.length < MOST_VALUES) values.push(value);
        continue;
      }
      this.operators++;
      const { word } = value;
      if (word === 'Tf') pen.font = this.fontOf(resources, nameOf(values[0])) ?? pen.font;
      if (word === 'Do') this.form(resources, nameOf(values[0]), pen.place, depth);
      // A picture inside the stream: its bytes are no operators.
      else if (word === 'ID') lexer.at = Math.max(lexer.at, source.indexOf('EI', lexer.at) + 2);
      else if (Object.hasOwn(pen.operators, word)) pen.operators[word]?.(values);
      values = [];
    }
  }

  private fontOf(resources: Dict, name: string): Font | null {
    const fonts = this.file.get(resources.get('Font'));
    const key = isDict(fonts) ? fonts.get(name) : undefined;
    const dict = this.file.get(key);
    if (!isDict(dict)) return null;
    const known = this.fonts.get(dict) ?? readFont(this.file, dict);
    this.fonts.set(dict, known);
    return known;
  }

  private form(resources: Dict, name: string, place: Matrix, depth: number): void {
    const forms = this.file.get(resources.get('XObject'));
    const key = isDict(forms) ? forms.get(name) : undefined;
    const dict = this.file.get(key);
    if (depth >= DEEPEST_FORM || !isDict(dict) || nameOf(dict.get('Subtype')) !== 'Form') return;
    const inner = this.file.get(dict.get('Resources'));
    const matrix = matrixOf(this.file.get(dict.get('Matrix'))) ?? UNIT;
    if (typeof key === 'object' && key !== null && 'ref' in key)
      this.paint(
        this.file.stream(key.ref),
        isDict(inner) ? inner : resources,
        times(matrix, place),
        depth + 1,
      );
  }
}

/** The content of a page, its parts put together. */
function contentOf(file: PdfFile, contents: Value | undefined): string {
  if (typeof contents === 'object' && contents !== null && 'ref' in contents) {
    const value = file.get(contents);
    return Array.isArray(value) ? contentOf(file, value) : file.stream(contents.ref);
  }
  return Array.isArray(contents)
    ? contents
        .slice(0, 200)
        .map((one) => contentOf(file, one))
        .join('\n')
    : '';
}

/** The resources of a page, its own or those of the nearest node above it that has some. */
function handedDown(file: PdfFile, page: Dict): Dict {
  let node: Value = page;
  for (let hops = 0; hops < MOST_PARENTS && isDict(node); hops++) {
    const resources = file.get(node.get('Resources'));
    if (isDict(resources)) return resources;
    node = file.get(node.get('Parent'));
  }
  return new Map();
}

/** Pages in their order, each with what it takes over from those above it. */
function pagesOf(file: PdfFile): { page: Dict; resources: Dict }[] {
  const pages: { page: Dict; resources: Dict }[] = [];
  const seen = new Set<number>();
  const walk = (value: Value | undefined, above: Value) => {
    if (typeof value === 'object' && value !== null && 'ref' in value) {
      if (seen.has(value.ref)) return;
      seen.add(value.ref);
    }
    const node = file.get(value);
    if (!isDict(node) || pages.length >= MOST_PAGES) return;
    const resources = file.get(node.get('Resources')) ?? above;
    const kids = file.get(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, resources);
    else pages.push({ page: node, resources: isDict(resources) ? resources : new Map() });
  };
  for (const catalog of file.ofType('Catalog')) walk(catalog.get('Pages'), null);
  // Without a directory, the pages themselves, each with what those above it hand down.
  if (pages.length === 0) {
    for (const page of file.ofType('Page')) {
      if (pages.length < MOST_PAGES) pages.push({ page, resources: handedDown(file, page) });
    }
  }
  return pages;
}

/** Words parted at a line's end come together again, and letters drawn as one come apart. */
const tidy = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
    .replace(/(\p{Ll})[-\u00ad\u2010]\n(?=\p{Ll})/gu, '$1')
    .replace(/\u00ad/g, '')
    // A line that goes on in small letters is no line's end of the writer's.
    .replace(/([\p{L},;])\n(?=\p{Ll})/gu, '$1 ')
    .trim();

/**
 * The text of a PDF file, in the order it is drawn.
 *
 * @returns the text ('' for pages that are pictures), or why there is none; never throws, bounded in time and memory
 */
export function pdfText(data: Uint8Array): { text: string } | { problem: PdfProblem } {
  const file = new PdfFile(data);
  if (file.encrypted) return { problem: 'encrypted' };
  const pages = pagesOf(file);
  if (pages.length === 0) return { problem: 'damaged' };
  const out = new Writer();
  const painter = new Painter(file, out);
  for (const { page, resources } of pages) {
    painter.paint(contentOf(file, page.get('Contents')), resources, UNIT, 0);
    out.page();
  }
  return { text: tidy(out.toString()) };
}
