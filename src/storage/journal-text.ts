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

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Title and employer by their letters alone; '' where either is missing: then nothing is said to be the same. */
export const sameKey = (title: string | null, company: string | null): string => {
  const [a, b] = [letters(title ?? ''), letters(company ?? '')];
  return a === '' || b === '' ? '' : `${a} ${b}`;
};

/** Texts with fewer letters are alike by chance. */
const FEWEST_LETTERS = 200;

/** A fingerprint of a description by its letters alone (53 bits, as text); null for a text too short for one. */
export function fingerprint(description: string | null): string | null {
  const text = letters(description ?? '');
  if (text.length < FEWEST_LETTERS) return null;
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return (4294967296 * (low & 0x1fffff) + (high >>> 0)).toString(36);
}
