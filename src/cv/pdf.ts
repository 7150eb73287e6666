// The text of a PDF, by Mozilla's pdf.js: it finds the letters and their places, the reading order is ours.
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import { type Matrix, type OperatorNumbers, type Operators, wordsFromGlyphs } from './glyphs.ts';
import { repaired } from './pdf-repair.ts';
import type { CvText, ReadOptions } from './read.ts';
import { type Box, readingOrder } from './reading-order.ts';

/** What is used of pdf.js. */
export type PdfLibrary = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS'>;

/** A table of a character set, as pdf.js asks for it. */
export interface TableName {
  kind?: string;
  filename?: string;
}

/** pdf.js, as the extension's pages and the command line each have it. */
export interface PdfTools {
  library: PdfLibrary;
  /** A worker of its own for one file; null where pdf.js is to run beside the caller. */
  worker(): PDFWorker | null;
  /** Hands over the tables of old character sets. */
  tables: new (
    ...args: never[]
  ) => { fetch: (which: TableName) => Promise<Uint8Array> };
}

/** Pages that are read at most. */
const MOST_PAGES = 60;
/** How long one file may take, in milliseconds. */
const MOST_TIME = 20_000;
/** Pieces of text of one page that are read at most. */
const MOST_ITEMS = 20_000;

/** Ended from outside: the reader cancelled, or time ran out. */
class Ended extends Error {}

/** A piece of text as pdf.js gives it. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** A page's text as boxes; text that does not run from left to right is put below the rest, line by line. */
function boxesOf(items: readonly TextItem[], [a, b, c, d, e, f]: Matrix): Box[] {
  let aside = 1e5;
  return items.map(({ str, transform, width, height }) => {
    const [ta = 1, tb = 0, , , x = 0, y = 0] = transform;
    const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
    const isUpright = Math.abs(ta * b + tb * d) <= Math.abs(ta * a + tb * c) * 0.2 && ta * a + tb * c > 0;
    if (isUpright) return { text: str, x: a * x + c * y + e, y: b * x + d * y + f, width, size };
    aside += 2 * size;
    return { text: str, x: 0, y: aside, width, size };
  });
}

/** `P y t h o n`: single letters with spaces between them. */
const SPACED = /^\s*(?:\S\s+){2,}\S\s*$/;
const isSpaced = (text: string): boolean => SPACED.test(text) && /\p{L}/u.test(text);

/** What the reader typed into the fields of a form. */
async function fieldsOf(page: PDFPageProxy): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as { fieldType?: string; fieldValue?: unknown }[];
  return annotations.flatMap(({ fieldType, fieldValue }) =>
    fieldType === 'Tx' || fieldType === 'Ch'
      ? [fieldValue].flat().filter((value): value is string => typeof value === 'string' && value !== '')
      : [],
  );
}

async function textOf(page: PDFPageProxy, ops: OperatorNumbers): Promise<string> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const texts = items.slice(0, MOST_ITEMS).filter((item): item is TextItem & typeof item => 'str' in item);
  const boxes = texts.some(({ str }) => isSpaced(str))
    ? wordsFromGlyphs((await page.getOperatorList()) as Operators, ops, view)
    : boxesOf(texts, view);
  const blocks = readingOrder(boxes).map((lines) => lines.join('\n'));
  return [...blocks, ...(await fieldsOf(page))].join('\n\n');
}

/** Why pdf.js could not open a file. */
function problemOf(error: unknown): 'encrypted' | 'wrong-password' | 'damaged' {
  const { name, code } = (error ?? {}) as { name?: string; code?: number };
  if (name !== 'PasswordException') return 'damaged';
  return code === 2 ? 'wrong-password' : 'encrypted';
}

/** Opens a file and reads its pages, until `ended` rejects. */
async function readPages(
  data: Uint8Array,
  { library, worker, tables }: PdfTools,
  { password, progress }: ReadOptions,
  ended: Promise<never>,
): Promise<CvText> {
  const own = worker();
  const task = library.getDocument({
    // pdf.js takes the bytes away from who hands them over.
    data: data.slice(),
    ...(password !== undefined && { password }),
    ...(own && { worker: own }),
    BinaryDataFactory: tables,
    cMapUrl: 'cmaps/',
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  } as Parameters<PdfLibrary['getDocument']>[0]);
  const pages: string[] = [];
  let partial: 'pages' | 'time' | undefined;
  try {
    const file: PDFDocumentProxy = await Promise.race([task.promise, ended]);
    const count = Math.min(file.numPages, MOST_PAGES);
    if (file.numPages > count) partial = 'pages';
    for (let number = 1; number <= count; number++) {
      progress?.(number, count);
      // A page that is broken must not cost the reader the others.
      const text = Promise.resolve(file.getPage(number)).then((page) => textOf(page, library.OPS));
      pages.push(await Promise.race([text.catch(() => ''), ended]));
    }
  } catch (error) {
    if (!(error instanceof Ended)) return { problem: problemOf(error) };
    partial = 'time';
  } finally {
    // Its own worker is ended at once, whatever it is busy with.
    if (own) own.destroy();
    else void task.destroy().catch(() => undefined);
  }
  return { text: pages.join('\f'), ...(partial && { partial }) };
}

/**
 * The text of a PDF, pages parted by form feeds.
 *
 * @param tools pdf.js, as the caller has it
 * @param options a password, a signal that cancels, and who is told of each page
 * @returns the text, `partial` when there were more pages or not enough time; or why there is none. Never throws.
 */
export async function readPdf(data: Uint8Array, tools: PdfTools, options: ReadOptions = {}): Promise<CvText> {
  let end: (error: Ended) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => undefined);
  const stop = () => end(new Ended());
  const timer = setTimeout(stop, MOST_TIME);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  try {
    const read = await readPages(data, tools, options, ended);
    if (!('problem' in read) || read.problem !== 'damaged') return read;
    const mended = repaired(data);
    return mended ? await readPages(mended, tools, options, ended) : read;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}
