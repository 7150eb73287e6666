import type { Font } from './pdf-font.ts';
import type { Value } from './pdf-objects.ts';

const MOST_TEXT = 400_000;
/** A gap of this part of the letters' size stands for a space; a step down of this part begins a line. */
const SPACE_GAP = 0.18;
const LINE_STEP = 0.35;
/** Two texts on one height that are further apart than this many letters stand in different columns. */
const COLUMN_GAP = 2.5;

/** `a b c d e f` of a PDF transformation. */
export type Matrix = readonly [number, number, number, number, number, number];
export const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);
const textOf = (value: Value | undefined): string | null =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
export const matrixOf = (values: Value): Matrix | null =>
  Array.isArray(values) && values.length >= 6
    ? (values.slice(0, 6).map(numberOf) as unknown as Matrix)
    : null;

/** Gathers the text of pages in the order it is drawn, with spaces and lines where the places tell of them. */
export class Writer {
  private readonly parts: string[] = [];
  private length = 0;
  private x = 0;
  private y = Number.NaN;
  private size = 1;

  get full(): boolean {
    return this.length > MOST_TEXT;
  }

  put(text: string, x: number, y: number, width: number, size: number): void {
    if (text === '') return;
    const unit = Math.max(size, 0.1);
    const step = Math.abs(y - this.y);
    if (!(step <= LINE_STEP * Math.max(unit, this.size))) this.push('\n');
    else if (x - this.x > COLUMN_GAP * unit || x < this.x - COLUMN_GAP * unit) this.push('\t');
    else if (x - this.x > SPACE_GAP * unit) this.push(' ');
    this.push(text);
    this.x = x + width;
    this.y = y;
    this.size = unit;
  }

  page(): void {
    this.push('\n');
    this.y = Number.NaN;
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** Where and how text is written at a point of a content stream. */
export class Pen {
  place: Matrix;
  font: Font | null = null;
  private readonly out: Writer;
  private readonly stack: Matrix[] = [];
  private text: Matrix = UNIT;
  private line: Matrix = UNIT;
  private size = 1;
  private leading = 0;
  private spread = 0;
  private wordSpread = 0;

  constructor(out: Writer, place: Matrix) {
    this.out = out;
    this.place = place;
  }

  private move(x: number, y: number): void {
    this.line = times([1, 0, 0, 1, x, y], this.line);
    this.text = this.line;
  }

  private shift(x: number): void {
    this.text = times([1, 0, 0, 1, x, 0], this.text);
  }

  private show(written: string | null): void {
    const { font, size } = this;
    if (written === null || !font) return;
    let words = '';
    let advance = 0;
    for (let i = 0; i < written.length; i += font.bytes) {
      const low = written.charCodeAt(i);
      const code = font.bytes === 2 ? low * 256 + (written.charCodeAt(i + 1) || 0) : low;
      words += font.text(code);
      advance += (font.width(code) / 1000) * size + this.spread;
      if (font.bytes === 1 && code === 32) advance += this.wordSpread;
    }
    const now = times(this.text, this.place);
    const wide = Math.hypot(now[0], now[1]) || 1;
    const high = Math.hypot(now[2], now[3]) || 1;
    this.out.put(words, now[4], now[5], advance * wide, size * high);
    this.shift(advance);
  }

  private showAll(parts: Value | undefined): void {
    for (const part of Array.isArray(parts) ? parts : []) {
      if (typeof part === 'number') this.shift((-part / 1000) * this.size);
      else this.show(textOf(part));
    }
  }

  /** What each operator of a content stream does, as far as text is concerned. */
  readonly operators: Readonly<Record<string, (values: readonly Value[]) => void>> = {
    q: () => {
      if (this.stack.length < 1000) this.stack.push(this.place);
    },
    Q: () => {
      this.place = this.stack.pop() ?? this.place;
    },
    cm: (values) => {
      this.place = times(matrixOf(values) ?? UNIT, this.place);
    },
    BT: () => {
      this.line = UNIT;
      this.text = UNIT;
    },
    Tf: (values) => {
      this.size = numberOf(values[1]);
    },
    Tc: (values) => {
      this.spread = numberOf(values[0]);
    },
    Tw: (values) => {
      this.wordSpread = numberOf(values[0]);
    },
    TL: (values) => {
      this.leading = numberOf(values[0]);
    },
    Td: (values) => this.move(numberOf(values[0]), numberOf(values[1])),
    TD: (values) => {
      this.leading = -numberOf(values[1]);
      this.move(numberOf(values[0]), numberOf(values[1]));
    },
    Tm: (values) => {
      this.line = matrixOf(values) ?? this.line;
      this.text = this.line;
    },
    'T*': () => this.move(0, -this.leading),
    Tj: (values) => this.show(textOf(values[0])),
    "'": (values) => {
      this.move(0, -this.leading);
      this.show(textOf(values[0]));
    },
    '"': (values) => {
      this.move(0, -this.leading);
      this.show(textOf(values[2]));
    },
    TJ: (values) => this.showAll(values[0]),
  };
}
