// CVs read without a browser, for `npm run cv`: in a thread of its own, so that no file can hang the command.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { PdfLibrary, PdfTools, TableName } from './pdf.ts';
import { type CvProblem, cvText, LARGEST } from './read.ts';
import { skillsInCv, wordsOfLexicon } from './skills.ts';

/** What is said of one file. */
type CvAnswer =
  | { file: string; skills: string[]; partial?: 'pages' | 'time' }
  | { file: string; problem: string };

/** How long one file may take before its thread is ended, in milliseconds. pdf.js is asked to end earlier. */
const LIMIT = 30_000;

/** The problems as the command names them. */
const NAMES: Readonly<Record<CvProblem, string>> = {
  large: 'tooLarge',
  empty: 'empty',
  encrypted: 'encrypted',
  'wrong-password': 'encrypted',
  damaged: 'damaged',
  pictures: 'pictures',
  other: 'other',
  'old-word': 'oldWord',
};

/** pdf.js as a package, with its tables beside it. */
export async function pdfTools(): Promise<PdfTools> {
  const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  class Tables {
    readonly fetch = async ({ kind, filename = '' }: TableName): Promise<Uint8Array> => {
      if (kind !== 'cMapUrl' || !/^[\w-]{1,40}\.bcmap$/.test(filename))
        throw new Error(`no table ${filename}`);
      return new Uint8Array(await readFile(join(folder, 'cmaps', filename)));
    };
  }
  return { library, worker: () => null, tables: Tables };
}

async function read(file: string, tools: PdfTools, isWord: (word: string) => boolean): Promise<CvAnswer> {
  const data = await readFile(file);
  if (data.length > LARGEST) return { file, problem: NAMES.large };
  const cv = await cvText(new Uint8Array(data), tools, isWord);
  if ('problem' in cv) return { file, problem: NAMES[cv.problem] };
  const skills = skillsInCv(cv.text).map(({ name }) => name);
  return { file, skills, ...(cv.partial && { partial: cv.partial }) };
}

/** The thread's side: reads each file it is named, and answers. */
export async function serveCvs(port: MessagePort): Promise<void> {
  const tools = await pdfTools();
  const isWord = wordsOfLexicon();
  port.on('message', (file: string) => {
    read(file, tools, isWord).then(
      (answer) => port.postMessage(answer),
      () => port.postMessage({ file, problem: NAMES.other }),
    );
  });
}

/**
 * Reads CVs one after the other.
 *
 * @param files paths; one that cannot be opened is answered with the problem `other`
 * @param script the script that runs {@link serveCvs} in a thread
 */
export async function* readCvs(files: readonly string[], script: URL): AsyncGenerator<CvAnswer> {
  // pdf.js warns on the console; the answers are alone there.
  const start = () => new Worker(script, { stdout: true, stderr: true });
  let thread = start();
  for (const file of files) {
    const answer = await new Promise<CvAnswer | null>((resolve) => {
      const timer = setTimeout(() => end(null), LIMIT);
      const end = (value: CvAnswer | null) => {
        clearTimeout(timer);
        thread.off('message', end).off('error', fail);
        resolve(value);
      };
      const fail = () => end(null);
      thread.on('message', end).on('error', fail);
      thread.postMessage(file);
    });
    if (answer === null) {
      await thread.terminate();
      thread = start();
    }
    yield answer ?? { file, problem: NAMES.damaged };
  }
  await thread.terminate();
}
