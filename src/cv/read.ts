// The text of a CV, whatever kind of file it came as.
import { mended } from './mend.ts';
import { officeText } from './office.ts';
import { type PdfTools, readPdf } from './pdf.ts';
import { plainText } from './plain.ts';
import { rtfText } from './rtf.ts';

/** Bytes a file may have. */
export const LARGEST = 20_000_000;
/** A text with fewer letters than this is none that could be read. */
const FEWEST = 20;

/**
 * Why nothing can be read of a file. `pictures`: its pages are images. `encrypted`: it wants a password;
 * `wrong-password`: another one. `other`: it is of no kind that is read.
 */
export type CvProblem =
  | 'large'
  | 'empty'
  | 'encrypted'
  | 'wrong-password'
  | 'damaged'
  | 'pictures'
  | 'other'
  | 'old-word';

/**
 * A CV's text, the pages of a PDF parted by form feeds. `partial`: there were more pages than are read, or there was
 * not enough time for all.
 */
export type CvText = { text: string; partial?: 'pages' | 'time' } | { problem: CvProblem };

export interface ReadOptions {
  password?: string;
  /** Ends the reading: what was read by then is the answer. */
  signal?: AbortSignal;
  /** Is told which page is being read, of how many. */
  progress?(page: number, of: number): void;
}

const begins = (data: Uint8Array, ...codes: number[]): boolean => codes.every((code, i) => data[i] === code);

/** Is it a PDF? The header may stand after a little of something else. */
export const isPdf = (data: Uint8Array): boolean =>
  String.fromCharCode(...data.subarray(0, 1024)).includes('%PDF-');

async function anyText(data: Uint8Array, pdf: PdfTools | null, options: ReadOptions): Promise<CvText> {
  if (isPdf(data)) {
    if (!pdf) throw new Error('pdf.js is needed');
    const read = await readPdf(data, pdf, options);
    return 'text' in read && !/\p{L}{2}/u.test(read.text) ? { problem: 'pictures' } : read;
  }
  // ZIP archives, and the documents that Word wrote before 2007.
  if (begins(data, 0x50, 0x4b)) {
    const text = officeText(data);
    return text === null ? { problem: 'other' } : { text };
  }
  if (begins(data, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'old-word' };
  if (begins(data, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return { text: rtfText(data) };
  const text = plainText(data);
  return text === null ? { problem: 'other' } : { text };
}

/**
 * The text of a CV: PDF, Word (.docx), OpenDocument, RTF, HTML, Markdown, LaTeX or plain text, told by what the file
 * holds and not by its name.
 *
 * @param data the whole file
 * @param pdf pdf.js, as the caller has it; may be null for what is no PDF
 * @param isWord does the lexicon know this word? Decides how words parted at a line's end are put together
 * @returns its text, or why there is none; never throws
 */
export async function cvText(
  data: Uint8Array,
  pdf: PdfTools | null,
  isWord: (word: string) => boolean,
  options: ReadOptions = {},
): Promise<CvText> {
  if (data.length > LARGEST) return { problem: 'large' };
  let read: CvText;
  try {
    read = await anyText(data, pdf, options);
  } catch {
    return { problem: 'damaged' };
  }
  if ('problem' in read) return read;
  if (read.text.trim().length < FEWEST) return { problem: read.partial === 'time' ? 'damaged' : 'empty' };
  return { ...read, text: mended(read.text, isWord) };
}
