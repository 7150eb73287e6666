const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without padding: the classifier has neither the DOM's functions for it nor Node's. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [bits >>> 18, (bits >>> 12) & 63, (bits >>> 6) & 63, bits & 63].map((at) => LETTERS[at]);
    parts.push(letters.slice(0, Math.min(bytes.length - i, 3) + 1).join(''));
  }
  return parts.join('');
}

/** The bytes that {@link toBase64} wrote down. */
export function fromBase64(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < LETTERS.length; i++) value[LETTERS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let to = 0;
  for (let i = 0; i < text.length; i += 4) {
    const bits =
      ((value[text.charCodeAt(i)] ?? 0) << 18) |
      ((value[text.charCodeAt(i + 1)] ?? 0) << 12) |
      ((value[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (value[text.charCodeAt(i + 3)] ?? 0);
    bytes[to++] = bits >>> 16;
    bytes[to++] = bits >>> 8;
    bytes[to++] = bits;
  }
  return bytes;
}

/** Keys in ascending order, each as its distance from the one before, seven bits to a byte. */
export function packKeys(keys: readonly number[]): string {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let gap = key - last;
    last = key;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
  }
  return toBase64(Uint8Array.from(bytes));
}

/** The keys that {@link packKeys} wrote down. */
export function unpackKeys(text: string): Int32Array {
  const bytes = fromBase64(text);
  const keys = new Int32Array(bytes.length);
  let [count, last, gap, shift] = [0, 0, 0, 0];
  for (const byte of bytes) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    last += gap;
    keys[count++] = last;
    gap = 0;
    shift = 0;
  }
  return keys.subarray(0, count);
}
