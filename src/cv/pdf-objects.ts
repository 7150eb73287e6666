/** A value of a PDF file. Names are kept with their slash, so that they differ from strings. */
export type Value =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly text: string }
  | { readonly ref: number }
  | { readonly word: string }
  | readonly Value[]
  | Dict;
export type Dict = ReadonlyMap<string, Value>;

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
export const nameOf = (value: Value | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : '';

/** How deep values may be nested: files that go deeper are not honest. */
const DEEPEST = 60;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values one after the other from the bytes of a file, each byte a character. */
export class Lexer {
  readonly bytes: string;
  at: number;

  constructor(bytes: string, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const c = this.bytes.charAt(this.at);
      if (c === '%') {
        while (this.at < this.bytes.length && !/[\r\n]/.test(this.bytes.charAt(this.at))) this.at++;
      } else if (!SPACE.test(c)) return;
    }
  }

  /** The next value; a `{ word }` is an operator or a stray sign. Null also stands for the end. */
  read(depth = 0): Value {
    this.skipSpace();
    const { bytes } = this;
    const c = bytes.charAt(this.at);
    if (c === '' || depth > DEEPEST) {
      this.at++;
      return null;
    }
    if (c === '/') return { name: this.name() };
    if (c === '(') return { text: this.literal() };
    if (c === '<' && bytes.charAt(this.at + 1) === '<') return this.dict(depth);
    if (c === '<') return { text: this.hex() };
    if (c === '[') return this.array(depth);
    if (DELIMITER.test(c)) {
      this.at += bytes.startsWith('>>', this.at) ? 2 : 1;
      return { word: c };
    }
    return this.plain();
  }

  private run(): string {
    const from = this.at;
    while (this.at < this.bytes.length && !DELIMITER.test(this.bytes.charAt(this.at))) this.at++;
    return this.bytes.slice(from, this.at);
  }

  private name(): string {
    this.at++;
    return this.run().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private plain(): Value {
    const word = this.run();
    if (/^[+-]?(?:\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(word)) return this.reference(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { word };
  }

  /** A number, or the reference that begins with it: `12 0 R`. */
  private reference(word: string): Value {
    const number = Number(word);
    if (!/^\d{1,8}$/.test(word)) return number;
    const rest = /^[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}R(?![A-Za-z])/.exec(
      this.bytes.slice(this.at, this.at + 16),
    );
    if (!rest) return number;
    this.at += rest[0].length;
    return { ref: number };
  }

  private literal(): string {
    let depth = 1;
    let text = '';
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const c = this.bytes.charAt(this.at);
      if (c === '\\') text += this.escaped();
      else {
        if (c === '(') depth++;
        else if (c === ')' && --depth === 0) break;
        text += c;
      }
    }
    this.at++;
    return text;
  }

  private escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.slice(this.at + 1, this.at + 4))?.[0];
    if (octal) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    const c = this.bytes.charAt(++this.at);
    if (c === '\r' && this.bytes.charAt(this.at + 1) === '\n') this.at++;
    return c === '\r' || c === '\n' ? '' : (ESCAPES[c] ?? c);
  }

  private hex(): string {
    const end = this.bytes.indexOf('>', this.at);
    const to = end < 0 ? this.bytes.length : end;
    const digits = this.bytes.slice(this.at + 1, to).replace(/[^0-9a-f]/gi, '');
    this.at = to + 1;
    let text = '';
    for (let i = 0; i < digits.length; i += 2)
      text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
    return text;
  }

  private array(depth: number): Value[] {
    const values: Value[] = [];
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.done || this.bytes.charAt(this.at) === ']') break;
      values.push(this.read(depth + 1));
    }
    this.at++;
    return values;
  }

  private dict(depth: number): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      this.skipSpace();
      if (this.done) break;
      if (this.bytes.startsWith('>>', this.at)) {
        this.at += 2;
        break;
      }
      const key = this.read(depth + 1);
      if (nameOf(key) !== '') entries.set(nameOf(key), this.read(depth + 1));
    }
    return entries;
  }
}
