// A PDF that was cut off lacks the directory of its objects, which stands at the end: a new one is written.
import { inflateSync } from 'fflate';

/** Objects that are looked for in a damaged file. */
const MOST_OBJECTS = 20_000;
/** Bytes that a stream of packed objects is unpacked to, at most. */
const MOST_BYTES = 20_000_000;

/** Bytes as text, one character each. */
function toBinary(data: Uint8Array): string {
  let text = '';
  for (let i = 0; i < data.length; i += 32_768) text += String.fromCharCode(...data.subarray(i, i + 32_768));
  return text;
}

const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 255);

/** The numbers of a file's objects, by the kind that each says it is. */
interface Found {
  catalog: number | null;
  hasTree: boolean;
  pages: number[];
  last: number;
}

/** What an object says of itself, without what is in its stream. */
const headOf = (text: string, at: number): string => {
  const end = text.indexOf('endobj', at);
  const head = text.slice(at, Math.min(end < 0 ? text.length : end, at + 4000));
  const stream = head.indexOf('stream');
  return stream < 0 ? head : head.slice(0, stream);
};

/** Objects packed into a stream, each with its number. */
function packedIn(text: string, at: number, head: string): { number: number; body: string }[] {
  const first = Number(/\/First\s{0,4}(\d{1,9})/.exec(head)?.[1]);
  const start = text.indexOf('stream', at) + 'stream'.length;
  const begin = start + (text.startsWith('\r\n', start) ? 2 : 1);
  const end = text.indexOf('endstream', begin);
  if (!Number.isFinite(first) || end < 0) return [];
  let inside: string;
  try {
    const out = inflateSync(toBytes(text.slice(begin + 2, end)), { out: new Uint8Array(MOST_BYTES) });
    inside = toBinary(out);
  } catch {
    return [];
  }
  const numbers = inside.slice(0, first).trim().split(/\s+/).map(Number);
  const found: { number: number; body: string }[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [number = 0, from = 0] = [numbers[i], numbers[i + 1]];
    const to = i + 3 < numbers.length ? (numbers[i + 3] ?? 0) : inside.length - first;
    found.push({ number, body: inside.slice(first + from, first + to) });
  }
  return found;
}

/** Where an object ends: at its own word for it, else where the next begins, else at the end of the file. */
function endOf(text: string, at: number, next: number): { end: number; isWhole: boolean } {
  const end = text.indexOf('endobj', at);
  return end >= 0 && end < next
    ? { end: end + 'endobj'.length, isWhole: true }
    : { end: next, isWhole: false };
}

/** A whole object of one that may lack its end: an open stream is closed. */
function closed(body: string, isWhole: boolean): string {
  if (isWhole) return body;
  const isOpen = /\bstream\r?\n/.test(body.slice(0, 4000)) && !body.includes('endstream');
  return `${body}${isOpen ? '\nendstream' : ''}\nendobj`;
}

/**
 * A damaged PDF written anew: its objects, as far as they are there, packed ones unfolded, a directory that names them,
 * and a list of the pages where that is lost.
 *
 * @returns null where the file holds no page
 */
export function repaired(data: Uint8Array): Uint8Array | null {
  const text = toBinary(data);
  const found: Found = { catalog: null, hasTree: false, pages: [], last: 0 };
  const bodies = new Map<number, string>();
  const note = (number: number, head: string) => {
    found.last = Math.max(found.last, number);
    if (/\/Type\s{0,4}\/Catalog\b/.test(head)) found.catalog = number;
    if (/\/Type\s{0,4}\/Pages\b/.test(head)) found.hasTree = true;
    if (/\/Type\s{0,4}\/Page(?![a-zA-Z])/.test(head)) found.pages.push(number);
  };
  const begins = [...text.matchAll(/(\d{1,9})\s{1,4}\d{1,5}\s{1,4}obj\b/g)].slice(0, MOST_OBJECTS);
  for (const [i, match] of begins.entries()) {
    const number = Number(match[1]);
    const head = headOf(text, match.index);
    const { end, isWhole } = endOf(text, match.index, begins[i + 1]?.index ?? text.length);
    note(number, head);
    bodies.set(number, closed(text.slice(match.index + match[0].length, end), isWhole));
    if (!/\/Type\s{0,4}\/ObjStm\b/.test(head)) continue;
    for (const packed of packedIn(text, match.index, head)) {
      bodies.set(packed.number, `\n${packed.body}\nendobj`);
      note(packed.number, packed.body);
    }
  }
  if (found.pages.length === 0) return null;
  let { catalog } = found;
  if (catalog === null || !found.hasTree) {
    const [tree, root] = [found.last + 1, found.last + 2];
    const kids = found.pages.map((page) => `${page} 0 R`).join(' ');
    bodies.set(tree, `\n<< /Type /Pages /Kids [${kids}] /Count ${found.pages.length} >>\nendobj`);
    bodies.set(root, `\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj`);
    catalog = root;
  }
  let whole = '%PDF-1.7\n';
  const entries: string[] = [];
  for (const [number, body] of bodies) {
    entries.push(`${number} 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`);
    whole += `${number} 0 obj${body}\n`;
  }
  const trailer = `trailer\n<< /Root ${catalog} 0 R /Size ${found.last + 3} >>\nstartxref\n${whole.length}\n%%EOF\n`;
  return toBytes(`${whole}xref\n${entries.join('')}${trailer}`);
}
