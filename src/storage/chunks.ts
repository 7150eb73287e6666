// Browsers take 8,192 bytes per item of `storage.sync`, its key and its JSON together, so that a long list needs
// several items: `skills`, `skills:1`, `skills:2` …

/** Bytes of JSON per item: room is left for the key, and for the escapes that browsers count. */
const LIMIT = 6000;

type Stored = Record<string, unknown>;

const keyOf = (field: string, n: number): string => (n === 0 ? field : `${field}:${n}`);
/** Bytes as counted at their largest: `<` and what is not ASCII may be stored as escapes of six. */
const bytesOf = (value: unknown): number => {
  const json = JSON.stringify(value);
  return json.length + 5 * (json.match(/[^ -;=-~]/g)?.length ?? 0) + 1;
};

/**
 * Parts a list into items the storage takes. One entry must fit into an item.
 *
 * @param before what is stored now: items the list no longer fills are emptied by the same write
 */
export function toChunks(field: string, list: readonly unknown[], before: Stored): Stored {
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
  for (let n = chunks.length; keyOf(field, n) in before; n++) chunks.push([]);
  return Object.fromEntries(chunks.map((chunk, n) => [keyOf(field, n), chunk]));
}

/** The list a field's items hold together; whatever a first item of another shape holds is handed on as it is. */
export function fromChunks(field: string, stored: Stored): unknown {
  const first = stored[field];
  if (!Array.isArray(first)) return first;
  const list: unknown[] = [...first];
  for (let n = 1; ; n++) {
    const chunk = stored[keyOf(field, n)];
    if (!Array.isArray(chunk)) return list;
    list.push(...chunk);
  }
}
