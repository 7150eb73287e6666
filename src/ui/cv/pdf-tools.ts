import type { PDFWorker } from 'pdfjs-dist';
import type { PdfLibrary, PdfTools, TableName } from '../../cv/pdf.ts';

/** The files of pdf.js in the package; `build.mjs` puts them there. */
const LIBRARY = 'pdf.min.mjs';
const BACKSTAGE = 'pdf.worker.min.mjs';
const TABLES = 'pdf-tables.js';

/** pdf.js as its own script leaves it to the page. */
type InPage = PdfLibrary & {
  GlobalWorkerOptions: { workerSrc: string };
  PDFWorker: new (options: object) => PDFWorker;
};

interface Globals {
  pdfjsLib?: InPage;
  /** The tables of old character sets, in Base64, by file name. */
  undertitlePdfTables?: Readonly<Record<string, string>>;
}
const globals = globalThis as Globals;

/** Runs a script of the package in this page. */
const run = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} could not be loaded`)));
    document.head.append(script);
  });

/** Hands over the tables, which are loaded when the first is asked for; nothing is ever fetched. */
class Tables {
  /** The name is pdf.js's own for it. */
  readonly fetch = async ({ kind, filename = '' }: TableName): Promise<Uint8Array> => {
    globals.undertitlePdfTables ?? (await run(TABLES));
    const table = kind === 'cMapUrl' ? globals.undertitlePdfTables?.[filename] : undefined;
    if (table === undefined) throw new Error(`there is no table ${filename}`);
    return Uint8Array.from(atob(table), (c) => c.charCodeAt(0));
  };
}

let tools: Promise<PdfTools> | undefined;

async function load(): Promise<PdfTools> {
  await run(LIBRARY);
  const library = globals.pdfjsLib;
  if (!library) throw new Error('pdf.js did not start');
  library.GlobalWorkerOptions.workerSrc = new URL(BACKSTAGE, document.baseURI).href;
  return { library, worker: () => new library.PDFWorker({ verbosity: 0 }), tables: Tables };
}

/** pdf.js for this page of the extension: loaded at the first call, not before. Rejects when it cannot be loaded. */
export function pdfTools(): Promise<PdfTools> {
  tools ??= load();
  tools.catch(() => {
    tools = undefined;
  });
  return tools;
}
