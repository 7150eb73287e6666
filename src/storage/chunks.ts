// Browsers take 8,192 bytes per item of `storage.sync`, its key and its JSON together, so that a long list needs
// several items; and they carry each item to the reader's other machines by itself. A list of several items is
// therefore written anew under keys of its own (`skills:lx3k:0`, `skills:lx3k:1` …), and `skills` says which: until
// all of them have come, the list before it, which stays until the next one, is the one that counts.

/** Bytes of JSON per item: room is left for the key, and for the escapes that browsers count. */
const LIMIT = 6000;

type Stored = Record<string, unknown>;

/** What stands in the place of a list that takes several items. */
interface Pointer {
  /** Which writing of the list it is; later ones sort after it. */
  writing: string;
  /** How many items it takes. */
  of: number;
}

/** One item of a list. */
interface Chunk {
  of: number;
  list: unknown[];
}

const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' && value !== null && 'writing' in value && 'of' in value;
const isChunk = (value: unknown): value is Chunk =>
  typeof value === 'object' &&
  value !== null &&
  'of' in value &&
  'list' in value &&
  Array.isArray(value.list);
const keyOf = (field: string, writing: string, n: number): string => `${field}:${writing}:${n}`;

/** Bytes as counted at their largest: `<` and what is not ASCII may be stored as escapes of six. */
const bytesOf = (value: unknown): number => {
  const json = JSON.stringify(value);
  return json.length + 5 * (json.match(/[^ -;=-~]/g)?.length ?? 0) + 1;
};

function parted(list: readonly unknown[]): unknown[][] {
  const chunks: unknown[][] = [[]];
  let size = 0;
  for (const entry of list) {
    const bytes = bytesOf(entry);
    if (size > 0 && size + bytes > LIMIT) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(entry);
    size += bytes;
  }
  return chunks;
}

/** The writings of a list that are stored, with how many of their items there are, the latest first. */
function writingsOf(field: string, stored: Stored): { writing: string; found: number; of: number }[] {
  const writings = new Map<string, { found: number; of: number }>();
  for (const [key, value] of Object.entries(stored)) {
    const [name, writing, n] = key.split(':');
    if (name !== field || writing === undefined || n === undefined || !isChunk(value)) continue;
    const known = writings.get(writing) ?? { found: 0, of: value.of };
    writings.set(writing, { ...known, found: known.found + 1 });
  }
  return [...writings]
    .map(([writing, one]) => ({ writing, ...one }))
    .sort((a, b) => (a.writing < b.writing ? 1 : -1));
}

/**
 * Parts lists into items the storage takes. One entry must fit into an item.
 *
 * @param before what is stored now
 * @returns what to write in one go, and the keys that can go after it
 */
export function toChunks(
  lists: Readonly<Record<string, readonly unknown[]>>,
  before: Stored,
): { values: Stored; gone: string[] } {
  const values: Stored = {};
  const gone: string[] = [];
  for (const [field, list] of Object.entries(lists)) {
    const chunks = parted(list);
    const pointer = before[field];
    const current = isPointer(pointer) && chunks.length > 1 ? pointer.writing : null;
    for (const key of Object.keys(before)) {
      const [name, writing, n] = key.split(':');
      if (name === field && n !== undefined && writing !== current) gone.push(key);
    }
    if (chunks.length === 1) {
      values[field] = chunks[0];
      continue;
    }
    const writing = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 5)}`;
    chunks.forEach((chunk, n) => {
      values[keyOf(field, writing, n)] = { of: chunks.length, list: chunk } satisfies Chunk;
    });
    values[field] = { writing, of: chunks.length } satisfies Pointer;
  }
  return { values, gone: gone.filter((key) => !(key in values)) };
}

/** The list a field's items hold together; whatever a first item of another shape holds is handed on as it is. */
export function fromChunks(field: string, stored: Stored): unknown {
  const first = stored[field];
  if (!isPointer(first)) return first;
  const writings = writingsOf(field, stored).filter(({ found, of }) => found === of);
  const best = writings.find(({ writing }) => writing === first.writing) ?? writings[0];
  if (!best) return [];
  const numbers = Array.from({ length: best.of }, (_, n) => n);
  return numbers.flatMap((n) => {
    const chunk = stored[keyOf(field, best.writing, n)];
    return isChunk(chunk) ? chunk.list : [];
  });
}
