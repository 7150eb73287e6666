import { pdfTools } from '../../src/cv/command.ts';
import { type CvText, cvText, type ReadOptions } from '../../src/cv/read.ts';
import { wordsOfLexicon } from '../../src/cv/skills.ts';

const isWord = wordsOfLexicon();

/** A CV as the command reads it, with pdf.js as a package. */
export const readCv = async (data: Uint8Array, options: ReadOptions = {}): Promise<CvText> =>
  cvText(data, await pdfTools(), isWord, options);
