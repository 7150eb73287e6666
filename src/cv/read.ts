import { WINDOWS_1252 } from '../posting/entities.ts';
import { docxText } from './docx.ts';
import { toBinary } from './pdf-file.ts';
import { pdfText } from './pdf-text.ts';

/** Bytes a file may have. */
export const LARGEST = 20_000_000;
/** A text with fewer letters than this is none that could be read. */
const FEWEST = 20;

/** Why nothing can be read of a file. `pictures`: its pages are images. `other`: it is of no kind that is read. */
export type CvProblem = 'large' | 'empty' | 'encrypted' | 'damaged' | 'pictures' | 'other' | 'old-word';

export type CvText = { text: string } | { problem: CvProblem };

const begins = (data: Uint8Array, start: string): boolean =>
  [...start].every((c, i) => data[i] === c.charCodeAt(0));

/** The header may stand after a little of something else. */
function isPdf(data: Uint8Array): boolean {
  const head = String.fromCharCode(...data.subarray(0, 1024));
  return head.includes('%PDF-');
}

/** Text of the years before Unicode. */
const fromWindows = (data: Uint8Array): string =>
  toBinary(data).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));

function plainText(data: Uint8Array): CvText {
  const wide = begins(data, '\u00ff\u00fe')
    ? 'utf-16le'
    : begins(data, '\u00fe\u00ff')
      ? 'utf-16be'
      : 'utf-8';
  let text = new TextDecoder(wide).decode(data);
  if (wide === 'utf-8' && text.includes('\ufffd')) text = fromWindows(data);
  const strange = [...text.slice(0, 4000)].filter((c) => c < '\t').length;
  return strange > 4 ? { problem: 'other' } : { text };
}

function anyText(data: Uint8Array): CvText {
  if (isPdf(data)) {
    const read = pdfText(data);
    return 'text' in read && !/\p{L}{2}/u.test(read.text) ? { problem: 'pictures' } : read;
  }
  if (begins(data, 'PK')) {
    const text = docxText(data);
    return text === null ? { problem: 'other' } : { text };
  }
  if (begins(data, '\u00d0\u00cf\u0011\u00e0')) return { problem: 'old-word' };
  return plainText(data);
}

/**
 * The text of a CV: a PDF with text in it, a Word document (.docx) or plain text, told by what the file holds and
 * not by its name.
 *
 * @param data the whole file
 * @returns its text, or why there is none; never throws
 */
export function cvText(data: Uint8Array): CvText {
  if (data.length > LARGEST) return { problem: 'large' };
  let read: CvText;
  try {
    read = anyText(data);
  } catch {
    return { problem: 'damaged' };
  }
  return 'text' in read && read.text.trim().length < FEWEST ? { problem: 'empty' } : read;
}
