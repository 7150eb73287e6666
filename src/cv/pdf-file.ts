import { Unzlib } from 'fflate';
import { type Dict, isDict, Lexer, nameOf, type Value } from './pdf-objects.ts';

/** Bytes that all streams of one file may unfold to. */
const MOST_BYTES = 60_000_000;
const MOST_OBJECTS = 200_000;
/** References followed from one value before it is given up. */
const MOST_HOPS = 20;

/** Why a file's text cannot be read. */
export type PdfProblem = 'encrypted' | 'damaged';

/** Bytes as text, each a character, and back. */
export function toBinary(data: Uint8Array): string {
  let text = '';
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
  return text;
}
const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Where an object stands: in the file, or unfolded from a stream of objects. */
interface Place {
  bytes: string;
  at: number;
}

/** A PDF file's objects, found by looking for them: its own directory may be missing or wrong. */
export class PdfFile {
  readonly encrypted: boolean;
  private readonly bytes: string;
  private readonly places = new Map<number, Place>();
  private left = MOST_BYTES;

  constructor(data: Uint8Array) {
    this.bytes = toBinary(data);
    this.encrypted = /\/Encrypt\s{0,4}(?:\d|<<)/.test(this.bytes);
    const opening = /(?<![\d.])(\d{1,8})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}obj\b/g;
    for (const match of this.bytes.matchAll(opening)) {
      if (this.places.size >= MOST_OBJECTS) break;
      this.places.set(Number(match[1]), { bytes: this.bytes, at: match.index + match[0].length });
    }
    if (!this.encrypted) this.unfoldObjects();
  }

  /** Objects kept inside streams; those that stand in the file itself were written later and win. */
  private unfoldObjects(): void {
    for (const number of [...this.places.keys()]) {
      const dict = this.get({ ref: number });
      if (!isDict(dict) || nameOf(dict.get('Type')) !== 'ObjStm') continue;
      const text = this.stream(number);
      const lexer = new Lexer(text);
      const count = Number(this.get(dict.get('N'))) || 0;
      const first = Number(this.get(dict.get('First'))) || 0;
      for (let i = 0; i < Math.min(count, MOST_OBJECTS) && !lexer.done; i++) {
        const [id, offset] = [lexer.read(), lexer.read()];
        if (typeof id !== 'number' || typeof offset !== 'number' || this.places.size > MOST_OBJECTS) break;
        if (this.places.get(id)?.bytes !== this.bytes)
          this.places.set(id, { bytes: text, at: first + offset });
      }
    }
  }

  /** A value with its references followed. */
  get(value: Value | undefined): Value {
    let now = value ?? null;
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      if (typeof now !== 'object' || now === null || !('ref' in now)) return now;
      const place = this.places.get(now.ref);
      now = place ? new Lexer(place.bytes, place.at).read() : null;
    }
    return null;
  }

  /** All objects that are dictionaries of a type, in the order of their numbers. */
  *ofType(type: string): Generator<Dict> {
    for (const number of [...this.places.keys()].sort((a, b) => a - b)) {
      const value = this.get({ ref: number });
      if (isDict(value) && nameOf(value.get('Type')) === type) yield value;
    }
  }

  /** What a stream holds, unfolded; '' for what is none, or is folded in a way only pictures are. */
  stream(number: number): string {
    const place = this.places.get(number);
    if (!place) return '';
    const lexer = new Lexer(place.bytes, place.at);
    const dict = lexer.read();
    lexer.skipSpace();
    if (!isDict(dict) || !place.bytes.startsWith('stream', lexer.at)) return '';
    let from = lexer.at + 6;
    if (place.bytes.charAt(from) === '\r') from++;
    if (place.bytes.charAt(from) === '\n') from++;
    const length = Number(this.get(dict.get('Length')));
    const told = from + length;
    const end =
      length >= 0 && /^\s{0,2}endstream/.test(place.bytes.slice(told, told + 12))
        ? told
        : place.bytes.indexOf('endstream', from);
    const raw = place.bytes.slice(from, end < 0 ? place.bytes.length : end);
    const filter = this.get(dict.get('Filter'));
    const filters = Array.isArray(filter) ? filter.map((one) => nameOf(this.get(one))) : [nameOf(filter)];
    return filters.filter(Boolean).reduce((text, name) => this.unfold(text, name), raw);
  }

  private unfold(text: string, filter: string): string {
    if (filter === 'FlateDecode' || filter === 'Fl') return this.inflate(text);
    if (filter === 'ASCIIHexDecode' || filter === 'AHx') {
      const value = new Lexer(`<${text}`).read();
      return typeof value === 'object' && value !== null && 'text' in value ? value.text : '';
    }
    return '';
  }

  /** As much as can be unfolded: a stream cut off at its end still tells what came before. */
  private inflate(text: string): string {
    const parts: string[] = [];
    const unzlib = new Unzlib((chunk) => {
      this.left -= chunk.length;
      if (this.left < 0) throw new Error('too much');
      parts.push(toBinary(chunk));
    });
    try {
      const data = toBytes(text);
      for (let i = 0; i < data.length; i += 65536) unzlib.push(data.subarray(i, i + 65536));
    } catch {
      return parts.join('');
    }
    return parts.join('');
  }
}
