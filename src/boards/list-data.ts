import { pause } from '../pause.ts';
import { htmlToText } from '../posting/html-text.ts';
import { isJsonObject, type JsonObject } from '../posting/json.ts';
import { parseLooseJson } from '../posting/loose-json.ts';
import type { Board, ListData } from './board.ts';
import { endOfString, lastKey, objectsIn, parseLiteral, valueAt } from './reading/script-data.ts';

/** Characters of one page's data that are looked at. */
const MAX_CHARACTERS = 2_000_000;
/** Elements of one page that may hold data. */
const MAX_ELEMENTS = 200;
/** Jobs of one page that are kept. */
const MAX_JOBS = 3000;
/** A longer text is no snippet, unless it is cut off. */
const SNIPPET = 300;
/** Milliseconds of work at one go. */
const SLICE = 20;

/** What the page holds of a card's posting beside what the card shows: the whole description, or some of its words. */
export interface CardText {
  description?: string;
  snippet?: string;
}

/** The texts of a page's cards, by what the card says of itself. */
export interface ListTexts {
  /** The text of a job, by the board's id of it. */
  of(id: string | null): CardText | null;
  /** The board's job id of a card that carries only a key of the page's own. */
  idOf(key: string | null): string | null;
}

/** What was found: texts by job id (`whole`: the board says it is all of the description), and job ids by key. */
interface FoundTexts {
  texts: Map<string, { text: string; whole: boolean }>;
  ids: Map<string, string>;
}

const isCut = (text: string): boolean => ['…', '...'].some((end) => text.trimEnd().endsWith(end));

/** A text as description or snippet: what is short or cut off is a snippet, whatever the board calls it. */
const asCardText = (text: string, whole: boolean): CardText | null => {
  if (text === '') return null;
  return whole && text.length > SNIPPET && !isCut(text) ? { description: text } : { snippet: text };
};

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  // A reference to a piece that came apart (`$2a`) is no text.
  return typeof value === 'string' && !/^\$\w{0,8}$/.test(value) ? value : '';
};

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'number' ? String(value) : value;
  return typeof id === 'string' && /^[\w.:-]{1,150}$/.test(id) ? id : null;
};

/** Keeps the text of a job's object, if it is longer than one found earlier; false when it holds none. */
function keepText(
  job: JsonObject,
  { id: path = '', kind, description = [], snippet = [] }: ListData,
  found: FoundTexts,
): boolean {
  if (kind && !kind[1].test(String(job[kind[0]]))) return false;
  const id = idOf(valueAt(job, path));
  if (id === null || found.texts.size >= MAX_JOBS) return false;
  const at = (paths: readonly string[]) => paths.map((one) => textOf(valueAt(job, one))).filter(Boolean);
  const [whole] = at(description);
  const text = whole ?? at(snippet).join('\n');
  if (text === '') return false;
  const earlier = found.texts.get(id);
  const better = !earlier || (whole !== undefined && !earlier.whole) || earlier.text.length < text.length;
  if (better) found.texts.set(id, { text, whole: whole !== undefined });
  return true;
}

/** How pages made with Next.js hand themselves data piece by piece. */
const PIECE = '__next_f.push([1,';

/** The pieces of text that a page hands itself by script, joined. */
function joinPieces(texts: readonly string[]): string {
  const pieces: string[] = [];
  for (const text of texts) {
    for (let at = text.indexOf(PIECE); at >= 0; ) {
      const start = at + PIECE.length;
      const end = text.charAt(start) === '"' ? endOfString(text, start) + 1 : start;
      const piece = end > start ? parseLooseJson(text.slice(start, end)) : null;
      if (typeof piece === 'string') pieces.push(piece);
      at = text.indexOf(PIECE, end);
    }
  }
  return pieces.join('');
}

/** Pairs the cards' keys with the job id that stands in the same row. */
function pairKeys(text: string, { row, key, id }: NonNullable<ListData['pairs']>, found: FoundTexts): void {
  for (const line of text.replaceAll('\\"', '"').split(row)) {
    const ids = new Set([...line.matchAll(id)].map(([, job]) => job ?? ''));
    const [only] = ids;
    const name = key.exec(line)?.[1];
    if (name && only && ids.size === 1) found.ids.set(name, only);
  }
}

/** Reads the data of some elements, and yields after each step so that the caller can rest or stop. */
function* readElements(
  elements: readonly Element[],
  data: ListData,
  budget: { left: number },
  found: FoundTexts,
) {
  const sources = elements.map((element) =>
    data.attr ? (element.getAttribute(data.attr) ?? '') : (element.textContent ?? ''),
  );
  const texts = data.pieces ? [joinPieces(sources)] : sources;
  const paths = [...(data.description ?? []), ...(data.snippet ?? [])];
  const wanted = { id: lastKey(data.id ?? ''), texts: paths.map(lastKey) };
  for (const whole of texts) {
    const text = whole.slice(0, budget.left);
    budget.left -= text.length;
    if (data.pairs) pairKeys(text, data.pairs, found);
    yield;
    if (paths.length === 0) continue;
    for (let from = startOf(text, data.after, 0); from >= 0; from = startOf(text, data.after, from + 1)) {
      const objects = objectsIn(text, from, wanted);
      for (let next = objects.next(); !next.done; ) {
        const job = next.value === null ? null : parseLiteral(next.value);
        next = objects.next(isJsonObject(job) && keepText(job, data, found));
        yield;
      }
      if (!data.after) break;
    }
  }
}

/** Where the value after some words begins, -1 where they do not stand; without words, where the text begins. */
function startOf(text: string, after: string | undefined, from: number): number {
  if (after === undefined) return from;
  const at = text.indexOf(after, from);
  return at < 0 ? -1 : at + after.length;
}

/**
 * Reads all data that a board declares for its lists.
 *
 * @param stale lengths of elements that were there for an earlier page: those that are the same still are left out
 */
function* collect(
  document: Document,
  { cards }: Board,
  stale: ReadonlyMap<Element, number>,
  found: FoundTexts,
) {
  const budget = { left: MAX_CHARACTERS };
  for (const data of cards?.data ?? []) {
    const elements = [...document.querySelectorAll(data.from)].slice(0, MAX_ELEMENTS);
    const fresh = elements.filter((element) => stale.get(element) !== sizeOf(element));
    const holds = data.has ?? data.after;
    yield* readElements(
      holds ? fresh.filter(({ textContent }) => textContent?.includes(holds)) : fresh,
      data,
      budget,
      found,
    );
  }
}

const sizeOf = (element: Element): number => element.textContent?.length ?? 0;

const noTexts = (): FoundTexts => ({ texts: new Map(), ids: new Map() });

const textsOf = (current: () => FoundTexts): ListTexts => ({
  of(id) {
    const text = id === null ? undefined : current().texts.get(id);
    return text ? asCardText(htmlToText(text.text), text.whole) : null;
  },
  idOf: (key) => (key === null ? null : (current().ids.get(key) ?? null)),
});

/** Reads at one go what a page holds of its cards' postings as data. */
export function readListData(document: Document, board: Board): ListTexts {
  const found = noTexts();
  for (const _ of collect(document, board, new Map(), found));
  return textsOf(() => found);
}

/**
 * The same in a page that goes on changing: read in slices of 20 ms, and forgotten once the page has become another
 * without being loaded.
 */
export function createListData(document: Document, board: Board, signal: AbortSignal) {
  let found = noTexts();
  let stale = new Map<Element, number>();
  let page: string | null = null;
  const sources = (board.cards?.data ?? []).map(({ from }) => from).join();
  /** The address without the job that is shown beside the list. */
  const pageAt = (url: URL): string => {
    const rest = new URLSearchParams(url.search);
    for (const name of board.idParams ?? []) rest.delete(name);
    return `${url.pathname}?${rest}`;
  };
  return {
    ...textsOf(() => found),
    /**
     * Brings the texts in line with the page at its address.
     *
     * @returns false when nothing new was read
     */
    async update(url: URL): Promise<boolean> {
      if (sources === '' || page === pageAt(url)) return false;
      const elements = [...document.querySelectorAll(sources)];
      if (page !== null) stale = new Map(elements.map((element) => [element, sizeOf(element)]));
      page = pageAt(url);
      const mine = noTexts();
      found = mine;
      const work = collect(document, board, stale, mine);
      for (let begun = performance.now(); !work.next().done; ) {
        if (performance.now() - begun < SLICE) continue;
        await pause();
        if (signal.aborted || found !== mine) return false;
        begun = performance.now();
      }
      return mine.texts.size + mine.ids.size > 0;
    },
  };
}
