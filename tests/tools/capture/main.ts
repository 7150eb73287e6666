import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { readPage } from '../../../src/boards/read.ts';
import type { PageReading } from '../../../src/posting/posting.ts';
import { rewriteAddress } from './rewrite.ts';
import { anonymise } from './skeleton.ts';

const USAGE =
  'npm run capture -- FILE-or-URL --board ID [--url ADDRESS-OF-THE-SAVED-PAGE] [--name listing] [--out tests/fixtures] [--force]';
const EDGE = 60;

class CaptureError extends Error {}

const open = (html: string, url: string): Document => {
  const window = new Window({ url });
  // happy-dom loses the rest of a page after a style sheet inside a drawing.
  window.document.write(html.replace(/<style[^>]*>[^<]*<\/style>/gi, ''));
  return window.document as unknown as Document;
};

const namesOf = (reading: PageReading): Set<string> => {
  const facts =
    reading.kind === 'listing'
      ? [reading.posting, ...(reading.cards ?? [])]
      : reading.kind === 'results'
        ? reading.cards
        : [];
  const texts = facts.flatMap(({ title, company, location }) => [title, company, location]);
  const words = texts.flatMap((text) => text?.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const whole = facts.map(({ company }) => company?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return new Set([...words, ...whole.filter((name) => name !== undefined && name !== '')] as string[]);
};

/** What the page reads as now: a draft, for a person to correct. */
function expectationOf(reading: PageReading, url: string): Record<string, unknown> {
  if (reading.kind === 'none') return { url, kind: 'none', board: reading.board, reason: reading.reason };
  if (reading.kind === 'results') return { url, kind: 'results', board: reading.board, cards: reading.cards };
  const { board, id, title, company, location, salary, description } = reading.posting;
  return {
    url,
    kind: 'listing',
    posting: { board, id, title, company, location, salary },
    starts: (description ?? '').slice(0, EDGE),
    ends: (description ?? '').slice(-EDGE),
    absent: [],
    ...(reading.cards && { cards: reading.cards }),
  };
}

async function pageOf(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) {
    if (!existsSync(source)) throw new CaptureError(`There is no file ${source}.`);
    return readFileSync(source, 'utf8');
  }
  const answer = await fetch(source).catch((error: Error) => {
    throw new CaptureError(`${source} cannot be reached: ${error.message}.`);
  });
  if (!answer.ok)
    throw new CaptureError(`${source} answered ${answer.status}. Save the page from a browser instead.`);
  return answer.text();
}

/** Makes a draft of a fixture: an anonymised page and what is read of it. Exit code 2 for what cannot be captured. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        board: { type: 'string' },
        url: { type: 'string' },
        name: { type: 'string' },
        out: { type: 'string', default: 'tests/fixtures' },
        force: { type: 'boolean', default: false },
      },
    });
    const [source] = positionals;
    if (source === undefined || !/^[a-z0-9-]+$/.test(values.board ?? ''))
      throw new CaptureError(`Usage: ${USAGE}`);
    const address = values.url ?? source;
    if (!URL.canParse(address) || !/^https?:/.test(address))
      throw new CaptureError('The address of a saved page is needed: --url https://…');
    const html = await pageOf(source);
    const before = readPage(open(html, address), new URL(address));
    const names = namesOf(before);
    const document = open(html, address);
    anonymise(document, names);
    const url = rewriteAddress(address, names);
    const page = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
    const after = readPage(open(page, url), new URL(url));
    const name = values.name ?? (before.kind === 'none' ? 'page' : before.kind);
    const path = `${values.out}/${values.board}/${name}`;
    if (existsSync(`${path}.html`) && !values.force)
      throw new CaptureError(`${path}.html exists: give another --name, or --force.`);
    mkdirSync(`${values.out}/${values.board}`, { recursive: true });
    writeFileSync(`${path}.html`, page);
    writeFileSync(`${path}.json`, `${JSON.stringify(expectationOf(after, url), null, 2)}\n`);
    console.log(
      `${path}.html and .json are drafts. The saved page reads as ${before.kind}, the draft as ${after.kind}.`,
    );
    console.log(
      'Review both: shorten the page to what its reading needs, and correct what should be read of it.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CaptureError) && !(error as { code?: string }).code?.startsWith('ERR_PARSE'))
      throw error;
    console.error((error as Error).message);
    return 2;
  }
}
