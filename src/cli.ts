/**
 * The product without a browser.
 *
 * - `classify < postings.jsonl`: one analysis per line, in order, in constant memory.
 * - `extract FILE.html --url URL [--analysis]`: what the page holds, as JSON, and what the popup would say of it.
 * - `cv FILE…`: the skills each CV names, one line of JSON per file.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { isMainThread, parentPort } from 'node:worker_threads';
import { readPage } from './boards/read.ts';
import { type Analysis, analyse, type PostingText } from './classifier/index.ts';
import { textOf } from './classifier/posting-text.ts';
import { readCvs, serveCvs } from './cv/command.ts';
import type { PageReading, Posting } from './posting/posting.ts';

const USAGE = `usage: classify < postings.jsonl > analyses.jsonl
       extract FILE.html --url URL [--analysis]
       cv FILE…`;

const TEXT_FIELDS = ['title', 'company', 'location', 'salary_text'] as const;

class InputError extends Error {}

interface Line {
  id?: string | number;
  text: PostingText;
}

/** One line of input, or an {@link InputError} that says what is wrong with it. */
function parseLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(`is not JSON (${error instanceof Error ? error.message : error})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('is not a JSON object');
  }
  const fields = value as Record<string, unknown>;
  const description = fields['description'];
  if (typeof description !== 'string') throw new InputError('has no text in "description"');
  for (const field of TEXT_FIELDS) {
    const found = fields[field] ?? null;
    if (found !== null && typeof found !== 'string') throw new InputError(`has no text in "${field}"`);
  }
  const text = (field: (typeof TEXT_FIELDS)[number]) => (fields[field] as string | null | undefined) ?? null;
  const id = fields['id'];
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    text: {
      title: text('title'),
      company: text('company'),
      location: text('location'),
      salaryText: text('salary_text'),
      description,
    },
  };
}

/** An analysis in the shape of the commands' contract: the mentions' offsets are the popup's business. */
const shown = ({ skillMentions: _mentions, ...analysis }: Analysis) => analysis;

const answer = ({ id, text }: Line) => ({ ...(id === undefined ? {} : { id }), ...shown(analyse(text)) });

/** Lines of a stream. Not `readline`: that also ends a line at U+2028, which JSON allows inside a string. */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const chunk of stream.setEncoding('utf8')) {
    const [first = '', ...others] = (chunk as string).split('\n');
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield begun.join('');
    yield* others;
    begun = [last];
  }
  yield begun.join('');
}

async function classify(): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const parsed = parseLine(line);
      const written = process.stdout.write(`${JSON.stringify(answer(parsed))}\n`);
      if (!written) await once(process.stdout, 'drain');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed++;
      console.error(`line ${number} ${error.message}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** What the popup would say of a posting read from a page. */
function analysisOf(posting: Posting) {
  const analysis = shown(analyse(textOf(posting)));
  return posting.closed && analysis.state !== 'read' ? { ...analysis, state: 'closed' } : analysis;
}

/** A page reading in the shape of the command's contract. */
function extracted(reading: PageReading, wantsAnalysis: boolean) {
  if (reading.kind === 'listing') {
    const { posting, cards } = reading;
    return {
      ...posting,
      ...(cards && { cards }),
      ...(wantsAnalysis && { analysis: analysisOf(posting) }),
    };
  }
  if (reading.kind === 'results') return { board: reading.board, cards: reading.cards };
  const { kind: _kind, ...none } = reading;
  return { ...none, cards: [] };
}

/** Style sheets of a page: happy-dom drops all that follows one inside a drawing. */
const STYLES = /<style[^>]{0,500}>[^<]*<\/style>/gi;

async function extract(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--url');
  const address = at >= 0 ? args[at + 1] : undefined;
  const file = args.find((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
  if (file === undefined || address === undefined || !URL.canParse(address)) {
    throw new InputError(`extract needs a file and the address it was saved from\n${USAGE}`);
  }
  const html = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`cannot read ${file}`);
  });
  // A development dependency: the command runs from a checkout, never in the extension.
  const { Window } = await import('happy-dom');
  const window = new Window({
    url: address,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  const page = new window.DOMParser().parseFromString(html.replaceAll(STYLES, ''), 'text/html');
  const reading = readPage(page as unknown as Document, new URL(address));
  console.log(JSON.stringify(extracted(reading, args.includes('--analysis')), null, 2));
  await window.happyDOM.close();
  return 0;
}

async function cv(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new InputError(`cv needs a file\n${USAGE}`);
  for await (const answer of readCvs(files, new URL(import.meta.url))) console.log(JSON.stringify(answer));
  return 0;
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  try {
    if (command === 'classify') return await classify();
    if (command === 'extract') return await extract(args);
    if (command === 'cv') return await cv(args);
    console.error(USAGE);
    return 2;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return 2;
  }
}

// Started again as a thread, it reads CVs.
if (!isMainThread && parentPort) await serveCvs(parentPort);
else process.exitCode = await main(process.argv.slice(2));
